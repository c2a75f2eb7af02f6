import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../temporary.ts';
import { builtPip } from './builtPip.ts';

const pip = builtPip();
const COUNT = 12;
const PATIENCE = 120_000;

const strategies = Array.from({ length: COUNT }, (_, index) => `s${index}`);

function workspace(): string {
  const root = temporaryFolder();
  cpSync(join(import.meta.dirname, 'base'), root, { recursive: true });
  const parts = strategies.map((id) => `  - id: ${id}\n    title: Strategy ${id}\n`).join('');
  writeFileSync(
    join(root, 'plans/sip.yaml'),
    `kind: sip
format: 1
id: sip-dune-2026
title: Dune Street improvement plan
school: dune
term: 2026-27
status: adopted
strategies:
${parts}`,
  );
  return root;
}

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Runs the program as a process of its own; calls back when it has begun to write. */
function run(root: string, args: string, onWriting?: (kill: () => void) => void): Promise<Ended> {
  const child = spawn(`${pip.command} ${args}`, { cwd: root, shell: '/bin/bash', detached: true });
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += String(text)));
  const folder = join(root, '.pip/cache/writing');
  const looking = setInterval(() => {
    const isWriting = existsSync(folder) && readdirSync(folder).length > 0;
    if (isWriting) onWriting?.(() => process.kill(-(child.pid ?? 0), 'SIGKILL'));
  }, 1);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(looking);
      resolve({ code, stderr });
    });
  });
}

const rate = (id: string): string =>
  `rate sip-dune-2026 ${id} --cycle winter --rating 2 --as-of 2027-02-02`;

function rated(root: string): string[] {
  const text = readFileSync(join(root, 'plans/sip.yaml'), 'utf8');
  const plan = parse(text) as { strategies: { id: string; progress?: { winter?: unknown } }[] };
  expect(plan.strategies.map(({ id }) => id)).toEqual(strategies);
  return plan.strategies.filter(({ progress }) => progress?.winter).map(({ id }) => id);
}

describe('many who write one plan at once', () => {
  it(
    'all have what they wrote in it',
    async () => {
      const root = workspace();
      const runs = await Promise.all(strategies.map((id) => run(root, rate(id))));
      expect(runs.filter(({ code }) => code !== 0)).toEqual([]);
      expect(rated(root)).toEqual(strategies);
    },
    PATIENCE,
  );

  it(
    'lose nothing to one of them that is killed at its work',
    async () => {
      const root = workspace();
      let killed = 0;
      const victim = await run(root, rate('s0'), (kill) => {
        killed += 1;
        if (killed === 1) kill();
      });
      expect(killed).toBeGreaterThan(0);
      expect(victim.code).not.toBe(0);
      const before = rated(root);
      const next = await run(root, rate('s1'));
      expect(next.code).toBe(0);
      expect(next.stderr).toMatch(/Process \d+ on .* was stopped while it wrote/);
      expect(rated(root)).toEqual([...before, 's1']);
      expect(readdirSync(join(root, '.pip/cache/writing'))).toEqual([]);
    },
    PATIENCE,
  );
});
