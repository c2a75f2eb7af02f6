import type { HeatFigure } from '../../model/figure.ts';
import { ellipsize, wrapText } from './fitText.ts';
import { NORMAL, SMALL } from './style.ts';
import { textWidth } from './textWidth.ts';

export const HEAT_WIDTH = 662;
export const ROW = 18;
/** Between theories. */
const GROUP_GAP = 9;
const MOST_CELL = 30;
const MOST_NAME = 200;
const NAME_GAP = 10;
/** A heading has two lines at most. */
const HEADING_LINES = 2;
export const HEADING_LINE = 12;
const HEADING_GAP = 4;
/** Over fewer pixels a heading would be an ellipsis and little else. */
const LEAST_HEADING = 24;
const CODE_LINE = 15;
const MOST_CODE = 80;
const FOOT = 20;
const KEY_LINE = 19;
const KEY_GAP = 16;
export const KEY_MARK = 15;

/** A column's place; codes that are wider than their column stand upright. */
export interface HeatColumn {
  readonly code: string;
  readonly x: number;
}

/** A theory over its columns. */
export interface HeatGroup {
  readonly label: string;
  /** The label as far as it fits. */
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
}

export interface HeatFrame {
  readonly cell: number;
  readonly columns: readonly HeatColumn[];
  readonly groups: readonly HeatGroup[];
  readonly isUpright: boolean;
  /** Where codes stand, where the first row begins, and where the last one ends. */
  readonly codesAt: number;
  readonly top: number;
  readonly bottom: number;
  readonly nameWidth: number;
  readonly keys: readonly { readonly x: number; readonly y: number }[];
  readonly height: number;
}

/** Divides the picture: schools at the left, as many columns as there are strategies, the key below. */
export function frameHeat(figure: HeatFigure): HeatFrame {
  const { rows, groups } = figure;
  const names = [...rows.map(({ label }) => label), figure.countLabel];
  const nameWidth = Math.min(
    MOST_NAME,
    Math.max(0, ...names.map((name) => textWidth(name, NORMAL))),
  );
  const codes = groups.flatMap(({ columns }) => columns);
  const room = HEAT_WIDTH - nameWidth - NAME_GAP - (groups.length - 1) * GROUP_GAP;
  const cell = Math.min(MOST_CELL, room / Math.max(1, codes.length));
  const widest = Math.max(0, ...codes.map((code) => textWidth(code, SMALL)));
  const isUpright = widest > cell - 2;
  const placed = placeColumns(figure, nameWidth + NAME_GAP, cell);
  const lines = Math.max(0, ...placed.groups.map((group) => group.lines.length));
  const heading = lines === 0 ? 0 : lines * HEADING_LINE + HEADING_GAP;
  const codesAt = heading + (isUpright ? Math.min(MOST_CODE, widest) : 10);
  const top = codesAt + (CODE_LINE - 10);
  const bottom = top + rows.length * ROW;
  const keys = placeKeys(figure);
  const keyTop = bottom + FOOT + 7;
  const keyLines = Math.max(0, ...keys.map(({ line }) => line + 1));
  return {
    cell,
    ...placed,
    isUpright,
    codesAt,
    top,
    bottom,
    nameWidth,
    keys: keys.map(({ x, line }) => ({ x, y: keyTop + (line + 0.5) * KEY_LINE })),
    height: keyTop + keyLines * KEY_LINE,
  };
}

function placeColumns(
  { groups }: HeatFigure,
  left: number,
  cell: number,
): Pick<HeatFrame, 'columns' | 'groups'> {
  const columns: HeatColumn[] = [];
  let x = left;
  const placed = groups.map(({ label, columns: codes }) => {
    const from = x;
    for (const code of codes) {
      columns.push({ code: ellipsize(code, MOST_CODE, SMALL), x });
      x += cell;
    }
    const to = x;
    x += GROUP_GAP;
    return { label, lines: headingOf(label, to - from), from, to };
  });
  return { columns, groups: placed };
}

function headingOf(label: string, width: number): string[] {
  if (width < LEAST_HEADING) return [];
  return wrapText(label, width, SMALL, HEADING_LINES);
}

/** Signs with their words one after another, in as many lines as they need. */
function placeKeys({ key }: HeatFigure): { x: number; line: number }[] {
  let x = 0;
  let line = 0;
  return key.map(({ label }) => {
    const width = KEY_MARK + 4 + textWidth(label, NORMAL);
    if (x > 0 && x + width > HEAT_WIDTH) [x, line] = [0, line + 1];
    const place = { x, line };
    x += width + KEY_GAP;
    return place;
  });
}
