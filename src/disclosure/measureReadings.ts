import { isNonValue } from '../model/measureValues.ts';
import type { Measure } from '../model/plan.ts';
import { type Plan, type PlanMeasure, splitReference, type Workspace } from '../model/workspace.ts';
import { countsIn, type WrittenValue } from './countsIn.ts';
import { membershipsOf } from './memberships.ts';
import { isInternalPlace, isMapping } from './isInternal.ts';
import { acrossPlans, keyOf, type MeasureSource, measureSource } from './measureSource.ts';
import type { ReadComputation, Reading } from './reading.ts';
import { writtenValues } from './writtenValues.ts';

/** Every value of every measure that the public may see of a plan. */
export function measureReadings(plan: Plan, workspace: Workspace): Reading[] {
  return plan.measures
    .filter(({ path }) => !isInternalPlace(plan, path))
    .flatMap((measure) => {
      const source = measureSource(plan, measure, workspace);
      const groups = source.data.groups ?? [];
      return [
        ...seriesReadings(source, null, workspace),
        ...groups.flatMap((_group, index) => seriesReadings(source, index, workspace)),
        ...datedReadings(measure, source, plan),
      ];
    });
}

/** Every value that is worked out from others, for all students and for each group. */
export function measureComputations(plan: Plan, workspace: Workspace): ReadComputation[] {
  return plan.measures.flatMap((measure) => {
    const from = (measure.data.computed_from?.of ?? []).flatMap((reference) => {
      const { plan: planId, component } = splitReference(reference);
      const other = component === null ? plan : workspace.plansById.get(planId);
      const found = other?.measures.find(({ id }) => id === (component ?? planId));
      return other && found ? [measureSource(other, found, workspace)] : [];
    });
    const source = measureSource(plan, measure, workspace);
    const { data } = source;
    const series = [null, ...(data.groups ?? []).map(({ group }) => group)];
    return series.flatMap((group, index) =>
      writtenValues(group === null ? data : (data.groups?.[index - 1] ?? {}), data, workspace).map(
        ({ period }) => ({
          output: keyOf(source, group, period, workspace),
          inputs: from.map((other) => keyOf(other, group, period, workspace)),
        }),
      ),
    );
  });
}

function seriesReadings(
  source: MeasureSource,
  index: number | null,
  workspace: Workspace,
): Reading[] {
  const { data, document } = source;
  const group = index === null ? null : data.groups?.[index];
  const name = group?.group ?? null;
  const base = index === null ? source.path : [...source.path, 'groups', index];
  return writtenValues(group ?? data, data, workspace).map(
    ({ period, form, path, value, ...rest }) => {
      const family = JSON.stringify(['measure', source.id, period]);
      return {
        ...readingOf(value, data.unit),
        ...rest,
        place: { document, path: [...base, ...path], form },
        key: keyOf(source, name, period, workspace),
        families: [...membershipsOf(family, name), ...acrossPlans(source, name, period, workspace)],
        isGroup: group !== null,
        isFixed: false,
      };
    },
  );
}

function readingOf(value: WrittenValue, unit: Measure['unit']) {
  const isTyped = isNonValue(value.value);
  const counts = countsIn(value, unit);
  return { ...counts, isTyped, isPercent: unit === 'percent' };
}

/** Results that stand by day beside an outcome, outside the cycles of the year. */
function datedReadings({ owner, id }: PlanMeasure, source: MeasureSource, plan: Plan): Reading[] {
  const dated: unknown = owner?.data['benchmarks'];
  if (!owner || !Array.isArray(dated)) return [];
  const isOnly = owner.data.measures?.length === 1;
  return dated.flatMap((entry: unknown, index): Reading[] => {
    if (!isMapping(entry) || !isMapping(entry['result'])) return [];
    if (entry['measure'] === undefined ? !isOnly : entry['measure'] !== id) return [];
    const value = entry['result'] as unknown as WrittenValue;
    const path = [...owner.path, 'benchmarks', index, 'result'];
    return [
      {
        ...readingOf(value, source.data.unit),
        place: { document: plan, path, form: 'result' },
        key: JSON.stringify([plan.id, path]),
        families: [],
        isGroup: false,
        isSmallStep: false,
        isFixed: false,
      },
    ];
  });
}
