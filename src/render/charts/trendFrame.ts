import { scaleLinear } from 'd3-scale';
import type { TrendFigure } from '../../model/figure.ts';
import type { Box } from './box.ts';
import type { Column } from './column.ts';
import { divideWidth } from './divideWidth.ts';
import { centeredOn, type Label } from './label.ts';
import { nameColumns } from './nameColumns.ts';
import { type Axis, niceAxis } from './niceAxis.ts';
import { GREY, SMALL } from './style.ts';
import { textWidth } from './textWidth.ts';
import { signOf, tickTexts } from './tickTexts.ts';

export const TREND_SIZE = { width: 322, height: 134 } as const;

/** Height of the notes above the plot; labels of high points may stand beside them. */
const HEAD = 17;
const MARGIN = 6;
const LINE = 11;
const LEAST_COLUMN = 46;
const GAP = 5;
/** All earlier years together are at most this many times as wide as a cycle. */
const HISTORY_SHARE = 1.6;
const HISTORY_WIDTH = 0.6;

/** Where things are in a trend. */
export interface TrendFrame {
  readonly plot: Box;
  /** Null where there is no number to draw. */
  readonly axis: Axis | null;
  readonly history: readonly Column[];
  readonly columns: readonly Column[];
  readonly y: (value: number) => number;
  readonly tickLabels: readonly Label[];
  readonly columnLabels: readonly Label[];
}

/** Divides the picture: ticks at the left, names below, the target's label at the right. */
export function frameTrend(figure: TrendFigure): TrendFrame {
  const axis = niceAxis(numbersOf(figure), figure.bounds);
  const sign = signOf(
    figure.unit,
    figure.points.filter(({ value }) => value !== null).map(({ text }) => text),
  );
  const ticks = axis?.ticks ?? [];
  const texts = tickTexts(ticks, sign);
  const left = widest(texts) + MARGIN;
  const right = TREND_SIZE.width - targetRoom(figure);
  const all = spreadColumns(figure, left, right);
  const names = nameColumns(all, TREND_SIZE);
  const plot = { left, right, top: HEAD, bottom: TREND_SIZE.height - 5 - names.lines * LINE };
  const y = scaleLinear([axis?.low ?? 0, axis?.high ?? 1], [plot.bottom, plot.top]);
  return {
    plot,
    axis,
    history: all.filter(({ isHistory }) => isHistory),
    columns: all.filter(({ isHistory }) => !isHistory),
    y,
    tickLabels: ticks.map((value, index) => ({
      text: texts[index] ?? '',
      x: left - MARGIN + 1,
      y: centeredOn(y(value), SMALL),
      anchor: 'end',
      size: SMALL,
      fill: GREY,
    })),
    columnLabels: names.labelsFrom(plot.bottom + 13, LINE),
  };
}

function numbersOf({ points, history, target }: TrendFigure): number[] {
  const numbers = [
    ...history.map(({ value }) => value),
    ...points.flatMap(({ value, benchmark }) => [value, benchmark]),
    target?.value ?? null,
  ];
  return numbers.filter((value) => value !== null);
}

const widest = (texts: readonly string[]) =>
  Math.max(0, ...texts.map((text) => textWidth(text, SMALL)));

function targetRoom({ target }: TrendFigure): number {
  return target ? Math.max(textWidth('Target', SMALL), textWidth(target.text, SMALL)) + MARGIN : 2;
}

function spreadColumns({ history, points }: TrendFigure, left: number, right: number): Column[] {
  const share = Math.min(HISTORY_WIDTH, HISTORY_SHARE / Math.max(history.length, 1));
  const columns = [
    ...history.map(({ label }) => ({ name: label, weight: share, least: 0, isHistory: true })),
    ...points.map(({ label }) => ({
      name: label,
      weight: 1,
      least: leastOf(label),
      isHistory: false,
    })),
  ];
  let end = left;
  return divideWidth(columns, right - left).map((width, index) => {
    end += width;
    const { name = '', isHistory = false } = columns[index] ?? {};
    return { name, isHistory, width, x: end - width / 2 };
  });
}

/** Room for the first word of a name. */
function leastOf(name: string): number {
  return Math.min(LEAST_COLUMN, textWidth(name.split(/\s/)[0] ?? '', SMALL) + GAP);
}
