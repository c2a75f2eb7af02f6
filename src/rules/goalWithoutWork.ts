import { type Component, ofLevel, withDescendants } from '../model/component.ts';
import { addressedIn } from './addressedIn.ts';
import type { Rule } from './rule.ts';

export const goalWithoutWork: Rule = {
  id: 'goal-without-work',
  severity: 'warning',
  summary: 'Every goal has a strategy or an action that leads to it.',
  reason:
    'A goal without work is a wish. At the end of the year nobody can say why it was reached, or why not.',
  bad: `goals:
  - id: reading
    statement: Half of our students read at benchmark by June.
    strategies: [{id: groups, title: Small groups every day}]
  - {id: math, statement: Half of our students are at benchmark in mathematics by June.}`,
  good: `goals:
  - id: reading
    statement: Half of our students read at benchmark by June.
    strategies: [{id: groups, title: Small groups every day}]
  - id: math
    statement: Half of our students are at benchmark in mathematics by June.
    strategies: [{id: hour, title: An hour of mathematics every day}]`,
  *check(plan, { rollUps }) {
    const goals = ofLevel(plan.components, 'goal');
    // A plan may hold its goals in one list and its work in another, or have no work yet.
    if (!goals.some(hasWork)) return;
    const addressed = addressedIn(plan);
    const [progress] = rollUps.values();
    for (const goal of goals) {
      if (hasWork(goal) || addressed.has(goal.id)) continue;
      if (progress?.adoptions.has(`${plan.id}#${goal.id}`)) continue;
      if (goal.data.status === 'discontinued') continue;
      yield {
        path: goal.path,
        message: 'Nothing in this plan works towards this goal.',
        hint: 'Add `strategies` under it, or `aligns_to` where a strategy elsewhere serves it.',
      };
    }
  },
};

const hasWork = (goal: Component): boolean =>
  [...withDescendants(goal)].some(({ role }) => role === 'work' || role === 'step');
