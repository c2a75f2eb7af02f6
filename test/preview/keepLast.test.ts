import { describe, expect, it } from 'vitest';
import { keepLast } from '../../src/commands/shared/preview/keepLast.ts';

describe('what is kept', () => {
  it('is made once, and again when it was the oldest of too many or all was forgotten', () => {
    const made: string[] = [];
    const { get, forgetAll } = keepLast<number | undefined>(2);
    const ask = (name: string) =>
      get(name, () => {
        made.push(name);
        return undefined;
      });
    for (const name of ['a', 'b', 'a', 'c', 'b', 'a']) ask(name);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
    forgetAll();
    ask('a');
    expect(made).toHaveLength(5);
  });
});
