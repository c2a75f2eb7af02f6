import { line } from 'd3-shape';
import type { TrendFigure } from '../../model/figure.ts';
import { boxOf, drawLabel, type Label } from './label.ts';
import { GREY, HAIRLINE, INK, LIGHT, SMALL, TARGET } from './style.ts';
import { coordinate, element, picture } from './svg.ts';
import { textWidth } from './textWidth.ts';
import { frameTrend, TREND_SIZE, type TrendFrame } from './trendFrame.ts';
import { labelTrend } from './trendLabels.ts';
import { type BenchmarkTick, type Dot, markTrend, type TrendMarks } from './trendMarks.ts';

const HEAD_LINE = 9;
const UNIT_WORDS: Readonly<Record<string, string>> = {
  points: 'Points',
  count: 'Number',
  score: 'Score',
  ratio: 'Ratio',
  days: 'Days',
};

/** A measure over the cycles of a year: 3.35 by 1.75 inches in print. */
export function drawTrend(figure: TrendFigure): string {
  const frame = frameTrend(figure);
  const marks = markTrend(figure, frame);
  const note = noteOf(figure);
  const standing = [...frame.tickLabels, ...frame.columnLabels, ...note.labels];
  const { labels, isBenchmarkNamed } = labelTrend(figure, frame, marks, standing);
  const needsKey = !isBenchmarkNamed && marks.benchmarks.some(({ isTarget }) => !isTarget);
  return picture(figure.alt, TREND_SIZE, [
    ...drawGrid(frame),
    ...labels.map(plateUnder),
    ...drawTarget(marks),
    drawPath([...marks.history, marks.dots[0] ?? null], LIGHT, 1.4),
    ...marks.history.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 1.9, fill: LIGHT })),
    ...marks.benchmarks.map(drawBenchmark),
    drawPath(marks.dots, INK, 1.6),
    ...marks.dots.map(drawDot),
    ...note.shapes,
    ...(needsKey ? drawKey() : []),
    ...[...standing, ...labels].map((label) => drawLabel(label)),
  ]);
}

function drawGrid({ plot, axis, y }: TrendFrame): string[] {
  const ticks = axis?.ticks.map(y) ?? [plot.bottom];
  return ticks.map((height, index) =>
    element('line', {
      x1: plot.left,
      x2: plot.right,
      y1: height,
      y2: height,
      stroke: index === 0 ? LIGHT : HAIRLINE,
      'stroke-width': index === 0 ? 1 : 0.6,
    }),
  );
}

/** White under a label, so that no hairline runs through it. */
function plateUnder(label: Label): string {
  const { left, top, right, bottom } = boxOf(label);
  const size = { width: right - left, height: bottom - top };
  return element('rect', { x: left, y: top, ...size, fill: '#fff' });
}

function drawTarget({ target }: TrendMarks): string[] {
  if (!target) return [];
  const ends = { x1: target.from, x2: target.to, y1: target.y, y2: target.y };
  const look = { stroke: TARGET, 'stroke-width': 1.2, 'stroke-dasharray': '5 3' };
  return [element('line', { ...ends, ...look })];
}

function drawBenchmark({ x, y, half, isInterpolated }: BenchmarkTick): string {
  return element('line', {
    x1: x - half,
    x2: x + half,
    y1: y,
    y2: y,
    stroke: GREY,
    'stroke-width': 1.8,
    'stroke-dasharray': isInterpolated ? '2.4 1.6' : undefined,
  });
}

/** A line through places; it breaks where there is none. */
function drawPath(
  places: readonly ({ x: number; y: number } | null)[],
  stroke: string,
  width: number,
): string {
  const path = line<{ x: number; y: number } | null>()
    .defined((place) => place !== null)
    .x((place) => place?.x ?? 0)
    .y((place) => place?.y ?? 0)
    .digits(2)(places);
  if (!path) return '';
  const look = { fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round' };
  return element('path', { d: path, ...look });
}

function drawDot(dot: Dot | null): string {
  if (!dot) return '';
  const { x, y, isBaseline, isLatest } = dot;
  const look = isBaseline ? { fill: '#fff', stroke: INK, 'stroke-width': 1.5 } : { fill: INK };
  return element('circle', { cx: x, cy: y, r: isLatest && !isBaseline ? 3.6 : 2.8, ...look });
}

/** What the axis counts, and which way is better where it is not up. */
function noteOf({ unit, lowerIsBetter }: TrendFigure): { labels: Label[]; shapes: string[] } {
  const word = UNIT_WORDS[unit] ?? '';
  const at = (text: string, x: number): Label => ({
    ...{ text, x, y: HEAD_LINE, anchor: 'start', size: SMALL, fill: GREY },
  });
  const after = word === '' ? 0 : textWidth(word, SMALL) + 10;
  return {
    labels: [
      ...(word === '' ? [] : [at(word, 0)]),
      ...(lowerIsBetter ? [at('lower is better', after + 9)] : []),
    ],
    shapes: lowerIsBetter ? [arrowDown(after + 3.5)] : [],
  };
}

function arrowDown(x: number): string {
  const [left, middle, right] = [x - 3, x, x + 3].map(coordinate);
  return element('path', {
    d: `M${middle} 1.5V8.5M${left} 5.5L${middle} 8.5L${right} 5.5`,
    fill: 'none',
    stroke: GREY,
    'stroke-width': 1.2,
  });
}

/** Says what the ticks are, at the top right, where no tick's own label had room to. */
function drawKey(): string[] {
  const text = 'Benchmark';
  const x = TREND_SIZE.width - textWidth(text, SMALL);
  const tick = { text: '', x: x - 14, y: HEAD_LINE - 3.3, half: 8 };
  return [
    drawBenchmark({ ...tick, isInterpolated: false, isTarget: false }),
    drawLabel({ text, x, y: HEAD_LINE, anchor: 'start', size: SMALL, fill: GREY }),
  ];
}
