/** The name under which the mapping is saved with the project. */
export const mappingName = 'demo-reports';

/** @param {string} what */
const isA = (what) => ({ column: 'what', equals: what });

/** @param {string[]} columns */
const columns = (...columns) => Object.fromEntries(columns.map((column) => [column, { column }]));

/**
 * What the columns of the demonstration's files mean: one line is one report.
 */
export const demoMapping = {
  name: mappingName,
  identity: ['id'],
  pilot: { column: 'pilot' },
  events: [
    {
      event: 'participant.enrolled',
      when: isA('enrolment'),
      fields: {
        ...columns('reference'),
        enrolledOn: { column: 'on' },
        ...Object.fromEntries(
          ['gender', 'ageBand', 'employment', 'protection', 'isced', 'thirdCountryNational'].map((column) => [
            `entry.${column}`,
            { column },
          ]),
        ),
      },
    },
    { event: 'support.given', when: isA('support'), fields: columns('reference', 'track', 'on', 'hours') },
    {
      event: 'outcome.recorded',
      when: isA('outcomes'),
      fields: columns('reference', 'track', 'kind', 'on', 'value', 'unit', 'level'),
    },
    { event: 'participant.exited', when: isA('exit'), fields: columns('reference', 'on', 'reason', 'employment') },
    {
      event: 'follow-up.recorded',
      when: isA('follow-ups'),
      fields: columns('reference', 'point', 'on', 'result', 'employment'),
    },
    {
      event: 'expenditure.recorded',
      when: isA('expenditure'),
      fields: {
        ...columns('on', 'category', 'description'),
        'money.amount': { column: 'amount' },
        'money.currency': { column: 'currency' },
      },
    },
  ],
};

/** @typedef {{ id: string, pilot: string, what: string } & Record<string, unknown>} Row */

/**
 * What an import can take of a pilot, one line a report. What it cannot take is reported one by one: corrections, and
 * all of a participant who came back.
 * @param {import('./demo-plan.mjs').DemoPilot} pilot
 * @returns {{ rows: Row[], rest: Pick<import('./demo-plan.mjs').DemoPilot, 'participants' | 'expenditure'> }}
 */
export function importFileOf({ description: { code: pilot }, participants, expenditure }) {
  const cameBack = (/** @type {import('./participants.mjs').Participant} */ { steps }) =>
    steps.some(({ kind }) => kind === 're-entry');
  const people = participants.filter((participant) => !cameBack(participant));
  const expenses = expenditure.filter(({ correction }) => !correction);
  const rows = [
    ...people.flatMap(({ reference, enrolledOn, entry, steps }) => [
      { id: `${pilot}:${reference}`, pilot, what: 'enrolment', reference, on: enrolledOn, ...entry },
      ...steps.map(({ kind, body }, number) => {
        const { kind: outcome, ...rest } = /** @type {Record<string, unknown>} */ (body);
        return { id: `${pilot}:${reference}:${number}`, pilot, what: kind, reference, kind: outcome, ...rest };
      }),
    ]),
    ...expenses.map(({ body: { money, ...rest } }, number) => {
      const id = `${pilot}:expense:${number}`;
      return { id, pilot, what: 'expenditure', ...rest, ...money };
    }),
  ];
  return {
    rows,
    rest: {
      participants: participants.filter(cameBack),
      expenditure: expenditure.filter(({ correction }) => correction),
    },
  };
}
