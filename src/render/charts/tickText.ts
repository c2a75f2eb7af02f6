import { decimalsOf, formatNumber } from '../../model/numbers.ts';

/** How numbers of a unit are dressed; taken from texts that were written elsewhere. */
export interface Dress {
  readonly before: string;
  readonly after: string;
}

/** The currency or percent sign that the numbers of a figure carry. */
export function dressOf(unit: string, texts: readonly string[]): Dress {
  const sample = texts.find((text) => /\d/.test(text)) ?? '';
  const before = /^[−-]?(\p{Currency_Symbol})/u.exec(sample)?.[1] ?? '';
  return { before, after: unit === 'percent' || sample.endsWith('%') ? '%' : '' };
}

/** Writes the number beside a tick; from a million on in millions. */
export function tickText(value: number, { before, after }: Dress): string {
  const isLarge = Math.abs(value) >= 1_000_000;
  const shown = isLarge ? value / 1_000_000 : value;
  const text = formatNumber(Math.abs(shown), decimalsOf(shown));
  return `${value < 0 ? '−' : ''}${before}${text}${isLarge ? 'M' : ''}${after}`;
}
