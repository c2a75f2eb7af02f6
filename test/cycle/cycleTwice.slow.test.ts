import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffLines } from 'diff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { convert, hasOffice } from '../cli/office.ts';
import { type PipRun, runPip } from '../cli/runPip.ts';
import { type Answering, atTerminal, type Manner } from './atTerminal.ts';
import { fillIn } from './inWorkbook.ts';
import { KNOWN, type KnownPlan, TODAY } from './spring.ts';
import { mapping, stateFile } from './stateFile.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');
const PATIENCE = 180_000;
const [HARBORVIEW, SHIPWRIGHT, DISTRICT] = KNOWN;

let folder = '';
const root = (way: Way): string => join(folder, way);
type Way = 'asked' | 'filled';
const WAYS: readonly Way[] = ['asked', 'filled'];

const pip = (way: Way, ...argv: string[]): Promise<PipRun> =>
  runPip(argv, root(way), { today: TODAY });
const planIn = (at: string, { file }: KnownPlan): string => readFileSync(join(at, file), 'utf8');

/** Somebody goes through a plan at a terminal and writes it. */
async function goThrough(known: KnownPlan, manner: Manner = {}): Promise<Answering & PipRun> {
  const person = atTerminal(known, manner);
  const argv = ['rate', known.plan, '--cycle', 'spring'];
  return { ...person, ...(await runPip(argv, root('asked'), { today: TODAY, ...person.world })) };
}

/** The three plans are entered by questions, and one of them on two afternoons. */
async function byQuestions(): Promise<readonly (Answering & PipRun)[]> {
  const first = await goThrough(HARBORVIEW, {
    enters: 'Everything',
    backFrom: 'Sixty minutes of mathematics a day, taught as the unit is written',
    stopsAt: 'Weekly planning of classroom and special education teachers',
  });
  return [
    first,
    await goThrough(HARBORVIEW),
    await goThrough(SHIPWRIGHT, { enters: 'Everything' }),
    await goThrough(DISTRICT, { enters: 'Results' }),
    await goThrough(DISTRICT),
  ];
}

/** A workbook goes out; while it is filled in, the state sends its results. */
async function byWorkbook(): Promise<Readonly<Record<string, PipRun>>> {
  const at = root('filled');
  const plans = KNOWN.map(({ plan }) => plan);
  const out = await pip('filled', 'sheet', 'export', ...plans, '-c', 'spring', '-o', 'spring.xlsx');
  writeFileSync(join(at, 'state.csv'), stateFile());
  const load = async (whom: 'school' | 'district'): Promise<PipRun> => {
    writeFileSync(join(at, `${whom}.yaml`), mapping(whom));
    const argv = ['import', 'results', 'state.csv', '--map', `${whom}.yaml`, '-c', 'spring'];
    return pip('filled', ...argv);
  };
  const school = await load('school');
  const district = await load('district');
  for (const known of KNOWN) await fillIn(at, 'spring.xlsx', known);
  if (hasOffice) convert(at, 'spring.xlsx', 'xlsx');
  const back = await pip('filled', 'sheet', 'import', 'spring.xlsx', '--yes');
  return { out, school, district, back };
}

let asked: readonly (Answering & PipRun)[] = [];
let filled: Readonly<Record<string, PipRun>> = {};

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pip-cycle-')));
  for (const way of WAYS) cpSync(EXAMPLE, root(way), { recursive: true });
  asked = await byQuestions();
  filled = await byWorkbook();
}, PATIENCE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lines that are only there before, and only there after: what stands between them stayed. */
function changedLines(known: KnownPlan): { gone: string[]; come: string[] } {
  const parts = diffLines(planIn(EXAMPLE, known), planIn(root('asked'), known));
  const lines = (of: typeof parts): string[] =>
    of.flatMap(({ value }) =>
      value
        .trimEnd()
        .split('\n')
        .map((line) => line.trim()),
    );
  return {
    gone: lines(parts.filter(({ removed }) => removed)),
    come: lines(parts.filter(({ added }) => added)),
  };
}

/** Every file below a folder, by name. */
const filesIn = (at: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(at, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(at, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(at, name), 'utf8')]),
  );

const comments = (text: string): string[] =>
  text.split('\n').filter((line) => line.trimStart().startsWith('#'));

