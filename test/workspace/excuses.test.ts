import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { type AfterExcuses, applyExcuses } from '../../src/workspace/applyExcuses.ts';
import { readExcuses } from '../../src/workspace/readExcuses.ts';
import { check, PLAN_FILE, planWith } from '../rules/exampleWorkspace.ts';
import { marked } from './marked.ts';
import { say, spot } from './workspaceOf.ts';

/** What is left of the findings in a plan, and what is excused in it. */
function excuse(text: string): AfterExcuses {
  const { diagnostics, workspace } = check(text);
  const rules = RULES.map(({ id }) => id);
  const sources = [{ file: PLAN_FILE, text }];
  const after = applyExcuses({ diagnostics, sources, rules, kinds: workspace.kinds });
  return { ...after, diagnostics: after.diagnostics.filter(({ file }) => file === PLAN_FILE) };
}

const left = (text: string): string[] => excuse(text).diagnostics.map(({ rule }) => rule);
const reasons = (text: string): string[] => excuse(text).excused.map(({ reason }) => reason);

/** A draft with one strategy whose only action has no owner. */
const draft = (action: string): string =>
  planWith(`status: draft
strategies:
  - id: groups
    title: Small groups every day
    aligns_to: [dip-example#hls-1]
    actions:
${action}`);

const AT = 'action-without-owner -- The coach comes in May.';

describe('an excuse takes away what it stands for', () => {
  it.each([
    [
      'at the end of the line',
      `      - {id: rooms, title: Rooms, due: 2027-03-01} # pip-disable-line ${AT}`,
    ],
    [
      'on the line above',
      `      # pip-disable-next-line ${AT}\n      - {id: rooms, title: Rooms, due: 2027-03-01}`,
    ],
    [
      'above other remarks and empty lines',
      `      # pip-disable-next-line ${AT}\n      # Rooms are few.\n\n      - {id: rooms, title: Rooms, due: 2027-03-01}`,
    ],
    [
      'above an action of many lines',
      `      # pip-disable-next-line ${AT}\n      - id: rooms\n        title: Rooms\n        due: 2027-03-01`,
    ],
    [
      'above a dash that stands alone',
      `      # pip-disable-next-line ${AT}\n      -\n        id: rooms\n        title: Rooms\n        due: 2027-03-01`,
    ],
    [
      'behind the first field of the action',
      `      - id: rooms # pip-disable-line ${AT}\n        title: Rooms\n        due: 2027-03-01`,
    ],
    [
      'between the entries of a list in brackets',
      `      [{id: desks, title: Desks, due: 2027-03-01, owner: {name: Jo Park}},\n       # pip-disable-next-line ${AT}\n       {id: rooms, title: Rooms, due: 2027-03-01}]`,
    ],
    [
      'behind an opening brace',
      `      - { # pip-disable-line ${AT}\n         id: rooms, title: Rooms, due: 2027-03-01}`,
    ],
  ])('%s', (_, action) => {
    expect(left(draft(action))).toEqual([]);
    expect(reasons(draft(action))).toEqual(['The coach comes in May.']);
    const windows = draft(action).replaceAll('\n', '\r\n');
    expect(left(windows)).toEqual([]);
    expect(reasons(windows)).toEqual(['The coach comes in May.']);
  });

  it('speaks for the whole file from its top', () => {
    const actions = '      - {id: rooms, title: Rooms}\n      - {id: desks, title: Desks}';
    const top = `# A plan in the making.\n# pip-disable-file action-without-date, ${AT}\n---\n`;
    expect(left(draft(actions))).toHaveLength(4);
    expect(left(top + draft(actions))).toEqual([]);
    expect(reasons(top + draft(actions))).toHaveLength(4);
  });

  it('names several rules, and may be written with a long dash', () => {
    const names = 'action-without-date,action-without-owner';
    const action = `      - {id: rooms, title: Rooms} # pip-disable-line ${names} — Nobody knows yet.`;
    expect(left(draft(action))).toEqual([]);
    expect(reasons(draft(action))).toEqual(['Nobody knows yet.', 'Nobody knows yet.']);
  });

  it('leaves other rules and other lines alone', () => {
    const action = `      - {id: rooms, title: Rooms} # pip-disable-line ${AT}
      - {id: desks, title: Desks, due: 2027-03-01}`;
    const { diagnostics } = excuse(draft(action));
    expect(diagnostics.map(({ rule, path }) => [rule, path])).toEqual([
      ['action-without-date', 'strategies[groups].actions[rooms]'],
      ['action-without-owner', 'strategies[groups].actions[desks]'],
    ]);
  });
});

describe('what is no remark is no excuse', () => {
  it.each([
    [
      'a text in quotes',
      `      - {id: rooms, title: "Rooms # pip-disable-line ${AT}", due: 2027-03-01}`,
    ],
    ['a plain text', `      - {id: rooms, title: Rooms#pip-disable-line, due: 2027-03-01}`],
    [
      'a block of text',
      `      - id: rooms\n        title: Rooms\n        due: 2027-03-01\n        rationale: |\n          # pip-disable-file ${AT}`,
    ],
    [
      'a remark that speaks of excuses',
      `      # Write pip-disable-line ${AT}\n      - {id: rooms, title: Rooms, due: 2027-03-01}`,
    ],
  ])('%s', (_, action) => {
    expect(readExcuses(draft(action))).toEqual([]);
    expect(left(draft(action))).toEqual(['action-without-owner']);
  });
});

