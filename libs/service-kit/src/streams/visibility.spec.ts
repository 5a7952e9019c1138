import { randomUUID } from 'node:crypto';
import {
  AccountRegistered,
  AttendanceRecorded,
  type DisclosureLevel,
  ErasureRequested,
  ParticipantEnrolled,
  type EventClass,
  type Fact,
  FeedbackGiven,
  GrantGiven,
  InvitationMade,
  MilestoneReached,
  OutcomeRecorded,
  ParticipantErased,
  PartnerJoined,
  type Role,
  eventClasses,
} from '@integras/contracts';
import { factOf } from '@integras/testing';
import { Entry } from './entry.js';
import { type Sight, sightOf, type Viewer } from './visibility.js';

const project = randomUUID();
const pilot = randomUUID();
const elsewhere = randomUUID();

const entryOf = (eventClass: EventClass, changes: Partial<Fact> = {}) => {
  const { data, ...fact } = factOf(eventClass, {
    pilot,
    country: 'IT',
    journal: pilot,
    actor: randomUUID(),
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    ...changes,
  });
  return new Entry('e', 1, fact, JSON.stringify(data));
};
const viewer = (role: Role, scope: 'project' | 'country' | 'pilot', where: string): Viewer => ({
  kind: role === 'partner_system' ? 'partner_system' : 'person',
  grants: [{ id: randomUUID(), role, scope, ...(scope === 'country' ? { country: where } : { scopeId: where }) }],
});

const registered: Viewer = { kind: 'person', grants: [] };
const publicFact = entryOf(PartnerJoined, { pilot: undefined, journalkind: 'project', journal: project });
const partnershipFact = entryOf(MilestoneReached);
const personFact = entryOf(OutcomeRecorded);

