import { ofLevel } from '../model/component.ts';
import type { Rule } from './rule.ts';

export const actionWithoutDate: Rule = {
  id: 'action-without-date',
  severity: 'warning',
  summary: 'Every action has a due date, or a timeline in words.',
  reason:
    'An action without a date is never late: it appears in no list of what is due or overdue.',
  bad: `strategies:
  - id: groups
    title: Small groups every day
    actions:
      - {id: schedule, title: Write the schedule, owner: {name: Jo Park}}`,
  good: `strategies:
  - id: groups
    title: Small groups every day
    actions:
      - {id: schedule, title: Write the schedule, owner: {name: Jo Park}, due: 2026-10-01}
      - {id: visits, title: Visit each group, owner: {name: Jo Park}, timeline: every second week}`,
  *check({ components }) {
    for (const { data, path } of ofLevel(components, 'action')) {
      if (data.due !== undefined || data.timeline !== undefined) continue;
      yield {
        path,
        message: 'It is not said when this action is to be done.',
        hint: 'Add a day under `due`, or words such as "every second week" under `timeline`.',
      };
    }
  },
};
