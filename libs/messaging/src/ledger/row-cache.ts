import type { EntityManager } from 'typeorm';
import type { Command } from './command.js';
import type { Rows, Shelf } from './rows.js';
import { together } from '../together.js';

type Slots = Map<string, unknown>;
const removed = Symbol('removed');

/**
 * The rows of one transaction: loaded once, changed in memory by one command after the other, written at the end.
 * A command's changes become visible to the next only when it is accepted.
 */
export class RowCache {
  private readonly loaded = new Map<Shelf, Slots>();
  private readonly dirty = new Map<Shelf, Slots>();

  async load(manager: EntityManager, commands: readonly Pick<Command<unknown>, 'reads'>[]): Promise<void> {
    const wanted = new Map<Shelf, Set<string>>();
    for (const { reads } of commands) {
      for (const { shelf, ids } of reads) {
        const known = this.loaded.get(shelf);
        const missing = wanted.get(shelf) ?? new Set<string>();
        for (const id of ids) if (!known?.has(id)) missing.add(id);
        wanted.set(shelf, missing);
      }
    }
    await together(
      [...wanted].map(async ([shelf, ids]) => {
        if (ids.size === 0) return;
        const rows = await shelf.load(manager, [...ids]);
        const slots = this.loaded.get(shelf) ?? new Map<string, unknown>();
        for (const id of ids) slots.set(id, rows.get(id));
        this.loaded.set(shelf, slots);
      }),
    );
  }

  /** The view of one command, and the way to keep what it changed. */
  open(): { rows: Rows; accept(): void } {
    const own = new Map<Shelf, Slots>();
    const change = (shelf: Shelf, id: string, value: unknown) => {
      const slots = own.get(shelf) ?? new Map<string, unknown>();
      own.set(shelf, slots.set(id, value));
    };
    const rows: Rows = {
      get: <Row>(shelf: Shelf<Row>, id: string) => {
        const anyShelf = shelf as Shelf;
        const slots = [own.get(anyShelf), this.dirty.get(anyShelf), this.loaded.get(anyShelf)].find((each) =>
          each?.has(id),
        );
        if (!slots) throw new Error(`the command did not ask for ${shelf.name} ${id}`);
        const value = slots.get(id);
        return value === removed ? undefined : (value as Row | undefined);
      },
      put: (shelf, row) => change(shelf, shelf.idOf(row), row),
      remove: (shelf, id) => change(shelf, id, removed),
    };
    return {
      rows,
      accept: () => {
        for (const [shelf, slots] of own) {
          const kept = this.dirty.get(shelf) ?? new Map<string, unknown>();
          for (const [id, value] of slots) kept.set(id, value);
          this.dirty.set(shelf, kept);
        }
      },
    };
  }

  /** Writes what the accepted commands changed, and goes on knowing it. */
  async flush(manager: EntityManager): Promise<void> {
    await together([...this.dirty].map(([shelf, slots]) => write(manager, shelf, slots)));
    for (const [shelf, slots] of this.dirty) {
      const known = this.loaded.get(shelf) ?? new Map<string, unknown>();
      for (const [id, value] of slots) known.set(id, value === removed ? undefined : value);
      this.loaded.set(shelf, known);
    }
    this.dirty.clear();
  }
}

async function write(manager: EntityManager, shelf: Shelf, slots: Slots): Promise<void> {
  const kept = [...slots.values()].filter((value) => value !== removed);
  const gone = [...slots].filter(([, value]) => value === removed).map(([id]) => id);
  if (gone.length > 0) await shelf.remove(manager, gone);
  if (kept.length > 0) await shelf.save(manager, kept);
}
