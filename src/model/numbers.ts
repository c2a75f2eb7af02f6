/** How many decimals a number is written with; at most ten. */
export function decimalsOf(value: number): number {
  const [, fraction = ''] = value.toFixed(10).split('.');
  return fraction.replace(/0+$/, '').length;
}

/** Rounds half away from zero, which is how people round on paper. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Math.abs(value) * factor;
  // Binary fractions fall just short of a half: 1.005 is 1.00499999999999989.
  const rounded = Math.round(scaled + scaled * Number.EPSILON * 4);
  return rounded === 0 ? 0 : (Math.sign(value) * rounded) / factor;
}

/** Writes a number with fixed decimals, thousands separators and a real minus sign. */
export function formatNumber(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(round(value, decimals)).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = round(value, decimals) < 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A difference with its sign: `+6.1`, `−0.9`, `0.0`. */
export function formatDifference(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  return round(value, decimals) > 0 ? `+${text}` : text;
}

/** Middle of a list in order; of two middles the lower one. Null for an empty list. */
export function lowerMedian(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
