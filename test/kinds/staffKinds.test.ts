import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withDescendants } from '../../src/model/component.ts';
import { AS_OF, check, checkFiles, PLAN_FILE, planWith } from '../rules/exampleWorkspace.ts';

const EXAMPLE = new URL('../../examples/harborview-staff/', import.meta.url);
const STARTERS = new URL('../../templates/new/', import.meta.url);

const files = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, text: readFileSync(new URL(file, EXAMPLE), 'utf8') }));

describe('the example of staff and student plans', () => {
  const { workspace, diagnostics } = checkFiles(files, AS_OF);
  const tree = (id: string): string[] =>
    (workspace.plansById.get(id)?.components ?? []).flatMap((root) =>
      [...withDescendants(root)].map(
        ({ id: own, level, role, path }) =>
          `${'  '.repeat(path.filter((step) => typeof step === 'string').length - 1)}${own}: ${level}, ${role}`,
      ),
    );

  it('is confidential and without fault', () => {
    expect(diagnostics).toEqual([]);
    expect(workspace.settings.visibility).toBe('confidential');
    expect(workspace.plans.map(({ id, kind, about }) => [id, kind, about])).toEqual([
      ['student-s-0417-2026', 'student', 'harborview'],
      ['student-s-0522-2026', 'student', 'keel-street'],
      ['support-e-3114-2026', 'support', 'harborview'],
      ['tip-e-2207-2026', 'tip', 'keel-street'],
    ]);
  });

  it('has a tree of a teacher’s concerns, goals and supports', () => {
    expect(tree('tip-e-2207-2026')).toEqual([
      'checks: concern, context',
      'late-work: concern, context',
      'checks-in-lessons: goal, grouping',
      '  planning-with-coach: support, work',
      '  visits-to-colleague: support, work',
      'work-back-in-time: goal, grouping',
      '  comment-codes: support, work',
      '  marking-time: support, work',
    ]);
  });

  it('has a tree of a student’s needs and interventions', () => {
    expect(tree('student-s-0417-2026')).toEqual([
      'fluency: need, context',
      '  long-words: root_cause, context',
      '  little-practice: root_cause, context',
      'speaking-up: need, context',
      'fluency-group: intervention, work',
      'help-card: intervention, work',
    ]);
  });

  it('has a tree of a support professional’s goal and steps', () => {
    expect(tree('support-e-3114-2026')).toEqual([
      'growth-goal: growth_goal, grouping',
      'step-1: action_step, step',
      'step-2: action_step, step',
      'step-3: action_step, step',
    ]);
    const measures = workspace.plansById.get('support-e-3114-2026')?.measures;
    expect(measures?.map(({ id, owner }) => [id, owner?.id])).toEqual([
      ['goals-reviewed', 'growth-goal'],
    ]);
  });

  it('names no student in a file name, an id or a title', () => {
    const students = workspace.plans.filter(({ kind }) => kind === 'student');
    for (const { id, file, title } of students) {
      expect(file).toMatch(/^plans\/student-s-\d+\.yaml$/);
      expect(id).toMatch(/^student-s-\d+-2026$/);
      expect(title).toBe('Student improvement plan');
    }
  });
});

/** What is found in a plan, as `line rule`, the shape of the file included. */
function found(plan: string): string[] {
  return check(plan)
    .diagnostics.filter(({ file }) => file === PLAN_FILE)
    .map(({ line, rule, path }) => `${line - own(plan)} ${rule} ${path}`);
}

/** Lines before those that the test is about. */
const own = (plan: string): number =>
  plan.split('\n').findIndex((line) => line.startsWith('kind: '));

