import type { Change, PlanChanges } from '../../model/change.ts';
import { rankOf } from './signOf.ts';

/** The changes of a plan that a reader has to see first. */
export interface Striking {
  readonly plan: PlanChanges;
  readonly changes: readonly Change[];
}

/** Errors and warnings that no amendment explains: the plan with an error first, and of each the errors. */
export function strikingByPlan(plans: readonly PlanChanges[]): Striking[] {
  const found = plans.map((plan) => ({
    plan,
    changes: plan.changes
      .filter(({ severity, explained }) => severity !== 'info' && explained === null)
      .sort((a, b) => rankOf(a) - rankOf(b)),
  }));
  const rank = ({ changes }: Striking): number => Math.min(...changes.map(rankOf));
  return found.filter(({ changes }) => changes.length > 0).sort((a, b) => rank(a) - rank(b));
}

/** The heading over them. */
export const strikingWords = (found: readonly Striking[]): string =>
  found.every(({ changes }) => changes.every(({ weakens }) => weakens))
    ? 'Promises that became weaker'
    : 'To be looked at';
