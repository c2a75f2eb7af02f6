import type { TrendFigure, TrendPoint } from '../../model/figure.ts';
import type { Column } from './column.ts';
import type { TrendFrame } from './trendFrame.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A value of the baseline or a cycle. */
export interface Dot extends Place {
  readonly text: string;
  readonly isBaseline: boolean;
  /** The value of the reported cycle. */
  readonly isLatest: boolean;
}

export interface BenchmarkTick extends Place {
  readonly text: string;
  readonly half: number;
  readonly isInterpolated: boolean;
  /** The target's own label stands beside it and says the same. */
  readonly isTarget: boolean;
}

/** Everything a trend shows, at its place. */
export interface TrendMarks {
  /** One an item of the baseline and the cycles; null breaks the line. */
  readonly dots: readonly (Dot | null)[];
  readonly history: readonly (Place & { readonly text: string })[];
  readonly benchmarks: readonly BenchmarkTick[];
  readonly target: { readonly y: number; readonly from: number; readonly to: number } | null;
  /** Columns where a value should be and is not, with the word that stands there. */
  readonly blanks: readonly { readonly column: Column; readonly text: string }[];
}

export function markTrend(figure: TrendFigure, frame: TrendFrame): TrendMarks {
  const { columns, y, plot } = frame;
  const cells = figure.points.flatMap((point, index) => {
    const column = columns[index];
    return column ? [{ point, column, index }] : [];
  });
  const latest = figure.points.findLastIndex(({ isAhead }) => !isAhead);
  return {
    dots: cells.map(({ point, column, index }) =>
      point.value === null
        ? null
        : {
            x: column.x,
            y: y(point.value),
            text: point.text,
            isBaseline: index === 0,
            isLatest: index === latest,
          },
    ),
    history: figure.history.map(({ value, text }, index) => ({
      x: frame.history[index]?.x ?? plot.left,
      y: y(value),
      text,
    })),
    benchmarks: cells.flatMap(({ point, column, index }) =>
      tickOf(point, column, frame, isLast(index, figure) && saysTarget(point, figure)),
    ),
    target: figure.target && {
      y: y(figure.target.value),
      from: columns[0]?.x ?? plot.left,
      to: plot.right,
    },
    blanks: cells
      .filter(({ point }) => point.value === null && !point.isAhead && point.text !== '')
      .map(({ point, column }) => ({ column, text: point.text })),
  };
}

const isLast = (index: number, { points }: TrendFigure) => index === points.length - 1;

const saysTarget = (point: TrendPoint, { target }: TrendFigure) =>
  point.benchmark === target?.value;

function tickOf(
  { benchmark, benchmarkText, isInterpolated }: TrendPoint,
  { x, width }: Column,
  { y }: TrendFrame,
  isTarget: boolean,
): BenchmarkTick[] {
  if (benchmark === null) return [];
  const half = Math.min(10, width * 0.32);
  return [{ x, y: y(benchmark), half, text: benchmarkText, isInterpolated, isTarget }];
}
