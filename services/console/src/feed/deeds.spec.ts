import { readFileSync } from 'node:fs';
import { deedOf } from '../api/happenings.js';
import { deedText } from './deeds.js';

const schemas = new URL('../../../../libs/contracts/schemas/published.json', import.meta.url);
/** What the history of a pilot is made of. */
const ofPilots =
  /^eu\.integras\.pilots\.(pilot|milestone|participant|erasure|outcome|follow-up|support|expenditure|workshop|feedback|feedback-round)\./;

describe('what happens to a pilot', () => {
  it('has a sentence of its own, whatever is told of it', () => {
    const types = Object.keys(JSON.parse(readFileSync(schemas, 'utf8')) as object).filter((type) =>
      ofPilots.test(type),
    );
    expect(types.length).toBeGreaterThan(40);
    expect(types.filter((type) => deedText(deedOf({ type })) === 'news.other')).toEqual([]);
  });
});
