import type { Path } from '../model/diagnostic.ts';
import type { Plan, PlanMeasure } from '../model/workspace.ts';
import { pathInMeasure } from './seriesOfMeasure.ts';

/** The years under which a measure, or one of its groups, has targets. */
export interface YearSeries {
  readonly years: readonly string[];
  /** Where the target of a year stands in the plan. */
  readonly pathTo: (year: string) => Path;
}

/** Years with targets: those of a measure first, then those of each group. */
export function seriesOfYears(plan: Plan, measure: PlanMeasure): YearSeries[] {
  const { yearly_targets = {}, groups = [] } = measure.data;
  const series = (targets: object, steps: Path): YearSeries => ({
    years: Object.keys(targets),
    pathTo: (year) => pathInMeasure(plan, measure, [...steps, 'yearly_targets', year]),
  });
  return [
    series(yearly_targets, []),
    ...groups.map((group, index) => series(group.yearly_targets ?? {}, ['groups', index])),
  ];
}