/** Kind, what is typed wrong (its first line is line 2), and what is said of it. */
const MISTAKES: readonly (readonly [string, string, readonly string[]])[] = [
  // Any of the three
  ['tip', '# visibility: public', ['1 confidential-in-public kind']],
  ['student', '# visibility: public', ['1 confidential-in-public kind']],
  ['support', '# visibility: public', ['1 confidential-in-public kind']],
  ['tip', 'school: no-such-school', ['2 unresolved-reference school']],
  ['support', 'organization: no-such-district', ['2 unresolved-reference organization']],

  // Support professional
  ['support', 'practice: [1b, 3z]', ['2 not-allowed-value practice[1]']],
  ['support', 'responsibilities: [PR8]', ['2 not-allowed-value responsibilities[0]']],
  ['support', 'responsibilities: PR7', ['2 wrong-type responsibilities']],
  [
    'support',
    'growth_goal:\n  - {id: one, statement: One}\n  - {id: two, statement: Two}',
    ['3 wrong-type growth_goal'],
  ],
  [
    'support',
    'growth_goal: {id: one, statement: One}\ngrowth_goal: {id: two, statement: Two}',
    ['3 duplicate-field '],
  ],
  ['support', 'growth_goals: []', ['2 unknown-field growth_goals']],
  ['support', 'growth_goal: {id: one}', ['2 missing-field growth_goal']],
  [
    'support',
    'action_steps:\n  - {id: a, description: A, due: 2028-11-20, check_in: [2026-10-20]}',
    ['3 date-outside-term action_steps[a].due'],
  ],
  [
    'support',
    'action_steps:\n  - {id: a, description: A, due: 2026-11-20, check_in: 2026-10-20}',
    ['3 wrong-type action_steps[a].check_in'],
  ],
  [
    'support',
    'action_steps:\n  - {id: a, description: A, due: 2026-11-20, check_in: [soon]}',
    ['3 not-a-date action_steps[a].check_in[0]'],
  ],
  ['support', 'action_steps: [{id: a, title: A}]', ['2 missing-field action_steps[a]']],
  ['support', 'goal_status: done', ['2 not-allowed-value goal_status']],
  ['support', 'goal_status: achieved', ['2 goal-status-early goal_status']],
  ['support', 'primary_evaluator: Marisol Etienne', ['2 wrong-type primary_evaluator']],

  // Teacher
  ['tip', 'teacher: {position: Grade 4}', ['2 missing-field teacher']],
  ['tip', 'concerns: [{id: a, statement: A, on: 2026-14-10}]', ['2 not-a-date concerns[a].on']],
  ['tip', 'concerns: [{id: a, statement: A}]', ['2 concern-without-date concerns[a].on']],
  ['tip', 'goals: [{id: g, addresses: [a]}]', ['2 missing-field goals[g]']],
  [
    'tip',
    'goals: [{id: g, title: G, addresses: [a]}]',
    ['2 unresolved-reference goals[g].addresses[0]'],
  ],
  [
    'tip',
    'goals:\n  - id: g\n    title: G\n    supports:\n      - {id: s, provider: {name: Jo}}',
    ['6 missing-field goals[g].supports[s]'],
  ],
  ['tip', 'assessments: [{on: 2026-11-05}]', ['2 missing-field assessments[0]']],
  [
    'tip',
    'mid_cycle: {on: 2027-01-22, summary: Well, rating: good}',
    ['2 not-allowed-value mid_cycle.rating'],
  ],
  [
    'tip',
    'outcome: {decision: dismissed, on: 2027-05-27, by: Principal}',
    ['2 not-allowed-value outcome.decision'],
  ],
  ['tip', 'signatures_at_start: []', ['2 signature-missing signatures_at_start']],

  // Student
  ['student', 'student: {grade: "3"}', ['2 missing-field student']],
  ['student', 'student: {local_code: S-1, grade: 3}', ['2 wrong-type student.grade']],
  ['student', 'student: {local_code: S-1, favorite: red}', ['2 unknown-field student.favorite']],
  [
    'student',
    'needs: [{id: n, domain: Academics, statement: N}]',
    ['2 not-allowed-value needs[n].domain'],
  ],
  ['student', 'needs: [{id: n, statement: N}]', ['2 missing-field needs[n]']],
  [
    'student',
    'needs: [{id: n, domain: academic, statement: N, tier: 2}]',
    ['2 unknown-field needs[n].tier'],
  ],
  [
    'student',
    'outcome: {decision: stop, on: 2027-02-01}',
    ['2 not-allowed-value outcome.decision'],
  ],
  ['student', 'family_contacts: [{on: 2027-02-01}]', ['2 missing-field family_contacts[0]']],
];

