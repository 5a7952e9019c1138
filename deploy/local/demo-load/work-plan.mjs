import { idOf } from '../demo-project/chance.mjs';
import { plusDays } from '../demo-project/days.mjs';

/** @type {readonly { number: string, title: string, responsible: string, from: number, to: number, items: readonly { kind: string, number: string, title: string, responsible: string, inDays: number, until?: 'delivered' | 'accepted' }[] }[]} */
const packages = [
  {
    number: 'WP1',
    title: 'What social innovation is, and how to see it',
    responsible: 'CA-FOSCARI',
    from: -500,
    to: -120,
    items: [
      {
        kind: 'activity',
        number: 'A.1.1',
        title: 'SWOT analysis of each region',
        responsible: 'UNIVIE',
        inDays: -300,
        until: 'accepted',
      },
      {
        kind: 'deliverable',
        number: 'D.1.2',
        title: 'Evaluation tool',
        responsible: 'CA-FOSCARI',
        inDays: -150,
        until: 'accepted',
      },
    ],
  },
  {
    number: 'WP2',
    title: 'A toolbox made together',
    responsible: 'TU-BERLIN',
    from: -300,
    to: 60,
    items: [
      {
        kind: 'deliverable',
        number: 'D.2.1',
        title: 'Handbook of the toolbox',
        responsible: 'TU-BERLIN',
        inDays: -40,
        until: 'delivered',
      },
      { kind: 'activity', number: 'A.2.2', title: 'Translations of the handbook', responsible: 'ZRC-SAZU', inDays: -9 },
    ],
  },
  {
    number: 'WP3',
    title: 'Pilots',
    responsible: 'ASP-BOLOGNA',
    from: -240,
    to: 240,
    items: [
      {
        kind: 'output',
        number: 'O.3.1',
        title: 'Pilot actions in five countries',
        responsible: 'ASP-BOLOGNA',
        inDays: 200,
      },
      {
        kind: 'deliverable',
        number: 'D.3.2',
        title: 'Report on the pilots at half-time',
        responsible: 'CARITAS-VIENNA',
        inDays: 21,
      },
    ],
  },
];

/** @type {readonly { kind: string, title: string, owner: string, country?: string, crossBorder: boolean, solution?: string, outcome?: string }[]} */
const obstacles = [
  {
    kind: 'law',
    title: 'Vocational certificates of the neighbouring country are not recognised',
    owner: 'ASP-BOLOGNA',
    country: 'IT',
    crossBorder: true,
    solution: 'The chambers on both sides compare curricula once a year.',
    outcome: 'alleviated',
  },
  {
    kind: 'organisation',
    title: 'Case files end at the border',
    owner: 'UNIVIE',
    country: 'AT',
    crossBorder: true,
    solution: 'A form that the person carries along, in both languages.',
  },
  {
    kind: 'budget',
    title: 'Interpreters are paid by nobody after six months',
    owner: 'GMAJNA',
    country: 'SI',
    crossBorder: false,
  },
];

/** @type {readonly { kind: string, title: string, about: string, responsible: string, parties: readonly string[], continues: boolean, signed?: boolean }[]} */
const agreements = [
  {
    kind: 'administrative',
    title: 'One form for case files that cross the border',
    about: 'Counselling centres accept the form of the neighbouring country and answer within ten days.',
    responsible: 'UNIVIE',
    parties: ['UNIVIE', 'CARITAS-VIENNA', 'ASP-BOLOGNA', 'GMAJNA'],
    continues: true,
    signed: true,
  },
  {
    kind: 'legal',
    title: 'Curricula of vocational certificates are compared once a year',
    about: 'Each side names an office that answers whether a certificate is accepted, and by which rule.',
    responsible: 'ASP-BOLOGNA',
    parties: ['ASP-BOLOGNA', 'TU-BERLIN'],
    continues: true,
  },
];

const codeMappings = [
  {
    country: 'IT',
    attribute: 'isced',
    list: 'Titolo di studio',
    entries: [
      { national: 'Licenza media', common: '2', grade: 'exact' },
      { national: 'Qualifica professionale', common: '3', grade: 'close', loss: 'Whether it lets study go on.' },
      { national: 'Diploma', common: '3', grade: 'broad', loss: 'Diplomas of three and of five years are one.' },
      { national: 'Titolo estero', grade: 'none', loss: 'The level of a foreign title that nobody compared.' },
    ],
  },
];

const risks = [
  {
    title: 'Landlords withdraw',
    likelihood: 3,
    impact: 4,
    owner: 'ASP-BOLOGNA',
    mitigation: 'Two flats more than needed are kept under offer.',
  },
  {
    title: 'Mentors stop after the first half-year',
    likelihood: 4,
    impact: 3,
    owner: 'CARITAS-VIENNA',
    mitigation: 'They meet each other every month.',
  },
];

/** How people answered, by pilot: respect, voice, usefulness, independence. */
const answers = [
  [5, 4, 5, 4],
  [5, 5, 4, 3],
  [4, 3, 4, 4],
  [5, 4, 5, 5],
  [3, 2, 2, 3],
  [4, 4, 4, 2],
  [5, 5, 5, 4],
  [4, 3, 5, 4],
  [5, 4, 4, 5],
  [3, 3, 4, 2],
];
const questions = ['respect', 'voice', 'usefulness', 'independence'];

const here = '/api/pilots/v1';

/**
 * What the project of the demonstration owes, and what people say of the pilots in Bologna.
 * @param {(account: string) => import('../requests/public-interface.mjs').PublicInterface} as
 * @param {import('../demo-project/demo-plan.mjs').DemoPlan} plan
 * @param {ReadonlyMap<string, string>} places ids of partners by code
 * @param {string} today of the demonstration
 */
