/** A spreadsheet takes a text that begins like a formula, wide letters included, for one: an apostrophe keeps it a text. */
export const notAFormula = (text: string): string =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
