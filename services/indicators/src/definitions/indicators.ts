import { caseKinds, kindsBelow } from '../cases/case-kinds.js';
import { own } from '../cases/case-kind.js';
import { type CompiledDefinition, compile } from './compile.js';
import type { CompiledCounting } from './compiled-counting.js';
import { Retirements } from '../retirements/retirements.js';
import type { Definition } from './definition.js';

/** A way of counting and the indicator it counts for. */
export interface Reader {
  definition: CompiledDefinition;
  counting: CompiledCounting;
}

const none: readonly Reader[] = [];

/** The definitions that are counted at one time, and which of them a change concerns. */
export class Indicators {
  readonly all: readonly CompiledDefinition[];
  private readonly byCode: ReadonlyMap<string, CompiledDefinition>;
  private readonly byVersion: ReadonlyMap<string, CompiledDefinition>;
  private readonly readers = new Map<string, Reader[]>();
  private readonly readBelow = new Map<string, ReadonlySet<string>>();
  private readonly personal = new Set<string>();

  /**
   * @param superseded older versions, whose figures stay readable as they were when they were superseded
   * @param retirements of indicators that are not in use, now or then: they are counted all the same
   */
  constructor(
    definitions: readonly Definition[],
    superseded: readonly Definition[] = [],
    readonly retirements = new Retirements(),
  ) {
    this.all = definitions.map(compile);
    this.byCode = new Map(this.all.map((definition) => [definition.code, definition]));
    if (this.byCode.size < this.all.length) throw new Error('two indicators have the same code');
    const older = superseded.map(compile);
    this.byVersion = new Map([...older, ...this.all].map((definition) => [versionKey(definition), definition]));
    for (const definition of this.all)
      for (const counting of definition.countings) this.route({ definition, counting });
    for (const { name } of caseKinds) {
      const below = kindsBelow(name).flatMap((kind) => this.readersOf(kind.name, own));
      this.readBelow.set(name, new Set(below.flatMap(({ counting }) => [...counting.reads])));
      if (below.some(({ definition }) => definition.countsPersons)) this.personal.add(`${name} ${own}`);
    }
  }

  /** Those that are not retired. */
  get inUse(): CompiledDefinition[] {
    return this.all.filter(({ code }) => this.isInUse(code));
  }

  isInUse(code: string): boolean {
    return this.retirements.of(code) === undefined;
  }

  /** The version that is counted; the one named where a version is. */
  find(code: string, version?: number): CompiledDefinition | undefined {
    return version === undefined ? this.byCode.get(code) : this.byVersion.get(versionKey({ code, version }));
  }

  /** Who reads a part of the cases of a kind. Cost per fact depends on these alone, not on how many indicators there are. */
  readersOf(kind: string, part: string): readonly Reader[] {
    return this.readers.get(`${kind} ${part}`) ?? none;
  }

  /** Whether a change of a part of the cases of a kind can alter who is counted. */
  countsPersons(kind: string, part: string): boolean {
    return this.personal.has(`${kind} ${part}`);
  }

  /** The groups of a kind that are read by cases below it. */
  readFromBelow(kind: string): ReadonlySet<string> {
    return this.readBelow.get(kind)!;
  }

  /** The records of a case concern all who read the kind; a list only those who pick from it. */
  private route(reader: Reader): void {
    const { kind, lists } = reader.counting;
    for (const part of new Set([own, ...lists])) {
      const key = `${kind.name} ${part}`;
      this.readers.set(key, [...(this.readers.get(key) ?? []), reader]);
      if (reader.definition.countsPersons) this.personal.add(key);
    }
  }
}

const versionKey = ({ code, version }: Pick<Definition, 'code' | 'version'>): string => `${code}@${version}`;
