import type { Change, PlanChanges } from '../model/change.ts';
import { severityFor } from '../model/severityFor.ts';
import type { Settings } from '../model/workspace.ts';

/** Changes as a workspace judges them. */
export interface JudgedChanges {
  /** Those of which something is left to tell. */
  readonly plans: readonly PlanChanges[];
  /** How many changes are switched off. */
  readonly off: number;
}

/** Gives every change the severity that the configuration sets, and leaves out what is switched off. */
export function judgeChanges(
  plans: readonly PlanChanges[],
  { changes: configured }: Pick<Settings, 'changes'>,
): JudgedChanges {
  const judged = plans.map((plan) => {
    const changes = plan.changes.flatMap((change): Change[] => {
      const severity = severityFor(configured[change.name], plan.kind, change.severity);
      return severity === 'off' ? [] : [{ ...change, severity }];
    });
    return { before: plan, after: { ...plan, changes } };
  });
  const counts = judged.map(({ before, after }) => before.changes.length - after.changes.length);
  return {
    plans: judged.filter(({ before, after }) => isTold(before, after)).map(({ after }) => after),
    off: counts.reduce((sum, count) => sum + count, 0),
  };
}

/** A plan of which every change is switched off is told for what the changes do, or for nothing. */
const isTold = (before: PlanChanges, { changes, effects, leftOut }: PlanChanges): boolean =>
  changes.length > 0 ||
  before.changes.length === 0 ||
  effects.length > 0 ||
  leftOut.before !== leftOut.after;
