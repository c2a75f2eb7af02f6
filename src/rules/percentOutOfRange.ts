import { round } from '../model/numbers.ts';
import type { Rule } from './rule.ts';
import { valuesOfMeasures } from './valuesOfMeasures.ts';

export const percentOutOfRange: Rule = {
  id: 'percent-out-of-range',
  severity: 'error',
  summary: 'A percentage lies between 0 and 100.',
  reason:
    'A lost decimal point turns 62.1% into 621%, and spoils every chart and average it enters.',
  bad: `measures:
  - {id: reading, name: Students at benchmark, unit: percent, direction: increase, baseline: {value: 51}, target: {value: 62}, results: {fall: {value: 521}}}`,
  good: `measures:
  - {id: reading, name: Students at benchmark, unit: percent, direction: increase, baseline: {value: 51}, target: {value: 62}, results: {fall: {value: 52.1}}}`,
  *check(plan) {
    for (const [{ data }, values] of valuesOfMeasures(plan)) {
      if (data.unit !== 'percent') continue;
      for (const { role, value, path } of values) {
        if (role === 'change' || typeof value !== 'number' || (value >= 0 && value <= 100))
          continue;
        yield {
          path: path(),
          message: `${value} is no percentage between 0 and 100.`,
          hint: `${question(value)} What can pass 100 has another \`unit\`, such as \`score\`.`,
        };
      }
    }
  },
};

/** Asks for the same digits with the point where a percentage has it; 101 is no lost point. */
function question(value: number): string {
  if (value > 100 && value < 110) return 'Check the figure.';
  let guess = Math.abs(value);
  while (guess > 100) guess /= 10;
  return `Is it a typing error for ${round(guess, 6)}?`;
}
