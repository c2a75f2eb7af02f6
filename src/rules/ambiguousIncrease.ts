import type { Path } from '../model/diagnostic.ts';
import type { Plan, PlanMeasure } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';
import { ambiguousChange } from './ambiguousChange.ts';
import type { Rule } from './rule.ts';
import { seriesOfMeasure } from './seriesOfMeasure.ts';

export const ambiguousIncrease: Rule = {
  id: 'ambiguous-increase',
  severity: 'warning',
  summary: 'A promised change in percent says whether it means percentage points.',
  reason:
    'From 50%, "an increase by 10%" is 55% to one reader and 60% to another, and they find out when the year is over.',
  bad: `goals:
  - {id: reading, statement: Increase the share of students at benchmark by 10%.}`,
  good: `goals:
  - {id: reading, statement: Increase the share of students at benchmark by 10 percentage points.}
  - {id: math, statement: "Increase the share of students at benchmark by 10%, from 50% to 55%."}`,
  *check(plan) {
    for (const { text, path } of promisesOf(plan)) {
      const change = ambiguousChange(text);
      if (change === null) continue;
      yield {
        path,
        message: `"${change}" may mean percentage points, or percent of the value before.`,
        hint: 'Write "percentage points", or give both values, as in "from 51% to 62%".',
      };
    }
  },
};

/** What goals, objectives and targets promise in words; not where something is counted in numbers. */
function* promisesOf(plan: Plan): Generator<{ text: string; path: Path }> {
  for (const component of allComponents(plan)) {
    if (component.role !== 'grouping') continue;
    if (areCounts(plan.measures.filter(({ owner }) => owner === component))) continue;
    for (const field of ['title', 'statement'] as const) {
      const text = component.data[field];
      if (text !== undefined) yield { text, path: [...component.path, field] };
    }
  }
  for (const measure of plan.measures.filter((each) => !areCounts([each]))) {
    for (const {
      data: { target },
      pathTo,
    } of seriesOfMeasure(plan, measure)) {
      if (target?.text !== undefined) yield { text: target.text, path: pathTo('target', 'text') };
    }
  }
}

/** Ten percent more families can only mean one thing; ten percent more of a percentage, two. */
function areCounts(measures: readonly PlanMeasure[]): boolean {
  return measures.length > 0 && measures.every(({ data: { unit } }) => unit && unit !== 'percent');
}
