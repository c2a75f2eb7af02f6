import type { HeatCell, HeatFigure } from '../../model/figure.ts';
import { markShapes } from '../mark.ts';
import { ellipsize } from './fitText.ts';
import {
  frameHeat,
  HEADING_LINE,
  HEAT_WIDTH,
  type HeatFrame,
  type HeatGroup,
  KEY_MARK,
  ROW,
} from './heatFrame.ts';
import { centeredOn, drawLabel } from './label.ts';
import { GREY, HAIRLINE, INK, NORMAL, SMALL } from './style.ts';
import { coordinate, element, picture } from './svg.ts';
import { tint } from './tint.ts';

const MARK = 12.5;
const INSET = 1;

/** Schools by strategies, 6.9 inches wide: a sign where a school works on one, a blank elsewhere. */
export function drawHeat(figure: HeatFigure): string {
  const frame = frameHeat(figure);
  return picture(figure.alt, { width: HEAT_WIDTH, height: frame.height }, [
    ...frame.groups.flatMap((group) => drawHeading(group)),
    ...frame.columns.map(({ code, x }) => drawCode(code, x + frame.cell / 2, frame)),
    drawRule(frame.top, frame, GREY),
    ...figure.rows.flatMap((row, index) => drawRow(row, frame.top + index * ROW, frame)),
    ...drawCounts(figure, frame),
    ...drawKey(figure, frame),
  ]);
}

function drawHeading({ label, lines, from }: HeatGroup): string[] {
  const isCut = lines.join(' ') !== label;
  return lines.map((text, index) => {
    const place = { x: from + 1, y: 10 + index * HEADING_LINE, anchor: 'start' } as const;
    const look = { text, size: SMALL, fill: INK, isStrong: true } as const;
    return drawLabel({ ...look, ...place }, isCut ? label : undefined);
  });
}

function drawCode(text: string, x: number, { codesAt, isUpright }: HeatFrame): string {
  const look = { text, size: SMALL, fill: GREY } as const;
  if (!isUpright) return drawLabel({ ...look, x, y: codesAt, anchor: 'middle' });
  const transform = `translate(${coordinate(x + 3.3)} ${coordinate(codesAt + 2)}) rotate(-90)`;
  return element('g', { transform }, drawLabel({ ...look, x: 0, y: 0, anchor: 'start' }));
}

/** A line below a row; broken between theories, so that their columns read together. */
function drawRule(y: number, { groups, nameWidth }: HeatFrame, stroke = HAIRLINE): string {
  const spans = [{ from: 0, to: nameWidth }, ...groups];
  const d = spans.map(({ from, to }) => `M${coordinate(from)} ${coordinate(y)}H${coordinate(to)}`);
  return element('path', { d: d.join(''), stroke, 'stroke-width': 0.7, fill: 'none' });
}

function drawRow(
  { label, cells }: HeatFigure['rows'][number],
  y: number,
  frame: HeatFrame,
): string[] {
  const text = ellipsize(label, frame.nameWidth, NORMAL);
  const place = { x: 0, y: centeredOn(y + ROW / 2, NORMAL), anchor: 'start' } as const;
  return [
    drawLabel({ text, ...place, size: NORMAL, fill: INK }, text === label ? undefined : label),
    ...cells.flatMap((cell, index) => {
      const column = frame.columns[index];
      return column ? drawCell(cell, column.x, y, frame.cell) : [];
    }),
    drawRule(y + ROW, frame),
  ];
}

/** A light ground in the rating's color makes the pattern seen; the sign on it says which it is. */
function drawCell(cell: HeatCell, x: number, y: number, width: number): string[] {
  const ground = {
    x: x + INSET,
    y: y + INSET,
    width: width - 2 * INSET,
    height: ROW - 2 * INSET,
    rx: 2,
    fill: tint(cell.color, 0.14),
  };
  return [
    ...(cell.state === 'rated' ? [element('rect', ground)] : []),
    ...drawSign(cell, x + width / 2, y + ROW / 2),
  ];
}

function drawSign({ state, fill, color }: HeatCell, x: number, y: number): string[] {
  if (state === 'not_adopted') return [];
  if (state === 'paused') {
    const ends = { x1: x - 3.5, x2: x + 3.5, y1: y, y2: y };
    return [element('line', { ...ends, stroke: GREY, 'stroke-width': 1.4 })];
  }
  const transform = `translate(${coordinate(x)} ${coordinate(y)}) scale(${coordinate(MARK / 17)})`;
  return [element('g', { transform }, markShapes({ fill, color }))];
}

/** How many schools work on each strategy; a zero is said, so that nobody looks for a sign. */
function drawCounts({ counts, countLabel }: HeatFigure, frame: HeatFrame): string[] {
  const y = centeredOn(frame.bottom + ROW / 2 + 1, SMALL);
  const look = { y, size: SMALL, fill: GREY } as const;
  return [
    drawLabel({
      ...look,
      text: ellipsize(countLabel, frame.nameWidth, SMALL),
      x: 0,
      anchor: 'start',
    }),
    ...counts.flatMap((count, index) => {
      const column = frame.columns[index];
      if (!column) return [];
      const place = { x: column.x + frame.cell / 2, anchor: 'middle' } as const;
      return [drawLabel({ ...look, ...place, text: String(count), isStrong: count === 0 })];
    }),
  ];
}

function drawKey({ key }: HeatFigure, { keys }: HeatFrame): string[] {
  return key.flatMap(({ label, cell }, index) => {
    const { x, y } = keys[index] ?? { x: 0, y: 0 };
    const left = x + KEY_MARK + 4;
    const text = ellipsize(label, HEAT_WIDTH - left, NORMAL);
    const place = { x: left, y: centeredOn(y, NORMAL), anchor: 'start' } as const;
    const box = { x: x + 0.5, y: y - 7, width: KEY_MARK - 1, height: 14, rx: 2 };
    const frame = { fill: '#fff', stroke: HAIRLINE, 'stroke-width': 0.8 };
    return [
      ...(cell.state === 'not_adopted' ? [element('rect', { ...box, ...frame })] : []),
      ...drawSign(cell, x + KEY_MARK / 2, y),
      drawLabel({ text, ...place, size: NORMAL, fill: INK }),
    ];
  });
}
