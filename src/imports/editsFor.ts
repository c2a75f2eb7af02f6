import { isNonValue, rankOf } from '../model/measureValues.ts';
import type { PlanWish } from '../model/importList.ts';
import type { Measure, MeasureValue, Result } from '../model/plan.ts';
import type { Series } from './findSeries.ts';
import { type Left, left } from './left.ts';
import { plainCell } from './plainCell.ts';
import type { WantedResult } from './wantedResult.ts';

type PlanEdit = PlanWish['edits'][number];

/**
 * What has to change in a plan so that a result says what is wanted; nothing where it does already.
 * Notes and comparisons stay. That there is no value never takes the place of one.
 */
export function editsFor(series: Series, wanted: WantedResult): readonly PlanEdit[] | Left {
  const written = resultAt(series);
  const old = typeof written === 'string' ? { value: written } : written;
  if (old !== undefined && isNonValue(wanted.value) && !isNonValue(old.value)) {
    return left('The plan has a value already, and the file has none.');
  }
  const path = [...seriesPath(series), 'results', series.cycle.id];
  const isAlone = Object.keys(wanted).length === 1 && isNonValue(wanted.value);
  if (typeof written !== 'object') {
    const isSame = isAlone && written === wanted.value;
    return isSame ? [] : [{ path, value: isAlone ? wanted.value : wanted }];
  }
  const isSameValue = saysTheSame(written.value, wanted.value, series.measure.data);
  const told = Object.entries(wanted).filter(([field, value]) =>
    field === 'value' ? !isSameValue : !isSame(Reflect.get(written, field), value),
  );
  // What says the old value in other words goes with it.
  const stale = ['printed', 'count'].filter(
    (field) => !isSameValue && field in written && !(field in wanted),
  );
  return [
    ...told.map(([field, value]) => ({ path: [...path, field], value: value as unknown })),
    ...stale.map((field) => ({ path: [...path, field], value: undefined })),
  ];
}

/** A name for the place of a result: two rows with the same one are about the same thing. */
export const seriesKey = (series: Series): string =>
  JSON.stringify([series.plan.id, seriesPath(series), series.cycle.id]);

const seriesPath = ({ measure, group }: Series): (string | number)[] => [
  ...measure.path,
  ...(group === null ? [] : ['groups', group]),
];

function resultAt({ measure, group, cycle }: Series): Result | undefined {
  const { data } = measure;
  const results = group === null ? data.results : data.groups?.[group]?.results;
  return results?.[cycle.id];
}

/** Yes is true in other words, and blanks around a text are lost in a table. */
function saysTheSame(old: MeasureValue, wanted: MeasureValue, measure: Measure): boolean {
  if (old === wanted) return true;
  if (measure.unit === 'yes_no') {
    const rank = rankOf(old, measure);
    return rank !== null && rank === rankOf(wanted, measure);
  }
  return typeof old === 'string' && plainCell(old) === wanted;
}

/** Provenance is a mapping: its fields may stand in any order. */
function isSame(one: unknown, other: unknown): boolean {
  const isMapping = (each: unknown): each is object => typeof each === 'object' && each !== null;
  if (!isMapping(one) || !isMapping(other)) return one === other;
  const fields = (each: object): string => JSON.stringify(Object.entries(each).sort());
  return fields(one) === fields(other);
}
