import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/runRules.ts';
import { checkSettings } from '../../src/workspace/checkSettings.ts';
import { type Loaded, loadWorkspace } from '../../src/workspace/loadWorkspace.ts';

/** Today in every test of a rule: in the middle of the winter cycle. */
export const AS_OF = '2027-02-02';

/** Where the plan under test stands. */
export const PLAN_FILE = 'plans/sip-example.yaml';

/** Files of the example workspace that plans name. */
const ATTACHED = [
  'attachments/addendum.pdf',
  'attachments/visit 1.png',
  'attachments/walks.pdf',
  'attachments/walkthroughs.pdf',
  'plans/notes/roster.csv',
];

const FILES: Readonly<Record<string, string>> = {
  'pip.config.yaml': `format: 1
organization: example-district
school_year: 2026-27
funding: [{source: Title I-A, allocation: 250000}, {source: Local budget, allocation: 40000}]
assistance: {required_by: [in need of improvement]}
monitoring:
  - {level: targeted-2, name: Targeted Level 2, years: [2026-27], form: Format of the SELPA, recipient: Example SELPA}
  - {level: targeted-3, name: Targeted Level 3, years: [2026-27], form: State form, recipient: Assigned consultant}
  - {level: watch, name: Watch list, years: [2025-26], form: Letter, recipient: Assigned consultant}
`,
  'directory.yaml': `format: 1
districts:
  - {id: example-district, name: Example Public Schools}
  - {id: example-network, name: Network of Example Schools}
schools:
  - {id: example-school, name: Example Elementary School, district: example-network}
  - {id: other-school, name: Other Elementary School, district: example-district}
  - id: designated-school
    name: Designated School
    district: example-district
    designations: [{name: in need of improvement, year: 2026-27}, {name: In need of improvement, year: 2027-28}]
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
approvals: [{body: Board of Education, on: 2026-12-15, decision: approved}]
needs:
  - id: need-reading
    statement: Half of our students read at benchmark.
    root_causes: [{id: rc-whole-class, statement: Reading is taught to the whole class at once.}]
measures:
  - {id: absence, uses: shared-absence, baseline: {value: 19}, target: {value: 15}}
theories_of_action:
  - id: toa-1
    title: Teaching and learning
    if: every school teaches reading in small groups
    then: more students will read at benchmark.
    strategies:
      - {id: hls-1, title: Small groups in every school, addresses: [rc-whole-class]}
      - {id: hls-2, title: A library in every classroom}
`,
  'plans/sip-other.yaml': `kind: sip
format: 1
id: sip-other-2026
title: Other Elementary improvement plan
school: other-school
term: 2026-27
status: adopted
approvals: [{body: Board of Education, on: 2026-12-15, decision: approved}]
aligns_to: dip-example
strategies:
  - {id: mentors, title: A mentor for every new teacher, aligns_to: [dip-example#hls-2]}
`,
};

/** Serves the plan under test, so that a plan which serves it in turn closes a circle. */
const network = (planUnderTest: string): string => `kind: dip
format: 1
id: network-2026
title: Plan of the network
organization: example-network
term: 2026-27
status: adopted
aligns_to: ${planUnderTest}
`;

/** Attached to the school plan under test, unless that has another id than usual. */
const ADDENDUM = `kind: addendum
format: 1
id: addendum-2026
title: Addendum of the school under test
organization: example-district
term: 2026-27
status: adopted
attached_to: [sip-example-2026]
`;

/**
 * The plan that each kind's examples and tests begin from; one field a line. The school's plan was
 * approved after the fall cycle, for which it has no ratings.
 */
