import { describe, expect, it } from 'vitest';
import { FreeList } from '../../../src/io/browser/freeList.ts';

/** When everything that can go on without outside help has gone on. */
const allStarted = () => new Promise((resolve) => setImmediate(resolve));

describe('FreeList', () => {
  it('gives each thing to one user at a time, in the order they came', async () => {
    const list = new FreeList(['a', 'b']);
    const log: string[] = [];
    const ends: (() => void)[] = [];
    const jobs = [1, 2, 3, 4].map((job) =>
      list.use(async (thing) => {
        log.push(`${job}${thing}`);
        await new Promise<void>((resolve) => ends.push(resolve));
      }),
    );
    await allStarted();
    expect(log).toEqual(['1b', '2a']);
    ends[1]?.();
    await allStarted();
    expect(log).toEqual(['1b', '2a', '3a']);
    ends[0]?.();
    await allStarted();
    expect(log).toEqual(['1b', '2a', '3a', '4b']);
    for (const end of ends) end();
    await Promise.all(jobs);
  });

  it('takes a thing back from a job that fails', async () => {
    const list = new FreeList(['a']);
    const failing = list.use(async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await list.use(async (thing) => thing)).toBe('a');
  });
});
