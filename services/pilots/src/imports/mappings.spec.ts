import { Refusal } from '@integras/messaging';
import { peopleMapping } from '../testing/importing.js';
import { columnsOf, readMapping } from './read-mapping.js';

const good = peopleMapping({ trained: 'IT-1', others: 'IT-2' });
const [enrolled, exited] = good.events as [(typeof good.events)[0], (typeof good.events)[0]];
const withField = (name: string, source: unknown) => ({
  ...good,
  events: [{ ...enrolled, fields: { ...enrolled.fields, [name]: source } }, exited],
});

function fieldsRefused(mapping: unknown): string[] {
  try {
    readMapping(mapping);
  } catch (error) {
    if (error instanceof Refusal) return error.problem.errors!.map(({ field }) => field);
    throw error;
  }
  return [];
}

describe('a mapping', () => {
  it('names the columns it needs', () => {
    expect(columnsOf(readMapping(good))).toEqual(['id', 'group', 'entered', 'sex', 'age', 'isced', 'left', 'job']);
  });

  it.each([
    ['no identity', { ...good, identity: undefined }, 'identity'],
    ['an empty identity', { ...good, identity: [] }, 'identity'],
    ['an unknown field', { ...good, colour: 'red' }, 'colour'],
    [
      'an event that cannot be imported',
      { ...good, events: [{ ...enrolled, event: 'pilot.closed' }] },
      'events.0.event',
    ],
    ['a field the event does not have', withField('name', { column: 'name' }), 'events.0.fields.name'],
    ['neither column nor constant', withField('entry.isced', {}), 'events.0.fields.entry.isced'],
    ['column and constant', withField('entry.isced', { column: 'a', constant: '3' }), 'events.0.fields.entry.isced'],
    [
      'a source of an unknown kind',
      withField('entry.isced', { column: 'a', formula: '=1' }),
      'events.0.fields.entry.isced.formula',
    ],
    [
      'a constant that breaks a rule',
      withField('entry.isced', { constant: '9' }),
      'events.0.fields.entry.isced.constant',
    ],
    [
      'a meaning that breaks a rule',
      withField('entry.gender', { column: 'a', values: { x: 'other' } }),
      'events.0.fields.entry.gender.values.x',
    ],
    [
      'a band that breaks a rule',
      withField('entry.ageBand', { column: 'a', bands: [{ value: 'old' }] }),
      'events.0.fields.entry.ageBand.bands.0.value',
    ],
    [
      'a scale where there is no number',
      withField('entry.gender', { column: 'a', scale: '10' }),
      'events.0.fields.entry.gender.scale',
    ],
    [
      'something before each day',
      withField('enrolledOn', { column: 'a', prefix: 'BO-' }),
      'events.0.fields.enrolledOn.prefix',
    ],
    [
      'something before what each text means',
      withField('entry.gender', { column: 'a', values: { f: 'female' }, prefix: 'BO-' }),
      'events.0.fields.entry.gender.values',
    ],
    [
      'a value that is no text',
      withField('entry.gender', { column: 'a', values: { x: { toString: 1 } } }),
      'events.0.fields.entry.gender.values.x',
    ],
    [
      'a missing field',
      { ...good, events: [{ ...enrolled, fields: { ...enrolled.fields, enrolledOn: undefined } }] },
      'events.0.fields.enrolledOn',
    ],
    ['no reference where nobody is enrolled', { ...good, events: [exited] }, 'events.0.fields.reference'],
    ['two events of a kind without slots', { ...good, events: [enrolled, exited, exited] }, 'events.1.slot'],
    [
      'two conditions at once',
      { ...good, events: [enrolled, { ...exited, when: { column: 'left', notEmpty: true, equals: 'x' } }] },
      'events.1.when',
    ],
    ['no pilot', { ...good, pilot: {} }, 'pilot'],
  ])('is refused for %s', (_, mapping, field) => {
    expect(fieldsRefused(JSON.parse(JSON.stringify(mapping)))).toContain(field);
  });
});
