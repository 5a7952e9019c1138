import { idOf } from './chance.mjs';

/**
 * @typedef {object} DemoRecommendation
 * @property {string} id
 * @property {object} text what it says and to whom, as the knowledge service takes it
 * @property {{ indicator: string, scope: 'project' | 'country', scopeId: string }} figure
 * @property {string[]} pilots codes
 */

/**
 * What the project of the demonstration has concluded.
 * @param {string} project
 * @returns {DemoRecommendation[]}
 */
export const demoRecommendations = (project) => [
  {
    id: idOf('recommendation', 'mentors'),
    text: {
      kind: 'recommendation',
      level: 'national',
      country: 'AT',
      theme: 'labour_market',
      title: {
        en: 'Fund mentors at the workplace for the first six months of a job',
        de: 'Mentoring am Arbeitsplatz in den ersten sechs Monaten fördern',
      },
      body: {
        en: 'Small firms take on people who have fled when **somebody of the firm has time** for them.\n\n- Pay firms for the hours of the mentor, not for the contract.\n- Train mentors together with those of other firms.\n- Ask again after six months whether the job is still there.',
        de: 'Kleine Betriebe stellen Geflüchtete ein, wenn **jemand im Betrieb Zeit für sie hat**.\n\n- Den Betrieben die Stunden der Mentorin oder des Mentors bezahlen, nicht den Vertrag.\n- Mentorinnen und Mentoren gemeinsam mit denen anderer Betriebe schulen.\n- Nach sechs Monaten nachfragen, ob die Stelle noch besteht.',
      },
    },
    figure: { indicator: 'INT-P05', scope: 'project', scopeId: project },
    pilots: ['DEMO-AT-VIENNA-WORK'],
  },
  {
    id: idOf('recommendation', 'guarantee'),
    text: {
      kind: 'guideline',
      level: 'regional',
      country: 'IT',
      theme: 'housing',
      title: {
        en: 'How a guarantee fund opens the rental market',
        de: 'Wie ein Garantiefonds den Mietmarkt öffnet',
      },
      body: {
        en: '1. Agree with the association of owners what the fund covers.\n2. Keep the fund with the municipality: owners trust who stays.\n3. Let tenants and owners evaluate together before the first contract ends.',
        de: '1. Mit dem Verband der Vermietenden vereinbaren, was der Fonds deckt.\n2. Den Fonds bei der Gemeinde führen: Vermietende vertrauen denen, die bleiben.\n3. Mietende und Vermietende gemeinsam auswerten lassen, bevor der erste Vertrag endet.',
      },
    },
    figure: { indicator: 'INT-P09', scope: 'country', scopeId: 'IT' },
    pilots: ['DEMO-IT-PARMA-HOUSING', 'DEMO-IT-BOLOGNA-HOUSING'],
  },
];
