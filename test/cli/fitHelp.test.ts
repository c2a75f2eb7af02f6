import { describe, expect, it } from 'vitest';
import { fitHelp } from '../../src/cli/fitHelp.ts';

const HELP = `Plans are compared as plans: parts pair by their ids,
and what only looks different is no change.

Examples:
  pip diff           what is not committed yet
  pip diff v1 v2 plans/schools    two revisions, one folder
  pip diff origin/main...HEAD --fail-on weakened --plan sip-harborview-2026

The last of these fails:
  never
Exit codes: 0 fine, 1 problems found, 2 misuse`;

describe('a help text', () => {
  it('is filled to the width: paragraphs flow, explanations go below, commands stay whole', () => {
    expect(fitHelp(HELP, 44)).toBe(`Plans are compared as plans: parts pair by
their ids, and what only looks different is
no change.

Examples:
  pip diff
      what is not committed yet
  pip diff v1 v2 plans/schools
      two revisions, one folder
  pip diff origin/main...HEAD --fail-on weakened --plan sip-harborview-2026

The last of these fails:
  never
Exit codes: 0 fine, 1 problems found, 2
misuse`);
  });

  it('takes the room of a wide terminal, and no more than can be read', () => {
    const [first = ''] = fitHelp(HELP, 200).split('\n');
    expect(first).toBe(
      'Plans are compared as plans: parts pair by their ids, and what only looks different is no change.',
    );
    expect(fitHelp('word '.repeat(60).trim(), 200).split('\n')[0]).toHaveLength(99);
  });
});
