import { line } from 'd3-shape';
import type { TrendFigure } from '../../model/figure.ts';
import { benchmarkKey } from './benchmarkKey.ts';
import { boxOf, drawLabel, type Label } from './label.ts';
import { GREY, HAIRLINE, INK, LIGHT, TARGET } from './style.ts';
import { element, picture } from './svg.ts';
import { frameTrend, TREND_SIZE, type TrendFrame } from './trendFrame.ts';
import { labelTrend } from './trendLabels.ts';
import { type BenchmarkTick, type Dot, markTrend, type TrendMarks } from './trendMarks.ts';
import { trendNote } from './trendNote.ts';

/** A measure over the cycles of a year: 3.35 by 1.75 inches in print. */
export function drawTrend(figure: TrendFigure): string {
  const frame = frameTrend(figure);
  const marks = markTrend(figure, frame);
  const note = trendNote(figure);
  const key = marks.benchmarks.some(({ isTarget }) => !isTarget) ? benchmarkKey(TREND_SIZE) : null;
  const standing = [...frame.tickLabels, ...frame.columnLabels, ...note.labels];
  const reserved = key ? [key.box] : [];
  const inside = labelTrend(figure, frame, marks, [...standing.map(boxOf), ...reserved]);
  const labels = [...standing, ...inside.labels];
  return picture(figure.alt, TREND_SIZE, [
    ...drawGrid(frame),
    ...drawTarget(marks),
    ...inside.labels.map(plateUnder),
    drawPath([...marks.history, marks.dots[0] ?? null], LIGHT, 1.4),
    ...marks.history.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 1.9, fill: LIGHT })),
    ...marks.benchmarks.map(drawBenchmark),
    drawPath(marks.dots, INK, 1.6),
    ...marks.dots.map(drawDot),
    ...note.shapes,
    ...(key && !inside.isBenchmarkNamed ? key.shapes : []),
    ...labels.map((label) => drawLabel(label)),
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

/** White under a label, so that neither a hairline nor the line of the target runs through it. */
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
    'stroke-width': 2.2,
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
