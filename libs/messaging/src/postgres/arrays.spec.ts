import { type TestDatabase, testDatabase } from '@integras/testing';
import * as fc from 'fast-check';
import pg from 'pg';
import { numberArray, textArray } from './arrays.js';

describe('arrays written for PostgreSQL', () => {
  let database: TestDatabase;
  let sql: pg.Client;

  beforeAll(async () => {
    database = await testDatabase('pilots');
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
  });
  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  const back = async (literal: string, type: string) =>
    (await sql.query(`select $1::${type}[]::text[] as values`, [literal])).rows[0].values;

  it('come back as they were, whatever the texts hold', async () => {
    const texts = fc.array(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', 'NULL', '"', '\\', '{a,b}', "'; drop table cell"),
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const storable = values.map((value) => value.replaceAll('\u0000', ''));
        expect(await back(textArray(storable), 'text')).toEqual(storable);
      }),
      { numRuns: 200 },
    );
  });

  it('tell what is not there from what is empty or called NULL', async () => {
    expect(await back(textArray([undefined, '', 'NULL']), 'text')).toEqual([null, '', 'NULL']);
  });

  it('hold exact decimals', async () => {
    expect(await back(numberArray([1, '-0.000000000000000001', '999999999999999.5']), 'numeric')).toEqual([
      '1',
      '-0.000000000000000001',
      '999999999999999.5',
    ]);
    expect(await back(numberArray([]), 'int')).toEqual([]);
  });
});
