import type { Finding, Path } from '../model/diagnostic.ts';
import type { Intervention } from '../model/plan.ts';
import type { Rule } from './rule.ts';

export const interventionIncomplete: Rule = {
  id: 'intervention-incomplete',
  severity: 'warning',
  summary:
    'An intervention says how much, by whom, how it is followed, and by which rule to decide.',
  reason:
    'When a student does not progress, the team has to know whether the help was the wrong one or was not given often enough.',
  bad: `kind: student
interventions:
  - id: fluency-group
    title: Repeated reading in a group of three
    provider: {title: Reading coach}
    sessions: {minutes: 25, days_per_week: 4}
    monitoring: {tool: Oral reading passages, frequency: every second Friday}`,
  good: `kind: student
interventions:
  - id: fluency-group
    title: Repeated reading in a group of three
    provider: {title: Reading coach}
    sessions: {minutes: 25, days_per_week: 4}
    monitoring:
      tool: Oral reading passages
      frequency: every second Friday
      decision_rule: "Four points in a row below the goal line: change the intervention."`,
  *check({ data }) {
    if (data.kind !== 'student') return;
    for (const [index, intervention] of (data.interventions ?? []).entries()) {
      yield* gaps(intervention, ['interventions', index]);
    }
  },
};

function* gaps(
  { dosage, sessions, provider, monitoring }: Intervention,
  path: Path,
): Generator<Finding> {
  const hasDosage = sessions?.minutes !== undefined && sessions.days_per_week !== undefined;
  if (!hasDosage && dosage === undefined) {
    yield {
      path: [...path, 'sessions'],
      message: 'It is not said how much of this the student gets.',
      hint: 'Add `sessions: {minutes: ..., days_per_week: ...}`.',
    };
  }
  if (!provider) {
    yield {
      path: [...path, 'provider'],
      message: 'It is not said who gives this.',
      hint: 'Add `provider: {name: ..., title: ...}`.',
    };
  }
  const { tool, frequency, decision_rule } = monitoring ?? {};
  if (tool === undefined || frequency === undefined) {
    yield {
      path: [...path, 'monitoring', tool === undefined ? 'tool' : 'frequency'],
      message: 'It is not said with what, and how often, progress is measured.',
      hint: 'Add `tool` and `frequency` under `monitoring`.',
    };
  }
  if (decision_rule === undefined) {
    yield {
      path: [...path, 'monitoring', 'decision_rule'],
      message: 'There is no rule by which the team decides to go on, change or stop.',
      hint: 'Add `decision_rule` under `monitoring`, in words.',
    };
  }
}
