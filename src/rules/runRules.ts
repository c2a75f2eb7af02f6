import { TOGETHER } from '../model/amongRecent.ts';
import type { Diagnostic, Finding, Path, Severity } from '../model/diagnostic.ts';
import { inGroups } from '../model/inGroups.ts';
import { severityFor } from '../model/severityFor.ts';
import type { Plan, Settings } from '../model/workspace.ts';
import { RULES } from './index.ts';
import type { AnyRule, Facts, FindingInFile, Rule, WorkspaceRule } from './rule.ts';

/** A finding with everything but its place in the file. */
export type RuledFinding = Finding & {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
};

/**
 * Runs every rule that is switched on: over every plan, and over the workspace as a whole. Places
 * each finding with the given function, all findings of a file together.
 * @param files the files of the plans to look at, where not all are of interest; what concerns the
 * workspace as a whole is found in every file.
 */
export function runRules(
  facts: Facts,
  place: (finding: RuledFinding) => Diagnostic,
  files?: ReadonlySet<string>,
): Diagnostic[] {
  const { kinds, plans, settings } = facts.workspace;
  const looked = files ? plans.filter(({ file }) => files.has(file)) : plans;
  const rulesFor = new Map(kinds.map(({ id }) => [id, rulesOfKind(id, settings)]));
  const inPlans: RuledFinding[] = [];
  for (const some of inGroups(looked, TOGETHER)) {
    for (const rule of PLAN_RULES) {
      for (const plan of some) {
        if (!rulesFor.get(plan.kind)?.has(rule)) continue;
        for (const finding of rule.check(plan, facts)) {
          inPlans.push(...judged({ ...finding, file: plan.file }, rule, plan, settings));
        }
      }
    }
  }
  const planOf = new Map(plans.map((plan) => [plan.file, plan]));
  const anywhere = WORKSPACE_RULES.flatMap((rule) =>
    [...rule.check(facts)].flatMap((each) => judged(each, rule, planOf.get(each.file), settings)),
  ).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return [...inPlans, ...anywhere].map(place);
}

const isOfWorkspace = (rule: AnyRule): rule is WorkspaceRule => rule.scope === 'workspace';
const WORKSPACE_RULES = RULES.filter(isOfWorkspace);
const PLAN_RULES = RULES.filter((rule): rule is Rule => !isOfWorkspace(rule));

const rulesOfKind = (kind: string, settings: Settings): ReadonlySet<Rule> =>
  new Set(PLAN_RULES.filter((rule) => severityOf(rule, kind, settings) !== 'off'));

/** A finding with its rule and severity; none where either is switched off or an echo. */
function judged(
  finding: FindingInFile,
  rule: AnyRule,
  plan: Plan | undefined,
  settings: Settings,
): RuledFinding[] {
  const severity = severityOf(rule, plan?.kind ?? null, settings);
  if (severity === 'off') return [];
  if (plan && isAboutLeftOut(plan.pathInFile(finding.path), plan.leftOut)) return [];
  return [{ ...finding, rule: rule.id, severity }];
}

/**
 * Severity of a rule for a kind of plan, or for a file that is no plan (null): the configuration's,
 * else the rule's own.
 */
const severityOf = (rule: AnyRule, kind: string | null, { rules }: Settings): Severity | 'off' =>
  severityFor(rules[rule.id], kind, rule.severity);

/**
 * Whether a finding may only be the echo of a part that was left out for its shape: an action whose
 * owner is mistyped has been reported, and does not lack an owner besides.
 */
function isAboutLeftOut(path: Path, leftOut: readonly Path[]): boolean {
  return leftOut.some((gone) => {
    const parent = gone.slice(0, typeof gone.at(-1) === 'number' ? -2 : -1);
    return startsWith(path, gone) || (startsWith(gone, path) && path.length >= parent.length);
  });
}

const startsWith = (path: Path, start: Path): boolean =>
  start.every((step, index) => path[index] === step);
