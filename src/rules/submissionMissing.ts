import { routeOf } from '../kinds/route.ts';
import { isLeftOut } from './isLeftOut.ts';
import { monitoringOf } from './monitoringOf.ts';
import type { Rule } from './rule.ts';

export const submissionMissing: Rule = {
  id: 'submission-missing',
  severity: 'warning',
  summary: 'An adopted monitoring plan says when it was submitted, and to whom.',
  reason:
    'A plan for improvement counts once the one who receives it at this level has it, in the right form. Months later the dates are hard to find.',
  bad: `kind: cim
submissions: []`,
  good: `kind: cim
submissions:
  - {on: 2026-09-18, to: Assigned consultant, round: 1, outcome: accepted}`,
  *check(plan, { workspace: { settings } }) {
    const { data } = plan;
    if (data.kind !== 'cim' || data.status !== 'adopted') return;
    if ((data.submissions ?? []).length > 0 || isLeftOut('submissions', plan)) return;
    const monitoring = monitoringOf(plan);
    const route = monitoring && routeOf(monitoring.level, monitoring.year, settings);
    const where = route
      ? ` At ${route.name} it goes to: ${route.recipient}. Form: ${route.form}.`
      : '';
    yield {
      path: ['status'],
      message: `This plan is adopted, and no submission is recorded.${where}`,
      hint: route
        ? `Add \`submissions: [{on: ..., to: "${route.recipient}"}]\`, or keep the plan a draft.`
        : 'Add `submissions: [{on: ..., to: ...}]`, or keep the plan a draft.',
    };
  },
};