describe('an excuse that is amiss is reported at its place, and excuses nothing', () => {
  it.each([
    [
      'no reason',
      '      - {id: rooms, title: Rooms, due: 2027-03-01} «# pip-disable-line action-without-owner»',
      'excuse-without-reason This excuse gives no reason, so it excuses nothing.',
    ],
    [
      'a reason without its dashes',
      '      - {id: rooms, title: Rooms, due: 2027-03-01} «# pip-disable-line action-without-owner the coach comes»',
      'excuse-without-reason This excuse gives no reason, so it excuses nothing.',
    ],
    [
      'dashes and nothing behind them',
      '      - {id: rooms, title: Rooms, due: 2027-03-01} «# pip-disable-line action-without-owner --»',
      'excuse-without-reason This excuse gives no reason, so it excuses nothing.',
    ],
    [
      'a rule that does not exist',
      '      - {id: rooms, title: Rooms, due: 2027-03-01} # pip-disable-line «action-without-ownr» -- In May.',
      'excuse-of-unknown-rule There is no rule called "action-without-ownr".',
    ],
    [
      'no rule',
      '      - {id: rooms, title: Rooms, due: 2027-03-01} «# pip-disable-line -- In May.»',
      'malformed-excuse This excuse names no rule.',
    ],
    [
      'a form that does not exist',
      `      - {id: rooms, title: Rooms, due: 2027-03-01} «# pip-disable-lines ${AT}»`,
      'malformed-excuse There is no excuse called "pip-disable-lines".',
    ],
    [
      'one for the file in the middle of it',
      `      - {id: rooms, title: Rooms, due: 2027-03-01} «# pip-disable-file ${AT}»`,
      'malformed-excuse An excuse for a whole file stands at its top, before the first field.',
    ],
    [
      'one for a line of its own',
      `      # pip-disable-line «action-without-owner» -- In May.\n      - {id: rooms, title: Rooms, due: 2027-03-01}`,
      'excuse-without-effect This excuse has no effect: nothing on its line breaks `action-without-owner`.',
    ],
    [
      'one for what follows where nothing does',
      `      - {id: rooms, title: Rooms, due: 2027-03-01}\n      # pip-disable-next-line «action-without-owner» -- In May.`,
      'excuse-without-effect This excuse has no effect: nothing on its line breaks `action-without-owner`.',
    ],
    [
      'a rule about texts',
      '      - {id: rooms, title: Rooms, due: 2027-03-01} # pip-disable-line «yaml-syntax» -- In May.',
      'inexcusable-rule `yaml-syntax` cannot be excused: it is about the text of a file, and what it names is not read.',
    ],
  ])('%s', (_, action, said) => {
    const { text, range } = marked(draft(action));
    const { diagnostics, excused } = excuse(text);
    expect(excused).toEqual([]);
    expect(diagnostics.filter(({ rule }) => rule === 'action-without-owner')).toHaveLength(1);
    const [told, ...others] = diagnostics.filter(({ rule }) => rule !== 'action-without-owner');
    expect(others).toEqual([]);
    expect(told && spot(told)).toBe(range);
    expect(told && say(told)).toBe(`${range.split('-')[0]} ${said}`);
    expect(told?.hint).toMatch(/[.?"`]$/);
  });

  it('says of each name in a list what is wrong with it', () => {
    const action = '      - {id: rooms, title: Rooms, due: 2027-03-01} # pip-disable-line ';
    const text = draft(`${action}action-without-owner, action-without-date, nothing -- In May.`);
    expect(excuse(text).excused).toHaveLength(1);
    expect(left(text)).toEqual(['excuse-without-effect', 'excuse-of-unknown-rule']);
  });

  it('is not called idle while something cannot be read: it may be for what hangs on that', () => {
    const action = `      - {id: rooms, title: 5} # pip-disable-line ${AT}`;
    expect(left(draft(action))).toEqual(['wrong-type']);
  });
});

describe('in a confidential plan', () => {
  const plan = (excuses: string): string =>
    planWith(`kind: student
status: draft
student: {local_code: S-0417, grade: "3", name: Ana Lopez} ${excuses}`);

  it('excuses count, and their words stay in the file', () => {
    const text = plan("# pip-disable-line student-identity -- Ana's mother wants it.");
    expect(left(plan(''))).toContain('student-identity');
    expect(left(text)).not.toContain('student-identity');
    expect(reasons(text)).toEqual(['']);
  });

  it('names in them are not repeated, nor to be found by their fingerprint', () => {
    const told = (name: string) => {
      const { diagnostics } = excuse(plan(`# pip-disable-line ${name} -- She is nine.`));
      return diagnostics.find(({ rule }) => rule === 'excuse-of-unknown-rule');
    };
    expect(told('Ana')?.message).toBe('There is no rule called what stands there.');
    expect(told('Ana')?.fingerprint).toBe(told('Ben')?.fingerprint);
  });
});
