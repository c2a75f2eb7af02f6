import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PipRun, runPip } from './runPip.ts';

let workspace: string;
let file: string;

const PLAN = `kind: sip
format: 1
id: sip-dune-2026
title: "Dune Street improvement plan"
school: dune
term: 2026-27
status: adopted
goals:
  - id: reading
    statement: More students read at benchmark. # by June
    measures:
      - id: reading-g3
        name: Reading at benchmark in grade 3
        unit: percent
        results: {fall: {value: 52.1, n: 73}}
      - id: absence
        uses: absence
        groups:
          - {group: English learners, baseline: {value: 22}}
    strategies:
      - id: groups
        title: Small groups every day
        owner: {name: Jo Park, title: 'Assistant principal'}
        actions:
          - id: schedule
            title: Protect 30 minutes a day
            due: 2026-10-01
`;

const SHARED = `format: 1
measures:
  - {id: absence, name: Students chronically absent, unit: percent, direction: decrease}
`;

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'pip-set-')));
  cpSync(join(import.meta.dirname, 'base'), workspace, { recursive: true });
  mkdirSync(join(workspace, 'measures'));
  writeFileSync(join(workspace, 'measures/shared.yaml'), SHARED);
  file = join(workspace, 'plans/sip.yaml');
  writeFileSync(file, PLAN);
});

afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const set = (...rest: string[]): Promise<PipRun> =>
  runPip(['set', 'sip-dune-2026', ...rest], workspace);

/** Lines of the plan that are no longer in it, and lines that were not. */
async function changed(...rest: string[]): Promise<{ gone: string[]; added: string[] }> {
  const { stderr, code } = await set(...rest);
  expect(code, stderr).toBe(0);
  const [before, now] = [PLAN.split('\n'), readFileSync(file, 'utf8').split('\n')];
  return {
    gone: before.filter((line) => !now.includes(line)),
    added: now.filter((line) => !before.includes(line)),
  };
}

describe('a field that is set', () => {
  it('is a date without quotes, in its place among the fields', async () => {
    expect(await changed('schedule', 'start=2026-09-01')).toEqual({
      gone: [],
      added: ['            start: 2026-09-01'],
    });
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim());
    expect(lines.indexOf('start: 2026-09-01')).toBe(lines.indexOf('due: 2026-10-01') - 1);
  });

  it('stays a text where the field is one, whatever it looks like', async () => {
    const { added } = await changed('reading', 'code=0430011', 'rationale=true', 'title=12');
    expect(added.map((line) => line.trim()).sort()).toEqual([
      'code: "0430011"',
      'rationale: "true"',
      'title: "12"',
    ]);
  });

  it('is a number or yes or no only where the schema wants one', async () => {
    const { added } = await changed(
      'groups',
      'progress.winter.rating=2',
      'progress.winter.note=2',
      'custom.code=0430011',
      'custom.minutes=30',
      'custom.daily=true',
    );
    expect(added.map((line) => line.trim()).sort()).toEqual([
      'custom: {code: "0430011", minutes: 30, daily: true}',
      'progress: {winter: {rating: 2, note: "2"}}',
    ]);
  });

  it('keeps the quotes and the remark of the value before it', async () => {
    expect(await changed('groups', 'owner.title=Principal')).toEqual({
      gone: ["        owner: {name: Jo Park, title: 'Assistant principal'}"],
      added: ["        owner: {name: Jo Park, title: 'Principal'}"],
    });
    await set('-', 'title=Dune: the plan');
    expect(readFileSync(file, 'utf8')).toContain('title: "Dune: the plan"\n');
    await set('reading', 'statement=All students read.');
    expect(readFileSync(file, 'utf8')).toContain('statement: All students read. # by June\n');
  });

  it('is a block of lines where it has several', async () => {
    expect(await changed('reading', 'rationale=First.\n\nSecond: more.\n')).toEqual({
      gone: [],
      added: ['    rationale: |', '      First.', '      Second: more.'],
    });
  });

  it('can be a result of a shared measure, and of a group of students', async () => {
    expect(
      await changed(
        'absence',
        'results.winter.value=17.5',
        'results.winter.on=2027-01-20',
        'groups.0.results.winter=suppressed',
      ),
    ).toEqual({
      gone: ['          - {group: English learners, baseline: {value: 22}}'],
      added: [
        '        results:',
        '          winter:',
        '            value: 17.5',
        '            on: 2027-01-20',
        '          - {group: English learners, baseline: {value: 22}, results: {winter: suppressed}}',
      ],
    });
    expect(readFileSync(join(workspace, 'measures/shared.yaml'), 'utf8')).toBe(SHARED);
  });

  it('joins the results that stand in braces', async () => {
    const { added } = await changed(
      'reading-g3',
      'results.winter.value=57.5',
      'results.winter.n=73',
    );
    expect(added).toEqual([
      '        results: {fall: {value: 52.1, n: 73}, winter: {value: 57.5, n: 73}}',
    ]);
  });
});

describe('a field that is taken away', () => {
  it('goes with what it leaves empty, and with nothing else', async () => {
    expect(await changed('schedule', '--unset', 'due')).toEqual({
      gone: ['            due: 2026-10-01'],
      added: [],
    });
    await set('groups', '--unset', 'owner.name', 'owner.title');
    expect(readFileSync(file, 'utf8')).not.toContain('owner');
  });

  it('must not be one that is needed, and then nothing is written, not even the rest', async () => {
    const { stderr, code } = await set('groups', 'rationale=Because.', '--unset', 'title');
    expect(stderr).toContain('A strategy needs a `title`.');
    expect(code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(PLAN);
  });
});
