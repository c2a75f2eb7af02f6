import { ofLevel } from '../model/component.ts';
import type { Rule } from './rule.ts';

export const actionWithoutOwner: Rule = {
  id: 'action-without-owner',
  severity: 'warning',
  summary: 'Every action has an owner.',
  reason: 'What nobody in particular answers for is the first thing left undone in a full week.',
  bad: `strategies:
  - id: groups
    title: Small groups every day
    actions:
      - {id: schedule, title: Write the schedule, due: 2026-10-01}`,
  good: `strategies:
  - id: groups
    title: Small groups every day
    actions:
      - {id: schedule, title: Write the schedule, due: 2026-10-01, owner: {name: Jo Park, title: Assistant principal}}`,
  *check({ components }) {
    for (const { data, path } of ofLevel(components, 'action')) {
      if (data.owner || (data.owners ?? []).length > 0) continue;
      yield {
        path,
        message: 'This action has no owner.',
        hint: 'Add `owner: {name: ..., title: ...}`: the one person who sees that it happens.',
      };
    }
  },
};
