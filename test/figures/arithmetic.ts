/** Sums, roundings and their print, done here once more from what the specification says. */

/** Rounds half away from zero on the decimal digits as they are written, not on binary fractions. */
export function rounded(value: number, decimals: number): number {
  const [digits = '0', exponent = '0'] = Math.abs(value).toPrecision(13).split('e');
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`);
  const whole = Math.floor(shifted + 0.5);
  return whole === 0 ? 0 : (Math.sign(value) * whole) / 10 ** decimals;
}

/** `1,234.5`, with a real minus sign. */
export function printed(value: number, decimals: number): string {
  const amount = rounded(value, decimals);
  const text = Math.abs(amount).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return amount < 0 ? `−${text}` : text;
}

export const signed = (value: number, decimals: number): string =>
  `${rounded(value, decimals) > 0 ? '+' : ''}${printed(value, decimals)}`;

export const dollars = (amount: number): string =>
  `$${printed(amount, Number.isInteger(amount) ? 0 : 2)}`;

/** How many decimals a number is written with. */
export const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** `n things`, `a, b and c`: how counts and lists are said. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const DAY = 86_400_000;
const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

export const daysFrom = (from: string, to: string): number => (time(to) - time(from)) / DAY;
export const plusDays = (iso: string, days: number): string =>
  new Date(time(iso) + days * DAY).toISOString().slice(0, 10);
/** `February 2, 2027`. */
export const inWords = (iso: string): string =>
  new Date(time(iso)).toLocaleDateString('en-US', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });

const NUMBER =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}|\d{4}-\d\d-\d\d|[−+]?\$?\d[\d,]*(?:\.\d+)?%?/g;

/** The numbers and days that a text says, in its order. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(NUMBER)].map(([found]) => found.replace(/,$/, ''));
