/** The code of a dataset, as its publisher gives it: `LFSA_ERGAN`. */
export const datasetPattern = /^[A-Z0-9][A-Z0-9_-]{1,39}$/;

/** The name of a dimension or measure. */
export const namePattern = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

/** A code of a dimension, unit or area in a file. It cannot begin as a spreadsheet's formula does. */
export const codePattern = /^[A-Za-z0-9_][A-Za-z0-9_@$.-]{0,59}$/;

/** A country of ISO 3166-1 (or EL and UK, as Eurostat writes), a NUTS region of it, or EU and euro area as of some year. */
export const areaPattern = /^([A-Z]{2}[A-Z0-9]{0,3}|E[UA]\d{0,2}(_\d{4})?)$/;

/** What an office says of a value: `b` break in series, `u` low reliability, `c` confidential, and several together. */
export const flagPattern = /^[A-Za-z]{1,8}$/;
