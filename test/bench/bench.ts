import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { ajvRun, installAjvCli } from './ajvCli.ts';
import { SIZES } from './corpus.ts';
import { CHANGED, diffRuns } from './diffRuns.ts';
import { generate, SEED } from './generate.ts';
import { growthOf, growthTable, type Sized } from './growth.ts';
import { COMMITS, generateHistory, historyRuns } from './historyRuns.ts';
import type { Peer } from './installPeer.ts';
import { marpRows } from './marp.ts';
import { type Measured, measureRuns, type Run } from './measureRun.ts';
import { memoryRows, printRows, vastRows } from './printRows.ts';
import { compared, type Row, table } from './rows.ts';
import { isState, measureState } from './states.ts';

const AS_OF = ['--as-of', '2027-02-02'];
/** How often a size is measured. */
const TIMES = { one: 15, schools: 5, staff: 3, history: 5, print: 5, vast: 3 } as const;
/** Sizes that are measured when none is named. */
const USUAL: readonly Size[] = [
  ...(['one', 'schools', 'staff', 'history', 'M', 'L', 'XL', 'print', 'memory', 'vast'] as const),
];
type Size = keyof typeof SIZES;

/** Measures the program of a folder on generated workspaces; prints a table and writes it as JSON. */
export async function bench(root: string, typed: readonly string[]): Promise<number> {
  const home = join(root, 'coverage/bench');
  const sizes = (typed.length > 0 ? typed : USUAL) as readonly Size[];
  const unknown = sizes.find((size) => !(size in SIZES));
  if (unknown !== undefined) {
    process.stderr.write(`There is no size ${unknown}. Sizes: ${Object.keys(SIZES).join(', ')}.\n`);
    return 2;
  }
  const ajv = installAjvCli(home);
  const rows: Row[] = [];
  const sized: Sized[] = [];
  for (const size of sizes) {
    process.stderr.write(`${size} ...\n`);
    if (isState(size)) {
      const state = await measureState(root, home, size, ajv);
      rows.push(...state.rows);
      sized.push(state.sized);
    } else {
      rows.push(...(await rowsOf(root, join(home, size), size, ajv)));
    }
  }
  tell(home, rows, sized, ajv);
  return 0;
}

function tell(home: string, rows: readonly Row[], sized: readonly Sized[], ajv: Peer): void {
  if ('reason' in ajv) process.stdout.write(`ajv-cli was left out: ${ajv.reason}\n`);
  const growth = growthOf([...sized].sort((a, b) => a.bytes - b.bytes));
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  process.stdout.write(`${table(rows)}\n`);
  if (growth.length > 0) process.stdout.write(`\n${growthTable(growth)}\n`);
  process.stdout.write(`Node ${process.version}, ${availableParallelism()} cores, load ${load}\n`);
  writeFileSync(join(home, 'bench.json'), `${JSON.stringify({ rows, growth, load }, null, 2)}\n`);
}

/** What is measured with a size. */
async function rowsOf(root: string, folder: string, size: Size, ajv: Peer): Promise<Row[]> {
  if (size === 'history') return histories(root, folder);
  generate(folder, SIZES[size]);
  if (size === 'one') return startUp(root, folder);
  if (size === 'print') {
    const printed = await printRows(root, folder, TIMES.print);
    return [...printed, ...(await marpRows(root, folder, TIMES.print))];
  }
  if (size === 'memory') return memoryRows(root, folder);
  if (size === 'vast') return vastRows(root, folder, TIMES.vast);
  const checked = checks(root, folder, size, ajv);
  return size === 'schools' ? [...checked, ...comparison(root, folder)] : checked;
}

function startUp(root: string, cwd: string): Row[] {
  const pip = join(root, 'bin/pip.js');
  const runs = {
    node: { args: ['-e', '0'], cwd },
    help: { args: [pip, '--help'], cwd },
    one: { args: [pip, 'validate', ...AS_OF], cwd },
  };
  const { node, help, one } = measureRuns(runs, TIMES.one);
  return [
    { what: 'node -e 0', measured: node },
    compared('pip --help', help, node, 'node', 1.2),
    compared('pip validate, one plan', one, node, 'node', 2.5),
  ];
}

function checks(root: string, cwd: string, size: Size, ajv: Peer): Row[] {
  const pip = join(root, 'bin/pip.js');
  const peer: Record<string, Run> =
    'program' in ajv ? { ajv: ajvRun(ajv.program, join(root, 'schemas'), kindsIn(size), cwd) } : {};
  const check = [pip, 'validate', ...AS_OF];
  const times = size === 'staff' ? TIMES.staff : TIMES.schools;
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

/** The kinds of the plans that are generated. */
const kindsIn = (size: Size): [string, ...string[]] =>
  SIZES[size].staff > 0 ? ['student'] : ['dip', 'sip'];

function comparison(root: string, cwd: string): Row[] {
  const { diff, peer } = measureRuns(diffRuns(root, cwd), TIMES.schools);
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
  const { one, since, all, log, parsed, names } = measureRuns(runs, TIMES.history);
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
