const COLON = 58;
const LINE_END = 10;
const BLANK = 32;
/** The names of fields read so far: a few hundred stand in every file, and need not be made again. */
const KNOWN: (string | undefined)[] = Array.from({ length: 1024 });

/** The name of letters, digits and underscores that begins a field at `at`; null where none does. */
export function flatName(text: string, at: number): string | null {
  let end = at;
  let hash = 0;
  let code = text.charCodeAt(end);
  if (!isLetter(code)) return null;
  while (isLetter(code) || isDigit(code)) {
    hash = (hash * 31 + code) & 1023;
    end += 1;
    code = text.charCodeAt(end);
  }
  if (code !== COLON) return null;
  const next = text.charCodeAt(end + 1);
  if (next !== BLANK && next !== LINE_END) return null;
  const known = KNOWN[hash];
  if (known?.length === end - at && text.startsWith(known, at)) return known;
  const name = text.slice(at, end);
  KNOWN[hash] = name;
  return name;
}

/** `_` counts as a digit: it stands in names, and begins none. */
const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || code === 95;

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
