import type { GapFigure } from '../../model/figure.ts';
import { ellipsize } from './fitText.ts';
import { frameGap, GAP_WIDTH, type GapFrame, type GapRow, LINE } from './gapFrame.ts';
import { centeredOn, drawLabel, type Label } from './label.ts';
import { GREY, HAIRLINE, INK, LIGHT, NORMAL, SMALL } from './style.ts';
import { element, picture } from './svg.ts';
import { textWidth } from './textWidth.ts';

const DOT = 3.4;
/** Nearer than this the ring of the baseline is drawn around the dot. */
const TOUCHING = 1.6;
const KEY = { before: 'Baseline', now: 'Now' };
const KEY_STEP = textWidth(KEY.before, SMALL) + 20;
const KEY_WIDTH = KEY_STEP + 10 + textWidth(KEY.now, SMALL);
const HEAD_LINE = 10;

/** Student groups at baseline and now beside a reference: 3.35 inches wide, a row a group. */
export function drawGap(figure: GapFigure): string {
  const frame = frameGap(figure, KEY_WIDTH);
  return picture(figure.alt, { width: GAP_WIDTH, height: frame.height }, [
    ...drawAxis(frame),
    ...drawReference(figure, frame),
    ...frame.rows.flatMap((row) => drawRow(row, frame)),
    ...drawKey(),
  ]);
}

function drawAxis({ ticks, x, plot }: GapFrame): string[] {
  return ticks.flatMap(({ value, text }) => [
    element('line', {
      x1: x(value),
      x2: x(value),
      y1: plot.top,
      y2: plot.bottom,
      stroke: HAIRLINE,
      'stroke-width': 0.6,
    }),
    drawLabel({
      text,
      x: x(value),
      y: plot.bottom + 11,
      anchor: 'middle',
      size: SMALL,
      fill: GREY,
    }),
  ]);
}

function drawReference({ reference }: GapFigure, { plot, x }: GapFrame): string[] {
  const { value, text, label } = reference;
  const left = KEY_WIDTH + 8;
  const room = GAP_WIDTH - left - textWidth(` ${text}`, SMALL);
  const words = `${ellipsize(label, room, SMALL)} ${text}`;
  const half = textWidth(words, SMALL) / 2;
  const at = value === null ? plot.left + half : x(value);
  const middle = Math.max(left + half, Math.min(GAP_WIDTH - half, at));
  const name: Label = {
    ...{ text: words, x: middle, y: HEAD_LINE, anchor: 'middle', size: SMALL, fill: INK },
  };
  if (value === null) return [drawLabel(name)];
  const ends = { x1: at, x2: at, y1: HEAD_LINE + 4, y2: plot.bottom };
  return [element('line', { ...ends, stroke: GREY, 'stroke-width': 1.2 }), drawLabel(name)];
}

function drawRow(row: GapRow, { plot, x }: GapFrame): string[] {
  const { y, text, fullName } = row;
  const before = row.before === null ? null : x(row.before);
  const now = row.now === null ? null : x(row.now);
  const first = centeredOn(y, NORMAL) - ((row.name.length - 1) * LINE) / 2;
  const isCut = row.name.join(' ') !== fullName;
  return [
    drawGuide(plot.left, plot.right, y),
    ...(before !== null && now !== null ? [drawConnector(before, now, y)] : []),
    ...(before === null ? [] : [drawBefore(before, y, isNear(before, now) ? DOT + 2 : DOT)]),
    ...(now === null ? [] : [element('circle', { cx: now, cy: y, r: DOT, fill: INK })]),
    ...row.name.map((line, index) =>
      drawLabel(
        { ...textAt(line, 0, first + index * LINE), anchor: 'start' },
        isCut ? fullName : undefined,
      ),
    ),
    drawLabel({ ...textAt(text, GAP_WIDTH, centeredOn(y, NORMAL)), anchor: 'end' }),
  ];
}

const isNear = (a: number, b: number | null) => b !== null && Math.abs(a - b) < TOUCHING;

const textAt = (text: string, x: number, y: number) => ({ text, x, y, size: NORMAL, fill: INK });

function drawGuide(x1: number, x2: number, y: number): string {
  return element('line', { x1, x2, y1: y, y2: y, stroke: HAIRLINE, 'stroke-width': 0.6 });
}

function drawConnector(x1: number, x2: number, y: number): string {
  return element('line', { x1, x2, y1: y, y2: y, stroke: LIGHT, 'stroke-width': 2 });
}

function drawBefore(cx: number, cy: number, r: number): string {
  return element('circle', { cx, cy, r, fill: '#fff', stroke: INK, 'stroke-width': 1.4 });
}

/** What the two dots mean, over the names. */
function drawKey(): string[] {
  const words = { y: HEAD_LINE, anchor: 'start', size: SMALL, fill: GREY } as const;
  const y = HEAD_LINE - 3.3;
  return [
    drawBefore(4.2, y, DOT),
    drawLabel({ ...words, text: KEY.before, x: 10.5 }),
    element('circle', { cx: KEY_STEP + 3.5, cy: y, r: DOT, fill: INK }),
    drawLabel({ ...words, text: KEY.now, x: KEY_STEP + 9.5 }),
  ];
}
