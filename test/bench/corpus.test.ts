import { describe, expect, it } from 'vitest';
import { corpus, SIZES } from './corpus.ts';
import { SEED } from './generate.ts';

/** How many plans of each kind a size has, and how many actions. */
function contentsOf(size: keyof typeof SIZES, seed = SEED) {
  const count = { dip: 0, sip: 0, student: 0, actions: 0 };
  for (const [path, text] of corpus(SIZES[size], seed)) {
    const kind = /^kind: (\w+)$/m.exec(text)?.[1];
    if (!path.startsWith('plans/')) continue;
    if (kind === 'dip' || kind === 'sip' || kind === 'student') count[kind] += 1;
    count.actions += text.match(/^ *- id: a-/gm)?.length ?? 0;
  }
  return count;
}

describe('the sizes that speed is promised for', { timeout: 60_000 }, () => {
  it.each([
    ['M', 1, 17, 1500],
    ['XL', 200, 1150, 75_000],
  ] as const)('%s has %i district and %i school plans, about %i actions', (...wanted) => {
    const [size, dip, sip, actions] = wanted;
    const count = contentsOf(size);
    expect(count).toMatchObject({ dip, sip, student: 0 });
    expect(Math.abs(count.actions / actions - 1)).toBeLessThan(0.05);
  });

  it('L has a hundred schools, and the staff store twenty thousand plans of people', () => {
    expect(contentsOf('L')).toMatchObject({ dip: 1, sip: 100, student: 0 });
    expect(contentsOf('staff')).toEqual({ dip: 0, sip: 0, student: 20_000, actions: 0 });
  });

  it('are made of a seed: the same each time, and others of another', () => {
    const textOf = (seed: number) => JSON.stringify([...corpus(SIZES.M, seed)]);
    expect(textOf(SEED)).toBe(textOf(SEED));
    expect(textOf(SEED)).not.toBe(textOf(SEED + 1));
  });
});
