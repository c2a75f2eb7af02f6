import { describe, expect, it } from 'vitest';
import { editText } from '../../src/edit/editText.ts';
import type { Path } from '../../src/model/diagnostic.ts';

const ORDER = ['id', 'title', 'owner', 'due', 'status', 'progress'];

function edited(text: string, path: Path, value: unknown): string {
  const result = editText(text, [{ path, value }], () => ORDER);
  return 'text' in result ? result.text : `refused: ${result.refused}`;
}

const PLAN = `# The plan
title: Reading   # short
goals:
  - id: a # first
    title: "Books"

    # who does it
    owner: {name: Jo, title: Coach} # since May
    note: |
      Many
      words.

    due: 2027-01-15
  - {id: b, title: Time}
`;

/** The plan with one text in place of another. */
const withText = (from: string, to: string): string => {
  if (!PLAN.includes(from)) throw new Error(from);
  return PLAN.replace(from, to);
};

describe('replacing a value', () => {
  it.each<[string, Path, unknown, string, string]>([
    ['keeps the comment behind it', ['title'], 'Writing', 'Reading   #', 'Writing   #'],
    ['keeps the quotes', ['goals', 0, 'title'], 'Shelves', '"Books"', '"Shelves"'],
    ['quotes what would not be a text', ['title'], '0430', 'Reading', '"0430"'],
    ['stays inside of braces', ['goals', 0, 'owner', 'name'], 'Bo, Jr.', 'Jo,', '"Bo, Jr.",'],
    ['writes a day plainly', ['goals', 0, 'due'], '2027-02-01', '2027-01-15', '2027-02-01'],
    [
      'puts a line in place of a block',
      ['goals', 0, 'note'],
      'Few.',
      '|\n      Many\n      words.\n',
      'Few.\n',
    ],
    [
      'keeps a block a block',
      ['goals', 0, 'note'],
      'One.\nTwo.\n',
      'Many\n      words.',
      'One.\n      Two.',
    ],
    [
      'puts lines below a line',
      ['title'],
      'One.\nTwo.\n',
      'Reading   # short\n',
      '|   # short\n  One.\n  Two.\n',
    ],
    [
      'puts braces in place of braces',
      ['goals', 0, 'owner'],
      { title: 'Principal' },
      '{name: Jo, title: Coach}',
      '{title: Principal}',
    ],
  ])('%s', (_what, path, value, from, to) => {
    expect(edited(PLAN, path, value)).toBe(withText(from, to));
  });
});

describe('adding a field', () => {
  it('goes behind the one that comes before it', () => {
    expect(edited(PLAN, ['goals', 0, 'status'], 'completed')).toBe(
      withText('due: 2027-01-15\n', 'due: 2027-01-15\n    status: completed\n'),
    );
  });

  it('brings the mappings along that it stands in', () => {
    expect(edited(PLAN, ['goals', 0, 'progress', 'winter'], { rating: 2, note: 'So so.' })).toBe(
      withText(
        'due: 2027-01-15\n',
        'due: 2027-01-15\n    progress: {winter: {rating: 2, note: So so.}}\n',
      ),
    );
  });

  it('stays inside of braces', () => {
    expect(edited(PLAN, ['goals', 1, 'status'], 'completed')).toBe(
      withText('title: Time}', 'title: Time, status: completed}'),
    );
  });

  it('writes words of several lines as a block', () => {
    expect(edited(PLAN, ['goals', 0, 'status'], 'One.\nTwo.\n')).toBe(
      withText('due: 2027-01-15\n', 'due: 2027-01-15\n    status: |\n      One.\n      Two.\n'),
    );
  });

  it('needs no line end at the end of the file', () => {
    expect(edited('id: a\ntitle: T', ['status'], 'draft')).toBe('id: a\ntitle: T\nstatus: draft');
  });
});

describe('adding to a list', () => {
  it('goes below the last entry, in its form', () => {
    expect(edited(PLAN, ['goals', 2], { id: 'c', title: 'Tables' })).toBe(
      `${PLAN}  - {id: c, title: Tables}\n`,
    );
  });

  it('hangs a mapping behind its dash', () => {
    expect(edited('list:\n- id: a\n  x: 1\n', ['list', 1], { id: 'b', x: 2 })).toBe(
      'list:\n- id: a\n  x: 1\n- id: b\n  x: 2\n',
    );
  });
});

describe('taking away', () => {
  it.each<[string, Path, string, string]>([
    ['a field with its line', ['goals', 0, 'due'], '    due: 2027-01-15\n', ''],
    ['a field in braces with its comma', ['goals', 0, 'owner', 'title'], ', title: Coach', ''],
    ['a whole block', ['goals', 0, 'note'], '    note: |\n      Many\n      words.\n', ''],
    ['an entry', ['goals', 1], '  - {id: b, title: Time}\n', ''],
    ['the first field behind a dash', ['goals', 0, 'id'], 'id: a # first\n    title', 'title'],
  ])('%s', (_what, path, from, to) => {
    expect(edited(PLAN, path, undefined)).toBe(withText(from, to));
  });

  it('takes what would be left empty along', () => {
    expect(edited('a: 1\nb:\n  c:\n    - d: 1\n', ['b', 'c', 0, 'd'], undefined)).toBe('a: 1\n');
  });
});

describe('several edits at once', () => {
  it('write a new field in the manner of those around it as the edits before left them', () => {
    const edits = [
      { path: ['owner'], value: 'A coach and two teachers of grade 3' },
      { path: ['added'], value: { rating: 3 } },
    ];
    expect(editText('id: a\nowner: {name: Jo}\n', edits, () => [])).toEqual({
      text: 'id: a\nowner: A coach and two teachers of grade 3\nadded:\n  rating: 3\n',
    });
  });
});

describe('what must not change', () => {
  it('keeps CRLF and the byte order mark', () => {
    const text = '\uFEFFid: a\r\ntitle: T # x\r\n';
    expect(edited(text, ['status'], 'One.\nTwo.\n')).toBe(
      '\uFEFFid: a\r\ntitle: T # x\r\nstatus: |\r\n  One.\r\n  Two.\r\n',
    );
  });

  it('refuses to change what other parts stand for', () => {
    const text = 'a: &x {n: 1}\nb: *x\n';
    expect(edited(text, ['a', 'n'], 2)).toMatch(/^refused: Other parts .*&x/);
    expect(edited(text, ['b', 'n'], 2)).toMatch(/^refused: This part stands for another .*\*x/);
  });

  it('refuses a text that is no YAML', () => {
    expect(edited('a: "open', ['a'], 1)).toMatch(/^refused: /);
  });
});
