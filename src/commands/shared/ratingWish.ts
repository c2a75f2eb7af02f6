import type { Edit } from '../../edit/editText.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Component } from '../../model/component.ts';
import { cyclesOf } from '../../model/cycles.ts';
import { nearest } from '../../model/nearest.ts';
import { ratingNamed } from '../../model/ratingNamed.ts';
import type { Cycle, Plan, Settings } from '../../model/workspace.ts';

/** What a judgement may say, by the flags that say it. */
export interface Judgement {
  readonly rating?: number | undefined;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
  readonly on?: string | undefined;
  readonly rationale?: string | undefined;
  readonly disposition?: string | undefined;
  readonly next_steps?: string | undefined;
  readonly successes?: string | undefined;
  readonly challenges?: string | undefined;
}

/** The component with an id; null for the plan itself. */
export function componentNamed(plan: Plan, id: string | undefined): Component | null {
  if (id === undefined || id === plan.id) return null;
  const component = plan.byId.get(id);
  if (component) return component;
  const near = nearest(id, [...plan.byId.keys()]);
  throw new CommandError(`${plan.id} has no part called ${id}.`, {
    hint: near ? `Did you mean ${near}?` : `pip status ${plan.id} --ids shows all parts.`,
  });
}

/** A cycle of the plan's year by its id. */
export function cycleNamed(plan: Plan, settings: Settings, id: string | undefined): Cycle {
  const cycles = cyclesOf(settings, plan.term || settings.school_year);
  const list = `Cycles: ${cycles.map((cycle) => cycle.id).join(', ')}.`;
  if (id === undefined) {
    throw new CommandError('A rating speaks for a cycle: name it with --cycle.', { hint: list });
  }
  const cycle = cycles.find((known) => known.id === id);
  if (cycle) return cycle;
  const near = nearest(
    id,
    cycles.map((known) => known.id),
  );
  throw new CommandError(`There is no cycle called ${id}.`, {
    hint: near ? `Did you mean ${near}?` : list,
  });
}

/** The same; one that has not begun cannot be rated yet. */
export function cycleToRate(
  plan: Plan,
  settings: Settings,
  id: string | undefined,
  asOf: string,
): Cycle {
  const cycle = cycleNamed(plan, settings, id);
  if (cycle.from <= asOf) return cycle;
  throw new CommandError(`${cycle.name} opens on ${cycle.from}: it cannot be rated before.`, {
    hint: 'Name another cycle, or wait.',
  });
}

/** A point of the scale as it was typed: its number, or its short word. */
export function readRating(typed: string, { rating_scale: scale }: Settings): number {
  const point = ratingNamed(typed, scale);
  if (point) return point.value;
  const points = scale.map(({ value, short }) => `${value} (${short})`).join(', ');
  throw new CommandError(`${typed} is not on the rating scale.`, { hint: `Ratings: ${points}.` });
}

/** The edits that write a judgement; what is not said stays as it is. */
export function judgementEdits(
  component: Component | null,
  cycle: Cycle,
  judgement: Judgement,
): Edit[] {
  const path = [...(component?.path ?? []), 'progress', cycle.id];
  return Object.entries(judgement).flatMap(([field, value]) =>
    value === undefined ? [] : [{ path: [...path, field], value: value as unknown }],
  );
}
