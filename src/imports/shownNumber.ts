import { round } from '../model/numbers.ts';

/** A number of a workbook as people see it. */
export interface ShownNumber {
  /** 57 where 0.57 is shown as 57%. */
  readonly number: number;
  readonly isPercent: boolean;
  /** As a word: a code with the zeros that its format puts in front. */
  readonly text: string;
}

/** As many digits as a spreadsheet shows where no format says how many. */
const GENERAL_DIGITS = 10;

/**
 * What a workbook shows for a number: rounded, and a percentage, by its format, as saving the sheet
 * as CSV would write it. A format that changes the number otherwise is passed over.
 */
export function shownNumber(value: number, format: string): ShownNumber {
  // Formats may have parts for negative numbers, zero and texts; colors and conditions stand in brackets.
  const [positive = ''] = format.replace(/\[[^\]]*\]/g, '').split(';');
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*./g, '');
  const isScaled = bare.includes('%');
  const isPercent = isScaled || /"[^"]*%[^"]*"|\\%/.test(positive);
  const whole = isScaled ? round(value * 100, 12) : value;
  const number = rounded(whole, bare.replaceAll('%', '').trim());
  const zeros = /^0{2,}$/.exec(bare)?.[0].length ?? 0;
  const digits = Number.isInteger(number) && number >= 0 ? String(number) : null;
  const text = digits?.padStart(zeros, '0') ?? String(number);
  return { number, isPercent, text: isPercent ? `${text}%` : text };
}

/** Formats of plain digits say how many decimals there are: `0`, `#,##0.00`, `$0.0`. */
function rounded(value: number, format: string): number {
  const digits = /^[^0#?]*((?:[0#?]|,(?=[0#?]))+)(?:\.([0#?]*))?[^0#?,./eE]*$/.exec(format);
  if (digits) return round(value, (digits[2] ?? '').length);
  return Number.isInteger(value) ? value : Number(value.toPrecision(GENERAL_DIGITS));
}
