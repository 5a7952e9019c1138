import type { Definition } from '../../definition.js';
import { isLegalOrAdministrative } from '../terms.js';
import { listed, type Wanted } from '../listed.js';
import { source } from './source.js';

const output = (wanted: Omit<Wanted, 'level' | 'source'>): Definition => listed({ level: 'output', source, ...wanted });

const jointParticipations = {
  countingUnit: 'participation',
  unit: 'participations',
  version: 2,
  dimensions: ['organisation'],
  counts: [{ cases: 'participation', where: "participation.joint == 'true'", on: 'participation.on' }],
} as const satisfies Partial<Definition>;

/** The common output indicators of Interreg 2021-2027 and those of their neighbours that social projects use. */
export const interregOutputs: readonly Definition[] = [
  output({
    code: 'RCO81',
    name: {
      en: 'Participations in joint actions across borders',
      de: 'Teilnahmen an gemeinsamen grenzübergreifenden Maßnahmen',
    },
    description: {
      en: 'Each participation in an action that organisations of at least two countries hold together; a person at three actions counts three times. Attendance is recorded of trainings.',
      de: 'Jede Teilnahme an einer Maßnahme, die Organisationen aus mindestens zwei Ländern gemeinsam durchführen; wer an drei Maßnahmen teilnimmt, zählt dreimal. Teilnahme wird bei Schulungen erfasst.',
    },
    ...jointParticipations,
  }),
  output({
    code: 'RCO82',
    name: {
      en: 'Participations in joint actions promoting gender equality, equal opportunities and social inclusion',
      de: 'Teilnahmen an gemeinsamen Maßnahmen zur Förderung von Geschlechtergleichstellung, Chancengleichheit und sozialer Inklusion',
    },
    description: {
      en: 'Participations as in RCO81, in actions on gender equality, equal opportunities or social inclusion.',
      de: 'Teilnahmen wie bei RCO81, an Maßnahmen zu Geschlechtergleichstellung, Chancengleichheit oder sozialer Inklusion.',
    },
    countingUnit: 'participation',
    unit: 'participations',
  }),
  output({
    code: 'RCO83',
    name: {
      en: 'Strategies and action plans jointly developed',
      de: 'Gemeinsam entwickelte Strategien und Aktionspläne',
    },
    description: {
      en: 'Strategies and action plans that organisations of at least two countries drew up together, counted when the project is finalised.',
      de: 'Strategien und Aktionspläne, die Organisationen aus mindestens zwei Ländern gemeinsam erarbeitet haben, gezählt beim Abschluss des Projekts.',
    },
    countingUnit: 'document',
    unit: 'strategies/action plans',
  }),
  output({
    code: 'RCO84',
    name: {
      en: 'Pilot actions developed jointly and implemented in projects',
      de: 'Gemeinsam entwickelte und in Projekten umgesetzte Pilotmaßnahmen',
    },
    description: {
      en: 'A pilot action counts in full or not at all: developed jointly by organisations of at least two countries, and implemented, and finalised by the end of the project. Which countries developed a pilot is not recorded yet.',
      de: 'Eine Pilotmaßnahme zählt ganz oder gar nicht: gemeinsam entwickelt von Organisationen aus mindestens zwei Ländern, umgesetzt und bis zum Projektende abgeschlossen. Welche Länder eine Maßnahme entwickelt haben, wird noch nicht erfasst.',
    },
    countingUnit: 'pilot',
    unit: 'pilot actions',
  }),
  output({
    code: 'RCO85',
    name: {
      en: 'Participations in joint training schemes',
      de: 'Teilnahmen an gemeinsamen Ausbildungsprogrammen',
    },
    description: {
      en: 'Each participation in a training scheme that organisations of at least two countries offer together, from the first session attended; whoever takes part in two schemes counts twice.',
      de: 'Jede Teilnahme an einem Ausbildungsprogramm, das Organisationen aus mindestens zwei Ländern gemeinsam anbieten, ab dem ersten besuchten Termin; wer an zweien teilnimmt, zählt zweimal.',
    },
    ...jointParticipations,
  }),
  output({
    code: 'RCO86',
    name: {
      en: 'Joint administrative or legal agreements signed',
      de: 'Unterzeichnete gemeinsame Verwaltungs- oder Rechtsvereinbarungen',
    },
    description: {
      en: 'Administrative or legal agreements between organisations of at least two countries, on the day all had signed; one that ended later was signed all the same.',
      de: 'Verwaltungs- oder Rechtsvereinbarungen zwischen Organisationen aus mindestens zwei Ländern, am Tag, an dem alle unterzeichnet hatten; auch eine, die später endete, wurde unterzeichnet.',
    },
    countingUnit: 'document',
    unit: 'legal or administrative agreements',
    version: 2,
    counts: [
      {
        cases: 'agreement',
        where: "agreement.joint == 'true' && agreement.signedOn != ''",
        on: 'agreement.signedOn',
      },
    ],
  }),
  output({
    code: 'RCO87',
    name: { en: 'Organisations cooperating across borders', de: 'Grenzübergreifend kooperierende Organisationen' },
    description: {
      en: 'Partners and associated organisations named in the financing agreement, each once.',
      de: 'Partner und assoziierte Organisationen, die im Finanzierungsvertrag genannt sind, jede einmal.',
    },
    countingUnit: 'organisation',
    unit: 'organisations',
  }),
  output({
    code: 'RCO90',
    name: {
      en: 'Projects for innovation networks across borders',
      de: 'Projekte für grenzübergreifende Innovationsnetze',
    },
    description: {
      en: 'Projects that build or run a network for innovation across borders.',
      de: 'Projekte, die ein grenzübergreifendes Innovationsnetz aufbauen oder betreiben.',
    },
    countingUnit: 'event',
    unit: 'projects',
  }),
  output({
    code: 'RCO115',
    name: {
      en: 'Public events across borders jointly organised',
      de: 'Gemeinsam organisierte grenzübergreifende öffentliche Veranstaltungen',
    },
    description: {
      en: 'Events open to the public that organisations of at least two countries organise together: the sessions of joint salons, on their day, unless cancelled.',
      de: 'Öffentlich zugängliche Veranstaltungen, die Organisationen aus mindestens zwei Ländern gemeinsam ausrichten: die Termine gemeinsamer Salons, an ihrem Tag, wenn sie nicht abgesagt sind.',
    },
    countingUnit: 'event',
    unit: 'events',
    version: 2,
    counts: [{ cases: 'session', where: "scheme.joint == 'true' && scheme.kind == 'salon'", on: 'session.on' }],
  }),
  output({
    code: 'RCO116',
    name: { en: 'Jointly developed solutions', de: 'Gemeinsam entwickelte Lösungen' },
    description: {
      en: 'Solutions developed by organisations of at least two countries, with an indication of what is needed to take them up or scale them up.',
      de: 'Von Organisationen aus mindestens zwei Ländern entwickelte Lösungen, mit Angaben, was zu ihrer Übernahme oder Ausweitung nötig ist.',
    },
    countingUnit: 'document',
    unit: 'solutions',
  }),
  output({
    code: 'RCO117',
    name: {
      en: 'Solutions for legal or administrative obstacles across border identified',
      de: 'Ermittelte Lösungen für rechtliche oder administrative grenzübergreifende Hindernisse',
    },
    description: {
      en: 'Solutions found for legal or administrative obstacles between countries: for obstacles of law or organisation that lie between countries, one each, on the day the solution was identified.',
      de: 'Gefundene Lösungen für rechtliche oder administrative Hindernisse zwischen Ländern: je eine für Hindernisse im Recht oder in der Organisation, die zwischen Ländern bestehen, am Tag der Ermittlung.',
    },
    countingUnit: 'document',
    unit: 'solutions',
    version: 2,
    counts: [{ cases: 'obstacle', where: isLegalOrAdministrative('solutionOn'), on: 'obstacle.solutionOn' }],
  }),
  output({
    code: 'RCO118',
    name: {
      en: 'Organisations cooperating for the multi-level governance of macroregional strategies',
      de: 'Organisationen, die bei der Multi-Level-Governance makroregionaler Strategien zusammenarbeiten',
    },
    description: {
      en: 'Organisations that work together on governing a macro-regional strategy, each once.',
      de: 'Organisationen, die an der Steuerung einer makroregionalen Strategie zusammenarbeiten, jede einmal.',
    },
    countingUnit: 'organisation',
    unit: 'organisations',
  }),
  output({
    code: 'RCO120',
    name: {
      en: 'Projects supporting cooperation across borders to develop urban-rural linkages',
      de: 'Projekte zur Förderung der grenzübergreifenden Zusammenarbeit für Stadt-Land-Verbindungen',
    },
    description: {
      en: 'Projects in which cooperation across borders develops the links of towns with their rural surroundings.',
      de: 'Projekte, die durch grenzübergreifende Zusammenarbeit Verbindungen zwischen Stadt und Land entwickeln.',
    },
    countingUnit: 'event',
    unit: 'projects',
  }),
  output({
    code: 'RCO63',
    name: {
      en: 'Capacity of new or modernised temporary reception facilities',
      de: 'Kapazität neuer oder modernisierter Einrichtungen zur vorübergehenden Aufnahme',
    },
    description: {
      en: 'Persons that new or modernised facilities for temporary reception have room for.',
      de: 'Personen, für die neue oder modernisierte Einrichtungen zur vorübergehenden Aufnahme Platz bieten.',
    },
    countingUnit: 'event',
    unit: 'persons',
  }),
  output({
    code: 'RCO112',
    name: {
      en: 'Stakeholders involved in the preparation and implementation of strategies for integrated territorial development',
      de: 'An der Vorbereitung und Umsetzung von Strategien für integrierte territoriale Entwicklung beteiligte Interessenträger',
    },
    description: {
      en: 'Participations of stakeholders in preparing and implementing such strategies.',
      de: 'Beteiligungen von Interessenträgern an der Vorbereitung und Umsetzung solcher Strategien.',
    },
    countingUnit: 'participation',
    unit: 'participations of stakeholders',
  }),
  output({
    code: 'RCO113',
    name: {
      en: 'Population covered by projects in the framework of integrated actions for socioeconomic inclusion of marginalised communities, low income households and disadvantaged groups',
      de: 'Bevölkerung, die durch Projekte im Rahmen integrierter Maßnahmen zur sozioökonomischen Inklusion marginalisierter Gemeinschaften, einkommensschwacher Haushalte und benachteiligter Gruppen erreicht wird',
    },
    description: {
      en: 'Inhabitants of the areas that such projects cover.',
      de: 'Einwohnerinnen und Einwohner der Gebiete, die solche Projekte abdecken.',
    },
    countingUnit: 'event',
    unit: 'persons',
  }),
];
