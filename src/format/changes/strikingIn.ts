import type { Change, PlanChanges } from '../../model/change.ts';
import { rankOf } from './signOf.ts';

/** A change that a reader has to see first, with its plan. */
export interface Striking {
  readonly plan: PlanChanges;
  readonly change: Change;
}

/** Errors and warnings that no amendment explains, errors first. */
export const strikingIn = (plans: readonly PlanChanges[]): Striking[] =>
  plans
    .flatMap((plan) => plan.changes.map((change) => ({ plan, change })))
    .filter(({ change }) => change.severity !== 'info' && change.explained === null)
    .sort((a, b) => rankOf(a.change) - rankOf(b.change));

/** The heading over them. */
export const strikingWords = (found: readonly Striking[]): string =>
  found.every(({ change }) => change.weakens) ? 'Promises that became weaker' : 'To be looked at';
