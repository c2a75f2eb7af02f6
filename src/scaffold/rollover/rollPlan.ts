import { cyclesOf } from '../../model/cycles.ts';
import { schoolYearDays } from '../../model/dates.ts';
import type { Path } from '../../model/diagnostic.ts';
import type { Measure } from '../../model/plan.ts';
import type { NextEdition, RolloverStep } from '../../model/rollover.ts';
import type { Workspace } from '../../model/workspace.ts';
import { componentTitle } from '../../model/component.ts';
import { toDecide } from './decisions.ts';
import { type Editions, goneWith, type Rolling } from './editions.ts';
import { inNextYear, yearAfter, yearsMoved } from './inNextYear.ts';
import { rollComponent } from './rollComponent.ts';
import { rollHead } from './rollHead.ts';
import { rollMeasure } from './rollMeasure.ts';
import { look, type Turn } from './turn.ts';

/**
 * Says how the next edition of a plan follows from this one: its structure, texts and comments stay,
 * what was judged, measured and decided does not, and the last results become baselines. What
 * becomes of each fact is told.
 */
export function rollPlan(rolling: Rolling, editions: Editions, workspace: Workspace): NextEdition {
  const { plan, decisions } = rolling;
  const { id, file, term } = plan;
  const gone = goneWith(rolling);
  const turn: Turn = {
    plan,
    to: yearAfter(term),
    days: schoolYearDays(term),
    cycles: cyclesOf(workspace.settings, term),
    editions,
    gone,
    decisions,
  };
  const parts = toDecide(plan);
  return {
    plan,
    id: inNextYear(id, term),
    title: yearsMoved(plan.title, term) ?? plan.title,
    file: inNextYear(file, term),
    term: turn.to,
    decided: parts.map((part) => {
      const title = [part.data.code, componentTitle(part).replace(/\s+/g, ' ').trim()];
      const decision = decisions.get(part.id) ?? 'keep';
      return { id: part.id, title: title.filter(Boolean).join(' '), decision };
    }),
    leftOut: parts.filter((part) => gone.has(part.id)).map(({ path }) => path),
    steps: [...stepsOf(turn, workspace)],
  };
}

function* stepsOf(turn: Turn, { plansById }: Workspace): Generator<RolloverStep> {
  const { plan, gone } = turn;
  yield* rollHead(turn, plansById);
  for (const part of plan.byId.values()) {
    if (!gone.has(part.id)) yield* rollComponent(part, turn, plansById);
    else if (turn.decisions.get(part.id) === 'stop') yield look('stopped', part.path, part.id);
  }
  for (const { id, path } of plan.measures) {
    // As it is written: without what it takes over from a shared one.
    const written = valueAt(plan.data, path) as Measure;
    if (!gone.has(id)) yield* rollMeasure(written, path, turn, plansById);
  }
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
    data,
  );
}
