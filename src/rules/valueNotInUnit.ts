import { NON_VALUES } from '../model/measureValues.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Measure } from '../model/plan.ts';
import type { Plan, PlanMeasure } from '../model/workspace.ts';
import { didYouMean } from './didYouMean.ts';
import type { Rule } from './rule.ts';
import { pathInMeasure } from './seriesOfMeasure.ts';
import { valuesOfMeasures, type WrittenValue } from './valuesOfMeasures.ts';

type Fault = Pick<Finding, 'message' | 'hint'>;

export const valueNotInUnit: Rule = {
  id: 'value-not-in-unit',
  severity: 'error',
  summary: 'The values of a measure are what its unit says: numbers, levels, yes or no.',
  reason: 'A value that cannot be compared is left out of every status, chart and difference.',
  bad: `measures:
  - {id: reading, name: Students at benchmark, unit: percent, direction: increase, baseline: {value: 51%}, target: {value: 62}}`,
  good: `measures:
  - {id: reading, name: Students at benchmark, unit: percent, direction: increase, baseline: {value: 51}, target: {value: 62}}`,
  *check(plan) {
    for (const [measure, values] of valuesOfMeasures(plan)) {
      if (measure.data.unit === 'level' && !measure.data.levels) yield noLevels(plan, measure);
      for (const written of values) {
        const fault = faultOf(written, measure.data);
        if (fault) yield { ...fault, path: written.path() };
      }
    }
  },
};

function noLevels(plan: Plan, measure: PlanMeasure): Finding {
  return {
    path: pathInMeasure(plan, measure, ['unit']),
    message: `"${measure.data.name}" counts in levels, and it is not said which.`,
    hint: 'List their names under `levels`, worst to best.',
  };
}

function faultOf(written: WrittenValue, { unit, levels }: Measure): Fault | null {
  if (unit === undefined || unit === 'text') return null;
  if (unit === 'level') return levels ? notALevel(written, levels) : null;
  return unit === 'yes_no' ? notYesOrNo(written) : notANumber(written, unit);
}

function notANumber(written: WrittenValue, unit: string): Fault | null {
  if (typeof written.value === 'number') return null;
  return {
    message: `${show(written.value)} is not a number, and this measure counts in \`${unit}\`.`,
    hint: hintForNumber(String(written.value).replace(/,(?=\d{3}\b)/g, ''), written.role),
  };
}

function hintForNumber(text: string, role: WrittenValue['role']): string {
  const numbers = text.match(/-?\d+(\.\d+)?/g) ?? [];
  if (numbers.length === 1) return `Write the number alone, without quotes: ${numbers[0]}.`;
  if (role !== 'result' && role !== 'history') return 'Write a number, or choose another `unit`.';
  return didYouMean(text, NON_VALUES, `Without a value write one of ${NON_VALUES.join(', ')}.`);
}

function notALevel({ value }: WrittenValue, levels: readonly string[]): Fault | null {
  if (typeof value === 'string' && levels.includes(value)) return null;
  const isInQuotes = levels.includes(String(value));
  return {
    message: `${show(value)} is none of the levels: ${levels.join(', ')}.`,
    hint: isInQuotes
      ? `Put it in quotes: "${value}".`
      : didYouMean(String(value), levels, 'Write one of these.'),
  };
}

function notYesOrNo({ value }: WrittenValue): Fault | null {
  if (typeof value === 'boolean' || /^(yes|no)$/i.test(String(value))) return null;
  return {
    message: `${show(value)} is neither yes nor no.`,
    hint: 'Write `yes` or `no`, or choose another `unit`.',
  };
}

const show = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));
