import { decimalsOf, printed, rounded } from './arithmetic.ts';
import { config, type Cycle, type MeasureData, type SeriesData, type Value } from './example.ts';
import { upTo } from './ratings.ts';

/** What becomes of a measure, or of a student group of it, worked out from what the file says. */
export interface Series {
  readonly data: MeasureData;
  readonly decimals: number;
  readonly baseline: Value | null;
  readonly target: Value | null;
  readonly points: readonly Point[];
  readonly now: Point;
  /** Whether more is better; null where the value is to stay. */
  readonly isRise: boolean | null;
}

export interface Point {
  readonly cycle: Cycle;
  /** Null where there is none; `why` says what stands for it. */
  readonly value: Value | null;
  readonly why: string;
  readonly n: number | null;
  readonly on: string | null;
  readonly benchmark: Value | null;
  readonly isInterpolated: boolean;
  readonly status: string;
}

export interface Rolled extends Series {
  readonly groups: readonly (Series & { readonly name: string })[];
}

const WHY = ['suppressed', 'not_available', 'pending', 'not_applicable'];

/** Where a value lies: levels by their place, yes after no. */
export function at(value: Value | null, { levels = [] }: MeasureData): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return value;
  const place = levels.indexOf(value);
  return place < 0 ? null : place;
}

export function rollMeasure(data: MeasureData, cycle: Cycle): Rolled {
  const written = [data, ...(data.groups ?? [])].flatMap((each) => [
    typeof each.baseline === 'object' ? each.baseline.value : null,
    each.target?.value,
    ...Object.values(each.benchmarks ?? {}),
    ...Object.values(each.results ?? {}).map((result) =>
      typeof result === 'object' ? result.value : null,
    ),
  ]);
  const all = [...written, ...(data.history ?? []).map(({ value }) => value)];
  const decimals = Math.max(
    0,
    ...all.filter((value): value is number => typeof value === 'number').map(decimalsOf),
  );
  const groups = (data.groups ?? []).map((group) => {
    const target = group.target && { by: data.target?.by, ...group.target };
    const { yearly_targets: _yearly, history: _history, ...rest } = data;
    const own = { ...rest, baseline: undefined, benchmarks: undefined, results: undefined };
    const merged = { ...own, target: undefined, ...group, ...(target ? { target } : {}) };
    return { name: group.group, ...seriesOf(merged as MeasureData, decimals, cycle, data) };
  });
  return { ...seriesOf(data, decimals, cycle, data), groups };
}

function seriesOf(data: MeasureData, decimals: number, cycle: Cycle, parent: MeasureData): Series {
  const baseline = typeof data.baseline === 'object' ? data.baseline.value : null;
  const target = targetOf(data, baseline, decimals);
  const isRise = directionOf(data.target ? data : parent, baseline, target);
  const points = config.cycles.map((each, place) => {
    const result = place < upTo(cycle).length ? data.results?.[each.id] : undefined;
    const { value, n, on } = typeof result === 'object' ? result : { value: result };
    const isValue = value !== undefined && !WHY.includes(String(value));
    const { benchmark, isInterpolated } = benchmarkOf(data, each, baseline, target, decimals);
    const point = {
      cycle: each,
      value: isValue ? value : null,
      why: isValue ? '' : String(value ?? 'missing'),
      n: n ?? null,
      on: on ?? null,
      benchmark,
      isInterpolated,
    };
    return { ...point, status: statusOf(point, data, { baseline, target, isRise }) };
  });
  const now = points[upTo(cycle).length - 1];
  if (!now) throw new Error(`No cycle ${cycle.id}`);
  return { data, decimals, baseline, target, points, now, isRise };
}

function targetOf({ target }: SeriesData, baseline: Value | null, decimals: number): Value | null {
  if (target?.value === undefined || target.type === 'qualitative') return null;
  if (typeof target.value !== 'number' || typeof baseline !== 'number') return target.value;
  if (target.type === 'change_points') return rounded(baseline + target.value, decimals);
  if (target.type === 'change_percent') {
    return rounded((baseline * (100 + target.value)) / 100, decimals);
  }
  return target.value;
}

