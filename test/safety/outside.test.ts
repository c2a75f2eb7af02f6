import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACKS, linkOut, LINKS, type Target } from './attacks.ts';
import { runAll, usualWorkspace } from './everyCommand.ts';
import { type Listening, listen } from './listening.ts';
import { contentsOf, plant, SECRET, tells } from './planted.ts';

let server: Listening;

beforeAll(async () => {
  server = await listen();
});

afterAll(() => server.close());

/** A workspace beside a folder of planted files. */
function target(): Target & { readonly planted: Readonly<Record<string, string>> } {
  const root = usualWorkspace();
  const outside = join(dirname(root), 'outside');
  return { root, outside, origin: server.origin, planted: plant(outside) };
}

/** Runs everything, and gives what told of the planted files. Nothing outside may have changed. */
async function leaksIn({ root, outside, planted }: ReturnType<typeof target>): Promise<string[]> {
  const runs = await runAll(root);
  expect(runs.filter(({ said }) => said.includes('mistake in pip itself'))).toEqual([]);
  expect(contentsOf(outside)).toEqual(planted);
  expect(server.heard()).toEqual([]);
  const written = Object.entries(contentsOf(root)).map(([line, said]) => ({ line, said }));
  return [...runs, ...written].filter(({ said }) => tells(said)).map(({ line }) => line);
}

describe(
  'no command reads what lies outside of the workspace, or asks anybody for it',
  {
    timeout: 120_000,
  },
  () => {
    it.each(ATTACKS)('by $name', async ({ apply }) => {
      const hostile = target();
      apply(hostile);
      expect(await leaksIn(hostile)).toEqual([]);
    });
  },
);

describe(
  'a link out of the workspace is neither read nor written through',
  {
    timeout: 120_000,
  },
  () => {
    it.each(Object.entries(LINKS))('at %s', async (place, to) => {
      const hostile = target();
      linkOut(hostile, place, to);
      expect(await leaksIn(hostile)).toEqual([]);
    });
  },
);

describe('the listening server and the planted files', () => {
  it('would be heard of', async () => {
    const { root, outside } = target();
    expect(tells(`x${SECRET}y`)).toBe(true);
    expect(Object.values(contentsOf(outside)).filter(tells).length).toBeGreaterThan(9);
    expect(Object.values(contentsOf(root)).filter(tells)).toEqual([]);
    const other = await listen();
    await fetch(`${other.origin}/x`);
    expect(other.heard()).toContain('/x');
    await other.close();
  });
});
