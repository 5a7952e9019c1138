import { idOf } from './chance.mjs';

/**
 * @typedef {object} DemoPractice
 * @property {string} id
 * @property {string} territory code
 * @property {string} country
 * @property {readonly string[]} pilots codes
 * @property {object} text what it says, as the knowledge service takes it
 * @property {{ id: string, kind: 'adopted' | 'up_scaled', organisation: string, country: string, document: { url: string, title: string } }} [uptake]
 * @property {{ id: string, name: string, text: string }} [file] what is attached to it
 */

/** Said of each: nothing in them happened. */
const results = {
  en: '**Demonstration data**: invented by the authors of this software.',
  de: '**Demonstrationsdaten**: von den Autorinnen und Autoren dieser Software erfunden.',
};

/** @type {readonly DemoPractice[]} */
export const demoPractices = [
  {
    id: idOf('practice', 'guarantee-fund'),
    territory: 'IT-PARMA',
    country: 'IT',
    pilots: ['DEMO-IT-PARMA-HOUSING'],
    text: {
      solution: 'tool',
      theme: 'housing',
      title: { en: 'A guarantee fund for first tenancies', de: 'Ein Garantiefonds für die erste Miete' },
      targetGroup: {
        en: 'People who leave reception with a job',
        de: 'Menschen, die die Aufnahme mit Arbeit verlassen',
      },
      method: {
        en: 'The municipality stands surety for **six months**.\n\n1. Agree with owners what is covered.\n2. Sign for each tenancy.\n3. Meet after three months.',
        de: 'Die Gemeinde bürgt **sechs Monate** lang.\n\n1. Mit Vermietenden vereinbaren, was gedeckt ist.\n2. Für jede Miete unterschreiben.\n3. Nach drei Monaten treffen.',
      },
      results,
      conditions: {
        en: 'An association of owners that can sign an agreement.',
        de: 'Ein Verband der Vermietenden, der eine Vereinbarung unterschreiben kann.',
      },
      yearlyCosts: { amount: 2_500_000, currency: 'EUR' },
    },
    file: {
      id: idOf('attachment', 'guarantee-fund'),
      name: 'What is covered (demonstration).csv',
      text: 'damage,covered up to (EUR)\nrent that is not paid,1800\nfloors and walls,1200\nkeys and locks,150\n',
    },
    uptake: {
      id: idOf('uptake', 'guarantee-fund'),
      kind: 'adopted',
      organisation: 'Municipality of the demonstration',
      country: 'IT',
      document: { url: 'https://example.org/guarantee-fund', title: 'Decision of the council (demonstration)' },
    },
  },
  {
    id: idOf('practice', 'mentors'),
    territory: 'AT-VIENNA',
    country: 'AT',
    pilots: ['DEMO-AT-VIENNA-WORK'],
    text: {
      solution: 'method',
      theme: 'labour_market',
      title: { en: 'Mentors of the same trade', de: 'Mentoring im selben Beruf' },
      targetGroup: { en: 'People in their first job', de: 'Menschen in ihrer ersten Stelle' },
      method: {
        en: 'Somebody of the firm has **two hours a week** for whoever is new, and is paid for them.',
        de: 'Jemand im Betrieb hat **zwei Stunden in der Woche** für Neue und wird dafür bezahlt.',
      },
      results,
      conditions: { en: 'Firms of at least five people.', de: 'Betriebe mit mindestens fünf Menschen.' },
    },
  },
];
