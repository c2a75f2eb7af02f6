import type { TrendFigure } from '../../model/figure.ts';
import type { Label } from './label.ts';
import { GREY, SMALL } from './style.ts';
import { coordinate, element } from './svg.ts';
import { textWidth } from './textWidth.ts';

const Y = 9;
const ARROW = 9;
/** Percent and currency stand beside the ticks themselves. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  points: 'Points',
  count: 'Number',
  score: 'Score',
  ratio: 'Ratio',
  days: 'Days',
};

export interface TrendNote {
  readonly labels: readonly Label[];
  readonly shapes: readonly string[];
}

/** At the top left: what the axis counts, and which way is better where it is not up. */
export function trendNote({ unit, lowerIsBetter }: TrendFigure): TrendNote {
  const word = UNIT_WORDS[unit];
  const x = word === undefined ? 0 : textWidth(word, SMALL) + 10;
  return {
    labels: [
      ...(word === undefined ? [] : [labelAt(word, 0)]),
      ...(lowerIsBetter ? [labelAt('lower is better', x + ARROW)] : []),
    ],
    shapes: lowerIsBetter ? [arrowDown(x + 3.5)] : [],
  };
}

function labelAt(text: string, x: number): Label {
  return { text, x, y: Y, anchor: 'start', size: SMALL, fill: GREY };
}

function arrowDown(x: number): string {
  const [left, middle, right] = [x - 3, x, x + 3].map(coordinate);
  return element('path', {
    d: `M${middle} 1.5V8.5M${left} 5.5L${middle} 8.5L${right} 5.5`,
    fill: 'none',
    stroke: GREY,
    'stroke-width': 1.2,
  });
}
