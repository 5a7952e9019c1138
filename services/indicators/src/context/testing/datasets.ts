/** How the files of two statistical offices are read. */

const eurostat = {
  source: { title: 'Eurostat', url: 'https://ec.europa.eu/eurostat' },
  licence: 'CC-BY-4.0',
};
const columns = { area: 'geo', period: 'TIME_PERIOD', unit: 'unit', flag: 'OBS_FLAG', missing: [':'] };

export const labourStatus = {
  code: 'LFSA_PGANWS',
  described: {
    ...eurostat,
    title: 'Population by sex, age, citizenship and labour status',
    mapping: {
      ...columns,
      dimensions: ['sex', 'age', 'citizen', 'wstatus'],
      measures: [{ code: 'persons', column: 'OBS_VALUE', additive: true }],
      constants: [{ column: 'STRUCTURE_ID', value: 'ESTAT:LFSA_PGANWS(1.0)' }],
    },
  },
};

export const employmentRates = {
  code: 'LFSA_ERGAN',
  described: {
    ...eurostat,
    title: 'Employment rates by sex, age and citizenship',
    mapping: {
      ...columns,
      dimensions: ['sex', 'age', 'citizen'],
      measures: [{ code: 'rate', column: 'OBS_VALUE', additive: false }],
      constants: [{ column: 'STRUCTURE_ID', value: 'ESTAT:LFSA_ERGAN(1.0)' }],
    },
  },
};

const countries = { DEU: 'DE', ITA: 'IT', AUT: 'AT', HUN: 'HU', POL: 'PL', CZE: 'CZ', SVN: 'SI', SVK: 'SK', HRV: 'HR' };

export const refugeePopulation = {
  code: 'UNHCR_POPULATION',
  described: {
    title: 'Refugees and asylum seekers by country of origin',
    source: { title: 'UNHCR', url: 'https://www.unhcr.org/refugee-statistics' },
    licence: 'CC-BY-4.0',
    mapping: {
      area: 'coa_iso',
      period: 'year',
      dimensions: ['coo_iso'],
      measures: [
        { code: 'refugees', column: 'refugees', unit: 'persons', additive: true },
        { code: 'asylum_seekers', column: 'asylum_seekers', unit: 'persons', additive: true },
        { code: 'oip', column: 'oip', unit: 'persons', additive: true },
      ],
      areas: Object.entries(countries).map(([code, area]) => ({ code, area })),
      missing: ['NA'],
    },
  },
};
