/** What stands where a text goes on elsewhere. */
export const CUT = '…';

/**
 * A text of no more than so many characters. A longer one ends after a whole sentence where that
 * keeps more than half of them, else after a whole word, and shows that it was cut.
 */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const room = line.slice(0, most - CUT.length);
  const sentences = /^.*[.!?](?=\s)/.exec(room)?.[0] ?? '';
  if (sentences.length > most / 2) return `${sentences} ${CUT}`;
  const words = /^.*\S(?=\s)/.exec(room)?.[0] ?? room;
  return `${words.replace(/[\s,;:–]+$/, '')}${CUT}`;
}
