import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, type Size } from './corpus.ts';
import type { Run } from './measureRun.ts';

/** How many commits there are, and how many plans each of them changes. */
export const COMMITS = 200;
const CHANGED = 20;
/** The plan that every commit changes. */
const BUSY = 'school-1';
/** Commits that came after the last report. */
const SINCE_REPORT = 20;

/** What git alone does for the like, as it prints it for people. */
const GIT = `
const [file, times, yaml, ...args] = process.argv.slice(1);
const { execFileSync } = require('node:child_process');
execFileSync('git', args, { maxBuffer: 2 ** 31 - 1 });
if (times > 0) {
  const text = require('node:fs').readFileSync(file, 'utf8');
  const { parse } = require(yaml);
  for (let time = 0; time < times; time += 1) parse(text);
}`;

/** The runs that tell the history of plans of a generated workspace, each beside what git does for the like. */
export function historyRuns(root: string, cwd: string) {
  const pip = join(root, 'bin/pip.js');
  const plan = `sip-${BUSY}`;
  const file = `plans/schools/${plan}.yaml`;
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd, stdio: 'ignore' });
  git('checkout', '--quiet', '--detach', `main~${SINCE_REPORT}`);
  const report = ['report', '--plan', plan, '--cycle', 'winter', '-f', 'md'];
  execFileSync(process.execPath, [pip, ...report, '--as-of', '2027-02-02'], {
    cwd,
    stdio: 'ignore',
  });
  git('checkout', '--quiet', 'main');
  const yaml = join(root, 'node_modules/yaml/dist/index.js');
  const log = (parsed: number, ...args: readonly string[]): Run => ({
    args: ['-e', GIT, '--', file, `${parsed}`, yaml, 'log', ...args],
    cwd,
  });
  return {
    one: { args: [pip, 'history', plan], cwd },
    since: { args: [pip, 'history', plan, '--since', 'last-report'], cwd },
    all: { args: [pip, 'history'], cwd },
    log: log(0, '--follow', '-p', '--', file),
    parsed: log(COMMITS, '--follow', '-p', '--', file),
    names: log(0, '-M', '--name-status', '--', 'plans'),
  } satisfies Record<string, Run>;
}

/** Writes a workspace with many commits anew; git takes all of them in one stream. */
export function generateHistory(folder: string, size: Size, seed: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const git = (args: readonly string[], input = '') => {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, input });
    if (status !== 0) throw new Error(stderr.toString());
  };
  git(['init', '--quiet', '--initial-branch', 'main']);
  git(['fast-import', '--quiet'], [...commitsOf(new Map(corpus(size, seed)))].join(''));
  git(['reset', '--quiet', '--hard', 'main']);
}

function* commitsOf(texts: ReadonlyMap<string, string>): Generator<string> {
  yield commit(0, [...texts]);
  const plans = [...texts].filter(([path]) => path.startsWith('plans/schools/'));
  const busy = plans.filter(([path]) => path.endsWith(`-${BUSY}.yaml`));
  for (let number = 1; number < COMMITS; number += 1) {
    const from = (number * (CHANGED - 1)) % (plans.length - CHANGED);
    const changed = [...busy, ...plans.slice(from + 1, from + CHANGED)];
    yield commit(
      number,
      changed.map(([path, text]) => [path, worked(text, number)] as const),
    );
  }
}

/** A plan after some weeks of work: another version, rating and due date. */
function worked(text: string, number: number): string {
  const later = text
    .replace('version: "1.0"', `version: "1.${number}"`)
    .replace(/(winter:\n +rating: )\d/, `$1${(number % 3) + 1}`)
    .replace(/due: "2027-0\d/, `due: "2027-0${(number % 5) + 2}`);
  if (later === text) throw new Error('There is nothing to change.');
  return later;
}

function commit(number: number, files: readonly (readonly [string, string])[]): string {
  const at = Date.UTC(2026, 7, 1 + number) / 1000;
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const head = `commit refs/heads/main\ncommitter Bench <bench@example.org> ${at} +0000\n`;
  const changes = files.map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
  return `${head}${data(`Work of week ${number}`)}${changes.join('')}\n`;
}
