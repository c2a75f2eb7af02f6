import type { Component } from '../../model/component.ts';
import { cyclesOf } from '../../model/cycles.ts';
import type { ProgressEntry } from '../../model/plan.ts';
import type { Decision } from '../../model/rollover.ts';
import type { Cycle, Plan, Settings } from '../../model/workspace.ts';

/** The parts of a plan that somebody decides about: its strategies, without the parts below them. */
export const toDecide = ({ byId }: Plan): Component[] =>
  [...byId.values()].filter(({ role, parent }) => role === 'work' && parent?.role !== 'work');

/** The judgements of a part that say something, first to last, each with its cycle. */
export function judgements(
  { data }: Pick<Component, 'data'>,
  { term }: Plan,
  settings: Settings,
): { readonly cycle: Cycle; readonly entry: ProgressEntry }[] {
  return cyclesOf(settings, term).flatMap((cycle) => {
    const entry = data.progress?.[cycle.id];
    return entry ? [{ cycle, entry }] : [];
  });
}

const MEANING = { continue: 'keep', modify: 'modify', discontinue: 'stop' } as const;

/** What was decided about a part when it was last judged; without that, work that was given up stops. */
export function usualDecision(part: Component, plan: Plan, settings: Settings): Decision {
  const last = judgements(part, plan, settings)
    .map(({ entry }) => entry.disposition)
    .findLast((disposition) => disposition !== undefined);
  if (last !== undefined) return MEANING[last];
  return part.data.status === 'discontinued' ? 'stop' : 'keep';
}
