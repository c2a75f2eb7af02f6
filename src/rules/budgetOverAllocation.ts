import { linesOnce, type PlacedLine } from '../model/linesOnce.ts';
import { decimalsOf, formatNumber, round } from '../model/numbers.ts';
import { sumLines } from '../model/sumLines.ts';
import { CONFIG_FILE, type Plan, type Workspace } from '../model/workspace.ts';
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
    if (!funding.some(({ allocation }) => allocation !== undefined)) return;
    const plans = [...workspace.plansById.values()].filter((plan) => isFunded(plan, workspace));
    const isDistrict = ({ about }: Plan) => about === workspace.settings.organization;
    // A dollar that a school repeats of the district's work counts where the district has it.
    const inOrder = [...plans.filter(isDistrict), ...plans.filter((plan) => !isDistrict(plan))];
    const { lines } = linesOnce(inOrder);
    for (const [index, { source, allocation }] of funding.entries()) {
      if (allocation === undefined) continue;
      const found = overAllocation(source, allocation, lines, workspace);
      if (found) yield { file: CONFIG_FILE, path: ['funding', index, 'allocation'], ...found };
    }
  },
};

function overAllocation(
  source: string,
  allocated: number,
  lines: readonly PlacedLine[],
  { settings }: Workspace,
): Omit<FindingInFile, 'file' | 'path'> | null {
  const own = lines.filter(({ line }) => line.source === source);
  const { planned } = sumLines(own);
  if (planned <= allocated) return null;
  const shares = [...new Set(own.map(({ plan }) => plan))]
    .map((plan) => ({
      id: plan.id,
      amount: sumLines(own.filter((each) => each.plan === plan)).planned,
    }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount);
  const largest = shares.slice(0, 3).map(({ id, amount }) => `\`${id}\` ${dollars(amount)}`);
  const over = dollars(round(planned - allocated, 2));
  return {
    message: `The plans of ${settings.school_year} spend ${dollars(planned)} of "${source}", ${over} more than the ${dollars(allocated)} allocated.`,
    hint: `Most of it is planned by ${largest.join(', ')}. Lower a budget line, or correct the allocation.`,
  };
}

const dollars = (amount: number): string =>
  `$${formatNumber(amount, decimalsOf(amount) > 0 ? 2 : 0)}`;
