import { daysBetween, isDay } from '../model/dates.ts';
import { decimalsOf, formatDifference } from '../model/numbers.ts';
import { isMapping } from './values.ts';

/** How far a value moved: `−5 points`, `30 days later`; null where that cannot be said. */
export function differenceText(before: unknown, after: unknown, unit: unknown): string | null {
  const [was, is] = [amountIn(before), amountIn(after)];
  if (typeof was === 'number' && typeof is === 'number' && was !== is) {
    const decimals = Math.max(decimalsOf(was), decimalsOf(is));
    const text = formatDifference(is - was, decimals);
    if (unit !== 'percent') return text;
    return `${text} ${/^\D?1$/.test(text) ? 'point' : 'points'}`;
  }
  if (typeof was === 'string' && typeof is === 'string' && isDay(was) && isDay(is) && was !== is) {
    const days = daysBetween(was, is);
    const count = Math.abs(days);
    return `${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
  }
  return null;
}

/** The value that a mapping leads with: that of a result or baseline. */
const amountIn = (value: unknown): unknown => {
  if (!isMapping(value)) return value;
  return value['value'] ?? value['rating'];
};
