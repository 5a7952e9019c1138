import type { Counting, Definition } from '../../definition.js';
import { atSixMonths, isNotLearnt, isOutOfWork, isUnemployed, isWithin, isWorking } from '../terms.js';
import { type OfParticipants, ofParticipants } from './official.js';

const result = (of: OfParticipants, counting: Omit<Counting, 'cases'>): Definition =>
  ofParticipants(of, 'result', [{ cases: 'participant', ...counting }]);

/** Upon leaving: up to four weeks after. */
const fourWeeks = 28;

/** Of those who were in one situation at entry, who was in another upon leaving. */
const uponLeaving = (before: string, after: string): Omit<Counting, 'cases'> => ({
  where: `exit.on != '' && ${before} && (${after} || exit.employment == 'unknown')`,
  on: 'exit.on',
  unknown: "exit.employment == 'unknown'",
});

/** The ESF+ result indicators that exits, outcomes and follow-ups tell. A re-entry replaces the earlier result. */
export const esfResultsOfParticipants: readonly Definition[] = [
  result(
    {
      code: 'EECR01',
      name: {
        en: 'Participants engaged in job searching upon leaving',
        de: 'Teilnehmende, die nach ihrer Teilnahme auf Arbeitsuche sind',
      },
      description: {
        en: 'Ended participations of persons who were inactive at entry and unemployed, and so looking for work, up to four weeks after leaving. Where the status upon leaving is not known, they are counted apart.',
        de: 'Beendete Teilnahmen von Personen, die beim Eintritt nicht erwerbstätig und bis vier Wochen nach dem Austritt arbeitslos, also auf Arbeitsuche waren. Mit unbekanntem Status beim Austritt werden sie getrennt gezählt.',
      },
      verified: false,
    },
    uponLeaving("entry.employment == 'inactive'", isUnemployed('exit.employment')),
  ),
  result(
    {
      code: 'EECR03',
      name: {
        en: 'Participants gaining a qualification upon leaving',
        de: 'Teilnehmende, die nach ihrer Teilnahme eine Qualifizierung erlangen',
      },
      description: {
        en: 'Ended participations in which the person gained a qualification up to four weeks after leaving.',
        de: 'Beendete Teilnahmen, bei denen die Person bis vier Wochen nach dem Austritt eine Qualifizierung erlangt hat.',
      },
      verified: false,
    },
    {
      earliest: { of: 'outcomes', where: "earliest.kind == 'qualification_gained'" },
      where: `exit.on != '' && ${isWithin(fourWeeks, 'earliest.on', 'exit.on')}`,
      on: 'exit.on',
    },
  ),
  result(
    {
      code: 'EECR04',
      name: {
        en: 'Participants in employment, including self-employment, upon leaving',
        de: 'Teilnehmende, die nach ihrer Teilnahme einen Arbeitsplatz haben, auch Selbstständige',
      },
      description: {
        en: 'Ended participations of persons who were unemployed or inactive at entry and employed or self-employed up to four weeks after leaving. Where the status upon leaving is not known, they are counted apart.',
        de: 'Beendete Teilnahmen von Personen, die beim Eintritt arbeitslos oder nicht erwerbstätig und bis vier Wochen nach dem Austritt beschäftigt oder selbstständig waren. Mit unbekanntem Status beim Austritt werden sie getrennt gezählt.',
      },
      verified: false,
    },
    uponLeaving(isOutOfWork('entry.employment'), isWorking('exit.employment')),
  ),
  result(
    {
      code: 'EECR05',
      name: {
        en: 'Participants in employment, including self-employment, six months after leaving',
        de: 'Teilnehmende, die sechs Monate nach ihrer Teilnahme einen Arbeitsplatz haben, auch Selbstständige',
      },
      description: {
        en: 'Ended participations of persons who were unemployed or inactive at entry and employed or self-employed when they were asked six months after leaving, in the month of the answer. Where the status was not learnt, they are counted apart.',
        de: 'Beendete Teilnahmen von Personen, die beim Eintritt arbeitslos oder nicht erwerbstätig und bei der Nachbefragung sechs Monate nach dem Austritt beschäftigt oder selbstständig waren, im Monat der Befragung. Ergab sie keinen Status, werden sie getrennt gezählt.',
      },
    },
    {
      latest: atSixMonths,
      where: `exit.on != '' && ${isOutOfWork('entry.employment')} && (${isWorking('latest.employment')} || ${isNotLearnt})`,
      on: 'latest.on',
      unknown: isNotLearnt,
    },
  ),
];
