import type { Diagnostic, Finding, Path, Severity } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { CONFIG_FILE, type Plan, type Settings } from '../model/workspace.ts';
import { RULES } from './index.ts';
import type { Facts, Rule } from './rule.ts';

/** A finding with everything but its place in the file. */
export type RuledFinding = Finding & {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
};

/** Runs every rule that is switched on over every plan; places each finding with the given function. */
export function runRules(facts: Facts, place: (finding: RuledFinding) => Diagnostic): Diagnostic[] {
  const { plans, settings } = facts.workspace;
  const found = plans.flatMap((plan) =>
    RULES.flatMap((rule) => findingsOf(rule, plan, facts, settings)),
  );
  return [...unknownRules(settings), ...found].map(place);
}

function findingsOf(rule: Rule, plan: Plan, facts: Facts, settings: Settings): RuledFinding[] {
  const severity = severityOf(rule, plan.kind, settings);
  if (severity === 'off') return [];
  return [...rule.check(plan, facts)]
    .filter(({ path }) => !isAboutLeftOut(plan.pathInFile(path), plan.leftOut))
    .map((finding) => ({ ...finding, file: plan.file, rule: rule.id, severity }));
}

/** Severity of a rule for a kind of plan: the configuration's, else the rule's own. */
export function severityOf(rule: Rule, kind: string, { rules }: Settings): Severity | 'off' {
  const configured = rules[rule.id];
  const severity = typeof configured === 'object' ? configured[kind] : configured;
  return severity ?? rule.severity;
}

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

function* unknownRules({ rules }: Settings): Generator<RuledFinding> {
  const known = RULES.map(({ id }) => id);
  for (const id of Object.keys(rules)) {
    if (known.includes(id)) continue;
    const near = nearest(id, known);
    yield {
      file: CONFIG_FILE,
      rule: 'unknown-rule',
      severity: 'error',
      path: ['rules', id],
      on: 'key',
      message: `There is no rule called \`${id}\`.`,
      hint: near ? `Did you mean \`${near}\`?` : 'Take the line out.',
    };
  }
}