describe('who reads which facts', () => {
  it.each<[string, Viewer, { open: Sight; partnership: Sight; person: Sight }]>([
    ['whoever signed in', registered, { open: 'whole', partnership: 'none', person: 'none' }],
    [
      'the manager of the pilot',
      viewer('pilot_manager', 'pilot', pilot),
      { open: 'whole', partnership: 'whole', person: 'whole' },
    ],
    [
      'the manager of another pilot',
      viewer('pilot_manager', 'pilot', elsewhere),
      { open: 'whole', partnership: 'none', person: 'none' },
    ],
    [
      'the coordinator of its country',
      viewer('country_coordinator', 'country', 'IT'),
      { open: 'whole', partnership: 'whole', person: 'bundled' },
    ],
    [
      'the coordinator of another country',
      viewer('country_coordinator', 'country', 'DE'),
      { open: 'whole', partnership: 'none', person: 'none' },
    ],
    [
      'the evaluator of the project',
      viewer('evaluator', 'project', project),
      { open: 'whole', partnership: 'whole', person: 'bundled' },
    ],
    [
      'the evaluator of another project',
      viewer('evaluator', 'project', elsewhere),
      { open: 'whole', partnership: 'none', person: 'none' },
    ],
    [
      'the lead partner',
      viewer('lead_partner', 'project', project),
      { open: 'whole', partnership: 'whole', person: 'bundled' },
    ],
    ['an operator', viewer('operator', 'project', project), { open: 'whole', partnership: 'none', person: 'none' }],
    [
      "a partner's system",
      viewer('partner_system', 'project', project),
      { open: 'as partner system', partnership: 'as partner system', person: 'as agreed' },
    ],
    [
      "a partner's system of one pilot",
      viewer('partner_system', 'pilot', pilot),
      { open: 'as partner system', partnership: 'as partner system', person: 'as agreed' },
    ],
    [
      "a partner's system of another pilot",
      viewer('partner_system', 'pilot', elsewhere),
      { open: 'as partner system', partnership: 'none', person: 'none' },
    ],
  ])('%s', (_who, of, { open, partnership, person }) => {
    expect(sightOf(of, publicFact, undefined)).toBe(open);
    expect(sightOf(of, partnershipFact, project)).toBe(partnership);
    expect(sightOf(of, personFact, project)).toBe(person);
  });

  it("tells a partner's system of the pilot that somebody was erased, and no other", () => {
    const erased = entryOf(ParticipantErased);
    const sights = [pilot, elsewhere].map((of) => sightOf(viewer('partner_system', 'pilot', of), erased, project));
    expect(sights).toEqual(['with own pseudonyms', 'none']);
    expect(sightOf(viewer('evaluator', 'project', project), erased, project)).toBe('bundled');
    expect(sightOf(viewer('pilot_manager', 'pilot', pilot), erased, project)).toBe('whole');
  });

  it('tells those of the partnership that something was said anonymously, and nobody what', () => {
    const said = entryOf(FeedbackGiven);
    const seenBy = (role: Role, scope: 'project' | 'pilot', where: string) =>
      sightOf(viewer(role, scope, where), said, project);
    expect(seenBy('pilot_manager', 'pilot', pilot)).toBe('bundled');
    expect(seenBy('evaluator', 'project', project)).toBe('bundled');
    expect(seenBy('pilot_manager', 'pilot', elsewhere)).toBe('none');
    expect(seenBy('partner_system', 'pilot', pilot)).toBe('none');
  });

  it('gives nobody without a token anything', () => {
    for (const eventClass of eventClasses) {
      expect(sightOf({ kind: 'anonymous', grants: [] }, entryOf(eventClass), project)).toBe('none');
    }
  });

  it('tells nobody of accounts, invitations and grants, whatever they carry', () => {
    for (const [eventClass, journalkind] of [
      [AccountRegistered, 'account'],
      [GrantGiven, 'account'],
      [InvitationMade, 'invitation'],
    ] as const) {
      const entry = entryOf(eventClass, { journalkind });
      expect(sightOf(viewer('pilot_manager', 'pilot', pilot), entry, project)).toBe('none');
      expect(sightOf(viewer('lead_partner', 'project', project), entry, project)).toBe('none');
    }
  });

  it('gives nobody a fact of a type that this version does not know', () => {
    const entry = entryOf(MilestoneReached, { type: 'eu.integras.pilots.milestone.dreamt-of.v1' });
    expect(sightOf(viewer('pilot_manager', 'pilot', pilot), entry, project)).toBe('none');
  });

  it("hands a partner's system nothing that counts what it does not see, or says who reported it", () => {
    const { fact } = partnershipFact;
    const seen = JSON.parse(partnershipFact.forPartnerSystems()) as Record<string, unknown>;
    for (const attribute of ['actor', 'sequence', 'journal', 'journalkind']) expect(seen).not.toHaveProperty(attribute);
    expect(seen).toMatchObject({ specversion: '1.0', id: fact!.id, type: fact!.type, pilot, country: 'IT' });
    expect(JSON.parse(partnershipFact.forPeople())).toMatchObject({ actor: fact!.actor, sequence: 1, journal: pilot });
    expect(seen['data']).toEqual(factOf(MilestoneReached).data);
  });

  it("never tells a partner's system of attendances, or of erasures that were asked for", () => {
    const system = viewer('partner_system', 'project', project);
    const asked = entryOf(ErasureRequested);
    const attended = entryOf(AttendanceRecorded, { pilot: undefined, project, journalkind: 'scheme' });
    for (const entry of [asked, attended]) expect(sightOf(system, entry, project)).toBe('none');
  });

  it("hands a partner's system no id of a person that anybody else has, and nothing that could be joined by it", () => {
    const { fact } = personFact;
    const { participant } = factOf(OutcomeRecorded).data.after;
    const { id, event } = personFact.forPartnerSystem((of) => `own-${of.slice(0, 4)}`);
    const seen = JSON.parse(event) as Record<string, unknown>;
    expect(seen).toMatchObject({ specversion: '1.0', id, type: fact!.type, pilot, country: 'IT', time: fact!.time });
    for (const secret of [fact!.id, fact!.subject, participant]) expect(event).not.toContain(secret);
    for (const attribute of ['actor', 'sequence', 'journal', 'journalkind', 'traceparent'])
      expect(seen).not.toHaveProperty(attribute);
    expect(seen['subject']).toBe(`own-${fact!.subject.slice(0, 4)}`);
    expect(seen['data']).toMatchObject({ after: { participant: `own-${participant.slice(0, 4)}`, track: 'language' } });
    expect(seen).not.toHaveProperty('disclosure');
  });

  it("hands a partner's system what was agreed, and says how much that is", () => {
    const enrolled = entryOf(ParticipantEnrolled);
    const told = (level: DisclosureLevel) =>
      JSON.parse(enrolled.forPartnerSystem((of) => of, level).event) as Record<string, unknown>;
    const { entry } = factOf(ParticipantEnrolled).data.after;
    expect(told('characteristics')).toMatchObject({ disclosure: 'characteristics', data: { after: { entry } } });
    expect(told('steps')).toMatchObject({ disclosure: 'steps', data: { after: { enrolledOn: '2025-03-03' } } });
    expect(JSON.stringify(told('steps'))).not.toMatch(/female|18_29|refugee/);
    expect([enrolled.participant, personFact.participant, partnershipFact.participant]).toEqual([
      factOf(ParticipantEnrolled).data.participant,
      factOf(OutcomeRecorded).data.after.participant,
      undefined,
    ]);
  });
});
