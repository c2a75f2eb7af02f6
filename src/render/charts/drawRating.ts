import type { RatingFigure } from '../../model/figure.ts';
import { markShapes } from '../mark.ts';
import { ellipsize } from './fitText.ts';
import { centeredOn, drawLabel } from './label.ts';
import { shareWidth } from './shareWidth.ts';
import { type Item, spreadApart } from './spreadApart.ts';
import { GREY, INK, NORMAL } from './style.ts';
import { coordinate, element, picture } from './svg.ts';
import { textWidth } from './textWidth.ts';
import { tint } from './tint.ts';

type Part = RatingFigure['parts'][number];

const WIDTH = 662;
const BAR = 24;
const LEAST = 5;
const GAP = 3;
const LINE = 17;
const MARK = 13;
const COUNT_SIZE = 12;
/** A segment from this width on holds its count. */
const ROOM_FOR_COUNT = 24;

/** How many strategies carry each rating, worst to best: a bar 6.9 inches wide over its names. */
export function drawRating(figure: RatingFigure): string {
  const { parts } = figure;
  const segments = segmentsOf(parts);
  const names = placeNames(segments);
  const lines = Math.max(1, ...names.map(({ line }) => line + 1));
  return picture(figure.alt, { width: WIDTH, height: BAR + 5 + lines * LINE }, [
    ...(segments.every(({ width }) => width === 0) ? [drawNothing()] : []),
    ...segments.flatMap(({ part, start, width }) => drawSegment(part, start, width)),
    ...names.flatMap(({ part, start, line, text }) =>
      drawName(part, text, start, BAR + 5 + (line + 0.5) * LINE),
    ),
  ]);
}

interface Segment extends Item {
  readonly part: Part;
}

function segmentsOf(parts: readonly Part[]): Segment[] {
  const counts = parts.map(({ count }) => count);
  const shown = counts.filter((count) => count > 0).length;
  const widths = shareWidth(counts, WIDTH - Math.max(0, shown - 1) * GAP, LEAST);
  let next = 0;
  return parts.map((part, index) => {
    const start = next;
    const width = widths[index] ?? 0;
    if (width > 0) next += width + GAP;
    return { part, start, width };
  });
}

function drawSegment(part: Part, x: number, width: number): string[] {
  if (width === 0) return [];
  const isRated = part.fill !== null;
  const body = { x: x + 0.6, y: 0.6, width: width - 1.2, height: BAR - 1.2 };
  const look = isRated
    ? { fill: tint(part.color, 0.14), stroke: part.color, 'stroke-width': 0.8 }
    : { fill: '#fff', stroke: GREY, 'stroke-width': 1.1, 'stroke-dasharray': '1.5 2.5' };
  const edge = { x, y: 0, width: Math.min(4, width), height: BAR, fill: part.color };
  return [
    element('rect', { ...body, ...look }),
    ...(isRated ? [element('rect', edge)] : []),
    ...(width < ROOM_FOR_COUNT ? [] : [drawCount(part, x + (isRated ? 10 : 8))]),
  ];
}

function drawCount({ count }: Part, x: number): string {
  const y = centeredOn(BAR / 2, COUNT_SIZE);
  const look = { anchor: 'start', size: COUNT_SIZE, fill: INK, isStrong: true } as const;
  return drawLabel({ text: String(count), x, y, ...look });
}

function drawNothing(): string {
  const box = { x: 0.6, y: 0.6, width: WIDTH - 1.2, height: BAR - 1.2 };
  const look = { fill: 'none', stroke: GREY, 'stroke-width': 1.1, 'stroke-dasharray': '1.5 2.5' };
  return element('rect', { ...box, ...look });
}

interface Name {
  readonly part: Part;
  readonly text: string;
  readonly start: number;
  readonly line: number;
}

/** Each name under its segment if all of them fit in a line; otherwise one after another. */
function placeNames(segments: readonly Segment[]): Name[] {
  const most = WIDTH / 2 - MARK - 20;
  const items = segments.map(({ part, start }) => {
    const text = `${ellipsize(part.label, most, NORMAL)} ${part.count}`;
    return { part, start, text, width: MARK + 4 + textWidth(text, NORMAL) };
  });
  const starts = spreadApart(items, WIDTH, 14);
  if (starts) return items.map((item, index) => ({ ...item, start: starts[index] ?? 0, line: 0 }));
  let line = 0;
  let next = 0;
  return items.map((item) => {
    if (next + item.width > WIDTH) [line, next] = [line + 1, 0];
    const start = next;
    next += item.width + 18;
    return { ...item, start, line };
  });
}

function drawName(part: Part, text: string, x: number, y: number): string[] {
  const place = `translate(${coordinate(x + MARK / 2)} ${coordinate(y)}) scale(${coordinate(MARK / 17)})`;
  const fill = part.count === 0 ? GREY : INK;
  const at = { x: x + MARK + 4, y: centeredOn(y, NORMAL), anchor: 'start', size: NORMAL } as const;
  const isCut = text !== `${part.label} ${part.count}`;
  return [
    element('g', { transform: place }, markShapes(part)),
    drawLabel({ text, ...at, fill }, isCut ? `${part.label} ${part.count}` : undefined),
  ];
}
