import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { realContext } from '../../src/context.ts';
import type { Context } from '../../src/model/context.ts';
import { bareWorkbook } from '../io/zips.ts';
import { temporaryFolder } from '../temporary.ts';
import '../cli/repository.ts';
import { runPip } from '../cli/runPip.ts';

const BASE = join(import.meta.dirname, '../cli/base');

const MEASURED = `    measures:
      - {id: loans, name: Books lent, unit: count, direction: increase, target: {value: 90, by: 2027-06-01}}
`;

/** A workspace in a repository, with an export to import. Gives its folder. */
export function usualWorkspace(folder = join(temporaryFolder(), 'workspace')): string {
  cpSync(BASE, folder, { recursive: true });
  write(folder, 'data/winter.csv', 'Plan,Test,Value\nsip-dune-2026,Loans,40\n');
  write(
    folder,
    'data/winter.yaml',
    'format: 1\nplan: Plan\nmeasure: {column: Test, values: {Loans: loans}}\nvalue: Value\n',
  );
  write(folder, 'data/winter.xlsx', bareWorkbook('<row><c><v>1</v></c></row>'));
  appendFileSync(join(folder, 'plans/sip.yaml'), MEASURED);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Plans');
  return folder;
}

export function write(root: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Every use of every command that reads a workspace or what lies in it, one a line. */
export const LINES = `
validate
validate --strict --format json
validate --format sarif
validate --format github
validate --format gitlab
validate --format junit
validate --format markdown
validate --cache
validate --cache
validate --changed
validate plans/sip.yaml
status
status sip-dune-2026
status --format json
status --format csv
status --format markdown
report sam mid-year eoy board plan summary --cycle winter --format md,html,json
report summary --cycle winter --lang es --format md
report --describe sam
diff
diff --format json
diff --format markdown
diff --format html
diff --stat
history
history sip-dune-2026 --format json
blame sip-dune-2026
blame sip-dune-2026 groups --format json
git textconv plans/sip.yaml
git setup
git merge plans/sip.yaml plans/sip.yaml plans/sip.yaml plans/sip.yaml
import results data/winter.csv --map data/winter.yaml --cycle winter
export
import results data/winter.xlsx --map data/winter.yaml --cycle winter
sheet import data/winter.xlsx --yes
export --format csv --out out/tables
export --out out/plans.xlsx
export --audience public --table results --format csv
sheet export --cycle winter -o out/winter.xlsx --force
sheet import out/winter.xlsx --yes
rate sip-dune-2026 groups --cycle winter --rating 3 --note Better.
set sip-dune-2026 schedule status=in_progress
fmt --diff
fmt
migrate
new sip --school dune --id sip-more --yes
new sip --from sip-dune-2026 --school dune --id sip-copy --yes
rollover --to 2027-28 --yes
schema
schema sip
schema --write
doctor
doctor --format json --strict
completion bash
completion fish --for pip
complete zsh 
complete fish rate s
complete bash rate sip-dune-2026 
complete zsh report --cycle 
complete fish report --school=
explain
validate --update-baseline
init . --name Seaside --yes
`
  .trim()
  .split('\n');

/** Runs every command in a workspace. Gives the line, and all that it said. */
export async function runAll(
  root: string,
  lines: readonly string[] = LINES,
  world: Partial<Context> = {},
  take: () => string = () => '',
): Promise<{ line: string; said: string; code: number }[]> {
  const { history } = realContext({ cwd: root, color: 'never', quiet: false });
  const runs = [];
  for (const line of lines) {
    const { stdout, stderr, code } = await runPip(line.split(' '), root, { history, ...world });
    runs.push({ line, said: `${stdout}${stderr}${take()}`, code });
  }
  return runs;
}
