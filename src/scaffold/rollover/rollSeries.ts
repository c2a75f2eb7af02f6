import type { Path } from '../../model/diagnostic.ts';
import { isNonValue, readResult, type SeriesData } from '../../model/measureValues.ts';
import type { Measure, Result } from '../../model/plan.ts';
import type { RolloverStep } from '../../model/rollover.ts';
import { isToBeFilledIn, TO_BE_FILLED_IN } from '../../model/toBeFilledIn.ts';
import type { Cycle } from '../../model/workspace.ts';
import { change, dayMoved, look, stepOf, type Turn } from './turn.ts';

/** The values of a measure or of one of its groups as they are written, and what people call it. */
export interface Series {
  readonly data: SeriesData & Pick<Measure, 'history' | 'yearly_targets'>;
  readonly path: Path;
  readonly name: string;
}

/** The last results become baselines; targets and benchmarks of the year wait for new ones. */
export function* rollSeries(series: Series, turn: Turn): Generator<RolloverStep> {
  yield* rollResults(series, turn);
  yield* rollTarget(series, turn);
  const { benchmarks = {} } = series.data;
  for (const cycle of Object.keys(benchmarks)) {
    yield change('open_benchmark', [...series.path, 'benchmarks', cycle], TO_BE_FILLED_IN);
  }
}

interface Known {
  readonly cycle: Cycle;
  readonly result: Result;
}

function* rollResults({ data, path, name }: Series, turn: Turn): Generator<RolloverStep> {
  const { results, baseline } = data;
  const known = turn.cycles.flatMap((cycle): Known[] => {
    const result = results?.[cycle.id];
    return result === undefined ? [] : [{ cycle, result }];
  });
  const last = known.findLast(({ result }) => readResult(result).value !== null);
  for (const { cycle, result } of last ? known.slice(known.indexOf(last) + 1) : known) {
    const word = readResult(result).without?.replaceAll('_', ' ') ?? '';
    const instead = last ? `that of ${last.cycle.name} is taken` : 'the old baseline stays';
    yield look('without_value', path, `${name}: ${cycle.name} is ${word}, ${instead}`);
  }
  const emptied = { path: [...path, 'results'], value: undefined };
  if (last) yield* newBaseline({ data, path, name }, last, turn, emptied);
  else if (known.length === 0 && baseline !== undefined) yield look('without_result', path, name);
  const left = Object.keys(results ?? {}).filter((cycle) => cycle !== last?.cycle.id);
  for (const [index, cycle] of left.entries()) {
    const edits = last === undefined && index === 0 ? [emptied] : [];
    yield stepOf('result', [...path, 'results', cycle], edits);
  }
}

function* newBaseline(
  { data: { baseline, history = [] }, path, name }: Series,
  { cycle, result }: Known,
  { plan, cycles }: Turn,
  emptied: RolloverStep['edits'][number],
): Generator<RolloverStep> {
  const place = [...path, 'baseline'];
  const { value, ...rest } = typeof result === 'string' ? { value: result } : result;
  const next: Record<string, unknown> = { value, period: `${cycle.name} ${plan.term}`, ...rest };
  const shown = `${name}: ${String(value)} (${cycle.name})`;
  const edits = [...editsOf(place, baseline, next), emptied];
  yield stepOf('baseline', [...path, 'results', cycle.id], edits, shown);
  const end = cycles.at(-1);
  if (end && end.id !== cycle.id) {
    yield look('not_of_last_cycle', path, `${name}: ${cycle.name}, not ${end.name}`);
  }
  if (baseline === undefined) return;
  const earlier = asHistory(baseline);
  const isKnown = history.some(({ period }) => period === earlier?.period);
  if (earlier === null || isKnown) yield look('old_baseline', place);
  else {
    const at = [...path, 'history', history.length];
    yield stepOf('history', place, [{ path: at, value: earlier }]);
  }
}

/** Field by field where the baseline has fields, so that comments between them stay. */
function editsOf(
  place: Path,
  baseline: SeriesData['baseline'],
  next: Readonly<Record<string, unknown>>,
): RolloverStep['edits'] {
  if (typeof baseline !== 'object') return [{ path: place, value: next }];
  const fields = new Set([...Object.keys(next), ...Object.keys(baseline)]);
  return [...fields].map((field) => ({ path: [...place, field], value: next[field] }));
}

type Earlier = NonNullable<Measure['history']>[number];

/** A baseline as one of the values of earlier years; null where it has no value or no time. */
function asHistory(baseline: NonNullable<SeriesData['baseline']>): Earlier | null {
  if (typeof baseline === 'string') return null;
  const { value, period, on, data_year, n, count, printed } = baseline;
  const time = period ?? data_year ?? on;
  if (time === undefined || isToBeFilledIn(value) || isNonValue(value)) return null;
  return {
    period: time,
    value,
    ...(n === undefined ? {} : { n }),
    ...(count === undefined ? {} : { count }),
    ...(printed === undefined ? {} : { printed }),
  };
}

/** A target beyond the year, or promised anew every year, stays; others need somebody's promise. */
function* rollTarget({ data, path, name }: Series, turn: Turn): Generator<RolloverStep> {
  const { target, yearly_targets: yearly = {} } = data;
  if (target === undefined || (target.by !== undefined && target.by > turn.days.to)) return;
  const place = [...path, 'target'];
  const day = dayMoved(target.by, turn);
  if (day !== null) yield change('moved_day', [...place, 'by'], day);
  if (target.per === 'year') return;
  const promised = yearly[turn.to];
  const isPlain = !['change_points', 'change_percent', 'qualitative'].includes(target.type ?? '');
  if (promised !== undefined && isPlain) {
    const edits = [
      { path: [...place, 'value'], value: promised },
      ...(target.text === undefined ? [] : [{ path: [...place, 'text'], value: TO_BE_FILLED_IN }]),
    ];
    yield stepOf('yearly_target', place, edits, `${name}: ${String(promised)}`);
    return;
  }
  for (const field of ['value', 'text'] as const) {
    if (target[field] === undefined) continue;
    yield change('open_target', [...place, field], TO_BE_FILLED_IN);
  }
}
