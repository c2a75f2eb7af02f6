import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { runPip } from '../cli/runPip.ts';
import { LINES, runAll, usualWorkspace, write } from './everyCommand.ts';
import { contentsOf } from './planted.ts';

const STAFF = join(import.meta.dirname, '../../examples/harborview-staff/plans');

/** What every text of a confidential plan says. */
const SECRET = 'kestrel';
const tells = (text: string): boolean => text.toLowerCase().includes(SECRET);

/** The same data with every text of several words, every name and every code saying the secret. */
function spoken(data: unknown, field = ''): unknown {
  if (Array.isArray(data)) return data.map((each) => spoken(each, field));
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, spoken(value, key)]),
    );
  }
  const isSecret = typeof data === 'string' && (/\s/.test(data) || SECRETIVE.has(field));
  return isSecret ? `Kestrel ${data}` : data;
}

const SECRETIVE = new Set(['title', 'name', 'local_code', 'statement', 'note', 'by']);

/** A workspace with confidential plans, committed, and changed by a word since. */
function workspace(visibility: string): string {
  const root = usualWorkspace();
  const config = readFileSync(join(root, 'pip.config.yaml'), 'utf8');
  const rest = config.replace(/^visibility:.*\n/m, '');
  write(root, 'pip.config.yaml', `${rest}visibility: ${visibility}\n`);
  const plans = readdirSync(STAFF).map((file) => {
    const data = parse(readFileSync(join(STAFF, file), 'utf8')) as Record<string, unknown>;
    return { file, data: { ...(spoken(data) as object), school: 'dune' } };
  });
  expect(plans.length).toBeGreaterThan(3);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  for (const { file, data } of plans) write(root, `plans/staff/${file}`, stringify(data));
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Plans of staff');
  for (const { file, data } of plans) {
    // Changed, and with a mistake that is told.
    const more = { ...data, mascot: 'Kestrel of the school', status: 'Kestrel' };
    write(root, `plans/staff/${file}`, stringify(more));
  }
  return root;
}

/** Files that were made besides the plans themselves and what git keeps of them. */
const made = (root: string): [string, string][] =>
  Object.entries(contentsOf(root)).filter(([path]) => !/^(?:plans|\.git)\//.test(path));

describe('what a confidential plan says', { timeout: 120_000 }, () => {
  it('is in nothing that any command prints or writes in a public workspace', async () => {
    const root = workspace('public');
    const runs = await runAll(root);
    expect(runs.some(({ said }) => said.includes('plans/staff/tip-e-2207.yaml'))).toBe(true);
    expect(runs.filter(({ said }) => tells(said)).map(({ line }) => line)).toEqual([]);
    expect(made(root).filter(([path, text]) => tells(path) || tells(text))).toEqual([]);
  });

  it('is in no log, cache, message, file name or report of another plan, where it may be', async () => {
    const root = workspace('confidential');
    const lines = LINES.filter((line) => !/^(?:export|sheet|status|history|diff)/.test(line));
    const runs = await runAll(root, lines);
    expect(runs.filter(({ said }) => tells(said)).map(({ line }) => line)).toEqual([]);
    const kept = made(root).filter(([path]) => !path.startsWith('out/'));
    expect(kept.filter(([path, text]) => tells(path) || tells(text)).map(([path]) => path)).toEqual(
      [],
    );
  });

  it('is told to whoever asks for the plan itself, where it may be', async () => {
    const root = workspace('confidential');
    const { stdout } = await runPip(['git', 'textconv', 'plans/staff/tip-e-2207.yaml'], root);
    expect(tells(stdout)).toBe(true);
  });
});
