import type { Definition } from '../../definition.js';
import { listed } from '../listed.js';
import { type OfParticipants, ofParticipants, source } from './official.js';

const participants = (of: OfParticipants): Definition => ofParticipants(of, 'output', []);
const result = (of: OfParticipants): Definition => ofParticipants(of, 'result', []);

/** The ESF+ indicators that nothing recorded today tells: listed, never guessed. */
export const esfNotRecorded: readonly Definition[] = [
  participants({
    code: 'EECO12',
    name: { en: 'Participants with disabilities', de: 'Teilnehmende mit Behinderungen' },
    description: {
      en: 'A special category of personal data. Disabilities are not recorded.',
      de: 'Eine besondere Kategorie personenbezogener Daten. Behinderungen werden nicht erfasst.',
    },
  }),
  participants({
    code: 'EECO14',
    name: { en: 'Participants with a foreign background', de: 'Teilnehmende ausländischer Herkunft' },
    description: {
      en: 'Background is not recorded; third-country nationals are, see EECO13.',
      de: 'Die Herkunft wird nicht erfasst; zu Drittstaatsangehörigen siehe EECO13.',
    },
  }),
  participants({
    code: 'EECO15',
    name: {
      en: 'Minorities (including marginalised communities such as the Roma)',
      de: 'Angehörige von Minderheiten (einschließlich marginalisierter Gemeinschaften wie der Roma)',
    },
    description: {
      en: 'A special category of personal data. Belonging to a minority is not recorded.',
      de: 'Eine besondere Kategorie personenbezogener Daten. Die Zugehörigkeit zu einer Minderheit wird nicht erfasst.',
    },
  }),
  participants({
    code: 'EECO16',
    name: {
      en: 'Homeless or affected by housing exclusion',
      de: 'Obdachlose oder von Ausgrenzung auf dem Wohnungsmarkt Betroffene',
    },
    description: {
      en: 'The housing situation at entry is not recorded.',
      de: 'Die Wohnsituation beim Eintritt wird nicht erfasst.',
    },
  }),
  participants({
    code: 'EECO17',
    name: { en: 'Participants from rural areas', de: 'Teilnehmende aus ländlichen Gebieten' },
    description: {
      en: 'Where participants live is not recorded.',
      de: 'Der Wohnort der Teilnehmenden wird nicht erfasst.',
    },
  }),
  listed({
    code: 'EECO18',
    name: {
      en: 'Number of supported public administrations or public services at national, regional or local level',
      de: 'Zahl der unterstützten öffentlichen Verwaltungen oder Dienste auf nationaler, regionaler oder lokaler Ebene',
    },
    description: {
      en: 'Public administrations and services that receive support. Supported organisations are not recorded.',
      de: 'Öffentliche Verwaltungen und Dienste, die unterstützt werden. Unterstützte Organisationen werden nicht erfasst.',
    },
    level: 'output',
    countingUnit: 'organisation',
    unit: 'entities',
    source,
  }),
  listed({
    code: 'EECO19',
    name: {
      en: 'Number of supported micro, small and medium-sized enterprises (including cooperative and social enterprises)',
      de: 'Zahl der unterstützten Kleinstunternehmen sowie kleinen und mittleren Unternehmen (einschließlich Genossenschaften und sozialer Unternehmen)',
    },
    description: {
      en: 'Enterprises that receive support; a self-employed person supported as a person counts in EECO05 instead. Supported enterprises are not recorded.',
      de: 'Unternehmen, die unterstützt werden; wer selbstständig ist und als Person unterstützt wird, zählt stattdessen in EECO05. Unterstützte Unternehmen werden nicht erfasst.',
    },
    level: 'output',
    countingUnit: 'organisation',
    unit: 'entities',
    source,
  }),
  result({
    code: 'EECR02',
    name: {
      en: 'Participants in education or training upon leaving',
      de: 'Teilnehmende, die nach ihrer Teilnahme eine schulische oder berufliche Bildung absolvieren',
    },
    description: {
      en: 'Whether a person is in education or training upon leaving is not recorded.',
      de: 'Ob eine Person beim Austritt in Bildung oder Ausbildung ist, wird nicht erfasst.',
    },
    verified: false,
  }),
  result({
    code: 'EECR06',
    name: {
      en: 'Participants with an improved labour market situation six months after leaving',
      de: 'Teilnehmende, deren Situation auf dem Arbeitsmarkt sich sechs Monate nach ihrer Teilnahme verbessert hat',
    },
    description: {
      en: 'Employed at entry, and six months after leaving in a stable instead of a precarious job, fully instead of under-employed, in a job that asks more, or promoted; a higher pay alone does not count. What job a person has is not recorded.',
      de: 'Beim Eintritt erwerbstätig und sechs Monate nach dem Austritt in stabiler statt prekärer, in voller statt Unterbeschäftigung, in einer anspruchsvolleren Arbeit oder befördert; höhere Bezahlung allein zählt nicht. Die Art der Arbeit wird nicht erfasst.',
    },
  }),
];
