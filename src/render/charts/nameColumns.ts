import { overlaps } from './box.ts';
import type { Column } from './column.ts';
import { wrapText } from './fitText.ts';
import { boxOf, type Label } from './label.ts';
import { GREY, INK, SMALL } from './style.ts';
import { textWidth } from './textWidth.ts';

/** A year needs no more; a cycle's name breaks into lines of its column's width. */
const HISTORY_NAME = 60;
const LEAST_NAME = 28;
const GAP = 4;

export interface ColumnNames {
  /** How many lines the names take. */
  readonly lines: number;
  readonly labelsFrom: (y: number, lineHeight: number) => Label[];
}

/** Names below the axis. Where they would run into each other, some earlier years go without. */
export function nameColumns(columns: readonly Column[], picture: { width: number }): ColumnNames {
  const names = inOrderOfWeight(columns).map(({ name, x, width, isHistory }) => {
    const room = isHistory ? HISTORY_NAME : Math.max(width - GAP, LEAST_NAME);
    const lines = wrapText(name, room, SMALL, isHistory ? 1 : 2);
    const half = Math.max(0, ...lines.map((line) => textWidth(line, SMALL))) / 2;
    return {
      lines,
      x: Math.max(half, Math.min(picture.width - half, x)),
      fill: isHistory ? GREY : INK,
    };
  });
  return {
    lines: Math.max(1, ...names.map(({ lines }) => lines.length)),
    labelsFrom: (y, lineHeight) => {
      const kept: Label[] = [];
      for (const { lines, x, fill } of names) {
        const labels = lines.map((text, index) => labelAt(text, x, y + index * lineHeight, fill));
        if (!labels.some((label) => kept.some((other) => isTooNear(label, other)))) {
          kept.push(...labels);
        }
      }
      return kept;
    },
  };
}

/** Cycles from the baseline on, then earlier years from the oldest on. */
function inOrderOfWeight(columns: readonly Column[]): Column[] {
  return [
    ...columns.filter(({ isHistory }) => !isHistory),
    ...columns.filter(({ isHistory }) => isHistory),
  ];
}

function labelAt(text: string, x: number, y: number, fill: string): Label {
  return { text, x, y, anchor: 'middle', size: SMALL, fill };
}

function isTooNear(label: Label, other: Label): boolean {
  const box = boxOf(label);
  return overlaps({ ...box, left: box.left - GAP, right: box.right + GAP }, boxOf(other));
}
