import type { Definition, Wording } from '../../definition.js';
import { isUnemployed, isWorking } from '../terms.js';
import { ofParticipants } from './official.js';

/** A characteristic at entry; `isMissing` where it is not known, and the participation is counted apart. */
function atEntry(code: string, name: Wording, description: Wording, has: string, isMissing: string): Definition {
  const where = `${has} || ${isMissing}`;
  return ofParticipants({ code, name, description }, 'output', [
    { cases: 'participant', where, on: 'participation.enrolledOn', unknown: isMissing },
  ]);
}

const noStatus = "entry.employment == 'unknown'";
const noAge = "entry.ageBand == 'unknown'";
const noLevel = "entry.isced == ''";

/** The ESF+ output indicators that the characteristics at entry tell, each in the month of the first entry. */
export const esfParticipantsAtEntry: readonly Definition[] = [
  atEntry(
    'EECO01',
    { en: 'Total number of participants', de: 'Gesamtzahl der Teilnehmenden' },
    {
      en: 'Participations whose employment status at entry is known: the sum of unemployed, inactive and employed. Others are counted apart.',
      de: 'Teilnahmen mit bekanntem Erwerbsstatus beim Eintritt: die Summe der Arbeitslosen, Nichterwerbstätigen und Erwerbstätigen. Andere werden getrennt gezählt.',
    },
    'true',
    noStatus,
  ),
  atEntry(
    'EECO02',
    { en: 'Unemployed, including long-term unemployed', de: 'Arbeitslose, auch Langzeitarbeitslose' },
    {
      en: 'Participations of persons who were unemployed at entry, long-term or not.',
      de: 'Teilnahmen von Personen, die beim Eintritt arbeitslos waren, ob langzeitarbeitslos oder nicht.',
    },
    isUnemployed('entry.employment'),
    noStatus,
  ),
  atEntry(
    'EECO03',
    { en: 'Long-term unemployed', de: 'Langzeitarbeitslose' },
    {
      en: 'Participations of persons who were long-term unemployed at entry.',
      de: 'Teilnahmen von Personen, die beim Eintritt langzeitarbeitslos waren.',
    },
    "entry.employment == 'long_term_unemployed'",
    noStatus,
  ),
  atEntry(
    'EECO04',
    { en: 'Inactive', de: 'Nichterwerbstätige' },
    {
      en: 'Participations of persons who were neither employed nor unemployed at entry.',
      de: 'Teilnahmen von Personen, die beim Eintritt weder erwerbstätig noch arbeitslos waren.',
    },
    "entry.employment == 'inactive'",
    noStatus,
  ),
  atEntry(
    'EECO05',
    { en: 'Employed, including self-employed', de: 'Erwerbstätige, auch Selbstständige' },
    {
      en: 'Participations of persons who were employed or self-employed at entry. Who is supported as an enterprise counts in EECO19 and not here.',
      de: 'Teilnahmen von Personen, die beim Eintritt beschäftigt oder selbstständig waren. Wer als Unternehmen unterstützt wird, zählt in EECO19 und nicht hier.',
    },
    isWorking('entry.employment'),
    noStatus,
  ),
  atEntry(
    'EECO06',
    { en: 'Number of children below 18 years of age', de: 'Zahl der Kinder unter 18 Jahren' },
    {
      en: 'Participations of persons who were under 18 at entry.',
      de: 'Teilnahmen von Personen, die beim Eintritt unter 18 Jahre alt waren.',
    },
    "entry.ageBand == 'under_18'",
    noAge,
  ),
  atEntry(
    'EECO07',
    {
      en: 'Number of young people aged 18 to 29 years',
      de: 'Zahl der jungen Menschen im Alter von 18 bis 29 Jahren',
    },
    {
      en: 'Participations of persons who were 18 to 29 at entry.',
      de: 'Teilnahmen von Personen, die beim Eintritt 18 bis 29 Jahre alt waren.',
    },
    "entry.ageBand == '18_29'",
    noAge,
  ),
  atEntry(
    'EECO08',
    {
      en: 'Number of participants 55 years of age and above',
      de: 'Zahl der Teilnehmenden im Alter von 55 Jahren und darüber',
    },
    {
      en: 'Participations of persons who were 55 or older at entry.',
      de: 'Teilnahmen von Personen, die beim Eintritt 55 Jahre oder älter waren.',
    },
    "entry.ageBand == '55_and_over'",
    noAge,
  ),
  atEntry(
    'EECO09',
    {
      en: 'With lower secondary education or less (ISCED 0-2)',
      de: 'Mit Sekundarbildung Unterstufe oder weniger (ISCED 0-2)',
    },
    {
      en: 'Participations of persons whose highest education at entry was ISCED 0 to 2.',
      de: 'Teilnahmen von Personen mit höchstem Bildungsabschluss ISCED 0 bis 2 beim Eintritt.',
    },
    "entry.isced in ['0', '1', '2']",
    noLevel,
  ),
  atEntry(
    'EECO10',
    {
      en: 'With upper secondary (ISCED 3) or post-secondary education (ISCED 4)',
      de: 'Mit Sekundarbildung Oberstufe (ISCED 3) oder postsekundärer Bildung (ISCED 4)',
    },
    {
      en: 'Participations of persons whose highest education at entry was ISCED 3 or 4.',
      de: 'Teilnahmen von Personen mit höchstem Bildungsabschluss ISCED 3 oder 4 beim Eintritt.',
    },
    "entry.isced in ['3', '4']",
    noLevel,
  ),
  atEntry(
    'EECO11',
    { en: 'With tertiary education (ISCED 5 to 8)', de: 'Mit tertiärer Bildung (ISCED 5 bis 8)' },
    {
      en: 'Participations of persons whose highest education at entry was ISCED 5 to 8.',
      de: 'Teilnahmen von Personen mit höchstem Bildungsabschluss ISCED 5 bis 8 beim Eintritt.',
    },
    "entry.isced in ['5', '6', '7', '8']",
    noLevel,
  ),
  atEntry(
    'EECO13',
    { en: 'Third-country nationals', de: 'Drittstaatsangehörige' },
    {
      en: 'Participations of persons who are nationals of no state of the European Union, stateless persons among them.',
      de: 'Teilnahmen von Personen ohne Staatsangehörigkeit eines Staates der Europäischen Union, auch von Staatenlosen.',
    },
    "entry.thirdCountryNational == 'true'",
    "entry.thirdCountryNational == ''",
  ),
];
