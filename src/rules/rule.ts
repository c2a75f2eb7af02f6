import type { Finding, Severity } from '../model/diagnostic.ts';
import type { RollUp } from '../model/rollup.ts';
import type { Plan, Workspace } from '../model/workspace.ts';

/** What a rule may look at besides the plan itself. */
export interface Facts {
  readonly workspace: Workspace;
  /** Computed progress by cycle id. */
  readonly rollUps: ReadonlyMap<string, RollUp>;
  /** Today, or the day given by `--as-of`. */
  readonly asOf: string;
}

/** Looks at one plan and returns what is wrong with it. Places and severity are added by the runner. */
export interface Rule {
  /** Kebab-case, stable for ever. */
  readonly id: string;
  readonly severity: Severity;
  /** What the rule wants, one sentence. */
  readonly summary: string;
  /** Why that matters to the people who read the plan. */
  readonly reason: string;
  /** Fields of a school plan that break the rule, and the same fields put right. */
  readonly bad: string;
  readonly good: string;
  readonly check: (plan: Plan, facts: Facts) => Iterable<Finding>;
}
