import { NON_VALUES } from '../model/measureValues.ts';
import { decimalsOf } from '../model/numbers.ts';
import { type Choice, humanised } from '../model/outline.ts';
import type { RatingPoint } from '../model/workspace.ts';
import type { NewCell } from '../model/workbook.ts';
import type { CellKind, OpenValue } from './sheetRow.ts';

/** A point of the scale as the drop-down says it: `2 – Lagging`. */
export const ratingWords = ({ value, short }: RatingPoint): string => `${value} – ${short}`;

/** The words for why there is no result, as choices. */
export const WITHOUT: readonly Choice[] = NON_VALUES.map((value) => ({
  value,
  label: humanised(value),
  isTitled: true,
}));

export const YES_NO = ['Yes', 'No'] as const;

/** What a cell offers to choose from; none where anything can be typed. */
export function offered(kind: CellKind): readonly string[] {
  switch (kind.type) {
    case 'rating':
      return kind.scale.toReversed().map(ratingWords);
    case 'choice':
      return kind.choices.map(({ label }) => label);
    case 'result':
      if (kind.measure.unit === 'yes_no') return YES_NO;
      return kind.measure.unit === 'level' ? (kind.measure.levels ?? []) : [];
    default:
      return [];
  }
}

/** What a plan says, as a cell shows it: percentages as percentages, ratings with their word. */
export function shownCell(kind: CellKind, value: OpenValue): Omit<NewCell, 'look'> {
  if (value === null) return { value: null };
  switch (kind.type) {
    case 'rating': {
      const point = kind.scale.find((each) => each.value === value);
      return { value: point ? ratingWords(point) : value };
    }
    case 'choice':
      return { value: kind.choices.find((each) => each.value === value)?.label ?? value };
    case 'day':
      return { value, isDay: true };
    case 'result':
      if (typeof value === 'boolean') return { value: value ? 'Yes' : 'No' };
      if (kind.measure.unit === 'percent' && typeof value === 'number') {
        return { value: Number((value / 100).toPrecision(15)) };
      }
      return { value };
    default:
      return { value: typeof value === 'string' ? value.trimEnd() : value };
  }
}

/** The number format of a cell; what is typed into a percent cell is one, with or without its sign. */
export function formatOf(kind: CellKind, value: OpenValue): string | undefined {
  switch (kind.type) {
    case 'day':
      return 'yyyy-mm-dd';
    case 'whole':
      return '0';
    case 'result':
      return formatOfResult(kind, value);
    default:
      return '@';
  }
}

function formatOfResult(
  { measure: { unit }, decimals: usual }: Extract<CellKind, { type: 'result' }>,
  value: OpenValue,
): string | undefined {
  if (unit === 'text') return '@';
  if (unit !== 'percent') return undefined;
  const decimals = Math.max(usual, typeof value === 'number' ? decimalsOf(value) : 0);
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}
