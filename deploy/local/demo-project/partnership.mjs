/**
 * The partnership of SIforREF, "Integrating Refugees in Society and the Labour Market Through Social
 * Innovation", Interreg Central Europe, April 2019 to March 2022: eleven partners in four countries,
 * five city-regions, seven pilots.
 *
 * Sources: the project's pages at https://programme2014-20.interreg-central.eu/Content.Node/SiforREF.html
 * and the list of partners at https://www.aspbologna.it (SIforREF, English version). The kinds of the
 * partners are read off what they are. NUTS codes: NUTS 2021 (Delegated Regulation (EU) 2019/1755).
 *
 * Added for the demonstration: Croatia as a fifth country, with a partner that does not exist. The
 * dates and every pilot, milestone, participant and amount are invented.
 */

/**
 * @typedef {object} Territory
 * @property {string} code
 * @property {string} name
 * @property {string} country
 * @property {string} nuts
 * @property {string} timeZone
 */

/** @type {readonly Territory[]} */
export const territories = [
  { code: 'AT-VIENNA', name: 'Vienna', country: 'AT', nuts: 'AT130', timeZone: 'Europe/Vienna' },
  { code: 'IT-PARMA', name: 'Parma', country: 'IT', nuts: 'ITH52', timeZone: 'Europe/Rome' },
  { code: 'IT-BOLOGNA', name: 'Bologna', country: 'IT', nuts: 'ITH55', timeZone: 'Europe/Rome' },
  { code: 'SI-LJUBLJANA', name: 'Ljubljana', country: 'SI', nuts: 'SI041', timeZone: 'Europe/Ljubljana' },
  { code: 'DE-BERLIN', name: 'Berlin', country: 'DE', nuts: 'DE300', timeZone: 'Europe/Berlin' },
  { code: 'HR-ZAGREB', name: 'Zagreb', country: 'HR', nuts: 'HR050', timeZone: 'Europe/Zagreb' },
];

/**
 * @typedef {object} Partner
 * @property {string} code
 * @property {string} name
 * @property {'research' | 'public_body' | 'ngo'} kind
 * @property {string} country
 * @property {boolean} [lead]
 */

/** @type {readonly Partner[]} */
export const partners = [
  { code: 'CA-FOSCARI', name: "Ca' Foscari University of Venice", kind: 'research', country: 'IT', lead: true },
  { code: 'PARMA', name: 'Comune di Parma', kind: 'public_body', country: 'IT' },
  { code: 'ASP-BOLOGNA', name: 'ASP Città di Bologna', kind: 'public_body', country: 'IT' },
  { code: 'ZRC-SAZU', name: 'ZRC SAZU', kind: 'research', country: 'SI' },
  { code: 'GMAJNA', name: 'KD Gmajna', kind: 'ngo', country: 'SI' },
  {
    code: 'UOIM',
    name: 'Government Office for the Support and Integration of Migrants',
    kind: 'public_body',
    country: 'SI',
  },
  { code: 'TU-BERLIN', name: 'TU Berlin', kind: 'research', country: 'DE' },
  { code: 'ISI', name: 'I.S.I. e.V.', kind: 'ngo', country: 'DE' },
  {
    code: 'INTMIG-BERLIN',
    name: 'Senate Commissioner for Integration and Migration, Berlin',
    kind: 'public_body',
    country: 'DE',
  },
  { code: 'UNIVIE', name: 'University of Vienna', kind: 'research', country: 'AT' },
  { code: 'CARITAS-VIENNA', name: 'Caritas Vienna', kind: 'ngo', country: 'AT' },
  {
    code: 'DEMO-ZAGREB',
    name: 'Zagreb Neighbourhood Centre (demonstration, does not exist)',
    kind: 'ngo',
    country: 'HR',
  },
];
