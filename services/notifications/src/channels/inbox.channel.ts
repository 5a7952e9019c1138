import { Injectable } from '@nestjs/common';
import type { Attempt, Channel } from './channel.js';

/** The inbox in the console: what was delivered to it is what it shows. */
@Injectable()
export class InboxChannel implements Channel {
  reaches(): boolean {
    return true;
  }

  deliver(): Promise<Attempt> {
    return Promise.resolve({ outcome: 'delivered' });
  }
}
