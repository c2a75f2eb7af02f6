import type { ShareFigure, ShareMark } from '../../model/figure.ts';
import { drawLabel } from './label.ts';
import { spreadApart } from './spreadApart.ts';
import { GREY, HAIRLINE, INK, NORMAL, TARGET } from './style.ts';
import { element, picture } from './svg.ts';
import { textWidth } from './textWidth.ts';

const WIDTH = 320;
const TOP = 5;
const BAR = 13;
const OVER = 4;
const LINE = 15;
const GAP = 12;
const HEIGHT = TOP + BAR + OVER + LINE;

const at = (value: number): number => (Math.min(Math.max(value, 0), 100) / 100) * WIDTH;

/** A share of a hundred: a bar that fills, a notch where it began, a flag where it is to go. */
export function drawShare({ alt, value, start, goal }: ShareFigure): string {
  return picture(alt, { width: WIDTH, height: HEIGHT }, [
    element('rect', { x: 0, y: TOP, width: WIDTH, height: BAR, rx: 2, fill: '#e6eaee' }),
    element('rect', { x: 0, y: TOP, width: at(value), height: BAR, rx: 2, fill: TARGET }),
    element('rect', {
      ...{ x: 0.4, y: TOP + 0.4, width: WIDTH - 0.8, height: BAR - 0.8, rx: 2 },
      ...{ fill: 'none', stroke: HAIRLINE, 'stroke-width': 0.8 },
    }),
    ...(start ? [drawStart(start, value)] : []),
    ...(goal ? drawGoal(goal) : []),
    ...drawTexts(start, goal),
  ]);
}

/** A notch in the bar: white on what is filled, dark on what is empty. */
function drawStart({ value }: ShareMark, filled: number): string {
  const stroke = value < filled ? '#fff' : GREY;
  const [y1, y2] = [TOP + 1, TOP + BAR - 1];
  return element('line', { x1: at(value), x2: at(value), y1, y2, stroke, 'stroke-width': 2 });
}

/** A line across the bar with a flag on it, told from the notch by its shape. */
function drawGoal({ value }: ShareMark): string[] {
  const x = Math.min(Math.max(at(value), 1), WIDTH - 1);
  const side = x > WIDTH - 10 ? -1 : 1;
  return [
    element('line', {
      ...{ x1: x, x2: x, y1: 0, y2: TOP + BAR + OVER },
      ...{ stroke: INK, 'stroke-width': 1.6 },
    }),
    element('path', { d: `M${x} 0 L${x + side * 8} 2.5 L${x} 5 Z`, fill: INK }),
  ];
}

/** Each text under its place, moved apart where they would meet; where both cannot stand, the goal. */
function drawTexts(start: ShareMark | null, goal: ShareMark | null): string[] {
  const marks = [start, goal]
    .filter((mark) => mark !== null)
    .toSorted((a, b) => a.value - b.value)
    .map((mark) => {
      const width = textWidth(mark.text, NORMAL);
      return { mark, width, start: at(mark.value) - width / 2 };
    });
  const starts = spreadApart(marks, WIDTH, GAP);
  const shown = starts ? marks : marks.filter(({ mark }) => mark === goal);
  return shown.map(({ mark, width, start: wished }, index) =>
    drawLabel({
      text: mark.text,
      x: starts?.[index] ?? Math.max(0, Math.min(wished, WIDTH - width)),
      y: HEIGHT - 4,
      anchor: 'start',
      size: NORMAL,
      fill: mark === goal ? INK : GREY,
      isStrong: mark === goal,
    }),
  );
}
