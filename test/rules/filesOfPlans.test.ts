import { describe, expect, it } from 'vitest';
import { fileReferences } from '../../src/rules/fileReferences.ts';
import { inWorkspace } from '../../src/rules/inWorkspace.ts';
import { check, planWith } from './exampleWorkspace.ts';

describe('files that a text names', () => {
  it.each<[string, string[]]>([
    ['See [notes](attachments/a.pdf).', ['attachments/a.pdf']],
    ['![Room](a.png "Our room") and [b](<b c.png>)', ['a.png', 'b c.png']],
    ['[![Room](a.png)](rooms/b.html)', ['a.png', 'rooms/b.html']],
    [
      '[a](a%20b.pdf#page=2) [b](b.pdf?x=1) [c](%E0%A4%A.pdf)',
      ['a b.pdf', 'b.pdf', '%E0%A4%A.pdf'],
    ],
    ['[a](walks(1).pdf)', ['walks(1).pdf']],
    ['[a](a.pdf) and again [a](a.pdf)', ['a.pdf']],
    ['[a](file:///home/a.pdf) [b](C:\\a.pdf)', ['file:///home/a.pdf', 'C:\\a.pdf']],
    ['[a][1]\n\n[1]: notes/a.md "A"\n[2]: https://example.org/a.md', ['notes/a.md']],
    ['[a](https://example.org/a.pdf) [b](mailto:a@b.org) [c](#c) [d](//example.org/d.pdf)', []],
    ['grades [K-5] (all), see [1](2) and [x](see below)', []],
    ['No link at all: attachments/a.pdf', []],
  ])('%s', (text, files) => {
    expect(fileReferences({ note: text }).map(({ target }) => target)).toEqual(files);
  });

  it('stand where they are named', () => {
    const evidence = [{ title: 'Walks', file: ' a.pdf ' }, 'See [b](b.pdf)'];
    expect(fileReferences({ goals: [{ evidence }], custom: { file: 'c.pdf' } })).toEqual([
      { target: 'a.pdf', path: ['goals', 0, 'evidence', 0, 'file'] },
      { target: 'b.pdf', path: ['goals', 0, 'evidence', 1] },
    ]);
  });
});

describe('a path', () => {
  it.each([
    ['a/b.pdf', 'a/b.pdf'],
    ['./a//c/../b.pdf', 'a/b.pdf'],
    ['..a/b.pdf', '..a/b.pdf'],
  ])('%s is inside', (written, path) => {
    expect(inWorkspace(written)).toEqual({ state: 'inside', path });
  });

  it.each([
    ['../a.pdf', 'leads out of this workspace'],
    ['a/../../a.pdf', 'leads out of this workspace'],
    ['/a.pdf', 'is a path on one computer'],
    ['~/a.pdf', 'is a path on one computer'],
    ['\\\\server\\a.pdf', 'is a path on one computer'],
    ['d:/a.pdf', 'is a path on one computer'],
    ['FILE:///a.pdf', 'is an address on one computer'],
  ])('%s is elsewhere', (written, why) => {
    expect(inWorkspace(written)).toEqual({ state: 'elsewhere', why });
  });
});

describe('the correction of a path', () => {
  const hintOf = (file: string): string | undefined => {
    const plan = planWith(`attachments: [{title: Walks, file: ${JSON.stringify(file)}}]`);
    return check(plan).inPlan.find(({ rule }) => rule === 'missing-file')?.hint;
  };
  const WHERE = 'Paths begin at the folder of pip.config.yaml.';

  it.each([
    ['attachments/wakls.pdf', 'attachments/walks.pdf'],
    ['attachments/Walks.PDF', 'attachments/walks.pdf'],
    ['/attachments/walks.pdf', 'attachments/walks.pdf'],
    ['attachments\\walks.pdf', 'attachments/walks.pdf'],
    ['notes/roster.csv', 'plans/notes/roster.csv'],
    ['../attachments/walks.pdf', 'attachments/walks.pdf'],
    ['notes/rosters.csv', 'plans/notes/roster.csv'],
  ])('%s: did you mean %s', (written, meant) => {
    expect(hintOf(written)).toBe(`Did you mean "${meant}"? ${WHERE}`);
  });

  it('guesses nothing where nothing is near', () => {
    expect(hintOf('attachments/budget.xlsx')).toBe(`Add the file, or correct its path. ${WHERE}`);
    expect(hintOf('/home/robin/x.pdf')).toMatch(/^Put a copy of the file into this workspace/);
  });
});