describe('a cycle, entered by questions and by spreadsheet', () => {
  it('ends in the same plans, line by line', () => {
    for (const known of KNOWN) {
      const [one = '', other = ''] = WAYS.map((way) => planIn(root(way), known));
      expect(parse(one)).toEqual(parse(other));
      expect(one).toBe(other);
      expect(one).not.toBe(planIn(EXAMPLE, known));
    }
  });

  it('leaves all other lines and comments as they were', () => {
    for (const known of KNOWN) {
      const { gone, come } = changedLines(known);
      const done = Object.values(known.parts).flatMap(({ done: steps = {} }) => Object.keys(steps));
      expect(gone.map((line) => /status: (in_progress|not_started)\b/.test(line))).toEqual(
        done.map(() => true),
      );
      const ratings = come.filter((line) => /\brating: \d/.test(line));
      expect(ratings).toHaveLength(Object.keys(known.parts).length);
      const results = Object.values(known.results).flatMap((groups) => Object.keys(groups));
      const entered = come.filter((line) => /^spring: (?:\{value: |not_available)/.test(line));
      expect(entered).toHaveLength(results.length);
      const before = comments(planIn(EXAMPLE, known));
      expect(comments(planIn(root('asked'), known))).toEqual(before);
    }
  });

  it('may be stopped and gone on with, and what was answered is not asked again', () => {
    const [first, second] = asked;
    const goals = (first?.asked ?? []).map((head) => head.replace(/^.*?: /, ''));
    const again = goals.filter((head, at) => goals.indexOf(head) !== at);
    expect(again).toEqual([
      'Students in kindergarten to grade 2 at benchmark in early reading',
      'Sixty minutes of mathematics a day, taught as the unit is written',
    ]);
    expect(second?.asked.some((head) => head.includes('Daily small-group'))).toBe(false);
    expect(second?.asked.some((head) => head.includes('Weekly planning'))).toBe(true);
    expect(second?.asked.at(-1)).toBe('The plan itself: Harborview Elementary improvement plan');
  });

  it('tells at once what is no result, and writes nothing of it', () => {
    for (const { code, faults } of asked) {
      expect(code).toBe(0);
      expect(faults).toContainEqual(expect.stringMatching(/^"about sixty" is not a number\. Type/));
    }
  });

  it('says at each step of the spreadsheet what became of it and what comes next', () => {
    const { out, school, district, back } = filled;
    expect(out?.stderr).toContain('When it comes back filled in: pip sheet import spring.xlsx');
    expect(school?.stdout).toContain('15 rows: 12 used, 0 unchanged, 3 not used.');
    expect(district?.stdout).toContain('15 rows: 2 used, 0 unchanged, 13 not used.');
    expect(back?.stdout).toContain('89 changed cells used');
    expect(back?.stderr.match(/has changed since the workbook was made/g)).toHaveLength(3);
  });

  it(
    'gives the same standing and the same reports',
    async () => {
      const argvs = [
        ['validate'],
        ['status', '--cycle', 'spring', '-f', 'json'],
        ['status', HARBORVIEW.plan, '--cycle', 'spring'],
        ['report', 'sam', 'eoy', '--cycle', 'spring', '-f', 'json', '--out', 'reports'],
      ];
      for (const argv of argvs) {
        const [one, other] = [await pip('asked', ...argv), await pip('filled', ...argv)];
        expect({ argv, ...one }).toEqual({ argv, ...other });
        expect(one.code).toBe(0);
      }
      const [one = {}, other = {}] = WAYS.map((way) => filesIn(join(root(way), 'reports')));
      expect(Object.keys(one).length).toBeGreaterThan(15);
      expect(one).toEqual(other);
    },
    PATIENCE,
  );

  it(
    'goes on into the same plans of the next year, which are valid',
    async () => {
      for (const way of WAYS) {
        expect(await pip(way, 'rollover', '--to', '2027-28')).toMatchObject({ code: 0 });
        expect(await pip(way, 'validate')).toMatchObject({ code: 0 });
      }
      const [one = {}, other = {}] = WAYS.map((way) => filesIn(join(root(way), 'plans')));
      expect(one).toEqual(other);
      const next = one['schools/sip-harborview-2027.yaml'] ?? '';
      expect(next).toMatch(/baseline: \{value: 60\.3, n: 73/);
      expect(next).not.toContain('id: catch-up-math');
      expect(next).toContain('id: math-hour');
    },
    PATIENCE,
  );
});
