import { ofLevel } from '../model/component.ts';
import type { Rule } from './rule.ts';

export const strategyWithoutEffectivenessMeasure: Rule = {
  id: 'strategy-without-effectiveness-measure',
  severity: 'warning',
  summary:
    'Every high-leverage strategy of a monitoring plan says what will show whether it works.',
  reason:
    'The team decides beforehand which data it will judge a strategy by. Chosen afterwards, there is always some number that went up.',
  bad: `kind: cim
problems:
  - id: reading
    statement: Reading is taught apart from the class.
    strategies:
      - {id: co-planning, title: An hour a week to plan together, timeline: October to May}`,
  good: `kind: cim
problems:
  - id: reading
    statement: Reading is taught apart from the class.
    strategies:
      - {id: co-planning, title: An hour a week to plan together, timeline: October to May, effectiveness: Two lesson visits a month show both teachers teaching.}`,
  *check({ kind, components }) {
    if (kind !== 'cim') return;
    for (const { data, path } of ofLevel(components, 'strategy')) {
      if (data['effectiveness'] !== undefined || (data.measures ?? []).length > 0) continue;
      yield {
        path,
        message: 'It is not said what will show whether this strategy works.',
        hint: 'Add a measure under `measures`, or say under `effectiveness` which data is looked at.',
      };
    }
  },
};
