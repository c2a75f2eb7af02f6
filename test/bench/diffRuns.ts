import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitOn } from './generate.ts';
import type { Run } from './measureRun.ts';

/** How many plans differ between the two revisions. */
export const CHANGED = 20;

/** What every comparison of plans takes: git's own, and both texts of each plan parsed. */
const PEER = `
const [yaml, ...files] = process.argv.slice(1);
const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { parse } = require(yaml);
execFileSync('git', ['diff', '--stat', 'HEAD~1', 'HEAD']);
for (const file of [...files, ...files]) parse(readFileSync(file, 'utf8'));
`;

/** Commits a change to some plans of a workspace, and gives the runs that compare the two revisions. */
export function diffRuns(root: string, cwd: string): { diff: Run; peer: Run } {
  const folder = join(cwd, 'plans/schools');
  const files = readdirSync(folder).sort().slice(0, CHANGED);
  const paths = files.map((file) => join(folder, file));
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    const later = text.replace(/due: "?2027-0\d/, (due) => `${due.slice(0, -1)}6`);
    if (later === text) throw new Error(`${path} has no date to change.`);
    writeFileSync(path, later);
  }
  commitOn(cwd, '2027-01-15', 'Later');
  const yaml = join(root, 'node_modules/yaml/dist/index.js');
  return {
    diff: {
      args: [join(root, 'bin/pip.js'), 'diff', 'HEAD~1', 'HEAD', '--as-of', '2027-02-02'],
      cwd,
    },
    peer: { args: ['-e', PEER, yaml, ...paths], cwd },
  };
}
