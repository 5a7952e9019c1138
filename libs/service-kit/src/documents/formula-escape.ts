/**
 * The text of a cell of CSV without the apostrophe that whoever wrote the file put before what a spreadsheet would take
 * for a formula. Otherwise a text that goes out and comes back is another one each time: a person by another reference.
 */
export const withoutFormulaEscape = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
