import type { EventStream } from '../event-stream.js';
import type { Viewer } from '../viewer.js';
import type { InboxListener } from './inbox-changes.js';

/** Says over one connection that its viewer's inbox has changed, and never anybody else's. */
export class LiveInbox implements InboxListener {
  private isWanted = false;

  constructor(
    private readonly viewer: Viewer,
    private readonly stream: EventStream,
  ) {}

  get account(): string | undefined {
    return this.viewer.caller.account;
  }

  watch(isWanted: boolean): void {
    this.isWanted = isWanted;
  }

  changed(): void {
    if (this.isWanted) void this.stream.send({ event: 'inbox', data: '{}' });
  }
}
