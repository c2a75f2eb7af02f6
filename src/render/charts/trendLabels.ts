import type { TrendFigure } from '../../model/figure.ts';
import type { Box } from './box.ts';
import { boxOf, centeredOn, type Label } from './label.ts';
import { type Ground, placeLabels } from './placeLabels.ts';
import { SMALL, TARGET } from './style.ts';
import { textWidth } from './textWidth.ts';
import type { TrendFrame } from './trendFrame.ts';
import { trendGround } from './trendGround.ts';
import type { BenchmarkTick, TrendMarks } from './trendMarks.ts';
import { benchmarkWish, blankWish, dotWish, historyWish, OMISSION } from './trendWishes.ts';

const NAME = 'Benchmark';

export interface TrendLabels {
  readonly labels: readonly Label[];
  /** A benchmark's label says what the ticks are; otherwise a key has to. */
  readonly isBenchmarkNamed: boolean;
}

/** Places the texts inside the plot, so that none touches another. `fixed` is taken already. */
export function labelTrend(
  figure: TrendFigure,
  frame: TrendFrame,
  marks: TrendMarks,
  fixed: readonly Box[],
): TrendLabels {
  const target = targetLabels(figure, marks, frame);
  const ground = trendGround(frame, marks, [...fixed, ...target.map(boxOf)]);
  const ticks = marks.benchmarks.filter(({ isTarget }) => !isTarget);
  const omission = isCrowded(frame, ticks) ? OMISSION.crowded : OMISSION.benchmark;
  const placed = placeLabels(
    [
      ...marks.dots.filter((dot) => dot !== null).map(dotWish),
      ...marks.blanks.map(({ column, text }) => blankWish(column.x, text, frame)),
      ...ticks.map((tick) => benchmarkWish(tick, tick.text, omission)),
      ...marks.history.map(historyWish),
    ],
    ground,
  );
  const first = placed.length - marks.history.length - ticks.length;
  const named = nameOne(ticks, placed, first, ground);
  return {
    labels: [...target, ...(named ?? placed).filter((label) => label !== null)],
    isBenchmarkNamed: named !== null,
  };
}

/** Whether the numbers are wider than their columns: then only those that fit well are written. */
function isCrowded({ columns }: TrendFrame, ticks: readonly BenchmarkTick[]): boolean {
  const narrowest = Math.min(...columns.map(({ width }) => width));
  return ticks.some(({ text }) => textWidth(text, SMALL) + 6 > narrowest);
}

/** Writes `Benchmark` before the number of one tick, where there is room; the last ones first. */
function nameOne(
  ticks: readonly BenchmarkTick[],
  placed: readonly (Label | null)[],
  first: number,
  ground: Ground,
): (Label | null)[] | null {
  for (let index = ticks.length - 1; index >= 0; index -= 1) {
    const tick = ticks[index];
    if (!tick) continue;
    const others = placed.filter((label, at) => label !== null && at !== first + index);
    const boxes = [...ground.boxes, ...others.flatMap((label) => (label ? [boxOf(label)] : []))];
    const wish = benchmarkWish(tick, `${NAME} ${tick.text}`, OMISSION.name);
    const [label] = placeLabels([wish], { ...ground, boxes });
    if (label) return placed.with(first + index, label);
  }
  return null;
}

function targetLabels({ target }: TrendFigure, marks: TrendMarks, { plot }: TrendFrame): Label[] {
  if (!target || !marks.target) return [];
  const middle = Math.max(plot.top + 7, Math.min(plot.bottom - 8, marks.target.y));
  return ['Target', target.text].map((text, index) => ({
    text,
    x: plot.right + 4,
    y: centeredOn(middle, SMALL) + (index - 0.5) * SMALL * 1.05,
    anchor: 'start',
    size: SMALL,
    fill: TARGET,
  }));
}
