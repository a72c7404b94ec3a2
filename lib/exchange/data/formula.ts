/**
 * What a spreadsheet would take for a formula, also behind blanks. Such a cell gets an apostrophe before it; so does one that
 * looks as if it had got one, so that what was written can be told again.
 */
export const FORMULA = /^'*([\t\r]|\s*[=+\-@＝＋－＠])/;
