import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { channelNames } from '../channels/channels.js';
import { Announcer } from './announcer.service.js';
import { InboxChanges } from '../inbox/inbox-changes.service.js';
import { Confirmations } from '../preferences/confirmations.service.js';
import { Preferences } from '../preferences/preferences.service.js';
import { DispatcherApart } from './dispatcher-apart.service.js';
import { Dispatcher } from './dispatcher.service.js';
import { Parcels } from './parcels.service.js';
import { Repeated } from './repeated.js';

const everyMillis = 1_000;

/**
 * Looks once a second what is due. All of it stands in tables, so nothing is lost when the process dies; several
 * processes share the work by the locks on its rows. Each channel goes round by itself: a slow one delays no other.
 */
@Injectable()
export class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('notifications');
  private readonly putting: Repeated;
  private readonly telling: Repeated;
  private sending: readonly Repeated[] = [];

  constructor(
    private readonly announcer: Announcer,
    private readonly parcels: Parcels,
    private readonly dispatcher: Dispatcher,
    private readonly apart: DispatcherApart,
    private readonly confirmations: Confirmations,
    private readonly preferences: Preferences,
    private readonly inboxes: InboxChanges,
  ) {
    this.telling = this.repeated(() => this.inboxes.tell());
    this.putting = this.repeated(() => this.putAside());
  }

  onApplicationBootstrap(): void {
    if (this.sending.length > 0) return;
    this.sending = channelNames.map((channel) => {
      const isApart = this.parcels.isApart(channel);
      return this.repeated(() => (isApart ? this.apart.begin(channel) : this.dispatcher.send(channel)));
    });
    for (const each of [this.putting, ...this.sending, this.telling]) each.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.putting, ...this.sending, this.telling].map((each) => each.stop()));
    await this.apart.stop();
  }

  /** One round of everything, after those under way. */
  async once(): Promise<void> {
    await this.putting.once();
    await Promise.all(this.sending.map((each) => each.once()));
    await this.telling.once();
    await this.apart.idle();
  }

  private repeated(job: () => Promise<void>): Repeated {
    return new Repeated(job, everyMillis, (error) => this.logger.warn(`notifications come later: ${String(error)}`));
  }

  private async putAside(): Promise<void> {
    await this.announcer.announce();
    await this.parcels.gather();
    await this.confirmations.send();
    await this.preferences.forgetClosed();
  }
}
