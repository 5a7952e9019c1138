import { answersOf, questions } from './questions.mjs';
import { plusDays, todayInUtc } from '../demo-project/days.mjs';

/** Who comes: invented. */
const people = [
  ['Ana Kovač', 'ngo', 'SI'],
  ['Bruno Rossi', 'public_body', 'IT'],
  ['Clara Huber', 'ngo', 'AT'],
  ['Dario Bianchi', 'public_body', 'IT'],
  ['Eva Novak', 'research', 'SI'],
  ['Franz Gruber', 'public_body', 'AT'],
  ['Gaia Conti', 'ngo', 'IT'],
  ['Hannah Vogel', 'ngo', 'DE'],
  ['Ivan Horvat', 'public_body', 'HR'],
  ['Jana Zupan', 'ngo', 'SI'],
  ['Karim Aziz', 'enterprise', 'DE'],
  ['Lea Maurer', 'research', 'AT'],
];

/**
 * @typedef {object} Day
 * @property {string} title
 * @property {number} inDays from today
 * @property {string} place
 * @property {number} capacity
 * @property {number} registered how many of the people
 */

/** @type {readonly { scheme: { code: string, title: string, kind: string, aims: string, completion: object }, host: string, organisers: readonly string[], days: readonly Day[] }[]} */
const trainings = [
  {
    scheme: {
      code: 'TR-VIENNA-VISIT',
      title: 'Study visit: shared flats and peer mentors',
      kind: 'study_visit',
      aims: 'How Vienna lets people who leave reception live with those who have arrived.',
      completion: { sessions: 2 },
    },
    host: 'AT-VIENNA',
    organisers: ['CARITAS-VIENNA', 'ASP-BOLOGNA'],
    days: [
      { title: 'Flats', inDays: -41, place: 'Caritas Vienna', capacity: 20, registered: 12 },
      { title: 'Mentors', inDays: -40, place: 'Caritas Vienna', capacity: 20, registered: 9 },
    ],
  },
  {
    scheme: {
      code: 'TR-BOLOGNA-SEMINAR',
      title: 'Seminar: from skills profile to first job',
      kind: 'seminar',
      aims: 'Reading skills profiles together, and what employers make of them.',
      completion: {},
    },
    host: 'IT-BOLOGNA',
    organisers: ['ASP-BOLOGNA', 'ZRC-SAZU'],
    days: [{ title: 'Seminar day', inDays: 24, place: 'ASP Città di Bologna', capacity: 5, registered: 7 }],
  },
];

/**
 * Plans the trainings of the demonstration, registers people for them, notes who came and what they answered before
 * and after.
 * @param {import('../requests/public-interface.mjs').PublicInterface} organiser
 * @param {string} project
 * @param {ReadonlyMap<string, string>} places ids of territories and partners by code
 * @param {(first: () => Promise<any>) => Promise<any>} untilAllowed repeats the first request until the service knows of everything
 */
export async function holdTrainings(organiser, project, places, untilAllowed) {
  await Promise.all(trainings.map((training) => hold(organiser, project, places, untilAllowed, training)));
}

/**
 * @param {import('../requests/public-interface.mjs').PublicInterface} organiser
 * @param {string} project
 * @param {ReadonlyMap<string, string>} places
 * @param {(first: () => Promise<any>) => Promise<any>} untilAllowed
 * @param {typeof trainings[number]} training
 */
async function hold(organiser, project, places, untilAllowed, { scheme, host, organisers, days }) {
  const here = '/api/trainings/v1';
  const partners = organisers.map((code) => places.get(code)).filter(Boolean);
  const body = { project, ...scheme, territory: places.get(host), organisers: partners };
  const { id } = await untilAllowed(() => organiser.post(`${here}/schemes`, body, `demo:${scheme.code}`));
  const set = await organiser.post(`${here}/schemes/${id}/question-sets`, questions, `demo:${scheme.code}:questions`);
  for (const [number, { inDays, registered, ...session }] of days.entries()) {
    const key = `demo:${scheme.code}:${number}`;
    const day = plusDays(todayInUtc(), inDays);
    const wanted = { ...session, startsAt: `${day}T09:00`, endsAt: `${day}T16:30` };
    const { id: at } = await organiser.post(`${here}/schemes/${id}/sessions`, wanted, key);
    const registrations = [];
    for (const [name, kind, country] of people.slice(0, registered)) {
      const email = addressOf(String(name));
      const who = { name, email, kind, country };
      registrations.push(await organiser.post(`${here}/sessions/${at}/registrations`, who, `${key}:${email}`));
    }
    if (inDays > 0) continue;
    const present = registrations.map(({ id: registration }) => ({ registration }));
    await organiser.post(`${here}/sessions/${at}/attendance`, { present }, `${key}:attendance`);
    const moment = number === 0 ? 'before' : 'after';
    for (const [nth, registration] of present.entries()) {
      const sheet = { ...registration, moment, version: 1, on: day, answers: answersOf(nth, moment) };
      await organiser.post(`${here}/question-sets/${set.id}/assessments`, sheet, `${key}:answers:${nth}`);
    }
  }
}

/**
 * An address under a domain that belongs to nobody.
 * @param {string} name
 */
function addressOf(name) {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return `${plain.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org`;
}
