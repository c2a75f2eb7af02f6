import { decimalsOf, formatNumber, round } from '../model/numbers.ts';
import { CONFIG_FILE, type Plan, type Workspace } from '../model/workspace.ts';
import { budgetLines } from './budgetLines.ts';
import { isFunded } from './isFunded.ts';
import type { FindingInFile, WorkspaceRule } from './rule.ts';

export const budgetOverAllocation: WorkspaceRule = {
  id: 'budget-over-allocation',
  scope: 'workspace',
  severity: 'warning',
  summary: 'All plans of the year together spend no more of a funding source than it allocates.',
  reason:
    'Each plan may look sound by itself. Only the sum shows that the same grant was promised twice.',
  bad: `# the configuration allocates $250,000 of Title I-A to all plans of 2026-27
school: other-school
budget: [{source: Title I-A, planned: 260000}]`,
  good: `# the configuration allocates $250,000 of Title I-A to all plans of 2026-27
school: other-school
budget: [{source: Title I-A, planned: 240000}]`,
  *check({ workspace }) {
    const { funding } = workspace.settings;
    const plans = [...workspace.plansById.values()].filter((plan) => isFunded(plan, workspace));
    for (const [index, { source, allocation }] of funding.entries()) {
      if (allocation === undefined) continue;
      const found = overAllocation(source, allocation, plans, workspace);
      if (found) yield { file: CONFIG_FILE, path: ['funding', index, 'allocation'], ...found };
    }
  },
};

function overAllocation(
  source: string,
  allocated: number,
  plans: readonly Plan[],
  { settings }: Workspace,
): Omit<FindingInFile, 'file' | 'path'> | null {
  const shares = plans
    .map((plan) => ({ id: plan.id, amount: plannedFrom(source, plan) }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount);
  const planned = round(
    shares.reduce((sum, { amount }) => sum + amount, 0),
    2,
  );
  if (planned <= allocated) return null;
  const largest = shares.slice(0, 3).map(({ id, amount }) => `\`${id}\` ${dollars(amount)}`);
  const over = dollars(round(planned - allocated, 2));
  return {
    message: `The plans of ${settings.school_year} spend ${dollars(planned)} of "${source}", ${over} more than the ${dollars(allocated)} allocated.`,
    hint: `Most of it is planned by ${largest.join(', ')}. Lower a budget line, or correct the allocation.`,
  };
}

/** What a plan means to spend; of work that was given up only what has been spent. */
function plannedFrom(source: string, plan: Plan): number {
  return budgetLines(plan)
    .filter(({ line }) => line.source === source)
    .reduce((sum, { line, isDropped }) => {
      return sum + ((isDropped ? line.actual : line.planned) ?? 0);
    }, 0);
}

const dollars = (amount: number): string =>
  `$${formatNumber(amount, decimalsOf(amount) > 0 ? 2 : 0)}`;
