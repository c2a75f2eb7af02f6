import type { Difference } from './compareFields.ts';
import { isDateField, meaningOfDate } from './meaningOfDate.ts';
import type { Part } from './partsOf.ts';
import { isMapping } from './values.ts';

/** Fields that say what is counted, of whom, and which way is better. */
const DEFINITION = new Set(
  'unit direction population levels cumulative computed_from reference_group uses'.split(' '),
);
const COLLECTION = new Set('source frequency collected_by'.split(' '));

/** What a difference of a measure or of one of its student groups means; null where words changed. */
export function meaningOfMeasure({ fields }: Part, difference: Difference): string | null {
  const { field, before, after } = difference;
  const [first = '', ...rest] = field;
  if (first === 'groups') return meaningOfGroup(fields['direction'], rest, difference);
  if (DEFINITION.has(first))
    return before === undefined ? 'commitment-changed' : 'measure-redefined';
  if (COLLECTION.has(first)) return 'commitment-changed';
  return meaningOfValues(fields['direction'], first, rest, { before, after });
}

/** Groups are entries of the measure: the whole of one that came or went, or its own values. */
function meaningOfGroup(
  direction: unknown,
  [, first, ...rest]: readonly string[],
  { before, after }: Difference,
): string | null {
  if (first === undefined) return after === undefined ? 'part-removed' : 'part-added';
  return meaningOfValues(direction, first, rest, { before, after });
}

export type Sides = Pick<Difference, 'before' | 'after'>;

function meaningOfValues(
  direction: unknown,
  first: string,
  rest: readonly string[],
  { before, after }: Sides,
): string | null {
  if (first === 'results')
    return cameOrWent('result-entered', 'result-changed', 'result-removed', { before, after });
  if (first === 'baseline') return meaningOfBaseline({ before, after });
  if (first === 'benchmarks') return moved('benchmark', direction, { before, after });
  if (first === 'yearly_targets') return moved('target', direction, { before, after });
  if (first === 'target') return meaningOfTarget(direction, rest, { before, after });
  return null;
}

function meaningOfTarget(direction: unknown, rest: readonly string[], sides: Sides): string {
  const [what] = rest;
  if (what === undefined || what === 'value') return moved('target', direction, sides);
  if (isDateField(what, sides.before, sides.after))
    return meaningOfDate(what, sides.before, sides.after);
  return 'commitment-changed';
}

/** A start that was not known and now is takes nothing back. */
export function meaningOfBaseline({ before, after }: Sides): string {
  const valueIn = (side: unknown): unknown => (isMapping(side) ? side['value'] : side);
  const [was, is] = [valueIn(before), valueIn(after)];
  if (was === is && before !== undefined && after !== undefined) return 'commitment-changed';
  const isKnown = typeof was === 'number' || typeof was === 'boolean';
  return isKnown || after === undefined ? 'baseline-changed' : 'baseline-set';
}

/** Whether a target or benchmark asks for less: lower, or higher where lower is better. */
export function moved(
  what: 'target' | 'benchmark',
  direction: unknown,
  { before, after }: Sides,
): string {
  if (before === undefined) return `${what}-added`;
  if (after === undefined) return `${what}-removed`;
  if (typeof before !== 'number' || typeof after !== 'number') return 'commitment-changed';
  const asksForLess = direction === 'decrease' ? after > before : after < before;
  return asksForLess ? `${what}-lowered` : `${what}-raised`;
}

/** What it means that something is there, is there no more, or reads otherwise. */
export function cameOrWent(
  entered: string,
  changed: string,
  removed: string,
  sides: Sides,
): string {
  if (sides.before === undefined) return entered;
  return sides.after === undefined ? removed : changed;
}
