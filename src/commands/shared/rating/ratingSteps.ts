import type { Component } from '../../../model/component.ts';
import type { Plan } from '../../../model/workspace.ts';
import { measureRows } from '../../../sheets/measureRows.ts';
import type { PlanInCycle } from '../../../sheets/planInCycle.ts';
import type { SheetRow } from '../../../sheets/sheetRow.ts';

/** A question: how a part stands (null for the plan itself), or what a measure has come to. */
export type RatingStep =
  | { readonly type: 'part'; readonly part: Component | null; readonly isOpen: boolean }
  | {
      readonly type: 'result';
      readonly row: SheetRow;
      /** The measure, where the row is of one of its student groups. */
      readonly of: string | null;
      readonly isOpen: boolean;
    };

/**
 * All that can be asked of a plan in a cycle. What stands below a part comes before it, and what it
 * is measured by: its own rating is suggested by them. Parts that gather others are asked where the
 * district has rated such parts before.
 */
export function ratingSteps(all: PlanInCycle): RatingStep[] {
  const { plan, cycle } = all;
  const rows = measureRows(all);
  const roles = ['work', ...(ratesGroupings(plan) ? ['grouping'] : [])];
  const isOpen = (part: Component | null): boolean =>
    (part?.data ?? plan.data).progress?.[cycle.id]?.rating === undefined;
  return [...plan.components.flatMap(upward), null].flatMap((part): RatingStep[] => {
    const own = rows.filter(({ target }) => {
      return target.type === 'measure' && target.owner === (part?.id ?? null);
    });
    const results = own.map((row) => resultStep(row, own));
    const isRated = part === null || roles.includes(part.role);
    return isRated ? [...results, { type: 'part', part, isOpen: isOpen(part) }] : results;
  });
}

const ratesGroupings = ({ byId }: Plan): boolean =>
  [...byId.values()].some(
    ({ role, data }) =>
      role === 'grouping' &&
      Object.values(data.progress ?? {}).some(({ rating }) => rating !== undefined),
  );

/** A part behind all that stands below it. */
const upward = (part: Component): Component[] => [...part.children.flatMap(upward), part];

function resultStep(row: SheetRow, all: readonly SheetRow[]): RatingStep {
  const { target, written } = row;
  const isGroup = target.type === 'measure' && target.group !== null;
  const whole = all.find(
    ({ target: other }) =>
      other.type === 'measure' &&
      other.group === null &&
      target.type === 'measure' &&
      other.id === target.id,
  );
  const of = isGroup ? (whole?.closed.measure ?? null) : null;
  return { type: 'result', row, of, isOpen: written === undefined };
}
