import type { RatingFigure } from '../../model/figure.ts';
import { markShapes } from '../mark.ts';
import { divideWidth } from './divideWidth.ts';
import { ellipsize } from './fitText.ts';
import { centeredOn, drawLabel } from './label.ts';
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
const EDGE = 4;
const PAD = 4;
const SPACE = 4;
const MOST_NAME = 300;
const DOTTED = {
  fill: '#fff',
  stroke: GREY,
  'stroke-width': 1.1,
  'stroke-dasharray': '1.5 2.5',
} as const;

/** How many strategies carry each rating, worst to best: a bar 6.9 inches wide over its names. */
export function drawRating(figure: RatingFigure): string {
  const { parts } = figure;
  const segments = segmentsOf(parts);
  const names = placeNames(segments);
  const lines = Math.max(1, ...names.map(({ line }) => line + 1));
  return picture(figure.alt, { width: WIDTH, height: BAR + 5 + lines * LINE }, [
    ...(segments.every(({ width }) => width === 0) ? [drawNothing()] : []),
    ...segments.flatMap((segment, index) => [...drawSegment(segment), ...drawName(names[index])]),
  ]);
}

interface Segment extends Item {
  readonly part: Part;
}

/** What has no segment begins at 0: its name follows the one before. */
function segmentsOf(parts: readonly Part[]): Segment[] {
  const shares = parts.map(({ count }) => ({ weight: count, least: LEAST }));
  const shown = parts.filter(({ count }) => count > 0).length;
  const widths = divideWidth(shares, WIDTH - Math.max(0, shown - 1) * GAP);
  let next = 0;
  return parts.map((part, index) => {
    const start = next;
    const width = widths[index] ?? 0;
    if (width > 0) next += width + GAP;
    return { part, start: width > 0 ? start : 0, width };
  });
}

/** A tint with a solid edge; only an outline of dots where nothing is rated. */
function drawSegment({ part, start: x, width }: Segment): string[] {
  if (width === 0) return [];
  const body = { x: x + 0.6, y: 0.6, width: width - 1.2, height: BAR - 1.2 };
  const edge = { x, y: 0, width: Math.min(EDGE, width), height: BAR, fill: part.color };
  const shapes =
    part.fill === null
      ? [element('rect', { ...body, ...DOTTED })]
      : [
          element('rect', {
            ...body,
            fill: tint(part.color, 0.14),
            stroke: part.color,
            'stroke-width': 0.8,
          }),
          element('rect', edge),
        ];
  return hasRoom(part, width) ? [...shapes, ...drawCount(part, x + EDGE + PAD)] : shapes;
}

/** Whether a segment holds its mark and count. */
function hasRoom({ count }: Part, width: number): boolean {
  return width >= EDGE + 2 * PAD + MARK + SPACE + textWidth(String(count), COUNT_SIZE);
}

function drawCount(part: Part, x: number): string[] {
  const place = {
    x: x + MARK + SPACE,
    y: centeredOn(BAR / 2, COUNT_SIZE),
    anchor: 'start',
  } as const;
  const look = { size: COUNT_SIZE, fill: INK, isStrong: true };
  return [drawMark(part, x, BAR / 2), drawLabel({ text: String(part.count), ...place, ...look })];
}

function drawMark(part: Part, x: number, y: number): string {
  const place = `translate(${coordinate(x + MARK / 2)} ${coordinate(y)})`;
  const transform = `${place} scale(${coordinate(MARK / 17)})`;
  return element('g', { transform }, markShapes(part));
}

/** Stands for the bar where there is nothing to count. */
function drawNothing(): string {
  const box = { x: 0.6, y: 0.6, width: WIDTH - 1.2, height: BAR - 1.2 };
  return element('rect', { ...box, ...DOTTED });
}

interface Name extends Item {
  readonly part: Part;
  readonly text: string;
  readonly fullText: string;
  readonly line: number;
}

/** Each name under its segment if all of them fit in a line; otherwise one after another. */
function placeNames(segments: readonly Segment[]): Name[] {
  const items = segments.map(nameOf);
  const starts = spreadApart(items, WIDTH, 14);
  if (starts) return items.map((item, index) => ({ ...item, start: starts[index] ?? 0 }));
  let line = 0;
  let next = 0;
  return items.map((item) => {
    if (next > 0 && next + item.width > WIDTH) [line, next] = [line + 1, 0];
    const start = next;
    next += item.width + 18;
    return { ...item, start, line };
  });
}

/** The count stands with the name where the segment has no room for it. */
function nameOf({ part, start, width }: Segment): Name {
  const count = hasRoom(part, width) ? '' : ` ${part.count}`;
  const text = `${ellipsize(part.label, MOST_NAME, NORMAL)}${count}`;
  const fullText = `${part.label}${count}`;
  return { part, start, text, fullText, line: 0, width: MARK + SPACE + textWidth(text, NORMAL) };
}

function drawName(name: Name | undefined): string[] {
  if (!name) return [];
  const { part, text, fullText, start, line } = name;
  const y = BAR + 5 + (line + 0.5) * LINE;
  const place = { x: start + MARK + SPACE, y: centeredOn(y, NORMAL), anchor: 'start' } as const;
  const look = { size: NORMAL, fill: part.count === 0 ? GREY : INK };
  return [
    drawMark(part, start, y),
    drawLabel({ text, ...place, ...look }, text === fullText ? undefined : fullText),
  ];
}
