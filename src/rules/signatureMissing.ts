import type { Rule } from './rule.ts';

export const signatureMissing: Rule = {
  id: 'signature-missing',
  severity: 'warning',
  summary: "A teacher's plan is signed at its start once it is adopted.",
  reason:
    'The signatures show that the teacher was handed the plan, and on which day its time began to run.',
  bad: `kind: tip
signatures_at_start:
  - {role: Teacher}`,
  good: `kind: tip
signatures_at_start:
  - {role: Teacher, on: 2026-10-23, meaning: I have read and received this plan.}`,
  *check({ data }) {
    if (data.kind !== 'tip' || data.status !== 'adopted') return;
    const { signatures_at_start: lines = [], signatures = [] } = data;
    if (lines.length === 0 && signatures.length === 0) {
      yield {
        path: ['signatures_at_start'],
        message: 'This plan is adopted and nobody has signed its start.',
        hint: 'Add `signatures_at_start:` with `role`, `on` and `meaning` of each, or set the plan back to `draft`.',
      };
    }
    for (const [index, { on, note }] of lines.entries()) {
      if (on !== undefined || note !== undefined) continue;
      yield {
        path: ['signatures_at_start', index, 'on'],
        message: 'This signature has no day.',
        hint: 'Add the day under `on`; where somebody did not sign, say so under `note`.',
      };
    }
  },
};
