import type { TrendFigure } from '../../model/figure.ts';
import type { Stroke } from './box.ts';
import { boxOf, centeredOn, type Label } from './label.ts';
import { type Ground, placeLabels, type Spot, type Wish } from './placeLabels.ts';
import { spotsAround } from './spotsAround.ts';
import { GREY, INK, NORMAL, SMALL, TARGET } from './style.ts';
import { TREND_SIZE, type TrendFrame } from './trendFrame.ts';
import type { BenchmarkTick, Dot, TrendMarks } from './trendMarks.ts';

/** What it costs to leave a label out, from those that a reader misses to those that are extra. */
const OMISSION = { blank: 990, latest: 980, dot: 900, benchmark: 300, history: 9, name: 40 };
const NAME = 'Benchmark';

export interface TrendLabels {
  readonly labels: readonly Label[];
  /** A benchmark's label says what the ticks are; otherwise a key has to. */
  readonly isBenchmarkNamed: boolean;
}

/** Places the texts inside the plot, so that none touches another. `fixed` stand already. */
export function labelTrend(
  figure: TrendFigure,
  frame: TrendFrame,
  marks: TrendMarks,
  fixed: readonly Label[],
): TrendLabels {
  const target = targetLabels(figure, marks, frame);
  const ground = groundOf(frame, marks, [...fixed, ...target]);
  const ticks = marks.benchmarks.filter(({ isTarget }) => !isTarget);
  const placed = placeLabels(
    [
      ...marks.dots.filter((dot) => dot !== null).map(dotWish),
      ...marks.blanks.map(({ column, text }) => blankWish(column.x, text, frame)),
      ...ticks.map((tick) => benchmarkWish(tick, tick.text, OMISSION.benchmark)),
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

function dotWish({ x, y, text, isLatest, isBaseline }: Dot): Wish {
  const style = { text, size: NORMAL, fill: INK, isStrong: isLatest };
  const center = { x, y, wide: 4, high: 4 };
  return {
    spots: spotsAround(center, style, { above: 0, below: 2, beside: 6, oblique: 7 }),
    omission: isLatest || isBaseline ? OMISSION.latest : OMISSION.dot,
  };
}

function benchmarkWish({ x, y, half }: BenchmarkTick, text: string, omission: number): Wish {
  const style = { text, size: SMALL, fill: GREY };
  const center = { x, y, wide: half, high: 1 };
  return {
    spots: spotsAround(center, style, { above: 2, below: 2, beside: 0, oblique: 8 }),
    omission,
  };
}

function historyWish({ x, y, text }: { x: number; y: number; text: string }): Wish {
  const style = { text, size: SMALL, fill: GREY };
  const center = { x, y, wide: 2.5, high: 2.5 };
  return {
    spots: spotsAround(center, style, { above: 0, below: 1, beside: 3, oblique: 4 }).slice(0, 8),
    omission: OMISSION.history,
  };
}

/** The word for a value that is not there stands low: its height must not hint at a value. */
function blankWish(x: number, text: string, { plot }: TrendFrame): Wish {
  const isSign = text.length === 1;
  const size = isSign ? NORMAL + 3 : SMALL;
  const spots: Spot[] = [];
  for (let y = plot.bottom - 4; y > plot.top + 8; y -= 6) {
    for (const shift of [0, -6, 6]) {
      spots.push({
        label: { text, x: x + shift, y, anchor: 'middle', size, fill: isSign ? INK : GREY },
        penalty: (plot.bottom - y) / 4 + Math.abs(shift),
      });
    }
  }
  return { spots, omission: OMISSION.blank };
}

function targetLabels({ target }: TrendFigure, marks: TrendMarks, { plot }: TrendFrame): Label[] {
  if (!target || !marks.target) return [];
  const middle = Math.max(plot.top + 4, Math.min(plot.bottom - 8, marks.target.y));
  return ['Target', target.text].map((text, index) => ({
    text,
    x: plot.right + 4,
    y: centeredOn(middle, SMALL) + (index - 0.5) * SMALL * 1.05,
    anchor: 'start',
    size: SMALL,
    fill: TARGET,
  }));
}

function groundOf({ plot }: TrendFrame, marks: TrendMarks, fixed: readonly Label[]): Ground {
  const dots = marks.dots.filter((dot) => dot !== null);
  const target = marks.target;
  return {
    area: {
      left: plot.left - 3,
      right: target ? plot.right + 2 : TREND_SIZE.width,
      top: plot.top - 12,
      bottom: plot.bottom,
    },
    boxes: fixed.map(boxOf),
    strokes: [
      ...joined(marks.dots).map((stroke) => ({ ...stroke, weight: 24 })),
      ...joined([...marks.history, marks.dots[0] ?? null]).map((s) => ({ ...s, weight: 8 })),
      ...dots.map(({ x, y }) => ({ x1: x, y1: y, x2: x, y2: y, reach: 3.2, weight: 60 })),
      ...marks.benchmarks.map(({ x, y, half }) => ({
        ...{ x1: x - half, y1: y, x2: x + half, y2: y, reach: 1 },
        weight: 24,
      })),
      ...(target
        ? [{ x1: target.from, y1: target.y, x2: target.to, y2: target.y, reach: 1, weight: 14 }]
        : []),
    ],
  };
}

/** The strokes between neighbors. */
function joined(places: readonly ({ x: number; y: number } | null)[]): Stroke[] {
  return places.flatMap((place, index) => {
    const next = places[index + 1];
    return place && next ? [{ x1: place.x, y1: place.y, x2: next.x, y2: next.y, reach: 1 }] : [];
  });
}
