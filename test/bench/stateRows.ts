import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGED, diffRuns } from './diffRuns.ts';
import { type Measured, measureRuns, type Run } from './measureRun.ts';
import { peakOfTree } from './peakOfTree.ts';
import { printedStateRows } from './printedState.ts';
import { compared, type Row } from './rows.ts';
import { MACHINES, SHARE, stateRuns, WHOLE } from './stateRuns.ts';

/** How often what is quick and what takes long is measured. */
export interface Times {
  readonly quick: number;
  readonly long: number;
  /** How often v8r and Spectral are, which take a minute for a thousand plans; 0 for not. */
  readonly peers: number;
  /** What is measured of printing packets: the memory of it, or its speed and what one of ten machines does. */
  readonly prints: 'memory' | 'share' | 'nothing';
  /** Whether what is promised of speed is promised of this size. */
  readonly bars: boolean;
}

/** The rows of a size, and what was measured by name, for the growth from size to size. */
export interface State {
  readonly rows: readonly Row[];
  readonly measured: ReadonlyMap<string, Measured>;
}

/** Megabytes that nothing may take, be it for a whole state. */
const MEMORY = 1536;

type Runs = Readonly<Record<string, Run>>;

/** Checks, edits, compares and reports a generated workspace, each as a user would. */
export async function stateRows(
  root: string,
  cwd: string,
  peers: { readonly quick: Runs; readonly slow: Runs },
  times: Times,
): Promise<State> {
  const runs = stateRuns(root, cwd);
  for (const { args } of [runs.checked.cached, runs.checked.statusCached]) fillCache(args, cwd);
  const checked = measureRuns<string>({ ...peers.quick, ...runs.checked }, times.quick);
  const slow = measureRuns<string>(peers.slow, times.peers);
  const edited = measureRuns(runs.edited, times.long);
  const compare = measureRuns(diffRuns(root, cwd), times.quick);
  const reported = measureRuns(runs.reported, times.long);
  const all: Readonly<Record<string, Measured>> = {
    ...{ ...slow, ...checked, ...edited, ...compare, ...reported },
  };
  const ours = NAMES.filter(([, what]) => isOurs(what));
  const measured = new Map(
    ours.flatMap(([name, what]) => (all[name] ? [[what, all[name]] as const] : [])),
  );
  const rows = [
    ...NAMES.flatMap((row) => rowOf(all, ...row)).map(times.bars ? same : withoutBar),
    ...BESIDE.filter(([, , [name]]) => all[name]).flatMap((row) => rowOf(all, ...row)),
    ...shareRows(cwd, reported),
    ...(times.prints === 'memory' ? [await printedRow(runs.printed)] : []),
    ...(times.prints === 'share' ? await printedStateRows(root, cwd, runs.shared) : []),
  ];
  const most = Math.max(
    ...rows.filter(({ what }) => isOurs(what)).map((row) => row.measured.peak ?? 0),
  );
  const memory = { ratio: most / MEMORY, against: '1.5 GiB', bar: 1 };
  return {
    measured,
    rows: [...rows, { what: 'most of these', measured: { peak: most }, ...memory }],
  };
}

/** Ends the benchmark where the generated plans have errors: then nothing else would be measured. */
function fillCache(args: readonly string[], cwd: string): void {
  execFileSync(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
}

type Against = readonly [name: string, called: string, bar?: number];

const THAT = `git diff --stat and ${2 * CHANGED} plans parsed`;
const NAMES: readonly (readonly [name: string, what: string, against?: Against])[] = [
  ['ajv', 'ajv-cli'],
  ['v8r', 'v8r'],
  ['spectral', 'Spectral'],
  ['cold', 'pip validate', ['ajv', 'ajv-cli', 1.5]],
  ['cached', 'pip validate --cache, nothing changed', ['ajv', 'ajv-cli', 0.15]],
  ['status', 'pip status'],
  ['statusCached', 'pip status --cache, nothing changed', ['cached', 'pip validate --cache', 1.5]],
  ['edit', 'pip set, one value'],
  ['peer', THAT],
  ['diff', `pip diff, ${CHANGED} plans changed`, ['peer', 'that', 3]],
  ['whole', 'pip report as md, html, json'],
  ['unchanged', 'pip report, nothing changed'],
  ['share', `pip report --shard 1/${MACHINES}`],
];

/** The same check beside others' programs, that are not there with every size. */
const BESIDE: readonly (readonly [name: string, what: string, against: Against])[] = [
  ['cold', 'pip validate beside v8r', ['v8r', 'v8r']],
  ['cold', 'pip validate beside Spectral', ['spectral', 'Spectral']],
];

function rowOf(
  all: Readonly<Record<string, Measured>>,
  name: string,
  what: string,
  against?: Against,
): Row[] {
  const mine = all[name];
  if (!mine) return [];
  const [other = '', called = '', bar] = against ?? [];
  return [compared(what, mine, all[other], called, bar)];
}

const same = (row: Row): Row => row;
const withoutBar = ({ bar: _, ...row }: Row): Row => row;

const isOurs = (what: string): boolean => what.startsWith('pip ');

/** What one of ten machines does of the work of all: processor time, and files. */
function shareRows(
  cwd: string,
  { whole, share }: Readonly<Record<'whole' | 'share', Measured>>,
): Row[] {
  const count = (folder: string): number =>
    readdirSync(join(cwd, folder)).filter((name) => name.startsWith('sam-')).length;
  const [files, all] = [count(SHARE), count(WHOLE)];
  return [
    {
      what: `its processor time`,
      measured: {},
      ...{ ratio: share.cpu / whole.cpu, against: 'the whole' },
    },
    {
      what: `its files, ${files} of ${all}`,
      measured: {},
      // Plans do not always divide by ten.
      ...{ ratio: files / all, against: 'the whole', bar: Math.ceil(all / MACHINES) / all },
    },
  ];
}

async function printedRow(run: Run): Promise<Row> {
  return { what: 'pip report as pdf, its browser included', measured: await peakOfTree(run) };
}
