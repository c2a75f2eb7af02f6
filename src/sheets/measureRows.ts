import type { Path } from '../model/diagnostic.ts';
import { decimalsIn, isNonValue, readResult, type SeriesData } from '../model/measureValues.ts';
import { formatNumber } from '../model/numbers.ts';
import { humanised } from '../model/outline.ts';
import type { Measure, MeasureValue } from '../model/plan.ts';
import type { Series } from '../model/rollup.ts';
import type { PlanMeasure } from '../model/workspace.ts';
import type { PlanInCycle } from './planInCycle.ts';
import { shortened } from './shortened.ts';
import { WITHOUT } from './shownCell.ts';
import type { ColumnId, OpenCell, SheetRow } from './sheetRow.ts';

/** A row for each measure of a plan and for each of its student groups. */
export function measureRows(all: PlanInCycle): SheetRow[] {
  return all.plan.measures.flatMap((measure) => {
    const rolled = all.rolled?.measures.find((each) => each.measure === measure);
    const { data, path } = measure;
    const groups = data.groups ?? [];
    const whole = seriesRow(measure, null, data, path, rolled, all);
    return [
      whole,
      ...groups.flatMap((group, index) => {
        const place = [...path, 'groups', index];
        // Groups of a shared measure stand in its own file.
        if (!isThere(all.plan.data, place)) return [];
        return seriesRow(measure, group.group, group, place, rolled?.groups[index], all);
      }),
    ];
  });
}

function isThere(data: unknown, path: Path): boolean {
  const found = path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
    data,
  );
  return found !== undefined;
}

function seriesRow(
  { id, owner, data }: PlanMeasure,
  group: string | null,
  series: SeriesData,
  path: Path,
  rolled: Series | undefined,
  { cycle, previous }: PlanInCycle,
): SheetRow {
  const { unit } = data;
  const decimals = decimalsIn(data);
  const written = series.results?.[cycle.id];
  const read = readResult(written);
  const without = isNonValue(read.without) ? read.without : null;
  const kept = typeof written === 'object' ? written : undefined;
  const text = (value: MeasureValue | null | undefined): string =>
    value === null || value === undefined ? '' : valueText(value, unit, decimals);
  const before = readResult(previous === null ? undefined : series.results?.[previous.id]);
  const open: [ColumnId, OpenCell][] = [
    ['value', { kind: { type: 'result', measure: data, decimals }, value: read.value }],
    ['without', { kind: { type: 'choice', choices: WITHOUT }, value: without }],
    ['on', { kind: { type: 'day' }, value: read.on }],
    ['n', { kind: { type: 'whole' }, value: read.n }],
    ['note', { kind: { type: 'text' }, value: kept?.note ?? null }],
  ];
  return {
    target: { type: 'measure', id, owner: owner?.id ?? null, group },
    path,
    depth: group === null ? 0 : 1,
    isHeading: false,
    closed: {
      for: owner === null ? 'Plan' : (owner.data.code ?? owner.levelLabel),
      measure: shortened(group ?? data.name),
      last:
        previous === null
          ? text(rolled?.baseline)
          : before.value === null
            ? humanised(before.without === 'missing' ? '' : (before.without ?? ''))
            : text(before.value),
      benchmark: text(rolled?.now.benchmark?.value),
      target: text(rolled?.target),
      unit: unit === undefined ? '' : UNITS[unit],
    },
    open: new Map(open),
    written,
  };
}

/** What a measure counts in, as its unit is told to somebody who types a value. */
const UNITS: Readonly<Record<NonNullable<Measure['unit']>, string>> = {
  percent: 'percent',
  points: 'points',
  count: 'count',
  score: 'score',
  ratio: 'ratio',
  days: 'days',
  currency: 'dollars',
  level: 'one of the levels',
  yes_no: 'yes or no',
  text: 'words',
};

function valueText(value: MeasureValue, unit: Measure['unit'], decimals: number): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return shortened(value);
  const number = formatNumber(value, decimals);
  if (unit === 'percent') return `${number}%`;
  return unit === 'currency' ? `$${number}` : number;
}
