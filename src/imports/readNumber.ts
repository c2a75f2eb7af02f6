import type { MappingFile } from '../model/plan.ts';
import type { Separator } from './table.ts';

/** How numbers are written in an export. */
export interface NumberForm {
  readonly decimal: MappingFile['decimal'];
  /** Null where no text is parted. */
  readonly separator: Separator | null;
}

/**
 * A number as people and spreadsheets write it: with thousands, a plus or a real minus. Null where it
 * is none; unclear where thousands or decimals may be meant: `1,234` in a file whose columns semicolons part.
 */
export function readNumber(
  text: string,
  { decimal, separator }: NumberForm,
): number | 'unclear' | null {
  const plain = text.replace(/^[−–]/, '-').replace(/^\+/, '');
  if (decimal === undefined && separator === 'semicolon') {
    if (/^-?\d{1,3}[.,]\d{3}$/.test(plain)) return 'unclear';
    return numberWith(plain, ',') ?? numberWith(plain, '.');
  }
  return numberWith(plain, decimal === 'comma' ? ',' : '.');
}

function numberWith(text: string, point: '.' | ','): number | null {
  const [whole = '', fraction, ...more] = text.split(point);
  const thousands = point === '.' ? ',' : '.';
  const digits = whole.replaceAll(thousands, '');
  const isGrouped =
    digits === whole || new RegExp(`^-?\\d{1,3}(?:\\${thousands}\\d{3})+$`).test(whole);
  if (more.length > 0 || !isGrouped || !/^-?\d*$/.test(digits)) return null;
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return null;
  if (!/\d/.test(digits) && fraction === undefined) return null;
  const value = Number(
    `${digits === '' || digits === '-' ? `${digits}0` : digits}.${fraction ?? '0'}`,
  );
  // Longer numbers are codes that stand in a wrong column, and would be rounded.
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}
