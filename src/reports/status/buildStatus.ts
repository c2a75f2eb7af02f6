import { explainSuggestion } from '../../model/explainSuggestion.ts';
import type { MeasureStatus, PlanRollUp, RollUp } from '../../model/rollup.ts';
import type { PlanStatus, Status } from '../../model/status.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { ratingMark } from '../marks.ts';
import { STATUS_WORDS } from '../words.ts';
import { lastEntry } from './lastEntry.ts';
import { statusMeasure } from './statusMeasure.ts';
import { statusNodes } from './statusNodes.ts';

/** Builds how the given plans stand in a cycle. */
export function buildStatus(workspace: Workspace, rollUp: RollUp, plans: readonly Plan[]): Status {
  const { cycle, asOf } = rollUp;
  return {
    cycle: { id: cycle.id, name: cycle.name },
    term: workspace.settings.school_year,
    asOf,
    plans: plans.flatMap((plan) => {
      const rolled = rollUp.plans.get(plan.id);
      return rolled ? [planStatus(workspace, plan, rolled, rollUp)] : [];
    }),
  };
}

function planStatus(
  workspace: Workspace,
  plan: Plan,
  rolled: PlanRollUp,
  rollUp: RollUp,
): PlanStatus {
  const { rating_scale: scale } = workspace.settings;
  const { stated, suggested, trend } = rolled.whole;
  const standing = rolled.measures.map(({ now }) => now.status);
  return {
    plan: plan.id,
    title: plan.title,
    kind: plan.kind,
    about: nameOf(workspace, plan.about),
    term: plan.term,
    state: STATUS_WORDS[plan.data.status ?? 'draft'],
    rating: {
      value: stated?.rating ?? null,
      mark: ratingMark(stated?.rating ?? null, scale),
      by: stated?.by ?? null,
    },
    suggested:
      suggested.rating === null
        ? null
        : { value: suggested.rating, mark: ratingMark(suggested.rating, scale) },
    explanation: explainSuggestion(suggested, scale[0]?.value ?? 1),
    trend,
    rated: suggested.rated,
    applicable: suggested.applicable,
    judged: standing.filter((status) => JUDGED.has(status)).length,
    onTrack: standing.filter((status) => ON_TRACK.has(status)).length,
    overdue: rolled.actions.overdue.length,
    dueSoon: rolled.actions.dueSoon.length,
    lastEntry: lastEntry(plan),
    isStale: rollUp.cycle.from <= rollUp.asOf && !hasEntry(plan, rolled, rollUp.cycle.id),
    measures: rolled.measures
      .filter(({ measure }) => measure.owner === null)
      .map((measure) => statusMeasure(measure, workspace.settings)),
    parts: statusNodes(plan, rolled, rollUp, workspace.settings),
  };
}

const ON_TRACK: ReadonlySet<MeasureStatus> = new Set(['met', 'on_track']);
const JUDGED: ReadonlySet<MeasureStatus> = new Set([...ON_TRACK, 'off_track', 'below_baseline']);

/** A school's or district's name; a person's own words where it is neither. */
function nameOf({ schools, districts }: Workspace, id: string): string {
  return [...schools, ...districts].find((each) => each.id === id)?.name ?? id;
}

/** Whether anything was rated, noted or entered in a cycle. */
function hasEntry(plan: Plan, { measures }: PlanRollUp, cycle: string): boolean {
  const noted = [plan.data, ...[...plan.byId.values()].map(({ data }) => data)].some(
    ({ progress }) => progress?.[cycle] !== undefined,
  );
  return noted || measures.some(({ now }) => now.without !== 'missing' && now.status !== 'no_data');
}
