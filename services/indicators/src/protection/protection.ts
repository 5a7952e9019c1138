import type { Publication, Release, release, republish } from '@integras/disclosure';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Thread } from './thread.js';

/**
 * Protects tables in threads of their own: for a large one that takes seconds, in which this one goes on counting. Jobs
 * of a kind are done one after the other; a release, for which somebody waits, does not wait for tables that are
 * published anew.
 */
@Injectable()
export class Protection implements BeforeApplicationShutdown {
  private readonly republishing = new Thread();
  private readonly releasing = new Thread();

  /** As `republish` of libs/disclosure. */
  republish(...of: Parameters<typeof republish>): Promise<Publication> {
    return this.republishing.ask({ job: 'republish', of });
  }

  /** As `release` of libs/disclosure. */
  release(...of: Parameters<typeof release>): Promise<Release> {
    return this.releasing.ask({ job: 'release', of });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.republishing.end(), this.releasing.end()]);
  }
}
