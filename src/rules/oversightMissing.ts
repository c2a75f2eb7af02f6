import { ofLevel } from '../model/component.ts';
import type { Rule } from './rule.ts';

export const oversightMissing: Rule = {
  id: 'oversight-missing',
  severity: 'warning',
  summary:
    'Everybody on the team of a monitoring plan oversees something, and every activity has an owner.',
  reason:
    'Staff have to know what they oversee: the plan is where they, and the reviewer, look it up.',
  bad: `kind: cim
team:
  - {name: Omar Haddad, title: Director of special education}`,
  good: `kind: cim
team:
  - {name: Omar Haddad, title: Director of special education, responsibility: Oversees the whole plan and reports to the board.}`,
  *check({ kind, data, components }) {
    if (kind !== 'cim') return;
    for (const [index, { name, title, role, responsibility }] of (data.team ?? []).entries()) {
      if (responsibility !== undefined) continue;
      const who = name ?? title ?? role;
      yield {
        path: ['team', index],
        message: `It is not said what ${who === undefined ? 'this member' : `"${who}"`} oversees.`,
        hint: 'Add `responsibility: ...`: the strategies or the part of the plan that this member follows.',
      };
    }
    for (const activity of ofLevel(components, 'activity')) {
      if (activity.data.owner || (activity.data.owners ?? []).length > 0) continue;
      yield {
        path: activity.path,
        message: 'This activity has no owner.',
        hint: 'Add `owner: {name: ..., title: ...}`: the one person who sees that it happens.',
      };
    }
  },
};
