/** A spreadsheet takes a text that begins like a formula for one: an apostrophe keeps it a text. */
export const notAFormula = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
