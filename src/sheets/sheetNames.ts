/** As many characters as the name of a sheet may have. */
const MOST = 31;

/** Names that programs or other sheets of the workbook have taken. */
const TAKEN = ['history', 'instructions', 'pip data'];

/**
 * Names for sheets, one for each wish and in its order: short enough, without signs that are not
 * allowed, and no two the same, whatever their letters' size.
 */
export function sheetNames(wishes: readonly string[]): string[] {
  const taken = new Set(TAKEN);
  return wishes.map((wish) => {
    const plain = safe(wish) || 'Plan';
    for (let count = 1; ; count += 1) {
      const end = count === 1 ? '' : ` (${count})`;
      const name = `${cut(plain, MOST - end.length)}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

const safe = (wish: string): string =>
  wish
    .replace(/[\p{Cc}\p{Cs}\p{Cf}:\\/?*[\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');

/** Never in the middle of a character that takes two units. */
function cut(text: string, most: number): string {
  let short = '';
  for (const char of text) {
    if (short.length + char.length > most) break;
    short += char;
  }
  return short.replace(/[' ]+$/, '');
}
