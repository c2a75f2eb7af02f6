import type { MeasureRollUp, PlanRollUp, RollUp } from '../../src/model/rollup.ts';
import type { Plan, Workspace } from '../../src/model/workspace.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { CONFIG, planOf, sip, workspaceOf } from '../workspace/workspaceOf.ts';

/** Today, unless a test says otherwise: in the middle of the winter cycle. */
export const AS_OF = '2027-02-02';

export interface Rolled {
  readonly workspace: Workspace;
  readonly plan: Plan;
  readonly rollUp: RollUp;
  readonly rolled: PlanRollUp;
}

interface When {
  /** Id of the reported cycle; winter unless given. */
  readonly cycle?: string;
  readonly asOf?: string;
  /** Lines to add to the configuration. */
  readonly config?: string;
  /** Id of the plan that the test looks at, where there are several. */
  readonly id?: string;
}

/** Rolls up a workspace; a text is what its one school plan holds beside the head. */
export function roll(files: Readonly<Record<string, string>> | string, when: When = {}): Rolled {
  const { cycle: id = 'winter', asOf = AS_OF, config = '' } = when;
  const plans = typeof files === 'string' ? { 'plans/sip.yaml': sip(files) } : files;
  const { workspace } = workspaceOf({ 'pip.config.yaml': `${CONFIG}${config}`, ...plans });
  const cycle = workspace.settings.cycles.find((each) => each.id === id);
  if (!cycle) throw new Error(`There is no cycle ${id}`);
  const all = rollUp(workspace, cycle, asOf);
  const plan = planOf(workspace, when.id);
  const rolled = all.plans.get(plan.id);
  if (!rolled) throw new Error(`The plan ${plan.id} is not rolled up`);
  return { workspace, plan, rollUp: all, rolled };
}

/** Rolls up one measure, given by its fields as they would stand in braces. */
export function measure(
  fields: string,
  when: When & { readonly term?: string } = {},
): MeasureRollUp {
  const text = sip(`measures:\n  - {id: m, name: M, ${fields}}\n`);
  const plan = when.term ? text.replace('2026-27', when.term) : text;
  const [first] = roll({ 'plans/sip.yaml': plan }, when).rolled.measures;
  if (!first) throw new Error('There is no measure');
  return first;
}
