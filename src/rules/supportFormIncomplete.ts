import type { Finding } from '../model/diagnostic.ts';
import type { SupportPlan } from '../model/plan.ts';
import type { Rule } from './rule.ts';

export const supportFormIncomplete: Rule = {
  id: 'support-form-incomplete',
  severity: 'warning',
  summary: 'The boxes that a support professional works by are filled in when the plan is adopted.',
  reason:
    'Without a goal, steps with their days, and a word on what will count as evidence, nobody can say in June whether the plan was kept.',
  bad: `kind: support
action_steps:
  - {id: step-1, description: Observe two colleagues, due: 2026-11-20}`,
  good: `kind: support
action_steps:
  - {id: step-1, description: Observe two colleagues, due: 2026-11-20, check_in: [2026-11-24]}`,
  *check({ data }) {
    if (data.kind !== 'support' || data.status !== 'adopted') return;
    yield* emptyBoxes(data);
    for (const [index, step] of (data.action_steps ?? []).entries()) {
      const path = ['action_steps', index];
      if (step.due === undefined) {
        yield {
          path: [...path, 'due'],
          message: 'This action step has no completion date.',
          hint: 'Add the day under `due`.',
        };
      }
      if (!step.check_in?.length) {
        yield {
          path: [...path, 'check_in'],
          message: 'This action step has no check-in with the evaluator.',
          hint: 'Add one day or several, as in `check_in: [2026-11-24]`.',
        };
      }
    }
  },
};

function* emptyBoxes(plan: SupportPlan): Generator<Finding> {
  if (!plan.growth_goal) {
    yield {
      path: ['growth_goal'],
      message: 'This plan is adopted and has no growth goal.',
      hint: 'Add `growth_goal:` with an `id` and a `statement` that is specific and measurable.',
    };
  }
  if (!plan.practice?.length) {
    yield {
      path: ['practice'],
      message: 'No box of professional practice is ticked.',
      hint: 'List the codes that the goal is about, as in `practice: [1b, 2d]`.',
    };
  }
  if (!plan.action_steps?.length) {
    yield {
      path: ['action_steps'],
      message: 'This plan is adopted and has no action step.',
      hint: 'Add `action_steps:`, each with a `description`, `due` and `check_in`.',
    };
  }
  if (plan.evidence_of_achievement === undefined) {
    yield {
      path: ['evidence_of_achievement'],
      message: 'It is not said what will show that the goal was met.',
      hint: 'Add it under `evidence_of_achievement`.',
    };
  }
}
