import type { FactAttributes } from '@integras/contracts';
import { type Entry, type Feed, type Filter, type Position, matches, sightOf } from '@integras/service-kit';
import type { EventStream } from '../event-stream.js';
import type { Destination } from '../reader.js';
import type { Viewer } from '../viewer.js';
import { Bundles } from './bundles.js';

export interface FactSources {
  projectOf: (entry: Entry) => string | undefined;
  cursor: () => string;
  now: () => Date;
  onLost: () => void;
  onFailure: (error: unknown) => void;
}

/** The facts of one connection: those its viewer may read as they are, those about persons otherwise in bundles. */
export class LiveFacts implements Destination {
  private filter: Filter | undefined;
  private readonly bundles: Bundles;

  constructor(
    private readonly viewer: Viewer,
    private readonly stream: EventStream,
    private readonly sources: FactSources,
  ) {
    this.bundles = new Bundles(sources.now);
  }

  /** Undefined for no facts at all. */
  watch(filter: Filter | undefined): void {
    this.filter = filter;
  }

  ready(): Promise<void> | void {
    return this.viewer.look();
  }

  take(entry: Entry): Promise<void> | void {
    if (!this.filter || !entry.fact) return;
    const sight = sightOf(this.viewer.caller, entry, this.sources.projectOf(entry));
    if (sight === 'bundled') return this.bundle(entry.fact, entry);
    if ((sight !== 'whole' && sight !== 'as partner system') || !matches(this.filter, entry)) return;
    const data = sight === 'whole' ? entry.forPeople() : entry.forPartnerSystems();
    return this.stream.send({ id: this.sources.cursor(), event: 'fact', data });
  }

  /** All of a place or none: a bundle of the types somebody chooses would say of which type its facts are. */
  private bundle(fact: FactAttributes, entry: Entry): void {
    const { types: _, ...places } = this.filter!;
    if (matches(places, entry)) this.bundles.add(fact);
  }

  sendBundles(): void {
    if (!this.stream.idle) return;
    for (const bundle of this.bundles.take()) void this.stream.send({ event: 'bundle', data: JSON.stringify(bundle) });
  }

  /** What is live goes on now: whoever was away reads the history where there is one. */
  lost(feed: Feed, _common: Position): Promise<Position> {
    return feed.end();
  }

  moved(): void {
    this.sources.onLost();
    const reason = 'facts may have passed that were not shown here';
    void this.stream.send({ id: this.sources.cursor(), event: 'reset', data: JSON.stringify({ reason }) });
  }

  failed(error: unknown): void {
    this.sources.onFailure(error);
  }
}
