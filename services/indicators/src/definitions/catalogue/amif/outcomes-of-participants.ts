import type { Counting, Definition, Wording } from '../../definition.js';
import { firstAndLatestLevel, hasGainedLevel, hasTwoLevels } from '../terms.js';
import { amif, isNationalityMissing, isThirdCountryNational } from './official.js';

function persons(
  code: string,
  level: Definition['level'],
  name: Wording,
  description: Wording,
  counting: Counting,
): Definition {
  const where = [isThirdCountryNational, ...(counting.where === undefined ? [] : [counting.where])].join(' && ');
  return {
    code,
    version: 1,
    name,
    description,
    level,
    countingUnit: 'person',
    unit: 'persons',
    measure: 'distinct',
    display: { kind: 'number' },
    direction: 'up',
    dimensions: ['gender'],
    ...amif,
    counts: [{ ...counting, where, unknown: isNationalityMissing }],
  };
}

/** The AMIF indicators that support and outcomes tell. */
export const amifOutcomesOfParticipants: readonly Definition[] = [
  persons(
    'O.2.3',
    'output',
    { en: 'Number of participants supported', de: 'Zahl der unterstützten Teilnehmenden' },
    {
      en: 'Third-country nationals who received support, in the month of the support. Which of it was a language course, a civic orientation course or personal professional guidance (O.2.3.1 to O.2.3.3) is not recorded.',
      de: 'Drittstaatsangehörige, die Unterstützung erhielten, im Monat der Unterstützung. Was davon Sprachkurs, Kurs zur staatsbürgerlichen Orientierung oder persönliche Berufsberatung war (O.2.3.1 bis O.2.3.3), wird nicht erfasst.',
    },
    { cases: 'support', on: 'support.on' },
  ),
  persons(
    'R.2.8',
    'result',
    {
      en: 'Number of participants in language courses who have improved their proficiency level in the host-country language upon leaving the language course by at least one level in the Common European Framework of Reference for Languages or national equivalent',
      de: 'Zahl der Teilnehmenden an Sprachkursen, deren Kenntnisse der Sprache des Aufnahmelandes bei Abschluss des Kurses um mindestens eine Stufe des Gemeinsamen Europäischen Referenzrahmens für Sprachen oder des nationalen Äquivalents gestiegen sind',
    },
    {
      en: 'Third-country nationals whose latest recorded level is above their first, within one participation, in the month of the latest. Attendance at a course is not recorded: two levels stand for it.',
      de: 'Drittstaatsangehörige, deren jüngstes erfasstes Niveau innerhalb einer Teilnahme über dem ersten liegt, im Monat des jüngsten. Der Besuch eines Kurses wird nicht erfasst: zwei erfasste Niveaus stehen für ihn.',
    },
    {
      cases: 'participant',
      ...firstAndLatestLevel,
      where: `${hasTwoLevels} && ${hasGainedLevel}`,
      on: 'latest.on',
    },
  ),
  persons(
    'R.2.10',
    'result',
    {
      en: 'Number of participants who applied for their qualification or skills acquired in a third country to be recognised or assessed',
      de: 'Zahl der Teilnehmenden, die die Anerkennung oder Bewertung ihrer in einem Drittstaat erworbenen Qualifikationen oder Kompetenzen beantragt haben',
    },
    {
      en: 'Third-country nationals who applied for recognition, in the month of their first application in a participation.',
      de: 'Drittstaatsangehörige, die eine Anerkennung beantragt haben, im Monat des ersten Antrags in einer Teilnahme.',
    },
    {
      cases: 'participant',
      earliest: { of: 'outcomes', where: "earliest.kind == 'recognition_applied'" },
      on: 'earliest.on',
    },
  ),
];
