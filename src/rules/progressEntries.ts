import type { Component } from '../model/component.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Progress, ProgressEntry } from '../model/plan.ts';
import type { Plan } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';

/** What somebody wrote about one cycle. */
export interface EntryOfCycle {
  readonly cycle: string;
  readonly entry: ProgressEntry;
  readonly path: Path;
  /** What it is about; null for the plan as a whole. */
  readonly component: Component | null;
}

/** Every entry under `progress`, of the plan and of its components. */
export function progressEntries(plan: Plan): EntryOfCycle[] {
  const own = entriesIn(plan.data.progress, [], null);
  const below = allComponents(plan).flatMap((component) =>
    entriesIn(component.data.progress, component.path, component),
  );
  return [...own, ...below];
}

function entriesIn(
  progress: Progress | undefined,
  path: Path,
  component: Component | null,
): EntryOfCycle[] {
  return Object.entries(progress ?? {}).map(([cycle, entry]) => ({
    cycle,
    entry,
    path: [...path, 'progress', cycle],
    component,
  }));
}
