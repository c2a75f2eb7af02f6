import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { runRules } from '../../src/rules/runRules.ts';
import { type Loaded, loadWorkspace } from '../../src/workspace/loadWorkspace.ts';

/** Today in every test of a rule: in the middle of the winter cycle. */
export const AS_OF = '2027-02-02';

/** Where the plan under test stands. */
export const PLAN_FILE = 'plans/sip-example.yaml';

const FILES: Readonly<Record<string, string>> = {
  'pip.config.yaml': `format: 1
organization: example-district
school_year: 2026-27
`,
  'directory.yaml': `format: 1
districts:
  - {id: example-district, name: Example Public Schools}
  - {id: example-network, name: Network of Example Schools}
schools:
  - {id: example-school, name: Example Elementary School, district: example-district}
  - {id: other-school, name: Other Elementary School, district: example-district}
`,
  'measures/shared.yaml': `format: 1
measures:
  - id: shared-absence
    name: Students chronically absent
    unit: percent
    direction: decrease
`,
  'plans/dip-example.yaml': `kind: dip
format: 1
id: dip-example
title: Example district plan
organization: example-district
term: 2026-27
status: adopted
needs:
  - {id: need-reading, statement: Half of our students read at benchmark.}
theories_of_action:
  - id: toa-1
    title: Teaching and learning
    if: every school teaches reading in small groups
    then: more students will read at benchmark.
    strategies:
      - {id: hls-1, title: Small groups in every school}
      - {id: hls-2, title: A library in every classroom}
`,
  'plans/sip-other.yaml': `kind: sip
format: 1
id: sip-other-2026
title: Other Elementary improvement plan
school: other-school
term: 2026-27
status: adopted
aligns_to: dip-example
strategies:
  - {id: mentors, title: A mentor for every new teacher}
`,
  // Serves the plan under test, so that a plan which serves it in turn closes a circle.
  'plans/network.yaml': `kind: dip
format: 1
id: network-2026
title: Plan of the network
organization: example-network
term: 2026-27
status: adopted
aligns_to: sip-example-2026
`,
};

const PLAN = `kind: sip
format: 1
id: sip-example-2026
title: Example Elementary improvement plan
school: example-school
term: 2026-27
status: adopted
aligns_to: dip-example
`;

/** The example school's plan with the given fields; those it has already are replaced. */
export function planWith(fields: string): string {
  const replaced = new Set([...fields.matchAll(/^(\w+):/gm)].map(([, key]) => key));
  const kept = PLAN.split('\n').filter((line) => !replaced.has(line.split(':')[0]));
  return `${kept.join('\n')}${fields}\n`;
}

export interface Checked {
  readonly workspace: Workspace;
  /** Everything found in the workspace, shape of the files included. */
  readonly diagnostics: readonly Diagnostic[];
  /** What rules found in the plan under test. */
  readonly inPlan: readonly Diagnostic[];
}

/** Runs all rules over the example workspace with this plan in it, and other files replaced. */
export function check(plan: string, files: Readonly<Record<string, string>> = {}): Checked {
  const texts = { ...FILES, [PLAN_FILE]: plan, ...files };
  return checkFiles(Object.entries(texts).map(([file, text]) => ({ file, text })));
}

/** Runs all rules over a workspace. */
export function checkFiles(sources: Parameters<typeof loadWorkspace>[0], asOf = AS_OF): Checked {
  const loaded: Loaded = loadWorkspace(sources);
  const { workspace, place } = loaded;
  if (!workspace) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  const { cycles } = workspace.settings;
  const rollUps = new Map(cycles.map((cycle) => [cycle.id, rollUp(workspace, cycle, asOf)]));
  const found = runRules({ workspace, rollUps, asOf }, place);
  return {
    workspace,
    diagnostics: [...loaded.diagnostics, ...found],
    inPlan: found.filter(({ file }) => file === PLAN_FILE),
  };
}
