import { type OwningService, PilotPlanned, describe, streamOf, subjectOf } from '@integras/contracts';
import { type JetStreamManager, JetStreamApiError } from '@nats-io/jetstream';
import type { Entry } from './entry.js';

const planned = describe(PilotPlanned);
const messageNotFound = 10037;

/**
 * Which project a pilot belongs to. A fact names its pilot only, a grant may cover a whole project. The pilot's first
 * fact says it for good, and stands in the stream before all its others: it is looked up there once and remembered.
 */
export class ProjectsOfPilots {
  private readonly known = new Map<string, string>();

  constructor(private readonly jsm: JetStreamManager) {}

  of(pilot: string | undefined): string | undefined {
    return pilot && this.known.get(pilot);
  }

  /** Makes {@link of} know the pilots of these entries. Nothing to wait for unless a pilot is new. */
  learn(entries: readonly Entry[]): Promise<void> | void {
    const unknown = new Set<string>();
    for (const { fact } of entries) {
      if (fact?.pilot && !this.known.has(fact.pilot)) unknown.add(fact.pilot);
    }
    if (unknown.size > 0) return this.lookUp([...unknown]);
  }

  private async lookUp(pilots: string[]): Promise<void> {
    await Promise.all(
      pilots.map(async (pilot) => {
        const project = await this.projectOf(pilot);
        // Without one only a grant on the pilot or its country reaches its facts.
        this.known.set(pilot, project ?? '');
      }),
    );
  }

  private async projectOf(pilot: string): Promise<string | undefined> {
    try {
      const message = await this.jsm.streams.getMessage(streamOf(planned.service as OwningService), {
        last_by_subj: subjectOf(planned, pilot),
      });
      return message?.json<PilotPlanned>().project;
    } catch (error) {
      if (error instanceof JetStreamApiError && error.code === messageNotFound) return undefined;
      throw error;
    }
  }
}
