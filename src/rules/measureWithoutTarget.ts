import { schoolYearDays } from '../model/dates.ts';
import type { Measure } from '../model/plan.ts';
import { definitionIsKnown } from './definitionIsKnown.ts';
import type { Rule } from './rule.ts';

export const measureWithoutTarget: Rule = {
  id: 'measure-without-target',
  severity: 'warning',
  summary: 'Every measure says what it is to reach.',
  reason: 'Without a target nobody can say at the end of the year whether the work has paid.',
  bad: `measures:
  - {id: reading, name: Students at benchmark, unit: percent, direction: increase, baseline: {value: 51}}`,
  good: `measures:
  - {id: reading, name: Students at benchmark, unit: percent, direction: increase, baseline: {value: 51}, target: {value: 62, by: 2027-06-15}}`,
  *check({ measures, term }, { workspace }) {
    for (const measure of measures) {
      if (hasTarget(measure.data) || !definitionIsKnown(measure, workspace)) continue;
      const by = term === '' ? '' : `, by: ${schoolYearDays(term).to}`;
      yield {
        path: [...measure.path, 'target'],
        message: `"${measure.data.name}" has no target.`,
        hint: `Add \`target: {value: ...${by}}\`, or \`target: {text: ...}\` where no number fits.`,
      };
    }
  },
};

function hasTarget({ target, yearly_targets }: Measure): boolean {
  const isSaid = target?.value !== undefined || target?.text !== undefined;
  return isSaid || Object.keys(yearly_targets ?? {}).length > 0;
}
