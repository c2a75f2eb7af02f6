import type { Box } from './box.ts';
import { element, escapeXml } from './svg.ts';
import { textWidth } from './textWidth.ts';

/** A line of text and how it looks. */
export interface Words {
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly isStrong?: boolean;
}

/** Where a line of text stands. */
export interface Place {
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Label extends Words, Place {}

/** Height of capitals and numerals, as a share of the type size. */
export const CAPITAL = 0.66;
const ASCENT = 0.74;
const DESCENT = 0.22;

/** The area that a label covers. */
export function boxOf(label: Label): Box {
  return boxAt(label, label.size, textWidth(label.text, label.size));
}

/** The same for a text whose width is known. */
export function boxAt({ x, y, anchor }: Place, size: number, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - size * ASCENT, bottom: y + size * DESCENT };
}

/** The text element; `fullText` where the label was cut, for whoever asks the picture. */
export function drawLabel(label: Label, fullText?: string): string {
  const { text, x, y, anchor, size, fill, isStrong } = label;
  const whole = fullText === undefined ? '' : element('title', {}, escapeXml(fullText));
  return element(
    'text',
    {
      x,
      y,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-size': size,
      'font-weight': isStrong ? 600 : undefined,
      fill,
    },
    `${whole}${escapeXml(text)}`,
  );
}

/** Where letters stand so that capitals and numerals are centered on a height. */
export function centeredOn(y: number, size: number): number {
  return y + (size * CAPITAL) / 2;
}
