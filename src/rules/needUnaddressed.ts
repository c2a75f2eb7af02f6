import type { Component } from '../model/component.ts';
import { isToBeFilledIn } from '../model/toBeFilledIn.ts';
import { addressedIn } from './addressedIn.ts';
import { allComponents } from './allComponents.ts';
import { claims } from './claims.ts';
import { needsOf } from './needsOf.ts';
import type { Rule } from './rule.ts';

export const needUnaddressed: Rule = {
  id: 'need-unaddressed',
  severity: 'warning',
  summary: 'Every need and root cause that a plan names is addressed by something in it.',
  reason:
    'A need that nothing answers is a promise to look into it. Readers ask what is done about it, and find nothing.',
  bad: `needs:
  - id: need-math
    statement: One student of four is at benchmark in mathematics.
    root_causes:
      - {id: rc-minutes, statement: Mathematics has 40 minutes a day.}
      - {id: rc-fractions, statement: Fractions are taught in one month and never again.}
goals:
  - {id: math, statement: Half of our students are at benchmark by June., addresses: [rc-minutes]}`,
  good: `needs:
  - id: need-math
    statement: One student of four is at benchmark in mathematics.
    root_causes:
      - {id: rc-minutes, statement: Mathematics has 40 minutes a day.}
      - {id: rc-fractions, statement: Fractions are taught in one month and never again.}
goals:
  - {id: math, statement: Half of our students are at benchmark by June., addresses: [rc-minutes, rc-fractions]}`,
  *check(plan) {
    const parts = allComponents(plan);
    // Whoever has only begun to write has nothing yet that could answer.
    if (parts.every(({ role }) => role === 'context')) return;
    // What is mistyped or was left out for its shape may be the answer.
    const addressed = [...addressedIn(plan)];
    if (plan.leftOut.length > 0 || addressed.some((id) => !claims(plan, id))) return;
    const byWork = parts.filter(({ role }) => role === 'work' || role === 'step');
    const answered = {
      atAll: new Set(addressed),
      byWork: new Set(byWork.flatMap(({ data }) => data.addresses ?? [])),
    };
    for (const need of needsOf(plan)) {
      if (isAnswered(need, answered) || isToBeFilledIn(need.data.statement)) continue;
      yield {
        path: need.path,
        message: `Nothing in this plan addresses this ${need.levelLabel.toLowerCase()}.`,
        hint: `Add \`addresses: [${need.id}]\` to the part that answers it, or take it out.`,
      };
    }
  },
};

interface Answered {
  readonly atAll: ReadonlySet<string>;
  /** What strategies and steps answer; goals say where to get, and not by which way. */
  readonly byWork: ReadonlySet<string>;
}

/** A need is answered with any of its causes; a cause with its need where work answers that. */
function isAnswered(need: Component, { atAll, byWork }: Answered): boolean {
  const { id, parent, children } = need;
  if (atAll.has(id) || children.some((cause) => atAll.has(cause.id))) return true;
  if (parent?.role !== 'context') return false;
  // Where the need is not answered either, that is said once.
  const isNeedAnswered = [parent, ...parent.children].some((each) => atAll.has(each.id));
  return byWork.has(parent.id) || !isNeedAnswered;
}
