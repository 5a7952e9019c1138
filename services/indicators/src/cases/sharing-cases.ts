import type { CaseState, Entry, Groups } from './case-state.js';
import { Cases } from './cases.js';
import type { Texts } from './record.js';

/** Cases of which many say the same: each record and each name of a pilot is in memory once, however many cases there are. */
export class SharingCases extends Cases {
  private readonly records = new Map<string, Texts>();
  private readonly pilots = new Map<string, string>();

  override put(state: CaseState): void {
    const { groups, lists } = state;
    super.put({
      ...state,
      pilot: this.pilotOnce(state.pilot),
      ...(groups && { groups: this.groupsOnce(groups) }),
      lists: Object.fromEntries(
        Object.entries(lists).map(([name, of]) => [name, of.map((one) => this.entryOnce(name, one))]),
      ),
    });
  }

  private groupsOnce(groups: Groups): Groups {
    const once: Record<string, Texts> = {};
    for (const name in groups) once[name] = this.once(name, groups[name]!);
    return once;
  }

  private entryOnce(list: string, { id, texts }: Entry): Entry {
    return { id, texts: this.once(list, texts) };
  }

  private once(name: string, texts: Texts): Texts {
    let key = name;
    for (const field in texts) key += `\u001f${texts[field]!}`;
    const known = this.records.get(key);
    if (known) return known;
    this.records.set(key, texts);
    return texts;
  }

  private pilotOnce(pilot: string): string {
    const known = this.pilots.get(pilot);
    if (known !== undefined) return known;
    this.pilots.set(pilot, pilot);
    return pilot;
  }
}
