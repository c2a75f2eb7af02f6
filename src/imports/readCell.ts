import { type NON_VALUES } from '../model/measureValues.ts';
import { decimalsOf, round } from '../model/numbers.ts';
import type { MappingFile, Measure, MeasureValue } from '../model/plan.ts';
import type { NotUsed } from '../model/importList.ts';
import { readNumber, type NumberForm } from './readNumber.ts';
import type { TypedCell } from './table.ts';

/** A cell as a value of a measure, or why it is none. */
export type ReadCell =
  { readonly value: MeasureValue; readonly printed?: string } | { readonly why: NotUsed };

/** How values are written in an export. */
export interface ValueForm extends NumberForm {
  readonly percent: MappingFile['percent'];
  readonly marks: NonNullable<MappingFile['marks']>;
}

type Counted = Pick<Measure, 'unit' | 'levels'>;

/** Marks as most exports use them; the mapping's own come first. */
const MARKS: NonNullable<MappingFile['marks']> = {
  '': 'skip',
  '-': 'skip',
  '--': 'skip',
  '–': 'skip',
  '—': 'skip',
  '*': 'suppressed',
  '**': 'suppressed',
  'N/A': 'not_available',
  'n/a': 'not_available',
  NA: 'not_available',
};

/** `<5`, `>95%`, `≤10`: what is printed in the place of a value that is withheld. */
const BAND = /^(?:[<>]=?|[≤≥])\s*\d+(?:[.,]\d+)?\s*%?$/;

/**
 * Reads a cell as a value in the unit of a measure.
 * @param typed what a workbook knows of the cell: its number needs no reading.
 */
export function readCell(
  cell: string,
  measure: Counted,
  form: ValueForm,
  typed: TypedCell = {},
): ReadCell {
  const isMarked = Object.hasOwn(form.marks, cell);
  if (typed.fault !== undefined && !isMarked) return unclear(typed.fault, cell, MEND_CELL);
  const mark = markOf(cell, form.marks);
  if (mark === 'skip') {
    return { why: { reason: 'There is no value.', isUnclear: false } };
  }
  if (mark !== null) return { value: mark, ...(BAND.test(cell) ? { printed: cell } : {}) };
  switch (measure.unit) {
    case 'text':
      return { value: cell };
    case 'level':
      return levelIn(cell, measure.levels ?? []);
    case 'yes_no':
      return yesOrNo(cell);
    default:
      return numberIn(cell, measure, form, typed);
  }
}

/** What to do about a cell of a workbook that holds nothing which can be used. */
export const MEND_CELL = 'Correct the workbook, let it be computed, and save it.';

/** What stands in the place of a value; null where a value does. */
export function markOf(
  cell: string,
  marks: ValueForm['marks'],
): (typeof NON_VALUES)[number] | 'skip' | null {
  const all = { ...MARKS, ...marks };
  if (Object.hasOwn(all, cell)) return all[cell] ?? null;
  return BAND.test(cell) ? 'suppressed' : null;
}

const unclear = (reason: string, detail: string, hint: string): ReadCell => ({
  why: { reason, detail, hint, isUnclear: true },
});

function levelIn(cell: string, levels: readonly string[]): ReadCell {
  const level = levels.find((each) => each.toLowerCase() === cell.toLowerCase());
  if (level !== undefined) return { value: level };
  const hint = `Levels: ${levels.join(', ')}. What stands for no value is said under \`marks\`.`;
  return unclear('The value is none of the levels of the measure.', cell, hint);
}

function yesOrNo(cell: string): ReadCell {
  if (/^(?:y|yes|true)$/i.test(cell)) return { value: true };
  if (/^(?:n|no|false)$/i.test(cell)) return { value: false };
  return unclear('The value is neither yes nor no.', cell, SAY_MARK);
}

const SAY_MARK = 'Say under `marks` what it stands for, or correct the file.';

function numberIn(cell: string, { unit }: Counted, form: ValueForm, typed: TypedCell): ReadCell {
  const hasSign = typed.isPercent ?? /%$/.test(cell);
  const bare = cell.replace(/\s*%$/, '');
  const read =
    typed.number ?? readNumber(unit === 'currency' ? bare.replace(/^(-?)\$/, '$1') : bare, form);
  if (read === 'unclear') {
    const reason = 'The value may have thousands or decimals behind its point or comma.';
    return unclear(reason, cell, 'Say `decimal: point` or `decimal: comma` in the mapping.');
  }
  if (read === null) {
    return unclear('The value is not a number.', cell, SAY_MARK);
  }
  if (unit === 'percent') return percentIn(read, cell, hasSign, form);
  if (!hasSign) return { value: read };
  const reason = `The value is a percentage, and the measure counts in ${unit ?? 'no unit'}.`;
  return unclear(reason, cell, 'Name another measure, or take the column out of the mapping.');
}

function percentIn(read: number, cell: string, hasSign: boolean, form: ValueForm): ReadCell {
  if (!hasSign && form.percent === undefined && read > 0 && read <= 1) {
    const reason = 'The percentage may be written as a fraction.';
    const hint = 'Say `percent: fraction` (0.52 is 52%) or `percent: number` in the mapping.';
    return { why: { reason, detail: cell, hint, isUnclear: true, asks: 'percent' } };
  }
  const isFraction = !hasSign && form.percent === 'fraction';
  const value = isFraction ? round(read * 100, Math.max(0, decimalsOf(read) - 2)) : read;
  if (value >= 0 && value <= 100) return { value };
  const reason = 'The value is no percentage between 0 and 100.';
  const hint = isFraction ? 'The mapping says `percent: fraction`.' : 'Correct the file.';
  return unclear(reason, cell, hint);
}
