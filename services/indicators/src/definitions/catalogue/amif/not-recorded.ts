import type { Definition } from '../../definition.js';
import { listed, type Wanted } from '../listed.js';
import { amif } from './official.js';

const indicator = (wanted: Wanted): Definition => listed({ ...amif, ...wanted });
const persons = (wanted: Pick<Wanted, 'code' | 'name' | 'description' | 'level'>): Definition =>
  indicator({ countingUnit: 'person', unit: 'persons', dimensions: ['gender'], ...wanted });

/** The AMIF indicators on legal migration and integration that nothing recorded today tells. */
export const amifNotRecorded: readonly Definition[] = [
  persons({
    code: 'O.2.1',
    name: {
      en: 'Number of participants in pre-departure measures',
      de: 'Zahl der Teilnehmenden an Maßnahmen vor der Ausreise',
    },
    description: {
      en: 'Persons who took part in measures before they left for the Union.',
      de: 'Personen, die vor ihrer Ausreise in die Union an Maßnahmen teilnahmen.',
    },
    level: 'output',
  }),
  indicator({
    code: 'O.2.2',
    name: {
      en: 'Number of local and regional authorities supported to implement integration measures',
      de: 'Zahl der bei der Durchführung von Integrationsmaßnahmen unterstützten lokalen und regionalen Behörden',
    },
    description: {
      en: 'Local and regional authorities that were supported, each once.',
      de: 'Unterstützte lokale und regionale Behörden, jede einmal.',
    },
    level: 'output',
    countingUnit: 'organisation',
    unit: 'authorities',
  }),
  persons({
    code: 'O.2.3.1',
    name: {
      en: 'Number of participants in a language course',
      de: 'Zahl der Teilnehmenden an einem Sprachkurs',
    },
    description: {
      en: 'Of O.2.3, persons who took part in a language course. Courses are not recorded.',
      de: 'Personen aus O.2.3, die an einem Sprachkurs teilnahmen. Kurse werden nicht erfasst.',
    },
    level: 'output',
  }),
  persons({
    code: 'O.2.3.2',
    name: {
      en: 'Number of participants in a civic orientation course',
      de: 'Zahl der Teilnehmenden an einem Kurs zur staatsbürgerlichen Orientierung',
    },
    description: {
      en: 'Of O.2.3, persons who took part in a civic orientation course. Courses are not recorded.',
      de: 'Personen aus O.2.3, die an einem Kurs zur staatsbürgerlichen Orientierung teilnahmen. Kurse werden nicht erfasst.',
    },
    level: 'output',
  }),
  persons({
    code: 'O.2.3.3',
    name: {
      en: 'Number of participants who received personal professional guidance',
      de: 'Zahl der Teilnehmenden mit persönlicher Berufsberatung',
    },
    description: {
      en: 'Of O.2.3, persons who received personal professional guidance. It is not told apart from other support.',
      de: 'Personen aus O.2.3, die persönliche Berufsberatung erhielten. Sie wird von anderer Unterstützung nicht unterschieden.',
    },
    level: 'output',
  }),
  indicator({
    code: 'O.2.4',
    name: {
      en: 'Number of information packages and campaigns to raise awareness of legal migration channels to the Union',
      de: 'Zahl der Informationspakete und Kampagnen zur Sensibilisierung für legale Migrationswege in die Union',
    },
    description: {
      en: 'Information packages made and campaigns run.',
      de: 'Erstellte Informationspakete und durchgeführte Kampagnen.',
    },
    level: 'output',
    countingUnit: 'document',
    unit: 'packages/campaigns',
  }),
  persons({
    code: 'O.2.5',
    name: {
      en: 'Number of participants receiving information and/or assistance to apply for family reunification',
      de: 'Zahl der Teilnehmenden, die Informationen und/oder Unterstützung bei der Beantragung der Familienzusammenführung erhalten',
    },
    description: {
      en: 'Persons who were informed about or helped with family reunification.',
      de: 'Personen, die zur Familienzusammenführung informiert oder dabei unterstützt wurden.',
    },
    level: 'output',
  }),
  persons({
    code: 'O.2.6',
    name: {
      en: 'Number of participants benefitting from mobility schemes',
      de: 'Zahl der Teilnehmenden, die an Mobilitätsprogrammen teilnehmen',
    },
    description: {
      en: 'Persons who took part in a mobility scheme.',
      de: 'Personen, die an einem Mobilitätsprogramm teilnahmen.',
    },
    level: 'output',
  }),
  indicator({
    code: 'O.2.7',
    name: {
      en: 'Number of integration projects where local and regional authorities are the beneficiary',
      de: 'Zahl der Integrationsprojekte, deren Begünstigte lokale und regionale Behörden sind',
    },
    description: {
      en: 'Integration projects that a local or regional authority carries out.',
      de: 'Integrationsprojekte, die eine lokale oder regionale Behörde durchführt.',
    },
    level: 'output',
    countingUnit: 'event',
    unit: 'projects',
  }),
  persons({
    code: 'R.2.9',
    name: {
      en: 'Number of participants who report that the activity was helpful for their integration',
      de: 'Zahl der Teilnehmenden, die angeben, dass die Maßnahme für ihre Integration hilfreich war',
    },
    description: {
      en: 'Persons who say so when they are asked. They are not asked yet.',
      de: 'Personen, die dies auf Befragung angeben. Danach wird noch nicht gefragt.',
    },
    level: 'result',
  }),
  persons({
    code: 'R.2.11',
    name: {
      en: 'Number of participants who applied for a long-term residence status',
      de: 'Zahl der Teilnehmenden, die einen langfristigen Aufenthaltsstatus beantragt haben',
    },
    description: {
      en: 'Applications for long-term residence are not recorded.',
      de: 'Anträge auf langfristigen Aufenthalt werden nicht erfasst.',
    },
    level: 'result',
  }),
];
