import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { ajvRun, installAjvCli } from './ajvCli.ts';
import { corpus, SIZES } from './corpus.ts';
import { CHANGED, diffRuns } from './diffRuns.ts';
import { COMMITS, generateHistory, historyRuns } from './historyRuns.ts';
import { type Measured, measureRuns, type Run } from './measureRun.ts';
import { memoryRows, printRows, vastRows } from './printRows.ts';
import { compared, type Row, table } from './rows.ts';

const SEED = 1;
const AS_OF = ['--as-of', '2027-02-02'];
/** Sizes that are measured when none is named, and how often. */
const USUAL = { one: 15, schools: 5, staff: 3, history: 5, print: 5, memory: 1, vast: 3 } as const;

/** Measures the program of a folder on generated workspaces; prints a table and writes it as JSON. */
export async function bench(root: string, typed: readonly string[]): Promise<number> {
  const home = join(root, 'coverage/bench');
  const sizes = (typed.length > 0 ? typed : Object.keys(USUAL)) as (keyof typeof SIZES)[];
  const unknown = sizes.find((size) => !(size in SIZES));
  if (unknown !== undefined) {
    process.stderr.write(`There is no size ${unknown}. Sizes: ${Object.keys(SIZES).join(', ')}.\n`);
    return 2;
  }
  const ajv = installAjvCli(join(home, 'ajv-cli'));
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await rowsOf(root, join(home, size), size, ajv)));
  if ('reason' in ajv) process.stdout.write(`ajv-cli was left out: ${ajv.reason}\n`);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  process.stdout.write(
    `${table(rows)}\nNode ${process.version}, ${availableParallelism()} cores, load ${load}\n`,
  );
  writeFileSync(join(home, 'bench.json'), `${JSON.stringify({ rows, load }, null, 2)}\n`);
  return 0;
}

/** What is measured with a size. */
async function rowsOf(
  root: string,
  folder: string,
  size: keyof typeof SIZES,
  ajv: ReturnType<typeof installAjvCli>,
): Promise<Row[]> {
  if (size === 'history') return histories(root, folder);
  generate(folder, size);
  if (size === 'one') return startUp(root, folder);
  if (size === 'print') return printRows(root, folder, USUAL.print);
  if (size === 'memory') return memoryRows(root, folder);
  if (size === 'vast') return vastRows(root, folder, USUAL.vast);
  const checked = checks(root, folder, size, ajv);
  return size === 'schools' ? [...checked, ...comparison(root, folder)] : checked;
}

/** Writes a workspace of a size anew, and commits it. */
function generate(folder: string, size: keyof typeof SIZES): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of corpus(SIZES[size], SEED)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', 'commit', '-qm', 'Plans');
}

function startUp(root: string, cwd: string): Row[] {
  const pip = join(root, 'bin/pip.js');
  const runs = {
    node: { args: ['-e', '0'], cwd },
    help: { args: [pip, '--help'], cwd },
    one: { args: [pip, 'validate', ...AS_OF], cwd },
  };
  const { node, help, one } = measureRuns(runs, USUAL.one);
  return [
    { what: 'node -e 0', measured: node },
    compared('pip --help', help, node, 'node', 1.2),
    compared('pip validate, one plan', one, node, 'node', 2.5),
  ];
}

function checks(
  root: string,
  cwd: string,
  size: keyof typeof SIZES,
  ajv: ReturnType<typeof installAjvCli>,
): Row[] {
  const pip = join(root, 'bin/pip.js');
  const kind = SIZES[size].staff > 0 ? 'student' : 'sip';
  const peer: Record<string, Run> =
    'program' in ajv ? { ajv: ajvRun(ajv.program, join(root, 'schemas'), kind, cwd) } : {};
  const check = [pip, 'validate', ...AS_OF];
  const times = size === 'staff' ? USUAL.staff : USUAL.schools;
  const cold = { args: check, cwd };
  const cached = { args: [...check, '--cache'], cwd };
  measureRuns({ cached }, 1);
  if (!existsSync(join(cwd, '.pip/cache/validate.json'))) throw new Error('Nothing was kept.');
  const measured = measureRuns<string>({ ...peer, cold, cached }, times);
  const rows: [string, string, number][] = [
    ['cold', 'pip validate', 1.5],
    ['cached', 'pip validate --cache, nothing changed', 0.15],
  ];
  const ours = rows.flatMap(([name, what, bar]) => {
    const mine = measured[name];
    return mine ? [compared(`${size}: ${what}`, mine, measured['ajv'], 'ajv-cli', bar)] : [];
  });
  return measured['ajv']
    ? [{ what: `${size}: ajv-cli`, measured: measured['ajv'] }, ...ours]
    : ours;
}

function comparison(root: string, cwd: string): Row[] {
  const { diff, peer } = measureRuns(diffRuns(root, cwd), USUAL.schools);
  const what = `git diff --stat and ${2 * CHANGED} plans parsed`;
  const row = compared(`pip diff, ${CHANGED} plans of 2,000 changed`, diff, peer, 'that', 3);
  return [
    { what: `schools: ${what}`, measured: peer },
    { ...row, what: `schools: ${row.what}` },
  ];
}

function histories(root: string, cwd: string): Row[] {
  generateHistory(cwd, SIZES.history, SEED);
  const runs = historyRuns(root, cwd);
  const { one, since, all, log, parsed, names } = measureRuns(runs, USUAL.history);
  const versions = `one plan with ${COMMITS} versions`;
  const rows: [string, Measured, Measured, string, number?][] = [
    [`pip history, ${versions}`, one, log, 'git log -p'],
    ['the same, beside all versions parsed', one, parsed, 'that', 1],
    ['the same --since last-report', since, parsed, 'that', 1],
    [`pip history, 2,000 plans by ${COMMITS} commits`, all, names, 'git log'],
  ];
  return [
    { what: `history: git log --follow -p, ${versions}`, measured: log },
    { what: 'history: the same, and all versions parsed', measured: parsed },
    { what: 'history: git log -M --name-status, all plans', measured: names },
    ...rows.map(([what, mine, other, against, bar]) =>
      compared(`history: ${what}`, mine, other, against, bar),
    ),
  ];
}
