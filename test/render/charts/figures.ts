import type { GapFigure, RatingFigure, TrendFigure } from '../../../src/model/figure.ts';
import { formatNumber } from '../../../src/model/numbers.ts';

/** A value, `*` where it is withheld, null where there is none, `ahead` where none is due. */
export type Entry = number | '*' | 'ahead' | null;

export interface TrendSketch {
  readonly baseline: Entry;
  readonly results: readonly Entry[];
  readonly benchmarks?: readonly (number | null)[];
  readonly target?: number | null;
  readonly history?: readonly number[];
  readonly names?: readonly string[];
  readonly decimals?: number;
  readonly rest?: Partial<TrendFigure>;
}

const NAMES = ['Fall', 'Winter', 'Spring', 'Summer', 'Fifth', 'Sixth', 'Seventh'];

export function trendOf(sketch: TrendSketch): TrendFigure {
  const { baseline, results, benchmarks = [], target = null, history = [] } = sketch;
  const write = (value: number) => formatNumber(value, sketch.decimals ?? 1);
  const point = (label: string, entry: Entry, benchmark: number | null) => ({
    label,
    value: typeof entry === 'number' ? entry : null,
    text: typeof entry === 'number' ? write(entry) : entry === '*' ? '*' : 'no data',
    benchmark,
    benchmarkText: benchmark === null ? '' : write(benchmark),
    isInterpolated: false,
    isAhead: entry === 'ahead',
  });
  return {
    kind: 'trend',
    id: 'reading',
    alt: 'Reading rose to 52.1%.',
    unit: 'percent',
    points: [
      point('Baseline', baseline, null),
      ...results.map((entry, index) =>
        point((sketch.names ?? NAMES)[index] ?? '', entry, benchmarks[index] ?? null),
      ),
    ],
    target: target === null ? null : { value: target, text: write(target) },
    history: history.map((value, index) => {
      const year = 2026 - history.length + index;
      return { label: `${year}–${(year + 1) % 100}`, value, text: write(value) };
    }),
    status: 'on_track',
    lowerIsBetter: false,
    bounds: [0, 100],
    ...sketch.rest,
  };
}

/** Rows are label, baseline and result. */
export function gapOf(
  rows: readonly (readonly [string, number | null, Entry])[],
  rest: Partial<GapFigure> = {},
): GapFigure {
  return {
    kind: 'gap',
    id: 'reading.groups',
    alt: 'Gaps narrowed for two of three groups.',
    unit: 'percent',
    reference: { label: 'All students', value: 57.2, text: '57.2' },
    rows: rows.map(([label, before, now]) => ({
      label,
      before,
      now: typeof now === 'number' ? now : null,
      text: typeof now === 'number' ? formatNumber(now, 1) : now === '*' ? '*' : 'no data',
    })),
    bounds: [0, 100],
    ...rest,
  };
}

/** Parts are label, count and place on the scale. */
export function ratingOf(
  parts: readonly (readonly [string, number, number | null])[],
): RatingFigure {
  return {
    kind: 'rating',
    id: 'strategies',
    alt: '2 of 9 strategies meet.',
    parts: parts.map(([label, count, fill]) => ({
      label,
      count,
      fill,
      color: fill === null ? '#5b6672' : '#7d6400',
    })),
  };
}
