/**
 * A cell without blanks around it, without the formula that keeps a code's zeros (`="0430011"`), and
 * without the apostrophe that keeps a text from being taken for a formula (`'-5 to 0`).
 */
export const plainCell = (cell: string): string =>
  cell
    .replaceAll('\u00A0', ' ')
    .trim()
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=[=+\-@])/, '')
    .trim();
