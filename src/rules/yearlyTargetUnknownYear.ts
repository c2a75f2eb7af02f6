import { firstYear, schoolYear } from '../model/dates.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Rule } from './rule.ts';
import { seriesOfYears } from './seriesOfYears.ts';

export const yearlyTargetUnknownYear: Rule = {
  id: 'yearly-target-unknown-year',
  severity: 'warning',
  summary: 'Yearly targets stand under school years.',
  reason:
    'A target under "2027" could be that of 2026-27 or of 2027-28, and whoever looks for the target of a year does not find it.',
  bad: `measures:
  - id: reading
    name: Students at benchmark
    unit: percent
    direction: increase
    baseline: {value: 51}
    yearly_targets: {2026-27: 54, 2027-29: 58}`,
  good: `measures:
  - id: reading
    name: Students at benchmark
    unit: percent
    direction: increase
    baseline: {value: 51}
    yearly_targets: {2026-27: 54, 2027-28: 58}`,
  *check(plan) {
    for (const { years, pathTo } of plan.measures.flatMap((each) => seriesOfYears(plan, each))) {
      for (const year of years.filter((each) => !isSchoolYear(each))) {
        yield { path: pathTo(year), on: 'key', ...notAYear(year) };
      }
    }
  },
};

const isSchoolYear = (text: string): boolean =>
  /^\d{4}-\d{2}$/.test(text) && schoolYear(firstYear(text)) === text;

const notAYear = (year: string): Omit<Finding, 'path'> => ({
  message: `"${year}" is not a school year.`,
  hint: /^\d{4}-/.test(year)
    ? `Did you mean ${schoolYear(firstYear(year))}?`
    : 'Write its first year and the last two digits of the next, as in 2026-27.',
});
