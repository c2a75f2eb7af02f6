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
  /** Whether a file is in the workspace, by its path from the root. */
  readonly isThere: (path: string) => boolean;
  /** Names of what stands in a folder of the workspace, for corrections; none where there is no such folder. */
  readonly namesIn: (folder: string) => readonly string[];
}

/** What is to be said of every rule. */
interface Described {
  /** Kebab-case, stable for ever. */
  readonly id: string;
  readonly severity: Severity;
  /** What the rule wants, one sentence. */
  readonly summary: string;
  /** Why that matters to the people who read the plan. */
  readonly reason: string;
  /** The file whose whole text the examples are; without it they are fields of a school plan. */
  readonly file?: string;
  /** What breaks the rule, and the same put right. */
  readonly bad: string;
  readonly good: string;
}

/** Looks at one plan and returns what is wrong with it. Places and severity are added by the runner. */
export interface Rule extends Described {
  readonly scope?: 'plan';
  readonly check: (plan: Plan, facts: Facts) => Iterable<Finding>;
}

/** A finding in a file of the workspace, which need not be a plan. */
export type FindingInFile = Finding & { readonly file: string };

/** Looks at everything together: at what one plan alone, or no plan at all, could show. */
export interface WorkspaceRule extends Described {
  readonly scope: 'workspace';
  readonly check: (facts: Facts) => Iterable<FindingInFile>;
}

export type AnyRule = Rule | WorkspaceRule;