const PLANS: Readonly<Record<string, string>> = {
  sip: `kind: sip
format: 1
id: sip-example-2026
title: Example Elementary improvement plan
school: example-school
term: 2026-27
status: adopted
approvals: [{body: Board of Education, on: 2026-12-15, decision: approved}]
aligns_to: dip-example
`,
  tip: `kind: tip
format: 1
id: tip-example-2026
title: Improvement plan
school: example-school
term: 2026-27
status: adopted
teacher: {name: Robin Example, position: Grade 4 teacher}
signatures_at_start: [{role: Teacher, on: 2026-10-23}]
`,
  student: `kind: student
format: 1
id: student-s-0417-2026
title: Improvement plan
school: example-school
term: 2026-27
status: adopted
student: {local_code: S-0417, grade: "3"}
`,
  support: `kind: support
format: 1
id: support-example-2026
title: Improvement plan
school: example-school
term: 2026-27
status: adopted
growth_goal: {id: growth-goal, statement: 24 of 28 students have a goal that is reviewed every six weeks.}
practice: [1b, 2d]
action_steps: [{id: step-1, description: Observe two colleagues, due: 2026-11-20, check_in: [2026-11-24]}]
evidence_of_achievement: Log of the reviews.
`,
  cim: `kind: cim
format: 1
id: cim-example-2026
title: Plan for improvement
organization: example-district
term: 2026-27
status: adopted
monitoring: {level: targeted-2, year: 2026-27}
submissions: [{on: 2026-09-30, to: Example SELPA}]
`,
  addendum: `kind: addendum
format: 1
id: addendum-example-2026
title: Addendum of the example school
school: example-school
term: 2026-27
status: adopted
attached_to: [sip-other-2026]
`,
};

/** The example plan of the kind that the fields name (sip) with them; those it has are replaced. */
export function planWith(fields: string): string {
  const kind = fieldOf(fields, 'kind') ?? 'sip';
  const replaced = new Set([...fields.matchAll(/^(\w+):/gm)].map(([, key]) => key));
  const base = PLANS[kind] ?? PLANS['sip'] ?? '';
  const kept = base.split('\n').filter((line) => !replaced.has(line.split(':')[0]));
  return `${kept.join('\n')}${fields}\n`;
}

const fieldOf = (text: string, field: string): string | undefined =>
  new RegExp(`^${field}: ([\\w.-]+)`, 'm').exec(text)?.[1];

/**
 * The files around a plan. Confidential kinds stand in a confidential workspace, unless a remark
 * in the plan says otherwise: `# pip.config.yaml says visibility: public`.
 */
function filesAround(plan: string): Record<string, string> {
  const isPersonal = ['tip', 'student', 'support'].includes(fieldOf(plan, 'kind') ?? '');
  const said = /^# .*visibility: (public|confidential)/m.exec(plan)?.[1];
  const visibility = said ?? (isPersonal ? 'confidential' : 'public');
  const id = fieldOf(plan, 'id') ?? 'sip-example-2026';
  return {
    ...FILES,
    'pip.config.yaml': `${FILES['pip.config.yaml']}visibility: ${visibility}\n`,
    'plans/network.yaml': network(id),
    ...(id === 'sip-example-2026' && { 'plans/addendum.yaml': ADDENDUM }),
  };
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
  const texts = { ...filesAround(plan), [PLAN_FILE]: plan, ...files };
  return checkFiles(Object.entries(texts).map(([file, text]) => ({ file, text })));
}

/** Runs all rules over a workspace. */
export function checkFiles(sources: Parameters<typeof loadWorkspace>[0], asOf = AS_OF): Checked {
  const loaded: Loaded = loadWorkspace(sources);
  const { workspace, place } = loaded;
  if (!workspace) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  const { cycles } = workspace.settings;
  const rollUps = new Map(cycles.map((cycle) => [cycle.id, rollUp(workspace, cycle, asOf)]));
  const isThere = (path: string): boolean => ATTACHED.includes(path);
  const namesIn = (folder: string): string[] =>
    ATTACHED.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  const known = RULES.map(({ id }) => id);
  const inSettings = checkSettings(workspace, { rules: known, changes: [] }).map(place);
  const found = runRules({ workspace, rollUps, asOf, isThere, namesIn }, place);
  return {
    workspace,
    diagnostics: [...loaded.diagnostics, ...inSettings, ...found],
    inPlan: found.filter(({ file }) => file === PLAN_FILE),
  };
}
