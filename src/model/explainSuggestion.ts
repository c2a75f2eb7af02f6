import { formatNumber } from './numbers.ts';
import type { Suggestion } from './rollup.ts';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number): string => SMALL[count] ?? String(count);

/**
 * Says how a suggestion came about: `median of 7 rated of 9, one at 1`. Empty where there is
 * nothing to rate.
 */
export function explainSuggestion(suggestion: Suggestion, lowest: number): string {
  const { applicable, leftOut, rated, rating } = suggestion;
  if (applicable === 0) return '';
  const paused = leftOut > 0 ? `; ${inWords(leftOut)} on hold or not begun, left out` : '';
  if (rating === null)
    return `${rated} of ${applicable} rated, too few to suggest a rating${paused}`;
  return `${rule(suggestion, lowest)}${paused}`;
}

function rule(
  { method, figure, rated, applicable, atLowest, capped, rating }: Suggestion,
  lowest: number,
): string {
  const of = `${rated} rated of ${applicable}`;
  if (method === 'worst') return `lowest of ${of}`;
  if (method === 'majority') return `most frequent of ${of}`;
  if (method === 'mean') return `mean of ${of} is ${formatNumber(figure ?? 0, 2)}`;
  const low = atLowest > 0 ? `, ${inWords(atLowest)} at ${lowest}` : '';
  if (!capped) return `median of ${of}${low}`;
  return `median of ${of} is ${figure}, held at ${rating} while ${inWords(atLowest)} ${atLowest === 1 ? 'is' : 'are'} at ${lowest}`;
}
