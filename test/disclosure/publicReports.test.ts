import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';

/** Limits so high that each withheld figure is a number that stands nowhere else. */
const CONFIG = `format: 1
organization: dune-district
school_year: 2026-27
suppression: {min_numerator: 600, min_denominator: 2000}
`;
const DIRECTORY = `format: 1
districts: [{id: dune-district, name: Dune Public Schools}]
schools:
  - id: dune
    name: Dune Street School
    district: dune-district
    profile:
      as_of: 2026-10-01
      enrollment: 9001
      groups: [{group: English learners, n: 431, percent: 4.3}, {group: Homeless, percent: 3.7}, {group: Free lunch, n: 4001}]
`;
const SIP = `kind: sip
format: 1
id: sip-dune-2026
title: Dune Street plan
school: dune
term: 2026-27
status: adopted
aligns_to: dip-2026
team: [{name: Kimiko Itoh, role: Student representative, student: true}]
data:
  - {title: Screening, columns: [Group, n, Spring], rows: [[All students, 4103, 50.1], [English learners, 1871, 33.37], [Homeless, 1717, 31.91]]}
progress:
  winter: {rating: 2, by: Principal, on: 2027-01-20, note: On the way., comments: [{by: Evaluator, text: Canary between us.}]}
goals:
  - id: reading
    statement: More students read at benchmark.
    strategies:
      - id: groups
        title: Small groups every day
        aligns_to: [dip-2026#hls-1]
        progress: {winter: {rating: 2, note: Begun.}}
        measures:
          - id: reading-all
            name: Students at benchmark
            unit: percent
            direction: increase
            baseline: {value: 41.93, period: spring 2026, n: 1873}
            history: [{period: 2024-25, value: 39.87, n: 1877}]
            target: {value: 62, by: 2027-06-15}
            results:
              fall: {value: 43.79, n: 1879, count: 823, printed: 823 of 1879, on: 2026-10-30, comparison: {district: 44.61}, note: Canary note}
              winter: {value: 57, n: 4200, on: 2027-01-15}
            groups:
              - {group: English learners, baseline: {value: 28.63, n: 1889}, results: {fall: {value: 29.77, n: 1889}, winter: {value: 31.43, n: 1901}}}
              - {group: Homeless, results: {winter: {value: 36.11}}}
              - {group: Girls, baseline: {value: 48.07, n: 2081}, results: {winter: {value: 53.49, n: 2111}}}
      - {id: staffing, title: Canary personnel, visibility: internal, progress: {winter: {rating: 1, note: Canary rating note}}}
`;
const DIP = `kind: dip
format: 1
id: dip-2026
title: Dune district plan
organization: dune-district
term: 2026-27
status: adopted
theories_of_action:
  - id: toa-1
    title: Learning
    if: we teach in groups
    then: more read.
    strategies: [{id: hls-1, title: Groups}, {id: hls-2, title: Canary strategy, visibility: internal}]
`;

/** What stands in the plans and must not stand in anything for the public. */
const CANARIES = [
  '431',
  '4.3%',
  '3.7%',
  '1871',
  '33.37',
  '1717',
  '31.91',
  '41.93',
  '1873',
  '39.87',
  '1877',
  '43.79',
  '1879',
  '823',
  '44.61',
  '28.63',
  '1889',
  '29.77',
  '31.43',
  '1901',
  '36.11',
  'Canary',
  'Kimiko',
  'Itoh',
];

