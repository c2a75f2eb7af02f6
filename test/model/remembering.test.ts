import { describe, expect, it } from 'vitest';
import { amongRecent, TOGETHER } from '../../src/model/amongRecent.ts';
import { once } from '../../src/model/once.ts';
import { oncePer } from '../../src/model/oncePer.ts';

/** A function that says how often it was called with what. */
function counting() {
  const calls: object[] = [];
  return { calls, make: (key: object) => calls.push(key) };
}

describe('work that is done once', () => {
  it('waits until it is asked for, and is not done again', () => {
    let done = 0;
    const value = once(() => {
      done += 1;
      return undefined;
    });
    expect(done).toBe(0);
    value();
    value();
    expect(done).toBe(1);
  });

  it('is done for each object', () => {
    const { calls, make } = counting();
    const value = oncePer(make);
    const [one, other] = [{}, {}];
    expect([value(one), value(other), value(one)]).toEqual([1, 2, 1]);
    expect(calls).toEqual([one, other]);
  });

  it('is remembered for the most recent objects alone', () => {
    const { calls, make } = counting();
    const value = amongRecent(make);
    // A few more than are looked at together: those that they refer to.
    const objects = Array.from({ length: TOGETHER + 9 }, () => ({}));
    objects.forEach(value);
    value(objects.at(-1) ?? {});
    expect(calls).toHaveLength(TOGETHER + 9);
    value(objects[0] ?? {});
    expect(calls).toHaveLength(TOGETHER + 10);
  });
});
