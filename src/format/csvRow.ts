import { notAFormula } from './notAFormula.ts';

/** A line of a CSV file by RFC 4180: texts that begin like formulas are kept from being any. */
export const csvRow = (values: readonly (string | number | boolean | null)[]): string =>
  `${values.map(field).join(',')}\r\n`;

function field(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = notAFormula(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
