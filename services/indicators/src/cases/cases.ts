import { type CaseState, unknownCase } from './case-state.js';

/** Cases as facts have left them, in memory. */
export class Cases {
  private readonly known = new Map<string, CaseState>();
  private readonly children = new Map<string, Set<string>>();

  has(id: string): boolean {
    return this.known.has(id);
  }

  find(id: string | undefined): CaseState | undefined {
    return id === undefined ? undefined : this.known.get(id);
  }

  /** The case as it stands, or before its first fact. */
  get(kind: string, id: string, pilot: string): CaseState {
    return this.known.get(id) ?? unknownCase(kind, id, pilot);
  }

  put(state: CaseState): void {
    this.known.set(state.id, state);
    if (state.parent === undefined) return;
    const siblings = this.children.get(state.parent);
    if (siblings) siblings.add(state.id);
    else this.children.set(state.parent, new Set([state.id]));
  }

  below(parent: string): CaseState[] {
    const children = [...(this.children.get(parent) ?? [])].map((id) => this.known.get(id)!);
    return children.filter((state) => state.parent === parent);
  }
}
