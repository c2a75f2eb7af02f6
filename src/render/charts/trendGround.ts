import type { Box, Stroke } from './box.ts';
import type { Ground } from './placeLabels.ts';
import { TREND_SIZE, type TrendFrame } from './trendFrame.ts';
import type { TrendMarks } from './trendMarks.ts';

/** How bad it is to write over each, or beyond it; hairlines do not count, a label hides them. */
const WEIGHT = { result: 36, history: 24, dot: 60, benchmark: 44, target: 30 };

/** What the labels of a trend should keep clear of; `boxes` are other texts. */
export function trendGround(
  { plot }: TrendFrame,
  marks: TrendMarks,
  boxes: readonly Box[],
): Ground {
  const dots = marks.dots.filter((dot) => dot !== null);
  const target = marks.target;
  return {
    area: {
      left: plot.left - 3,
      right: target ? plot.right + 2 : TREND_SIZE.width,
      top: 0,
      bottom: plot.bottom,
    },
    boxes,
    strokes: [
      ...joined(marks.dots).map((stroke) => ({ ...stroke, weight: WEIGHT.result })),
      ...joined([...marks.history, marks.dots[0] ?? null]).map((s) => ({
        ...s,
        weight: WEIGHT.history,
      })),
      ...dots.map(({ x, y }) => ({ x1: x, y1: y, x2: x, y2: y, reach: 3.2, weight: WEIGHT.dot })),
      ...marks.benchmarks.map(({ x, y, half }) => ({
        ...{ x1: x - half, y1: y, x2: x + half, y2: y, reach: 1 },
        weight: WEIGHT.benchmark,
      })),
      ...(target
        ? [
            {
              x1: target.from,
              y1: target.y,
              x2: target.to,
              y2: target.y,
              reach: 1,
              weight: WEIGHT.target,
            },
          ]
        : []),
    ],
  };
}

/** The strokes between neighbors. */
function joined(places: readonly ({ x: number; y: number } | null)[]): Stroke[] {
  return places.flatMap((place, index) => {
    const next = places[index + 1];
    return place && next ? [{ x1: place.x, y1: place.y, x2: next.x, y2: next.y, reach: 1 }] : [];
  });
}
