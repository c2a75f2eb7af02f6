import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { builtPip } from '../cli/builtPip.ts';
import { manyRuns } from '../cli/manyRuns.ts';
import '../cli/repository.ts';
import { copyOf, faultyRun, filesOf, isLeftover, writing } from '../faults/faultyRun.ts';
import { LINES, usualWorkspace } from '../safety/everyCommand.ts';
import { temporaryFolder } from '../temporary.ts';

const pip = builtPip();
const PATIENCE = 600_000;
const HOOK = join(import.meta.dirname, '../faults/failingDisk.cjs');

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Starts lines of bash in which `pip` is the program; its input stays open and says nothing. */
function startShell(cwd: string, lines: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn('bash', ['-c', `pip() { ${pip.command} "$@"; }\n${lines}`], {
    cwd,
    detached: true,
    env: { ...process.env, CI: '', GITHUB_ACTIONS: '', ...env },
    stdio: 'pipe',
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => (said.stdout += String(text)));
  child.stderr.on('data', (text: Buffer) => (said.stderr += String(text)));
  const ended = new Promise<Ran>((done) => {
    child.on('close', (code) => done({ ...said, code }));
  });
  /** As a terminal does it: everything that was started from the line hears it. */
  const pressCtrlC = (): void => {
    process.kill(-(child.pid ?? 0), 'SIGINT');
  };
  return { ended, pressCtrlC };
}

const shell = (cwd: string, lines: string): Promise<Ran> => startShell(cwd, lines).ended;

/** One use of each command, and what is printed without any. */
const USES = [
  ...LINES.filter((line, index) => {
    const name = line.split(' ')[0];
    return index === LINES.findIndex((each) => each.split(' ')[0] === name) && name !== 'doctor';
  }),
  '--help',
  'validate --help',
  '--version',
  'vaildate',
];

const OURS = /EPIPE|ENOSPC|node:|mistake in pip itself/;

describe.skipIf(process.platform === 'win32')('streams of a process', { timeout: PATIENCE }, () => {
  it('whose reader goes away end every command quietly', async () => {
    const root = usualWorkspace();
    for (const line of USES) {
      const { stderr } = await shell(root, `pip ${line} | true`);
      expect(stderr, line).not.toMatch(OURS);
      const file = join(temporaryFolder(), 'code');
      const script = `{ pip ${line} 2>&3 3>&- >/dev/null; echo $? > '${file}'; } 3>&1 | true`;
      expect((await shell(root, script)).stderr, line).toBe('');
      expect(Number(readFileSync(file, 'utf8')), line).toBeLessThan(3);
    }
  });

  it.runIf(existsSync('/dev/full'))('whose disk is full are told, and end with 3', async () => {
    const root = usualWorkspace();
    for (const line of ['status', 'validate --json', 'history', 'schema sip', '--help']) {
      const { stderr, code } = await shell(root, `pip ${line} > /dev/full`);
      expect(stderr, line).toContain('pip: Cannot write standard output: the disk is full.\n');
      expect(stderr, line).not.toMatch(OURS);
      expect(code, line).toBe(3);
    }
    const { stdout, code } = await shell(root, 'pip status --json --verbose 2> /dev/full');
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    expect(code).toBe(3);
  });

  it('that nobody sits at are never waited for, and never painted', async () => {
    const lines = [...LINES.filter((each) => !each.startsWith('doctor')), 'new', 'init x'];
    const runs = await manyRuns(pip.command, usualWorkspace(), lines, 120);
    for (const { line, code, said } of runs) {
      expect(code, `${line} ${said}`).not.toBeNull();
      expect(said, line).not.toContain('\u001b');
    }
  });

  it('tell on standard error what is read and written, with --verbose', async () => {
    const root = usualWorkspace();
    const rate = 'rate sip-dune-2026 groups --cycle winter --rating 3 --as-of 2027-02-02';
    const { stdout, stderr, code } = await shell(root, `pip ${rate} --verbose`);
    expect(code).toBe(0);
    expect(stderr).toContain(`workspace ${root}\nread pip.config.yaml\n`);
    expect(stderr).toContain('\nwrote plans/sip.yaml\n');
    expect(stdout).not.toContain('wrote');
  });
});

/** Commands that write, each a while at it. */
const WRITING = [
  'rate sip-dune-2026 groups --cycle winter --rating 3 --as-of 2027-02-02',
  'fmt --sort',
  'import results data/winter.csv --map data/winter.yaml --cycle winter --as-of 2027-02-02',
  'rollover --to 2027-28 --yes --as-of 2027-02-02',
  'report sam plan --cycle winter --format md,html --as-of 2027-02-02',
  'validate --cache --as-of 2027-02-02',
  'export --format csv --out tables --as-of 2027-02-02',
  'sheet export --cycle winter -o winter.xlsx --as-of 2027-02-02',
];

/** Runs a line up to a step on the disk, presses Ctrl-C there, and gives what the shell is told. */
async function interrupted(root: string, line: string, at: number): Promise<Ran> {
  const go = join(temporaryFolder(), 'go');
  const hooked = {
    ...{ NODE_OPTIONS: `--require ${HOOK}`, FAULT_ROOT: dirname(root), FAULT_COUNT: '' },
    ...{ FAULT_AT: String(at), FAULT_KIND: 'wait', FAULT_GO: go },
  };
  const { ended, pressCtrlC } = startShell(root, `trap : INT; pip ${line}; echo "code $?"`, hooked);
  const isOver = ended.then(() => true);
  while (!existsSync(`${go}.waiting`)) {
    if (await Promise.race([isOver, setTimeout(10, false)])) throw new Error('It ended before.');
  }
  pressCtrlC();
  writeFileSync(go, '');
  return ended;
}

describe.skipIf(process.platform === 'win32')('Ctrl-C', { timeout: PATIENCE }, () => {
  it.each(WRITING)('ends with 130 and leaves no half-written file: pip %s', async (line) => {
    const workspace = usualWorkspace();
    mkdirSync(join(workspace, 'reports'), { recursive: true });
    const before = filesOf(workspace);
    const done = copyOf(workspace);
    const { steps, code } = await faultyRun(pip.command, done, line, null);
    expect(code).toBe(0);
    const after = filesOf(done);
    let stopped = 0;
    for (let at = 1; at <= steps; at += Math.ceil(steps / 8)) {
      const root = copyOf(workspace);
      const { stdout, stderr } = await interrupted(root, line, at);
      // What was done before anybody could hear of the key is done, and says so.
      const isDone = stdout.endsWith('code 0\n');
      if (isDone) expect(filesOf(root), String(at)).toEqual(after);
      else expect(stdout, `${at} ${stderr}`).toMatch(/code 130\n$/);
      stopped += isDone ? 0 : 1;
      expect(stderr, String(at)).not.toMatch(OURS);
      const now = filesOf(root);
      expect([...now.keys()].filter(isLeftover), String(at)).toEqual([]);
      expect(writing(root), String(at)).toEqual([]);
      for (const [path, text] of now) {
        expect([before.get(path), after.get(path)], `${at} ${path}`).toContain(text);
      }
      expect([...before.keys()].filter((path) => !now.has(path))).toEqual([]);
    }
    expect(stopped).toBeGreaterThan(0);
  });
});
