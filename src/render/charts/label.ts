import type { Box } from './box.ts';
import { element, escapeXml } from './svg.ts';
import { textWidth } from './textWidth.ts';

/** A line of text at its place. */
export interface Label {
  readonly text: string;
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly fill: string;
  readonly isStrong?: boolean;
}

/** Height of capitals and numerals, as a share of the type size. */
export const CAPITAL = 0.66;
const ASCENT = 0.74;
const DESCENT = 0.22;

/** The area that a label covers. */
export function boxOf({ text, x, y, anchor, size }: Label): Box {
  const width = textWidth(text, size);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
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
