import { round } from '../model/numbers.ts';
import type { MeasureGroup, MeasureValue } from '../model/plan.ts';
import type { GroupRollUp, MeasureRollUp, Series } from '../model/rollup.ts';
import type { PlanMeasure } from '../model/workspace.ts';
import { type Calendar, seriesOf } from './series.ts';
import { decimalsIn } from '../model/measureValues.ts';

/** What the other groups are compared with where the measure names no group. */
export const ALL_STUDENTS = 'All students';

/** Results, status and group gaps of a measure in one cycle. */
export function rollUpMeasure(measure: PlanMeasure, calendar: Calendar): MeasureRollUp {
  const { data } = measure;
  const decimals = decimalsIn(data);
  const all = seriesOf(data, data, decimals, calendar);
  const groups = (data.groups ?? []).map((group) => ({
    name: group.group,
    series: seriesOf(dueWith(data, group), withGroup(data, group), decimals, calendar),
  }));
  const reference = groups.find(({ name }) => name === data.reference_group);
  return {
    measure,
    decimals,
    ...all,
    groups: groups.map(({ name, series }) =>
      gapOf(name, series, reference?.name ?? ALL_STUDENTS, reference?.series ?? all, decimals),
    ),
  };
}

/** A group's target is due when the measure's is, unless it says otherwise. */
function dueWith({ target }: PlanMeasure['data'], group: MeasureGroup): MeasureGroup {
  if (!group.target || group.target.by !== undefined || target?.by === undefined) return group;
  return { ...group, target: { ...group.target, by: target.by } };
}

/** The measure as it holds for a group: a group's own target decides what counts as reaching it. */
function withGroup(data: PlanMeasure['data'], group: MeasureGroup): PlanMeasure['data'] {
  return group.target ? { ...data, target: group.target } : data;
}

function gapOf(
  group: string,
  series: Series,
  reference: string,
  other: Series,
  decimals: number,
): GroupRollUp {
  const isReference = group === reference;
  const gapBefore = isReference ? null : less(series.baseline, other.baseline);
  const gapNow = isReference ? null : less(series.now.value, other.now.value);
  return {
    ...series,
    group,
    reference,
    gapBefore,
    gapNow,
    gap: moved(gapBefore, gapNow, decimals),
  };
}

function less(value: MeasureValue | null, other: MeasureValue | null): number | null {
  return typeof value === 'number' && typeof other === 'number' ? value - other : null;
}

function moved(before: number | null, now: number | null, decimals: number): GroupRollUp['gap'] {
  if (before === null || now === null) return 'unknown';
  const change = round(Math.abs(now), decimals) - round(Math.abs(before), decimals);
  return change === 0 ? 'unchanged' : change < 0 ? 'narrowed' : 'widened';
}
