import { decimalsOf } from '../../model/numbers.ts';

/** The part of a scale that is drawn. */
export interface Axis {
  /** Where the axis starts: always a tick. */
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5];
/** Air above and below the data, as a share of their span. */
const PADDING = 0.06;
/** The least span drawn, as a share of all there could be, so that noise does not look like news. */
const LEAST_SPAN = 0.05;
/** How much two, three or four ticks are disliked. */
const TICK_COUNTS = new Map([
  [2, 0.15],
  [3, 0],
  [4, 0.02],
]);

/** An axis around values, with two to four round ticks, inside the bounds of the unit; null for no values. */
export function niceAxis(
  values: readonly number[],
  bounds: readonly [number, number] | null,
): Axis | null {
  if (values.length === 0) return null;
  const precision = 10 ** -Math.max(...values.map(decimalsOf));
  const [from, to] = paddedSpan(values, precision, bounds);
  const axes = stepsFor(to - from)
    .filter((step) => step > precision * 0.999 && isWhole(step / precision))
    .map((step) => axisBy(step, from, to, bounds))
    .filter(({ ticks }) => TICK_COUNTS.has(ticks.length));
  const waste = (axis: Axis) =>
    (from - axis.low) / (axis.high - axis.low) + (TICK_COUNTS.get(axis.ticks.length) ?? 1);
  return (
    axes.reduce<Axis | null>((a, b) => (a && waste(a) <= waste(b) ? a : b), null) ?? {
      low: from,
      high: to,
      ticks: [from, to],
    }
  );
}

function paddedSpan(
  values: readonly number[],
  precision: number,
  bounds: readonly [number, number] | null,
): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const whole = bounds ? bounds[1] - bounds[0] : Math.max(Math.abs(low), Math.abs(high));
  const least = Math.max(whole * LEAST_SPAN, 2 * precision);
  const widened = Math.max(0, least - (high - low)) / 2;
  const padding = Math.max(least, high - low) * PADDING;
  const floor = bounds?.[0] ?? (low >= 0 ? 0 : Number.NEGATIVE_INFINITY);
  const ceiling = bounds?.[1] ?? Number.POSITIVE_INFINITY;
  return [
    Math.min(low, Math.max(floor, low - widened - padding)),
    Math.max(high, Math.min(ceiling, high + widened + padding)),
  ];
}

function stepsFor(span: number): number[] {
  const exponent = Math.floor(Math.log10(span));
  return [exponent - 1, exponent].flatMap((power) =>
    STEPS.map((step) => (power < 0 ? step / 10 ** -power : step * 10 ** power)),
  );
}

function axisBy(
  step: number,
  from: number,
  to: number,
  bounds: readonly [number, number] | null,
): Axis {
  const first = Math.floor(from / step + 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const multiples = Array.from({ length: Math.min(last - first + 1, 9) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  const low = Math.max(
    multiples[0] ?? from,
    Math.min(from, bounds?.[0] ?? Number.NEGATIVE_INFINITY),
  );
  const ticks = multiples.filter((tick) => tick > low + step / 2);
  return { low, high: to, ticks: [low, ...ticks] };
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;