describe('a mistake is one message', () => {
  it.each(MISTAKES)('%s: %s', (kind, fields, said) => {
    expect(found(planWith(`kind: ${kind}\n${fields}`))).toEqual(said);
  });

  it('in the dosage and the data of an intervention', () => {
    const plan = planWith(`kind: student
interventions:
  - id: group
    title: Repeated reading
    provider: {title: Reading coach}
    start: 2026-11-01
    due: 2026-10-01
    sessions: {minutes: 25, days_per_week: 8}
    monitoring:
      tool: Passages
      frequency: weekly
      decision_rule: Four points below the line mean a change.
      goal_line: {from: {on: 2026-10-01, value: 48}}
      data_points:
        - {on: 2026-10-01, value: forty}`);
    expect(found(plan)).toEqual([
      '8 out-of-range interventions[group].sessions.days_per_week',
      '13 missing-field interventions[group].monitoring.goal_line',
      '15 wrong-type interventions[group].monitoring.data_points[0].value',
      '7 dates-out-of-order interventions[group].due',
    ]);
  });
});

describe('what says who a student is', () => {
  const FIELDS = [
    ...[
      'name',
      'Name',
      'NAME',
      'first_name',
      'lastName',
      'family-name',
      'nickname',
      'preferred_name',
    ],
    ...['birth_date', 'birthdate', 'date_of_birth', 'dob', 'DOB', 'birthday', 'place_of_birth'],
    ...['state_id', 'stateId', 'state-id', 'sasid', 'SASID', 'ssid', 'ssn', 'student_id', 'id'],
  ];

  it.each(FIELDS)('`%s` under `student` is one message, and says what to use', (field) => {
    const plan = planWith(`kind: student\nstudent: {local_code: S-1, ${field}: Jordan Example}`);
    const said = check(plan).diagnostics;
    expect(said.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      `student-identity student.${field}`,
    ]);
    expect(said[0]?.hint).toContain('local code');
    expect(`${said[0]?.message} ${said[0]?.hint}`).not.toContain('Jordan');
  });

  it.each(['name', 'first_name', 'lastName', 'dob', 'birth_date', 'state_id', 'sasid'])(
    '`%s` under `custom` is one message',
    (field) => {
      const plan = planWith(`kind: student\ncustom: {${field}: Jordan Example}`);
      const said = check(plan).diagnostics;
      expect(said.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
        `student-identity custom.${field}`,
      ]);
    },
  );

  it('is not repeated where the plan stands in the wrong place', () => {
    const plan = planWith('kind: student\n# visibility: public\ntitle: Jordan Example');
    const [said] = check(plan).diagnostics;
    expect(said?.rule).toBe('confidential-in-public');
    expect(`${said?.message} ${said?.hint}`).toContain('student-s-0417-2026');
    expect(`${said?.message} ${said?.hint}`).not.toContain('Jordan');
    expect(said?.hint).toContain('visibility: confidential');
  });
});

describe('a starter', () => {
  it.each(['tip', 'student', 'support'])('of %s has only what is to be filled in', (kind) => {
    const starter = readFileSync(new URL(`${kind}.yaml`, STARTERS), 'utf8');
    const given: Readonly<Record<string, string>> = {
      id: `${kind}-1-2026`,
      title: 'Improvement plan',
      school: 'example-school',
      term: '2026-27',
      schemaPath: `../../schemas/${kind}.schema.json`,
    };
    const plan = starter.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => given[name] ?? '?');
    expect(starter.split('\n')[0]).toBe('# yaml-language-server: $schema={{schemaPath}}');
    const rules = check(plan).diagnostics.map(({ rule, path }) => `${rule} ${path}`);
    expect(rules.filter((said) => !said.startsWith('to-be-filled-in '))).toEqual([]);
    expect(rules.length).toBeGreaterThan(5);
  });
});
