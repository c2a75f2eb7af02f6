import { scaleLinear } from 'd3-scale';
import type { GapFigure } from '../../model/figure.ts';
import type { Box } from './box.ts';
import { wrapText } from './fitText.ts';
import { niceAxis } from './niceAxis.ts';
import { NORMAL } from './style.ts';
import { textWidth } from './textWidth.ts';
import { signOf, tickTexts } from './tickTexts.ts';

export const GAP_WIDTH = 322;
export const LINE = 11;
const MOST_NAME = 126;
const ROW = 20;
const TWO_LINE_ROW = 26;
const HEAD = 19;
const FOOT = 17;
const GUTTER = 10;

/** A student group at its place. */
export interface GapRow {
  readonly name: readonly string[];
  readonly fullName: string;
  /** Middle of the row. */
  readonly y: number;
  readonly before: number | null;
  readonly now: number | null;
  readonly text: string;
}

/** Where things are in a gap plot: names, dots and values side by side. */
export interface GapFrame {
  readonly height: number;
  readonly nameWidth: number;
  readonly plot: Box;
  readonly rows: readonly GapRow[];
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly x: (value: number) => number;
}

/** Divides the picture; `leastName` is the width that the key over the names needs. */
export function frameGap(figure: GapFigure, leastName: number): GapFrame {
  const { rows, reference, bounds } = figure;
  const nameWidth = Math.min(
    MOST_NAME,
    Math.max(leastName, widest(rows.map(({ label }) => label))),
  );
  const valueWidth = widest(rows.map(({ text }) => text));
  const named = stackRows(rows, nameWidth);
  const numbers = [reference.value, ...rows.flatMap(({ before, now }) => [before, now])];
  const axis = niceAxis(
    numbers.filter((value) => value !== null),
    bounds,
  );
  const ticks = axis?.ticks ?? [];
  const sign = signOf(figure.unit, [reference.text, ...rows.map(({ text }) => text)]);
  const tickLabels = tickTexts(ticks, sign);
  const bottom = named.reduce((sum, { height }) => sum + height, HEAD);
  const plot = {
    left: nameWidth + GUTTER,
    right: GAP_WIDTH - valueWidth - GUTTER,
    top: HEAD,
    bottom,
  };
  return {
    height: bottom + FOOT,
    nameWidth,
    plot,
    rows: named,
    ticks: ticks.map((value, index) => ({ value, text: tickLabels[index] ?? '' })),
    x: scaleLinear([axis?.low ?? 0, axis?.high ?? 1], [plot.left + 4, plot.right - 4]),
  };
}

const widest = (texts: readonly string[]) =>
  Math.max(0, ...texts.map((text) => textWidth(text, NORMAL)));

function stackRows(rows: GapFigure['rows'], width: number): (GapRow & { height: number })[] {
  let top = HEAD;
  return rows.map(({ label, ...row }) => {
    const name = wrapText(label, width, NORMAL, 2);
    const height = name.length > 1 ? TWO_LINE_ROW : ROW;
    top += height;
    return { ...row, name, fullName: label, height, y: top - height / 2 };
  });
}
