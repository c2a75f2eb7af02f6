import { amongRecent } from '../model/amongRecent.ts';
import type { Path } from '../model/diagnostic.ts';
import type { SeriesData } from '../model/measureValues.ts';
import type { Target } from '../model/plan.ts';
import type { Plan, PlanMeasure } from '../model/workspace.ts';

/** Baseline, benchmarks, target and results, for all students or for one group. */
export interface MeasureSeries {
  readonly data: SeriesData;
  /** Null for all students. */
  readonly group: string | null;
  /** Where a part of it stands in the plan: `pathTo('baseline', 'value')`. */
  readonly pathTo: (...steps: Path) => Path;
}

/** The series of a measure: its own first, then one a group. */
export function seriesOfMeasure(plan: Plan, measure: PlanMeasure): readonly MeasureSeries[] {
  const known = seriesIn(plan).get(measure);
  if (!known) throw new Error(`${measure.id} is no measure of ${plan.id}.`);
  return known;
}

/** Many rules look at the series of a plan, one after another. */
const seriesIn = amongRecent(
  (plan: Plan) => new Map(plan.measures.map((measure) => [measure, seriesOf(plan, measure)])),
);

function seriesOf(plan: Plan, measure: PlanMeasure): MeasureSeries[] {
  const { groups = [] } = measure.data;
  return [
    {
      data: measure.data,
      group: null,
      pathTo: (...steps) => pathInMeasure(plan, measure, steps),
    },
    ...groups.map((data, index) => ({
      data,
      group: data.group,
      pathTo: (...steps: Path) => pathInMeasure(plan, measure, ['groups', index, ...steps]),
    })),
  ];
}

/** Where a field of a measure stands in the plan: under `uses` where a shared measure gives it. */
export function pathInMeasure(plan: Plan, { owner, path }: PlanMeasure, steps: Path): Path {
  const written = (owner?.data ?? plan.data).measures?.[Number(path.at(-1))];
  const isBorrowed = written?.uses !== undefined && !Object.hasOwn(written, String(steps[0]));
  return [...path, ...(isBorrowed ? ['uses'] : steps)];
}

/** Whether a target says how far to go from the baseline, not where to arrive. */
export function isChange({ type }: Target): boolean {
  return type === 'change_points' || type === 'change_percent';
}
