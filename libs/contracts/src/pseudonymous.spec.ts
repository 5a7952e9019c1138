import { randomUUID } from 'node:crypto';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { eventClasses } from './catalogue.js';
import { describe as descriptorOf, type EventClass, typeOf } from './event.js';
import { uuidPattern } from './formats.js';
import { OutcomeCorrected } from './pilots/outcome.events.js';
import { ParticipantEnrolled } from './pilots/participant.events.js';
import { partOf, pseudonymousIn, withPseudonyms } from './pseudonymous.js';

/** What a property may be called that tells a person, or something that was noted about one. */
const ofPersons =
  /^(participant|person|attendee|participation|outcome|followUp|support|registration|attendance|assessment|comparison|certificate)s?$/;
/** Ids that a fact about a person may name as they are: they are of the partnership, and many persons share them. */
const ofThePartnership = ['project', 'pilot', 'partner', 'scheme', 'session', 'questionSet'];

interface Property {
  path: string;
  name: string;
  isId: boolean;
  isMarked: boolean;
}

function propertiesOf(owner: EventClass, path = ''): Property[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(owner, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))].flatMap((name) => {
    const part = partOf(owner, name);
    if (part) return propertiesOf(part, `${path}${name}.`);
    const isId = rules.some((rule) => rule.propertyName === name && rule.constraints?.[0] === uuidPattern);
    return [{ path: path + name, name, isId, isMarked: pseudonymousIn(owner).has(name) }];
  });
}

const classes = eventClasses.map((eventClass) => [typeOf(eventClass), eventClass] as const);
const aboutPersons = classes.filter(([, eventClass]) => propertiesOf(eventClass).some(({ isMarked }) => isMarked));

describe('the ids of persons', () => {
  it('are marked wherever an event names them', () => {
    const unmarked = classes.flatMap(([type, eventClass]) =>
      propertiesOf(eventClass)
        .filter(({ name, isId, isMarked }) => isId && ofPersons.test(name) && !isMarked)
        .map(({ path }) => `${type} ${path}`),
    );
    expect(unmarked).toEqual([]);
    expect(aboutPersons.length).toBeGreaterThan(20);
  });

  it('stand beside no other id that could tell a person from others', () => {
    const others = aboutPersons.flatMap(([type, eventClass]) =>
      propertiesOf(eventClass)
        .filter(({ name, isId, isMarked }) => isId && !isMarked && !ofThePartnership.includes(name))
        .map(({ path }) => `${type} ${path}`),
    );
    expect(others).toEqual([]);
  });

  it('are in no event that more may read than those of the place', () => {
    const wide = aboutPersons.filter(([, eventClass]) =>
      ['public', 'partnership'].includes(descriptorOf(eventClass).readers),
    );
    expect(wide.map(([type]) => type)).toEqual([]);
  });

  it.each(aboutPersons)('are all replaced in %s, and nothing else is', (_type, eventClass) => {
    const { example } = descriptorOf(eventClass);
    const given = new Map<string, string>();
    const pseudonymOf = (id: string) => {
      const own = given.get(id) ?? (uuidPattern.test(id) ? randomUUID() : 'a'.repeat(26));
      given.set(id, own);
      return own;
    };
    const replaced = withPseudonyms(eventClass, example, pseudonymOf);
    expect(validateSync(plainToInstance(eventClass, replaced)).map(String)).toEqual([]);
    let text = JSON.stringify(replaced);
    for (const id of given.keys()) expect(text).not.toContain(id);
    for (const [id, own] of given) text = text.replaceAll(own, id);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(example)));
  });

  it('are found in the parts of an event, and in the facts it names', () => {
    const { example } = descriptorOf(OutcomeCorrected);
    const replaced = withPseudonyms(OutcomeCorrected, example, () => 'own');
    expect(replaced).toMatchObject({
      outcome: 'own',
      corrects: 'own',
      before: { participant: 'own', track: example.before.track },
      after: { participant: 'own' },
    });
  });

  it('are not looked for in what nobody has described', () => {
    const { example } = descriptorOf(ParticipantEnrolled);
    const odd = { ...example, family: { head: randomUUID() } };
    expect(() => withPseudonyms(ParticipantEnrolled, odd, () => 'own')).toThrow('ParticipantEnrolled.family');
  });
});
