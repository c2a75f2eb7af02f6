import type { Spot, Wish } from './placeLabels.ts';
import { spotsAround } from './spotsAround.ts';
import { GREY, INK, NORMAL, SMALL } from './style.ts';
import type { TrendFrame } from './trendFrame.ts';
import type { BenchmarkTick, Dot, TrendMarks } from './trendMarks.ts';

/** What it costs to leave a label out, from those that a reader misses to those that are extra. */
export const OMISSION = {
  blank: 990,
  latest: 980,
  dot: 900,
  benchmark: 300,
  crowded: 16,
  oldest: 30,
  history: 9,
  name: 11,
};
export function dotWish({ x, y, text, isLatest, isBaseline }: Dot): Wish {
  const center = { x, y, wide: 4, high: 4 };
  return {
    words: { text, size: NORMAL, fill: INK, isStrong: isLatest },
    of: center,
    spots: spotsAround(center, NORMAL, { above: 0, below: 2, beside: 6, oblique: 7 }),
    omission: isLatest || isBaseline ? OMISSION.latest : OMISSION.dot,
  };
}

export function benchmarkWish({ x, y, half }: BenchmarkTick, text: string, omission: number): Wish {
  const center = { x, y, wide: half, high: 1 };
  return {
    words: { text, size: SMALL, fill: GREY },
    of: center,
    spots: spotsAround(center, SMALL, { above: 2, below: 2, beside: 0, oblique: 8 }),
    omission,
  };
}

export function historyWish({ x, y, text }: TrendMarks['history'][number], index: number): Wish {
  const center = { x, y, wide: 2.5, high: 2.5 };
  return {
    words: { text, size: SMALL, fill: GREY },
    of: center,
    spots: spotsAround(center, SMALL, { above: 0, below: 1, beside: 3, oblique: 4 }).slice(0, 24),
    omission: index === 0 ? OMISSION.oldest : OMISSION.history,
  };
}

/** The word for a value that is not there stands low: its height must not hint at a value. */
export function blankWish(x: number, text: string, { plot }: TrendFrame): Wish {
  const isSign = text.length === 1;
  const size = isSign ? NORMAL + 5 : SMALL;
  const spots: Spot[] = [];
  for (let y = plot.bottom - 4; y > plot.top + 8; y -= 6) {
    for (const shift of [0, -6, 6]) {
      const penalty = (plot.bottom - y) / 4 + Math.abs(shift);
      spots.push({ x: x + shift, y, anchor: 'middle', penalty });
    }
  }
  return { words: { text, size, fill: isSign ? INK : GREY }, spots, omission: OMISSION.blank };
}
