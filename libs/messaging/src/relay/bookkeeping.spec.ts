import { randomUUID } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@integras/testing';
import { DataSource } from 'typeorm';
import { messagingMigrations } from '../migrations/migrations.js';
import { QueueApart1764900000000 } from '../migrations/queue-apart.js';
import { pipelined } from '../postgres/transaction.js';
import { Bookkeeping } from './bookkeeping.js';

const epoch = 'first';

describe('The books of a relay', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let books: Bookkeeping;

  beforeEach(async () => {
    database = await testDatabase('pilots');
    dataSource = await new DataSource({
      type: 'postgres',
      url: database.url,
      migrations: messagingMigrations,
      migrationsRun: true,
      installExtensions: false,
      extra: pipelined,
    }).initialize();
    books = new Bookkeeping(dataSource, 'FACTS');
    await books.open();
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const record = async (count: number): Promise<void> => {
    await dataSource.query(
      `with recorded as (
         insert into ledger (id, journal_kind, journal, sequence, type, entity, time, recorded_at, data)
         select gen_random_uuid(), 'pilot', $1, n, 'counted', $1, now(), now(), '{}' from generate_series(1, $2::int) as n
         returning position)
       insert into outbox select position from recorded`,
      [randomUUID(), count],
    );
  };
  const waiting = async () => (await books.waiting(1_000)).map(({ position }) => Number(position));
  const book = (positions: number[], from: number, limit?: number) =>
    books.book(
      positions.map((position, index) => ({ position: String(position), sequence: from + index })),
      from + positions.length - 1,
      epoch,
      limit,
    );

  it('hold what was committed until it is stored, oldest first, late commits among them', async () => {
    await record(6);
    expect(await waiting()).toEqual([1, 2, 3, 4, 5, 6]);
    const left = await book([1, 2, 4], 1, 2);
    expect(left.map(({ position }) => Number(position))).toEqual([3, 5]);
    expect(await waiting()).toEqual([3, 5, 6]);
    expect(await books.published()).toEqual({ epoch, last: 3 });
  });

  it.each([
    [0, [1, 2, 3, 4, 5, 6]],
    [1, [2, 3, 4, 5, 6]],
    [3, [3, 5, 6]],
    [4, [5, 6]],
    [5, [6]],
    [9, [6]],
  ])('let wait again what a stream lost behind its message %d', async (last, expected) => {
    await record(6);
    await book([1, 2, 4], 1);
    await book([3, 5], 4);
    await books.lost(last, 'second');
    expect(await waiting()).toEqual(expected);
    expect(await books.published()).toEqual({ epoch: 'second', last });
    await book(expected, last + 1);
    expect(await waiting()).toEqual([]);
  });

  it('refuse a stream with facts of another ledger', async () => {
    await record(1);
    await expect(books.positionsOf([randomUUID()])).rejects.toThrow('it belongs to another database');
  });

  it('go on with those of a ledger that kept them itself', async () => {
    const runner = dataSource.createQueryRunner();
    const migration = new QueueApart1764900000000();
    await record(7);
    await book([1, 2, 4], 1);
    await book([3, 6], 4);
    const runs = () => dataSource.query('select * from published_run order by 1');
    const before = await runs();
    await migration.down(runner);
    expect(await dataSource.query('select position, published from ledger order by position')).toEqual(
      [1, 2, 4, 3, null, 5, null].map((published, index) => ({
        position: String(index + 1),
        published: published === null ? null : String(published),
      })),
    );
    await migration.up(runner);
    await runner.release();
    expect(await waiting()).toEqual([5, 7]);
    expect(await runs()).toEqual(before);
  });
});
