import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { leaveOutParts } from '../../src/edit/leaveOutParts.ts';
import type { Path } from '../../src/model/diagnostic.ts';

function left(text: string, ...parts: Path[]): string {
  const result = leaveOutParts(text, parts);
  return 'text' in result ? result.text : `refused: ${result.refused}`;
}

const LIST = `# The plan
goals:
  # One
  - id: a
    title: A # first

  # Two,
  # in two lines
  - id: b
    title: |
      B

  # Below is the last.

  # Three
  - id: c
    title: C
end: here
`;

describe('a part that is left out', () => {
  it('takes the comment right above it along, and one blank line', () => {
    expect(left(LIST, ['goals', 1])).toBe(
      LIST.replace('  # Two,\n  # in two lines\n  - id: b\n    title: |\n      B\n\n', ''),
    );
  });

  it('at the end or the beginning leaves the others as they are', () => {
    expect(left(LIST, ['goals', 2])).toBe(LIST.replace('  # Three\n  - id: c\n    title: C\n', ''));
    expect(left(LIST, ['goals', 0])).toBe(
      LIST.replace('  # One\n  - id: a\n    title: A # first\n', ''),
    );
  });

  it('may be one of several', () => {
    const text = left(LIST, ['goals', 0], ['goals', 2]);
    expect(parse(text)).toEqual({ goals: [{ id: 'b', title: 'B\n' }], end: 'here' });
    expect(text).toContain('# Below is the last.');
  });

  it('is all that the list had: the list goes', () => {
    expect(parse(left(LIST, ['goals', 0], ['goals', 1], ['goals', 2]))).toEqual({ end: 'here' });
  });

  it('stands in brackets', () => {
    expect(left('a: [{id: x}, {id: y}, {id: z}]\n', ['a', 0], ['a', 2])).toBe('a: [{id: y}]\n');
  });

  it('stands in a list of another part, both in a file from Windows', () => {
    const text = 'a:\n  - id: x\n    b:\n      # u\n      - id: u\n      - id: v\n  - id: y\n';
    const parts: Path[] = [
      ['a', 0, 'b', 0],
      ['a', 1],
    ];
    expect(left(text.replaceAll('\n', '\r\n'), ...parts)).toBe(
      'a:\r\n  - id: x\r\n    b:\r\n      - id: v\r\n',
    );
  });

  it('cannot be one that others stand for', () => {
    expect(left('a:\n  - &x {id: x}\n  - id: y\nb: *x\n', ['a', 0])).toBe(
      'refused: Other parts of the file stand for one that is left out: write them out first.',
    );
  });
});
