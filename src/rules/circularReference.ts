import type { Plan, Workspace } from '../model/workspace.ts';
import { alignmentsOf } from './alignmentsOf.ts';
import type { Rule } from './rule.ts';

export const circularReference: Rule = {
  id: 'circular-reference',
  severity: 'error',
  summary: 'Plans serve the plan above them, never each other in a circle.',
  reason:
    'A school plan serves the district plan. When two plans serve each other nobody can say which one leads, and progress would be counted for itself.',
  bad: `# and network-2026 has the line "aligns_to: sip-example-2026"
aligns_to: [dip-example, network-2026]`,
  good: `aligns_to: [dip-example]`,
  *check(plan, { workspace }) {
    const alignments = alignmentsOf(plan).filter(({ plan: id }) => id !== plan.id);
    for (const next of new Set(alignments.map(({ plan: id }) => id))) {
      const circle = wayBack(next, plan.id, workspace);
      const path = alignments.find(({ plan: id }) => id === next)?.path;
      if (!circle || !path) continue;
      yield {
        path,
        message: `Plans serve each other in a circle: ${[plan.id, ...circle].map((id) => `\`${id}\``).join(' -> ')}.`,
        hint: 'Keep the reference of the plan that serves the other one, and take the other one out.',
      };
      return;
    }
  },
};

/** The shortest way from one plan to another along `aligns_to`, both included; null where none. */
function wayBack(from: string, to: string, { plansById }: Workspace): string[] | null {
  const ways = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const here = way.at(-1) ?? from;
    if (here === to) return way;
    for (const next of servedBy(plansById.get(here))) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

const servedBy = (plan: Plan | undefined): string[] =>
  plan ? alignmentsOf(plan).map((alignment) => alignment.plan) : [];
