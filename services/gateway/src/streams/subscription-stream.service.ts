import { SETTINGS } from '@integras/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { GatewaySettings } from '../gateway.settings.js';
import { ask } from '../routing/asking.js';
import { endingFor } from './ending.js';
import type { EventStream } from './event-stream.js';
import { maintain, type Upkeep } from './maintain.js';
import { OpenConnections } from './open-connections.js';
import type { Viewer } from './viewer.js';

/** As notifications answer: see its `CopiedFacts`. */
export interface Page {
  gone: number;
  items: { number: number; event: object }[];
}

/** How long notifications wait for something new, and how long their answer is waited for. */
const waitSeconds = 10;
const patienceMillis = 30_000;
const againMillis = 1_000;

/** Serves one subscription as an event stream; its gapless numbers are the ids to come back with. */
@Injectable()
export class SubscriptionStream {
  private readonly logger = new Logger('subscriptions');

  constructor(
    private readonly connections: OpenConnections,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  /**
   * The facts after a number.
   * @param gone aborted when nobody wants them any more
   * @throws TheirRefusal
   */
  page(subscription: string, after: number, wait: number, bearer: string, gone?: AbortSignal): Promise<Page> {
    const late = AbortSignal.timeout(patienceMillis);
    return ask<Page>(
      this.settings,
      'notifications',
      `/v1/subscriptions/${subscription}/events?after=${after}&wait=${wait}`,
      {
        method: 'GET',
        headers: { authorization: `Bearer ${bearer}` },
        signal: gone ? AbortSignal.any([gone, late]) : late,
      },
    );
  }

  /** Serves until either side closes, beginning with a page that was read. */
  async serve(viewer: Viewer, subscription: string, after: number, first: Page, stream: EventStream): Promise<void> {
    let at = after;
    const upkeep = maintain({
      stream,
      viewer,
      stopped: this.connections.stopped,
      heartbeatSeconds: this.settings.STREAM_HEARTBEAT_SECONDS,
      lookSeconds: this.settings.STREAM_LOOK_SECONDS,
      heartbeat: () => {
        if (stream.idle) void stream.send({ comment: 'heartbeat', id: String(at) });
      },
      onFailure: (error) => this.logger.warn(`a reader waits: ${String(error)}`),
    });
    try {
      stream.open();
      await stream.send({ comment: 'connected', id: String(at) });
      for (
        let page: Page | undefined = first;
        !stream.closed.aborted;
        page = await this.next(viewer, subscription, at, stream, upkeep)
      ) {
        if (!page) continue;
        if (page.gone > at) {
          at = page.gone;
          this.connections.reset();
          const reason = `what came up to number ${page.gone} is not kept any more`;
          await stream.send({ id: String(at), event: 'reset', data: JSON.stringify({ reason }) });
        }
        for (const { number, event } of page.items) {
          await stream.send({ id: String(number), event: 'event', data: JSON.stringify(event) });
          at = number;
          if (stream.closed.aborted) return;
        }
      }
    } finally {
      upkeep.end();
    }
  }

  /** Nothing when it has to be asked for again. */
  private async next(
    viewer: Viewer,
    subscription: string,
    at: number,
    stream: EventStream,
    upkeep: Upkeep,
  ): Promise<Page | undefined> {
    try {
      return await this.page(subscription, at, waitSeconds, await viewer.bearer(), stream.closed);
    } catch (error) {
      // Its place is for the next one, who may be the same again.
      if (stream.closed.aborted) return undefined;
      if (endingFor(error)) upkeep.failed(error);
      else await pause(againMillis);
      return undefined;
    }
  }
}