function directionOf(
  { direction, target: promised, ...data }: MeasureData,
  baseline: Value | null,
  target: Value | null,
): boolean | null {
  if (direction === 'increase' || direction === 'decrease') return direction === 'increase';
  if (promised?.type === 'at_least' || promised?.type === 'at_most') {
    return promised.type === 'at_least';
  }
  if (direction === 'maintain' || promised?.type === 'maintain') return null;
  return Number(at(target, data)) > Number(at(baseline, data));
}

/** The typed one; else even steps to the cycle in which the target is due, rounded as the data. */
function benchmarkOf(
  data: SeriesData,
  cycle: Cycle,
  baseline: Value | null,
  target: Value | null,
  decimals: number,
): Pick<Point, 'benchmark' | 'isInterpolated'> {
  const typed = data.benchmarks?.[cycle.id];
  if (typed !== undefined) return { benchmark: typed, isInterpolated: false };
  if (typeof baseline !== 'number' || typeof target !== 'number') {
    return { benchmark: null, isInterpolated: false };
  }
  const { cycles } = config;
  const due = cycles.findIndex(({ to }) => (data.target?.by ?? to) <= to);
  const steps = due < 0 ? cycles.length : due + 1;
  const step = upTo(cycle).length;
  if (step >= steps) return { benchmark: rounded(target, decimals), isInterpolated: false };
  const share = baseline + ((target - baseline) * step) / steps;
  return { benchmark: rounded(share, decimals), isInterpolated: true };
}

function statusOf(
  { value, why, benchmark }: Pick<Point, 'value' | 'why' | 'benchmark'>,
  data: MeasureData,
  { baseline, target, isRise }: Pick<Series, 'baseline' | 'target' | 'isRise'>,
): string {
  if (value === null) {
    return why === 'suppressed' || why === 'not_applicable' ? why : 'no_data';
  }
  const place = at(value, data);
  const [start, bar, goal] = [baseline, benchmark, target].map((each) => at(each, data));
  const unjudged = data.baseline === 'new' ? 'baseline_year' : 'not_judged';
  if (place === null) return unjudged;
  const within = data.target?.within ?? 0;
  const reaches = (other: number | null | undefined): boolean => {
    if (other === null || other === undefined) return false;
    if (isRise === null) return rounded(Math.abs(place - other), 9) <= within;
    return isRise ? place >= other : place <= other;
  };
  if (reaches(goal)) return 'met';
  if (reaches(bar)) return 'on_track';
  const isWorse = typeof start === 'number' && (isRise ? place < start : place > start);
  if (isWorse && isRise !== null) return 'below_baseline';
  return bar === null ? unjudged : 'off_track';
}

/** `improved`, `worse`, `unchanged`; empty where nobody can say. */
export function moved(series: Series, from: Value | null, to: Value | null): string {
  const { data, isRise, target } = series;
  const [a, b] = [at(from, data), at(to, data)];
  if (a === null || b === null) return '';
  if (a === b) return 'unchanged';
  if (isRise !== null) return b > a === isRise ? 'improved' : 'worse';
  const goal = Number(at(target, data));
  const away = (value: number) =>
    Math.max(0, rounded(Math.abs(value - goal) - (data.target?.within ?? 0), 9));
  const gain = rounded(away(a) - away(b), 9);
  return gain === 0 ? 'unchanged' : gain > 0 ? 'improved' : 'worse';
}

/** The last value up to a cycle before the reported one. */
export const valueBefore = ({ points, now }: Series): Value | null =>
  points.slice(0, points.indexOf(now)).findLast(({ value }) => value !== null)?.value ?? null;

export const difference = (from: Value | null, to: Value | null): number | null =>
  typeof from === 'number' && typeof to === 'number' ? to - from : null;

/** A value with the sign of its unit. */
export function said(value: Value, { unit }: MeasureData, decimals: number): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  const number = printed(value, decimals);
  return unit === 'percent' ? `${number}%` : unit === 'currency' ? `$${number}` : number;
}

const STANDS: Readonly<Record<string, string>> = {
  suppressed: '*',
  not_available: 'no data',
  pending: 'pending',
  not_applicable: 'n/a',
  missing: '–',
};

export const cell = ({ value, why }: Point, { data, decimals }: Series): string =>
  value === null ? (STANDS[why] ?? why) : said(value, data, decimals);
