import { describe, expect, it } from 'vitest';
import { githubLeftOut } from '../../src/format/githubLeftOut.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { info, nasty, warning } from './diagnostics.ts';

const times = (count: number, diagnostic: Diagnostic): Diagnostic[] =>
  Array.from({ length: count }, () => diagnostic);

describe('what GitHub leaves out of annotations', () => {
  it('is nothing up to ten of each severity in a step', () => {
    expect(githubLeftOut([])).toBeNull();
    expect(
      githubLeftOut([...times(10, nasty), ...times(10, warning), ...times(10, info)]),
    ).toBeNull();
  });

  it('is said with the number of each severity that is too many', () => {
    expect(githubLeftOut(times(37, nasty))).toBe(
      'GitHub shows 10 of 37 errors beside the lines; the log of this step has all.\n',
    );
    expect(githubLeftOut([...times(11, info), ...times(12, warning), ...times(10, nasty)])).toBe(
      'GitHub shows 10 of 12 warnings and 10 of 11 notices beside the lines; the log of this step has all.\n',
    );
    expect(githubLeftOut([...times(11, info), ...times(12, warning), ...times(13, nasty)])).toMatch(
      /^GitHub shows 10 of 13 errors, 10 of 12 warnings and 10 of 11 notices beside/,
    );
  });
});
