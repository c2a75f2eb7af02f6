import { ofLevel } from '../model/component.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Plan, PlanMeasure, Workspace } from '../model/workspace.ts';
import { definitionIsKnown } from './definitionIsKnown.ts';
import type { Rule } from './rule.ts';
import { type MeasureSeries, pathInMeasure, seriesOfMeasure } from './seriesOfMeasure.ts';

export const outcomeNotAboutStudents: Rule = {
  id: 'outcome-not-about-students',
  severity: 'warning',
  summary:
    'A student outcome counts something about students, from an initial to an intended value.',
  reason:
    'That a training was held says what adults did. The reviewer returns an outcome that does not say, in numbers, what changes for students.',
  bad: `kind: cim
problems:
  - id: reading
    statement: Reading is taught apart from the class.
    outcomes:
      - {id: trained, title: All teachers have completed the training}`,
  good: `kind: cim
problems:
  - id: reading
    statement: Reading is taught apart from the class.
    outcomes:
      - id: readers
        title: More students with disabilities read at benchmark
        measures:
          - {id: at-benchmark, name: Students with disabilities at benchmark, unit: percent, direction: increase, baseline: {value: 18}, target: {value: 26}}`,
  *check(plan, { workspace }) {
    if (plan.kind !== 'cim') return;
    for (const outcome of ofLevel(plan.components, 'outcome')) {
      const measures = plan.measures.filter(({ owner }) => owner === outcome);
      if (measures.length === 0) yield { path: outcome.path, ...NO_MEASURE };
      const faults = measures.map((measure) => faultOf(plan, measure, workspace));
      // One measure that is complete makes the outcome measurable, whatever stands beside it.
      if (faults.every((fault) => fault !== null)) yield* faults;
    }
  },
};

const NO_MEASURE: Pick<Finding, 'message' | 'hint'> = {
  message: 'This outcome has no measure: nobody can say whether students do better.',
  hint: 'Add a measure of students under `measures`, with `baseline` (initial value) and `target` (intended value).',
};

/** Units that only say that something took place, or what somebody thinks of it. */
const NOT_COUNTED: ReadonlySet<unknown> = new Set(['text', 'yes_no']);

/** What keeps a measure from saying by how much students do better; null where nothing does. */
function faultOf(plan: Plan, measure: PlanMeasure, workspace: Workspace): Finding | null {
  if (!definitionIsKnown(measure, workspace)) return null;
  const { name, unit, yearly_targets = {} } = measure.data;
  if (NOT_COUNTED.has(unit)) {
    return {
      path: pathInMeasure(plan, measure, ['unit']),
      message: `"${name}" counts nothing: \`${unit}\` cannot say by how much students do better.`,
      hint: 'Measure what changes for students in percent, points, days or another number.',
    };
  }
  const series = seriesOfMeasure(plan, measure);
  const hasInitial = series.some(hasInitialValue);
  const hasIntended = series.some(hasIntendedValue) || Object.keys(yearly_targets).length > 0;
  if (hasInitial && hasIntended) return null;
  const missing = [hasInitial ? '' : 'initial', hasIntended ? '' : 'intended'].filter(Boolean);
  const fields = [
    hasInitial ? '' : '`baseline: {value: ..., on: ...}`',
    hasIntended ? '' : '`target: {value: ..., by: ...}`',
  ].filter(Boolean);
  return {
    path: measure.path,
    message: `"${name}" has no ${missing.join(' and no ')} value.`,
    hint: `Add ${fields.join(' and ')}.`,
  };
}

const hasInitialValue = ({ data: { baseline } }: MeasureSeries): boolean =>
  baseline !== undefined && baseline !== 'new';

const hasIntendedValue = ({ data: { target } }: MeasureSeries): boolean =>
  target?.value !== undefined && target.type !== 'qualitative';
