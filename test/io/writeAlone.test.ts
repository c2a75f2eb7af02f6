import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { writeAlone } from '../../src/io/writeAlone.ts';
import type { Context } from '../../src/model/context.ts';
import { temporaryFolder } from '../temporary.ts';

interface Writer {
  readonly alone: Context['alone'];
  readonly notes: string[];
  /** What Ctrl-C would call. */
  readonly cleanUps: Set<() => void>;
}

function writer(patience = 5_000): Writer {
  const notes: string[] = [];
  const cleanUps = new Set<() => void>();
  const { alone } = writeAlone({
    patience,
    note: (text) => notes.push(text),
    onInterrupt: (cleanUp) => {
      cleanUps.add(cleanUp);
      return () => cleanUps.delete(cleanUp);
    },
  });
  return { alone, notes, cleanUps };
}

const inside = (root: string): string[] => readdirSync(join(root, '.pip/cache/writing'));

/** Puts in the file of another process, so old. */
function somebody(root: string, pid: number, host: string, seconds = 0): string {
  const folder = join(root, '.pip/cache/writing');
  mkdirSync(folder, { recursive: true });
  const name = `${pid}@${host}-0a1b2c3d`;
  writeFileSync(join(folder, name), '');
  const then = Date.now() / 1000 - seconds;
  utimesSync(join(folder, name), then, then);
  return name;
}

/** The number of a process that has ended. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

/** The number of a process that lives until the test is over. */
function living(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child.pid ?? 0;
}

describe('writing to a workspace', () => {
  it('is done by one at a time, however many come at once', async () => {
    const root = temporaryFolder();
    let inTurn = 0;
    let most = 0;
    let done = 0;
    const turn = async (): Promise<void> => {
      inTurn += 1;
      most = Math.max(most, inTurn);
      await new Promise((resolve) => setImmediate(resolve));
      inTurn -= 1;
      done += 1;
    };
    await Promise.all(Array.from({ length: 15 }, () => writer().alone(root, turn)));
    expect([most, done]).toEqual([1, 15]);
    expect(inside(root)).toEqual([]);
  });

  it('may be begun again by the one whose turn it is', async () => {
    const { alone } = writer(0);
    const root = temporaryFolder();
    expect(await alone(root, () => alone(root, () => 'done'))).toBe('done');
  });

  it('ends with an error as well as without', async () => {
    const root = temporaryFolder();
    const { alone, cleanUps } = writer();
    await expect(alone(root, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(inside(root)).toEqual([]);
    expect(cleanUps.size).toBe(0);
  });

  it('leaves nothing after Ctrl-C', async () => {
    const root = temporaryFolder();
    const { alone, cleanUps } = writer();
    await alone(root, () => {
      expect(inside(root)).toHaveLength(1);
      for (const cleanUp of cleanUps) cleanUp();
      expect(inside(root)).toEqual([]);
    });
  });

  it('is kept out of git', async () => {
    const root = temporaryFolder();
    spawnSync('git', ['init', '-q'], { cwd: root });
    await writer().alone(root, () => {
      const { stdout } = spawnSync('git', ['status', '--porcelain', '-uall'], { cwd: root });
      expect(String(stdout)).toBe('');
    });
  });
});

describe('somebody who is found at work', () => {
  it('is waited for, and named where it takes too long', async () => {
    const root = temporaryFolder();
    const pid = living();
    const name = somebody(root, pid, hostname());
    const waiting = writer(30).alone(root, () => 'never');
    await expect(waiting).rejects.toMatchObject({
      message: `Process ${pid} on ${hostname()} is writing to this workspace.`,
      exitCode: 3,
    });
    expect(inside(root)).toEqual([name]);
  });

  it('has left when its process is gone, which is said', async () => {
    const root = temporaryFolder();
    const pid = gone();
    somebody(root, pid, hostname());
    const { alone, notes } = writer(0);
    expect(await alone(root, () => 'written')).toBe('written');
    expect(notes).toEqual([
      `Process ${pid} on ${hostname()} was stopped while it wrote; its place is taken over.\n`,
    ]);
    expect(inside(root)).toEqual([]);
  });

  it('is believed on another machine, though nobody here has its number', async () => {
    const root = temporaryFolder();
    somebody(root, gone(), 'library-desk');
    await expect(writer(30).alone(root, () => 'never')).rejects.toThrow('on library-desk is');
  });

  it('is believed for ten minutes', async () => {
    const root = temporaryFolder();
    somebody(root, gone(), 'library-desk', 11 * 60);
    somebody(root, living(), hostname(), 11 * 60);
    expect(await writer(0).alone(root, () => 'written')).toBe('written');
    expect(inside(root)).toEqual([]);
  });
});

it.skipIf(process.getuid?.() === 0)('a folder that may not be written to is named', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, '.pip'), { mode: 0o555 });
  await expect(writer().alone(root, () => 'never')).rejects.toThrow(
    /Cannot write .*writing: permission denied/,
  );
});

it('a file in the place of the folder is named', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, '.pip'), '');
  await expect(writer().alone(root, () => 'never')).rejects.toThrow(
    /Cannot write .*writing: a file stands where a folder is needed/,
  );
});
