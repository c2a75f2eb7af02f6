import { type Language, type Word, type WORDS } from '../../model/language.ts';
import { round } from '../../model/numbers.ts';

type Fills<W extends Word> = Readonly<Record<(typeof WORDS)[W][number], string | number>>;

/** A fixed word of a language with its braces filled in; where there is a count, in its plural form. */
export function say<W extends Word>(
  { words, locale }: Language,
  word: W,
  ...[fills]: (typeof WORDS)[W] extends readonly [] ? [] : [Fills<W>]
): string {
  const values: Readonly<Record<string, string | number>> = fills ?? {};
  const wording = words[word];
  const form = new Intl.PluralRules(locale).select(Number(values['count'] ?? 0));
  const text = typeof wording === 'string' ? wording : (wording[form] ?? wording['other'] ?? '');
  return text.replace(/\{(\w+)\}/g, (_, fill: string) => String(values[fill] ?? ''));
}

/** A day in prose: `February 2, 2027`, `2 de febrero de 2027`. */
export function sayDay({ locale }: Language, day: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** The month of a day: `February 2027`, `febrero de 2027`. */
export function sayMonth({ locale }: Language, day: string): string {
  return new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** A number with so many decimals at most, rounded half away from zero. */
export function sayNumber({ locale }: Language, value: number, decimals: number): string {
  return format(locale, value, decimals, { minimumFractionDigits: 0 });
}

/** Dollars, with cents where there are any. */
export function sayDollars({ locale }: Language, value: number, decimals: number): string {
  return format(locale, value, decimals > 0 ? 2 : 0, { style: 'currency', currency: 'USD' });
}

function format(
  locale: string,
  value: number,
  decimals: number,
  options: Intl.NumberFormatOptions,
): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale, { ...digits, ...options })
    .format(round(value, decimals))
    .replace('-', '−');
}
