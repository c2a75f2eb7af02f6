import type { Box } from './box.ts';
import { boxOf, drawLabel, type Label } from './label.ts';
import { GREY, SMALL } from './style.ts';
import { element } from './svg.ts';

const TICK = 16;
const SPACE = 4;

export interface Key {
  readonly box: Box;
  readonly shapes: readonly string[];
}

/** Says at the top right what the ticks are, for trends where no tick's label has room to. */
export function benchmarkKey({ width }: { readonly width: number }): Key {
  const label: Label = {
    ...{ text: 'Benchmark', x: width, y: 9, anchor: 'end', size: SMALL, fill: GREY },
  };
  const box = boxOf(label);
  const x2 = box.left - SPACE;
  const tick = { x1: x2 - TICK, x2, y1: 5.7, y2: 5.7, stroke: GREY, 'stroke-width': 2.2 };
  return {
    box: { ...box, left: x2 - TICK - SPACE },
    shapes: [element('line', tick), drawLabel(label)],
  };
}
