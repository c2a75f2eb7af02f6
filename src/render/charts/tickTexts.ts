import { decimalsOf, formatNumber } from '../../model/numbers.ts';

/** Currency or percent sign of a figure's numbers. */
export interface Sign {
  readonly before: string;
  readonly after: string;
}

const MILLION = 1_000_000;

/** The sign that a figure's numbers carry, read off the texts that were written for it. */
export function signOf(unit: string, texts: readonly string[]): Sign {
  const sample = texts.find((text) => /\d/.test(text)) ?? '';
  const before = /^[−-]?(\p{Currency_Symbol})/u.exec(sample)?.[1] ?? '';
  return { before, after: unit === 'percent' || sample.endsWith('%') ? '%' : '' };
}

/** The numbers beside an axis, with the same decimals; in millions where there are such. */
export function tickTexts(ticks: readonly number[], { before, after }: Sign): string[] {
  const isLarge = ticks.some((tick) => Math.abs(tick) >= MILLION);
  const shown = ticks.map((tick) => (isLarge ? tick / MILLION : tick));
  const decimals = Math.max(0, ...shown.map(decimalsOf));
  return shown.map((value) => {
    const sign = value < 0 ? '−' : '';
    return `${sign}${before}${formatNumber(Math.abs(value), decimals)}${isLarge ? 'M' : ''}${after}`;
  });
}
