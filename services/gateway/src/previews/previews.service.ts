import type { Figure, FigureScope, RecommendationState, StaleReason, Texts } from '@integras/contracts';
import { SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { type GatewaySettings } from '../gateway.settings.js';
import { ask, TheirRefusal } from '../routing/asking.js';
import type { Routed } from '../routing/routing.js';

/** A correction of a fact that is not sent yet, as its sender asks for it. */
export interface Supposing {
  pilot: string;
  fact: string;
  how: 'correct' | 'void';
  body: unknown;
  headers: Record<string, string>;
}

/** A figure a recommendation rests on that may not back it any more, as the indicators service answers. */
interface TouchedEvidence {
  pin: string;
  item: string;
  indicator: string;
  scope: FigureScope;
  scopeId: string;
  scopeName?: string;
  period: string;
  reason?: StaleReason;
}

/** What would change, as the indicators service answers. */
interface Counted {
  figures: { before: Figure; after: Figure }[];
  others: number;
  reported: { period: string; name: string; release?: string; indicators: string[] }[];
  evidence: TouchedEvidence[];
}

/** The recommendation as the knowledge service knows it. */
interface Resting {
  title: Texts;
  state: RecommendationState;
}

/** What would change, and what rests on that. */
export interface Preview extends Counted {
  /** Without its recommendation where whoever asks may not read it. */
  evidence: (TouchedEvidence & { recommendation?: Resting })[];
}

const patience = 15_000;

/** Puts together what no service knows alone: what a correction would state, what that would change, and what rests on it. */
@Injectable()
export class Previews {
  constructor(@Inject(SETTINGS) private readonly settings: GatewaySettings) {}

  /** @throws TheirRefusal */
  async of({ pilot, fact, how, body, headers }: Supposing): Promise<Preview> {
    const path = `/v1/pilots/${pilot}/facts/${fact}/${how}/preview`;
    const { facts } = await this.post<{ facts: object[] }>('pilots', path, body, headers);
    const counted = await this.post<Counted>('indicators', '/v1/previews', { pilot, facts }, headers);
    const items = [...new Set(counted.evidence.map(({ item }) => item))];
    const read = await Promise.all(
      items.map(async (item) => [item, await this.recommendation(item, headers)] as const),
    );
    const recommendations = new Map(read);
    return {
      ...counted,
      evidence: counted.evidence.map((touched) => {
        const recommendation = recommendations.get(touched.item);
        return { ...touched, ...(recommendation && { recommendation }) };
      }),
    };
  }

  /** Undefined where whoever asks may not read it. */
  private async recommendation(id: string, headers: Record<string, string>): Promise<Resting | undefined> {
    try {
      const { title, state } = await ask<Resting>(this.settings, 'knowledge', `/v1/recommendations/${id}`, {
        method: 'GET',
        headers,
        signal: AbortSignal.timeout(patience),
      });
      return { title, state };
    } catch (error) {
      if (error instanceof TheirRefusal && error.status === 404) return undefined;
      throw error;
    }
  }

  private post<T>(service: Routed, path: string, body: unknown, headers: Record<string, string>): Promise<T> {
    return ask<T>(this.settings, service, path, {
      method: 'POST',
      headers,
      body: body ?? {},
      signal: AbortSignal.timeout(patience),
    });
  }
}
