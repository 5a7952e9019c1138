import type { Definition } from '../../definition.js';
import { isLegalOrAdministrative } from '../terms.js';
import { listed, type Wanted } from '../listed.js';
import { source } from './source.js';

const result = (wanted: Omit<Wanted, 'level' | 'source'>): Definition => listed({ level: 'result', source, ...wanted });

/** The common result indicators of Interreg 2021-2027 and those of their neighbours that social projects use. */
export const interregResults: readonly Definition[] = [
  result({
    code: 'RCR79',
    name: {
      en: 'Joint strategies and action plans taken up by organisations',
      de: 'Von Organisationen aufgegriffene gemeinsame Strategien und Aktionspläne',
    },
    description: {
      en: 'Of the strategies and action plans of RCO83, those that an organisation adopted and has begun to put into effect; it need not be a partner. Never more than RCO83.',
      de: 'Strategien und Aktionspläne aus RCO83, die eine Organisation beschlossen und umzusetzen begonnen hat; sie muss kein Partner sein. Nie mehr als RCO83.',
    },
    countingUnit: 'document',
    unit: 'joint strategies/action plans',
  }),
  result({
    code: 'RCR81',
    name: { en: 'Completion of joint training schemes', de: 'Abschluss gemeinsamer Ausbildungsprogramme' },
    description: {
      en: 'Persons who completed a joint training scheme by its own rule, each once. Never more than participations in RCO85.',
      de: 'Personen, die ein gemeinsames Ausbildungsprogramm nach dessen Regel abgeschlossen haben, jede einmal. Nie mehr als Teilnahmen in RCO85.',
    },
    countingUnit: 'person',
    unit: 'participants',
    version: 2,
    dimensions: ['organisation'],
    counts: [
      {
        cases: 'participation',
        where: "participation.joint == 'true' && participation.completedOn != ''",
        on: 'participation.completedOn',
      },
    ],
  }),
  result({
    code: 'RCR82',
    name: {
      en: 'Legal or administrative obstacles across borders alleviated or resolved',
      de: 'Abgebaute oder beseitigte rechtliche oder administrative grenzübergreifende Hindernisse',
    },
    description: {
      en: 'Legal or administrative obstacles between countries that were lessened or removed: those of law or organisation, on the day they were alleviated or resolved.',
      de: 'Rechtliche oder administrative Hindernisse zwischen Ländern, die verringert oder beseitigt wurden: im Recht oder in der Organisation, am Tag ihrer Verringerung oder Beseitigung.',
    },
    countingUnit: 'document',
    unit: 'legal or administrative obstacles',
    version: 2,
    counts: [{ cases: 'obstacle', where: isLegalOrAdministrative('solvedOn'), on: 'obstacle.solvedOn' }],
  }),
  result({
    code: 'RCR83',
    name: {
      en: 'Persons covered by joint administrative or legal agreements signed',
      de: 'Personen, für die unterzeichnete gemeinsame Verwaltungs- oder Rechtsvereinbarungen gelten',
    },
    description: {
      en: 'Inhabitants of the areas to which the agreements of RCO86 apply.',
      de: 'Einwohnerinnen und Einwohner der Gebiete, für die Vereinbarungen aus RCO86 gelten.',
    },
    countingUnit: 'event',
    unit: 'persons',
  }),
  result({
    code: 'RCR84',
    name: {
      en: 'Organisations cooperating across borders after project completion',
      de: 'Nach Projektabschluss grenzübergreifend kooperierende Organisationen',
    },
    description: {
      en: 'Organisations bound by a formal agreement across borders to go on cooperating after the project, each once, on the day of the first; it may be signed during the project, and counts no more when it ends before the project has ended.',
      de: 'Organisationen, die sich in einer förmlichen grenzübergreifenden Vereinbarung zu weiterer Zusammenarbeit nach dem Projekt verpflichtet haben, jede einmal, am Tag der ersten; unterzeichnet werden kann schon während des Projekts, und was vor dessen Ende endet, zählt nicht mehr.',
    },
    countingUnit: 'organisation',
    unit: 'organisations',
    version: 2,
    counts: [
      {
        cases: 'organisation',
        earliest: { of: 'agreements', where: "earliest.joint == 'true' && earliest.lasting == 'true'" },
        on: 'earliest.on',
      },
    ],
  }),
  result({
    code: 'RCR85',
    name: {
      en: 'Participations in joint actions across borders after project completion',
      de: 'Teilnahmen an gemeinsamen grenzübergreifenden Maßnahmen nach Projektabschluss',
    },
    description: {
      en: 'Participations as in RCO81, in actions held after the end of the project.',
      de: 'Teilnahmen wie bei RCO81, an Maßnahmen nach dem Ende des Projekts.',
    },
    countingUnit: 'participation',
    unit: 'participations',
  }),
  result({
    code: 'RCR104',
    name: {
      en: 'Solutions taken up or up-scaled by organisations',
      de: 'Von Organisationen aufgegriffene oder in größerem Umfang umgesetzte Lösungen',
    },
    description: {
      en: 'Solutions, other than legal or administrative ones, that an organisation takes up or scales up during the project or within a year after it, documented by that organisation. A published practice counts once, on the day of its first uptake.',
      de: 'Andere als rechtliche oder administrative Lösungen, die eine Organisation während des Projekts oder bis zu einem Jahr danach aufgreift oder ausweitet und dies belegt. Eine veröffentlichte Praxis zählt einmal, am Tag ihrer ersten Übernahme.',
    },
    countingUnit: 'document',
    unit: 'solutions',
    version: 2,
    counts: [
      {
        cases: 'practice',
        earliest: { of: 'uptakes', where: "earliest.inTime == 'true'" },
        where: "practice.state == 'published' && practice.solution != 'legal_or_administrative'",
        on: 'earliest.on',
      },
    ],
  }),
  result({
    code: 'RCR65',
    name: {
      en: 'Annual users of new or modernised facilities for employment services',
      de: 'Jährliche Nutzerinnen und Nutzer neuer oder modernisierter Einrichtungen der Arbeitsvermittlung',
    },
    description: {
      en: 'Users of such facilities in the year after they were opened or modernised.',
      de: 'Nutzerinnen und Nutzer solcher Einrichtungen im Jahr nach Eröffnung oder Modernisierung.',
    },
    countingUnit: 'event',
    unit: 'users/year',
  }),
  result({
    code: 'RCR66',
    name: {
      en: 'Annual users of new or modernised temporary reception facilities',
      de: 'Jährliche Nutzerinnen und Nutzer neuer oder modernisierter Einrichtungen zur vorübergehenden Aufnahme',
    },
    description: {
      en: 'Users of such facilities in the year after they were opened or modernised.',
      de: 'Nutzerinnen und Nutzer solcher Einrichtungen im Jahr nach Eröffnung oder Modernisierung.',
    },
    countingUnit: 'event',
    unit: 'users/year',
  }),
];
