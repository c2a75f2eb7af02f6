import { isDay } from '../model/dates.ts';
import type { Measure } from '../model/plan.ts';
import { ratingNamed } from '../model/ratingNamed.ts';
import type { RatingPoint } from '../model/workspace.ts';
import type { SheetCell } from '../model/workbook.ts';
import { offered, ratingWords, shownCell } from './shownCell.ts';
import type { CellKind, OpenValue } from './sheetRow.ts';

/** A cell as a value of the plan, or why it is none. */
export type TypedValue =
  { readonly value: OpenValue } | { readonly why: string; readonly hint: string };

/** Reads a cell that somebody may have filled in; numbers and words are never guessed. */
export function typedValue(kind: CellKind, cell: SheetCell): TypedValue {
  if (cell.type === 'error') {
    return { why: `This cell holds an error: ${cell.value}.`, hint: 'Type a value instead.' };
  }
  if (cell.type === 'empty' && cell.isFormula) {
    return { why: 'This cell holds a formula without a result.', hint: 'Type a value instead.' };
  }
  const text = textOf(cell);
  if (text === '') return { value: null };
  switch (kind.type) {
    case 'rating':
      return rating(text, kind.scale);
    case 'choice': {
      const found = kind.choices.find(({ value, label }) => isSame(text, label, value));
      return found ? { value: found.value } : notOffered(text, kind);
    }
    case 'day':
      return day(cell, text);
    case 'whole':
      return whole(cell, text);
    case 'result':
      return result(cell, text, kind);
    default:
      return { value: text };
  }
}

/** Whether a cell still says what it said when the workbook was made. */
export function isAsShown(kind: CellKind, base: OpenValue, cell: SheetCell): boolean {
  const { value } = shownCell(kind, base);
  if (typeof value === 'number' && cell.type === 'number') {
    return Math.abs(value - cell.value) <= Math.abs(value) * 1e-13;
  }
  return textOf(cell) === plain(value === null ? '' : String(value)) && !isBroken(cell);
}

const isBroken = (cell: SheetCell): boolean =>
  cell.type === 'error' || (cell.type === 'empty' && cell.isFormula);

/** Programs end lines differently, nobody sees what is blank at the end, and half a character is none. */
export const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();

function textOf(cell: SheetCell): string {
  if (cell.type === 'empty') return '';
  if (cell.type === 'yes_no') return cell.value ? 'Yes' : 'No';
  if (cell.type === 'day') return cell.value.slice(0, 10);
  return plain(String(cell.value));
}

const isSame = (text: string, ...words: (string | number | boolean)[]): boolean =>
  words.some((word) => String(word).toLowerCase() === text.toLowerCase());

const notOffered = (text: string, kind: CellKind): TypedValue => ({
  why: `"${text}" is not one of the words that can stand here.`,
  hint: `Choose from the list: ${offered(kind).join(', ')}.`,
});

/** `2 – Lagging` as it is offered, with a dash of any length, or a part of it. */
function rating(text: string, scale: readonly RatingPoint[]): TypedValue {
  const dashed = text.replace(/\s*[-–—]\s*/, ' – ');
  const point = ratingNamed(text, scale) ?? scale.find((each) => isSame(dashed, ratingWords(each)));
  if (point) return { value: point.value };
  const points = scale.toReversed().map(ratingWords).join(', ');
  return { why: `"${text}" is not on the rating scale.`, hint: `Choose from the list: ${points}.` };
}

function day(cell: SheetCell, text: string): TypedValue {
  const isPlausible = isDay(text) && text >= '2000' && text < '2100';
  if (isPlausible && cell.type !== 'number') return { value: text };
  return { why: `"${text}" is not a day.`, hint: 'Type it like 2027-01-20.' };
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

function whole(cell: SheetCell, text: string): TypedValue {
  const number = cell.type === 'number' ? cell.value : NUMBER.test(text) ? Number(text) : null;
  if (number !== null && Number.isSafeInteger(number) && number >= 0) return { value: number };
  return { why: `"${text}" is not a whole number.`, hint: 'Type how many, like 73.' };
}

function result(
  cell: SheetCell,
  text: string,
  kind: Extract<CellKind, { type: 'result' }>,
): TypedValue {
  const { unit, levels = [] } = kind.measure;
  if (unit === 'text') return { value: text };
  if (unit === 'level') {
    const level = levels.find((each) => isSame(text, each));
    return level === undefined ? notOffered(text, kind) : { value: level };
  }
  if (unit === 'yes_no') {
    if (/^(?:yes|true)$/i.test(text)) return { value: true };
    return /^(?:no|false)$/i.test(text) ? { value: false } : notOffered(text, kind);
  }
  const isNumber = cell.type === 'number';
  const bare = text.replace(/\s*%$/, '');
  if (!isNumber && !NUMBER.test(bare)) return notANumber(text, unit);
  if (unit === 'percent') return percent(cell, bare, text);
  const isPercent = isNumber ? cell.format.includes('%') : bare !== text;
  if (!isPercent) return { value: Number(bare) };
  return {
    why: `"${text}" is a percentage, and the measure counts in ${unit ?? 'something else'}.`,
    hint: 'Type the result in the unit of the measure.',
  };
}

/** What stands for no value elsewhere has a cell of its own here. */
const notANumber = (text: string, unit: Measure['unit']): TypedValue => ({
  why: `"${text}" is not a number.`,
  hint:
    unit === 'percent'
      ? 'Type a percentage, like 57.3%. Where there is none, choose the reason beside it.'
      : 'Type a number, like 57.3. Where there is none, choose the reason beside it.',
});

/** The number format says whether 0.57 is 57%; where it does not, nobody knows. */
function percent(cell: SheetCell, bare: string, text: string): TypedValue {
  const isFraction = cell.type === 'number' && cell.format.includes('%');
  const hasSign = cell.type !== 'number' && bare !== text;
  const typed = Number(bare);
  if (!isFraction && !hasSign && typed !== 0 && Math.abs(typed) <= 1) {
    const close = Number((typed * 100).toPrecision(15));
    return {
      why: `"${text}" may be ${text}% or ${close}%.`,
      hint: `Type it with its sign: ${close}% or ${text}%.`,
    };
  }
  const value = isFraction ? Number((typed * 100).toPrecision(15)) : typed;
  if (value >= 0 && value <= 100) return { value };
  return { why: `${value}% is not between 0% and 100%.`, hint: 'Type a percentage, like 57.3%.' };
}
