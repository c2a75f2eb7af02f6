import { acronymsIn } from './acronymsIn.ts';

/** The acronyms of a text whose words stand beside them: `multi-tiered system of supports (MTSS)`. */
export function spelledOutIn(text: string): string[] {
  return acronymsIn(text).filter((acronym) => {
    const uses = text.matchAll(new RegExp(`(?<!\\p{L})${acronym}(?:s|['’]s)?(?!\\p{L})`, 'gu'));
    return [...uses].some(({ 0: { length }, index }) => {
      const before = text.slice(Math.max(0, index - REACH), index);
      const after = text.slice(index + length, index + length + REACH);
      return isEndOf(before, acronym) || isStartOf(after, acronym);
    });
  });
}

/** Farther away than this many letters, nothing is the meaning of an acronym. */
const REACH = 200;

function isEndOf(text: string, acronym: string): boolean {
  const link = /(?:(\(|\[)|[,:=–—]|\bor|\bcalled|\bas)\s?["“']?$/u.exec(text.trimEnd());
  if (!link) return false;
  const words = text
    .slice(0, link.index)
    .trimEnd()
    .split(/\s+/)
    .slice(-acronym.length - EXTRA);
  return words.some((_, start) => isMeaning(words.slice(start), acronym, link[1] !== undefined));
}

function isStartOf(text: string, acronym: string): boolean {
  const link = /^["”']?\s?(?:(\(|\[)|[,:=–—]|stands for|means|is short for)\s?/u.exec(text);
  if (!link) return false;
  const [phrase = ''] = text.slice(link[0].length).split(/[.;)\]]/);
  const words = phrase.replace(/^(?:the|an?)\s/i, '').split(/\s+/);
  return isMeaning(words.slice(0, acronym.length + EXTRA), acronym, link[1] !== undefined);
}

/** Small words that an acronym leaves out: of, and, the. */
const EXTRA = 4;

/**
 * Whether the letters of an acronym stand in words in their order, the first of them at the beginning. In
 * brackets they may stand anywhere in the words, as in Dynamic Indicators of Basic Early Literacy Skills (DIBELS); elsewhere only in front.
 */
function isMeaning(words: readonly string[], acronym: string, isInBrackets: boolean): boolean {
  const letters = acronym.replaceAll('&', '').toLowerCase();
  const parts = words.flatMap((word) => word.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const where = isInBrackets ? parts.join('') : parts.map(([letter]) => letter).join('');
  if (parts.length < 2 || where[0] !== letters[0]) return false;
  let found = 0;
  for (const letter of where) if (letter === letters[found]) found += 1;
  return found === letters.length;
}