function workspaceIn(files: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  const all = {
    'pip.config.yaml': CONFIG,
    'directory.yaml': DIRECTORY,
    'plans/sip.yaml': SIP,
    'plans/dip.yaml': DIP,
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Everything that a run wrote, with the endings of its files. */
async function written(...argv: string[]) {
  const root = workspaceIn();
  const run = await runPip(['report', ...argv, '--format', 'md,html,json', '--out', 'out'], root);
  const out = join(root, 'out');
  const files = existsSync(out)
    ? readdirSync(out, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    : [];
  const texts = files.map(({ parentPath, name }) => {
    // Fonts and hashes hold any letters in any order.
    const text = readFileSync(join(parentPath, name), 'utf8')
      .replace(/url\(data:[^)]*\)/g, '')
      .replace(/"[0-9a-f]{64}"/g, '""')
      .replace(/(\d),(?=\d{3})/g, '$1');
    return { name, text };
  });
  return { ...run, names: texts.map(({ name }) => name).sort(), texts };
}

const found = (texts: readonly { name: string; text: string }[]): string[] =>
  CANARIES.filter((canary) => texts.some(({ text }) => text.includes(canary)));

describe('reports for the public', { timeout: 60_000 }, () => {
  it('hold nothing in any form that is not for the public', async () => {
    const { code, names, texts, stderr } = await written(
      'sam',
      'plan',
      '--cycle',
      'winter',
      '--audience',
      'public',
    );
    expect(code, stderr).toBe(0);
    expect(names).toEqual(
      expect.arrayContaining([
        'index.html',
        'plan-sip-dune-2026.public.html',
        'sam-sip-dune-2026.public.html',
        'sam-sip-dune-2026.public.json',
        'sam-sip-dune-2026.public.md',
        'trend-reading-all.svg',
      ]),
    );
    const leaks = texts.flatMap(({ name, text }) =>
      CANARIES.filter((canary) => text.includes(canary)).map((canary) => `${name}: ${canary}`),
    );
    expect(leaks).toEqual([]);
  });

  it('hold what is', async () => {
    const { texts } = await written('sam', 'plan', '--cycle', 'winter', '--audience', 'public');
    const packet = texts.find(({ name }) => name === 'sam-sip-dune-2026.public.md')?.text ?? '';
    expect(packet).toContain('57.00%');
    expect(packet).toContain('Withheld because few students are counted');
    const plan = texts.find(({ name }) => name === 'plan-sip-dune-2026.public.md')?.text ?? '';
    expect(plan).toMatch(/Withheld because few students are counted, .*: \d+ values\./);
  });

  it('say on every page that they are public, and how much is withheld', async () => {
    const { texts, stderr } = await written('sam', '--cycle', 'winter', '--audience', 'public');
    const page = texts.find(({ name }) => name === 'sam-sip-dune-2026.public.html')?.text ?? '';
    expect(page).toContain('Public ·');
    expect(page).not.toContain('Internal ·');
    expect(stderr).toMatch(/Withheld from the public: \d+ values in 1 plan/);
  });

  it('are unlike those for people who work on the plans, which hold everything', async () => {
    const { texts, stderr } = await written('sam', 'plan', '--cycle', 'winter');
    expect(CANARIES.filter((canary) => !found(texts).includes(canary))).toEqual([]);
    expect(stderr).not.toContain('Withheld');
  });

  it('hold nothing of that where they are public by nature', async () => {
    const { code, texts } = await written('board', 'summary', '--cycle', 'winter');
    expect(code).toBe(0);
    expect(found(texts)).toEqual([]);
  });
});

describe('what is not for the public at all', () => {
  const report = async (root: string, ...argv: string[]) => {
    const run = await runPip(['report', ...argv, '--format', 'md', '--out', 'out'], root);
    return { ...run, isWritten: existsSync(join(root, 'out')) };
  };
  const internal = SIP.replace('status: adopted', 'status: adopted\nvisibility: internal');

  it('is no plan of a confidential workspace', async () => {
    const root = workspaceIn({ 'pip.config.yaml': `${CONFIG}visibility: confidential\n` });
    const run = await report(root, 'plan', '--audience', 'public');
    expect(run).toMatchObject({ code: 2, stdout: '', isWritten: false });
    expect(run.stderr).toContain(
      'This workspace is confidential: no report from it is for the public.',
    );
  });

  it('is no plan that says so, asked for by name', async () => {
    const root = workspaceIn({ 'plans/sip.yaml': internal });
    const run = await report(root, 'plan', '--plan', 'sip-dune-2026', '--audience', 'public');
    expect(run).toMatchObject({ code: 2, isWritten: false });
    expect(run.stderr).toContain(
      'The plan sip-dune-2026 is internal: no report on it is for the public.',
    );
  });

  it('is left out of all others, and that is told', async () => {
    const root = workspaceIn({ 'plans/sip.yaml': internal });
    const run = await report(root, 'plan', '--audience', 'public');
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('left out of its reports: sip-dune-2026');
    expect(readdirSync(join(root, 'out')).filter((name) => name.includes('sip'))).toEqual([]);
  });

  it('is refused by the word for an audience that there is not', async () => {
    const run = await report(workspaceIn(), 'plan', '--audience', 'everybody');
    expect(run).toMatchObject({ code: 2, isWritten: false });
    expect(run.stderr).toContain('There is no audience called everybody.');
  });
});
