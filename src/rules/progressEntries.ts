import { amongRecent } from '../model/amongRecent.ts';
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
export const progressEntries = amongRecent((plan: Plan): readonly EntryOfCycle[] => {
  const all: EntryOfCycle[] = [];
  const add = (progress: Progress | undefined, path: Path, component: Component | null): void => {
    if (progress === undefined) return;
    for (const [cycle, entry] of Object.entries(progress)) {
      all.push({ cycle, entry, path: [...path, 'progress', cycle], component });
    }
  };
  add(plan.data.progress, [], null);
  for (const component of allComponents(plan)) {
    add(component.data.progress, component.path, component);
  }
  return all;
});