export async function oweWork(as, { project: { project }, pilots }, places, today) {
  const lead = as('lead');
  const own = { lead, root: `${here}/projects/${project}`, places, today };
  await Promise.all([
    ...packages.map((one) => planPackage(own, one)),
    ...obstacles.map((one, number) => reportObstacle(own, one, number)),
    ...agreements.map((one, number) => agree(own, one, number)),
    ...codeMappings.map((one, number) => lead.post(`${own.root}/code-mappings`, one, `demo:code-mapping:${number}`)),
    ...risks.map(({ owner, ...risk }, number) =>
      lead.post(`${own.root}/risks`, { ...risk, owner: places.get(owner) }, `demo:risk:${number}`),
    ),
    oweReports(own),
    ...pilots
      .filter(({ manager }) => manager === 'manager-bologna')
      .map((pilot) => hearPeople(as(pilot.manager), pilot.id, today)),
  ]);
}

/** @typedef {{ lead: import('../requests/public-interface.mjs').PublicInterface, root: string, places: ReadonlyMap<string, string>, today: string }} Own */

/**
 * @param {Own} own
 * @param {typeof packages[number]} workPackage
 */
async function planPackage({ lead, root, places, today }, { number, title, responsible, from, to, items }) {
  const body = {
    number,
    title,
    responsible: places.get(responsible),
    startsOn: plusDays(today, from),
    endsOn: plusDays(today, to),
  };
  const { id: workPackage } = await lead.post(`${root}/work-packages`, body, `demo:${number}`);
  for (const { inDays, until, responsible: by, ...words } of items) {
    const key = `demo:${words.number}`;
    const dueOn = plusDays(today, inDays);
    const item = { workPackage, ...words, responsible: places.get(by), dueOn };
    const { id } = await lead.post(`${root}/work-items`, item, key);
    if (!until) continue;
    const evidence = [{ title: words.title, url: `https://example.org/${words.number}` }];
    await lead.post(`${root}/work-items/${id}/delivered`, { on: dueOn, evidence }, `${key}:delivered`);
    if (until === 'accepted') {
      await lead.post(`${root}/work-items/${id}/accepted`, { on: plusDays(dueOn, 6) }, `${key}:accepted`);
    }
  }
}

/**
 * @param {Own} own
 * @param {typeof obstacles[0]} obstacle
 * @param {number} number
 */
async function reportObstacle({ lead, root, places, today }, { owner, solution, outcome, ...words }, number) {
  const key = `demo:obstacle:${number}`;
  const body = { ...words, owner: places.get(owner), reportedOn: plusDays(today, -90) };
  const { id } = await lead.post(`${root}/obstacles`, body, key);
  const path = `${root}/obstacles/${id}`;
  if (solution) await lead.post(`${path}/addressed`, { on: plusDays(today, -60), solution }, `${key}:addressed`);
  if (outcome) await lead.post(`${path}/solved`, { on: plusDays(today, -12), outcome }, `${key}:solved`);
}

/**
 * @param {Own} own
 * @param {typeof agreements[0]} agreement
 * @param {number} number
 */
async function agree({ lead, root, places, today }, { responsible, parties, signed, ...words }, number) {
  const key = `demo:agreement:${number}`;
  const ids = parties.map((code) => places.get(code));
  const body = { ...words, responsible: places.get(responsible), parties: ids };
  const { id } = await lead.post(`${root}/agreements`, body, key);
  const evidence = [{ title: words.title, url: `https://example.org/agreement-${number}` }];
  if (signed)
    await lead.post(`${root}/agreements/${id}/signed`, { on: plusDays(today, -25), evidence }, `${key}:signed`);
}

/** @param {Own} own */
async function oweReports({ lead, root, places, today }) {
  const partners = ['CA-FOSCARI', 'ASP-BOLOGNA', 'CARITAS-VIENNA', 'TU-BERLIN'].map((code) => places.get(code));
  const duty = {
    title: 'Partner report',
    from: plusDays(today, -220),
    to: plusDays(today, -40),
    dueOn: plusDays(today, -10),
    partners,
  };
  const { items } = await lead.post(`${root}/reporting-duties`, duty, 'demo:partner-reports');
  for (const { id } of items.slice(0, 3)) {
    await lead.post(`${root}/reporting-duties/${id}/handed-in`, { on: plusDays(today, -12) }, `demo:report:${id}`);
  }
}

/**
 * @param {import('../requests/public-interface.mjs').PublicInterface} manager
 * @param {string} pilot
 * @param {string} today
 */
async function hearPeople(manager, pilot, today) {
  const root = `${here}/pilots/${pilot}`;
  const workshop = {
    on: plusDays(today, -20),
    kind: 'evaluation',
    title: 'What has changed since the beginning',
    takingPart: [
      { stakeholder: 'refugees', count: 9 },
      { stakeholder: 'civil_society', count: 4 },
      { stakeholder: 'public_body', count: 2 },
    ],
    whatWorked: 'Mentors who had arrived themselves.',
    transferConditions: 'A municipality that stands behind it for more than a year.',
  };
  await manager.post(`${root}/workshops`, workshop, `demo:workshop:${pilot}`);
  const round = { title: 'At half-time', questions, asksText: true, closesOn: plusDays(today, 45) };
  const { link } = await manager.post(`${root}/feedback-rounds`, round, `demo:round:${pilot}`);
  for (const [number, scores] of answers.entries()) {
    const answer = Object.fromEntries(questions.map((question, at) => [question, scores[at]]));
    const text = number === 0 ? { text: 'The mentors took their time.' } : {};
    await manager.post(`${here}/feedback-links/${link}/answers`, { ...answer, ...text }, idOf('answer', pilot, number));
  }
}
