import type { Definition, Wording } from '../../definition.js';

const source = 'Zaragoza Declaration, European Ministerial Conference on Integration, 2010';

/** A statistic of a population, to set a pilot's figures beside: measured by others, never counted here. */
function benchmark(code: string, name: Wording, description: Wording, verified = false): Definition {
  return {
    code,
    version: 1,
    name,
    description,
    level: 'context',
    countingUnit: 'person',
    unit: 'percent',
    measure: 'ratio',
    display: { kind: 'percent' },
    direction: 'none',
    dimensions: [],
    source,
    ...(!verified && { verified }),
    counts: [],
  };
}

const income: Definition = {
  ...benchmark(
    'ZAR-S01',
    { en: 'Median net income', de: 'Medianes Nettoeinkommen' },
    {
      en: 'Median of the equivalised net income of the immigrant population and of the total population.',
      de: 'Median des Nettoäquivalenzeinkommens der zugewanderten Bevölkerung und der Gesamtbevölkerung.',
    },
  ),
  unit: 'money',
  measure: 'median',
  display: { kind: 'money' },
};

/** Indicators of migrant integration: the situation of the immigrant population beside that of all. */
export const zaragozaBenchmarks: readonly Definition[] = [
  benchmark(
    'ZAR-E01',
    { en: 'Employment rate', de: 'Beschäftigungsquote' },
    {
      en: 'Share of the population of working age that is employed.',
      de: 'Anteil der Erwerbstätigen an der Bevölkerung im erwerbsfähigen Alter.',
    },
    true,
  ),
  benchmark(
    'ZAR-E02',
    { en: 'Unemployment rate', de: 'Arbeitslosenquote' },
    {
      en: 'Share of the labour force that is unemployed.',
      de: 'Anteil der Arbeitslosen an den Erwerbspersonen.',
    },
    true,
  ),
  benchmark(
    'ZAR-E03',
    { en: 'Activity rate', de: 'Erwerbsquote' },
    {
      en: 'Share of the population of working age that is employed or unemployed.',
      de: 'Anteil der Erwerbspersonen an der Bevölkerung im erwerbsfähigen Alter.',
    },
    true,
  ),
  benchmark(
    'ZAR-D01',
    { en: 'Highest educational attainment', de: 'Höchster Bildungsabschluss' },
    {
      en: 'Share of the population with primary or less, secondary, and tertiary education.',
      de: 'Anteil der Bevölkerung mit höchstens Primarbildung, mit Sekundar- und mit Tertiärbildung.',
    },
  ),
  benchmark(
    'ZAR-D02',
    { en: 'Low achievers at 15', de: 'Leistungsschwache 15-Jährige' },
    {
      en: 'Share of 15-year-olds who achieve little in reading, mathematics and science.',
      de: 'Anteil der 15-Jährigen mit schwachen Leistungen in Lesen, Mathematik und Naturwissenschaften.',
    },
  ),
  benchmark(
    'ZAR-D03',
    { en: 'Tertiary attainment at 30 to 34', de: 'Tertiärabschluss mit 30 bis 34 Jahren' },
    {
      en: 'Share of persons aged 30 to 34 with tertiary education.',
      de: 'Anteil der 30- bis 34-Jährigen mit Tertiärabschluss.',
    },
  ),
  benchmark(
    'ZAR-D04',
    { en: 'Early leavers from education and training', de: 'Frühe Schul- und Ausbildungsabgänge' },
    {
      en: 'Share of persons aged 18 to 24 with lower secondary education at most who are not in education or training.',
      de: 'Anteil der 18- bis 24-Jährigen mit höchstens Sekundarbildung Unterstufe, die an keiner Bildung oder Ausbildung teilnehmen.',
    },
  ),
  income,
  benchmark(
    'ZAR-S02',
    { en: 'At-risk-of-poverty rate', de: 'Armutsgefährdungsquote' },
    {
      en: 'Share of persons whose equivalised disposable income is below 60 percent of the national median.',
      de: 'Anteil der Personen, deren verfügbares Äquivalenzeinkommen unter 60 Prozent des nationalen Medians liegt.',
    },
  ),
  benchmark(
    'ZAR-S03',
    { en: 'Self-perceived health status', de: 'Selbst eingeschätzter Gesundheitszustand' },
    {
      en: 'Share of the population that perceives its health as good or poor.',
      de: 'Anteil der Bevölkerung, der seine Gesundheit als gut oder schlecht einschätzt.',
    },
  ),
  benchmark(
    'ZAR-S04',
    { en: 'Property owners', de: 'Wohneigentum' },
    {
      en: 'Ratio of owners of property to those who own none.',
      de: 'Verhältnis der Eigentümerinnen und Eigentümer von Immobilien zu denen ohne.',
    },
  ),
  benchmark(
    'ZAR-C01',
    { en: 'Acquired citizenship', de: 'Erworbene Staatsangehörigkeit' },
    {
      en: 'Share of immigrants who have acquired citizenship.',
      de: 'Anteil der Zugewanderten, die die Staatsangehörigkeit erworben haben.',
    },
  ),
  benchmark(
    'ZAR-C02',
    { en: 'Permanent or long-term residence', de: 'Unbefristeter oder langfristiger Aufenthalt' },
    {
      en: 'Share of immigrants who hold a permanent or long-term residence permit.',
      de: 'Anteil der Zugewanderten mit unbefristetem oder langfristigem Aufenthaltstitel.',
    },
  ),
  benchmark(
    'ZAR-C03',
    { en: 'Elected representatives', de: 'Gewählte Vertreterinnen und Vertreter' },
    {
      en: 'Share of immigrants among elected representatives.',
      de: 'Anteil der Zugewanderten unter den gewählten Vertreterinnen und Vertretern.',
    },
  ),
];
