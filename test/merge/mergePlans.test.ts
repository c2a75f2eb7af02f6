import { describe, expect, it } from 'vitest';
import { mergePlans } from '../../src/edit/merge/mergePlans.ts';
import { MARKS, merged } from './plans.ts';

const PLAN = `# The plan of a school
kind: sip
title: Reading   # short

goals:
  - id: books
    title: Books
    strategies:
      # who reads with whom
      - id: pairs
        title: Reading in pairs
        owner: {name: Jo, title: Coach} # since May
        progress:
          fall: {rating: 2, by: Jo, on: 2026-11-20}
        actions:
          - {id: match, text: Match pairs, due: 2026-10-01}

      - id: shelves
        title: Shelves in every room
        note: |
          Many
          words.
`;

const withText = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(from);
  return text.replace(from, to);
};
const change = (from: string, to: string): string => withText(PLAN, from, to);

/** The merge of two texts, which must be clean, in both directions. */
function clean(ours: string, theirs: string): string {
  const [one, other] = [merged(PLAN, ours, theirs), merged(PLAN, theirs, ours)];
  expect([one.isClean, other.isClean]).toEqual([true, true]);
  return one.text;
}

const FALL = '          fall: {rating: 2, by: Jo, on: 2026-11-20}\n';
const SHELVES_END = '          words.\n';
const WINTER =
  '        progress:\n          winter: {rating: 3, by: Bo, on: 2027-01-20} # at last\n';

describe('what two people did in different places', () => {
  it('is both there: ratings of two strategies', () => {
    const ours = change(FALL, `${FALL}          winter: {rating: 1, by: Jo, on: 2027-01-20}\n`);
    const theirs = change(SHELVES_END, `${SHELVES_END}${WINTER}`);
    expect(clean(ours, theirs)).toBe(withText(ours, SHELVES_END, `${SHELVES_END}${WINTER}`));
  });

  it('is both there: a value, and the comment behind it', () => {
    const ours = change('Reading   # short', 'Writing   # short');
    const theirs = change('# short', '# too short');
    expect(clean(ours, theirs)).toBe(change('Reading   # short', 'Writing   # too short'));
  });

  it('is both there: two fields in one pair of braces', () => {
    const ours = change('due: 2026-10-01', 'due: 2026-11-01');
    const theirs = change('Match pairs', 'Match all pairs');
    expect(clean(ours, theirs)).toBe(withText(ours, 'Match pairs', 'Match all pairs'));
  });

  it('is both there: entries added in one place, with their own comments and form', () => {
    const mine = '      # mine\n      - {id: mine, title: Mine}\n';
    const yours = '\n      # yours\n      - id: yours\n        title: "Yours" # new\n';
    expect(clean(`${PLAN}${mine}`, `${PLAN}${yours}`)).toBe(`${PLAN}${mine}${yours}`);
  });

  it('is both there: parts in another order, and a change in one of them', () => {
    const start = PLAN.indexOf('      # who reads');
    const middle = PLAN.indexOf('\n      - id: shelves');
    const swapped = `${PLAN.slice(0, start)}${PLAN.slice(middle + 1)}${PLAN.slice(start, middle)}`;
    const theirs = change('Reading in pairs', 'Reading in threes');
    const wanted = withText(swapped, 'Reading in pairs', 'Reading in threes');
    expect(clean(swapped, theirs)).toBe(wanted);
  });

  it('is both there: other indentation, and a new field', () => {
    const ours = PLAN.replace(/^ {6}/gm, '          ');
    const theirs = change(FALL, `${FALL}        # by hand\n        due: 2027-05-01\n`);
    const there = FALL.replace(/^ {6}/, '          ');
    expect(clean(ours, theirs)).toBe(
      withText(ours, there, `${there}            # by hand\n            due: 2027-05-01\n`),
    );
  });

  it('is once there where both did the same', () => {
    const same = change(SHELVES_END, `${SHELVES_END}${WINTER}`);
    expect(clean(same, same)).toBe(same);
    const ours = withText(same, 'Reading   #', 'Writing   #');
    expect(clean(ours, withText(same, 'Many', 'Few'))).toBe(withText(ours, 'Many', 'Few'));
  });

  it('is both there: another id, and a change in that part', () => {
    const ours = change('- id: pairs', '- id: partners');
    const theirs = change('Reading in pairs', 'Reading in threes');
    expect(clean(ours, theirs)).toBe(withText(ours, 'Reading in pairs', 'Reading in threes'));
  });

  it('is gone where one took it away and the other left it alone', () => {
    const action =
      '        actions:\n          - {id: match, text: Match pairs, due: 2026-10-01}\n';
    const ours = change(action, '');
    expect(clean(ours, change('Many', 'Few'))).toBe(withText(ours, 'Many', 'Few'));
  });

  it('keeps line ends and the byte order mark of ours', () => {
    const ours = `\uFEFF${change('Books', 'Many books').replaceAll('\n', '\r\n')}`;
    const { text, isClean } = merged(PLAN, ours, change('Shelves in', 'A shelf in'));
    expect(isClean).toBe(true);
    expect(text).toBe(withText(ours, 'Shelves in', 'A shelf in'));
  });
});

/** The text between the marks of the only conflict, and what stands around it. */
function conflictIn(ours: string, theirs: string): { ours: string; theirs: string; mark: string } {
  const { text, isClean } = merged(PLAN, ours, theirs);
  expect(isClean).toBe(false);
  const [, mark = '', one = '', other = ''] =
    /^<{7} (.*)\n([^]*?)^={7}\n([^]*?)^>{7} theirs\n/m.exec(text) ?? [];
  expect(text.match(/^<{7}/gm)).toHaveLength(1);
  return { ours: one, theirs: other, mark };
}

describe('a contradiction', () => {
  it('is marked around the smallest field and says where it is', () => {
    expect(
      conflictIn(change('Reading in pairs', 'Pairs'), change('Reading in pairs', 'Twos')),
    ).toEqual({
      ours: '        title: Pairs\n',
      theirs: '        title: Twos\n',
      mark: 'ours: pairs title',
    });
  });

  it('leaves the rest merged', () => {
    const ours = withText(change('Reading in pairs', 'Pairs'), 'Many', 'Few');
    const theirs = withText(change('Reading in pairs', 'Twos'), 'Shelves in', 'A shelf in');
    const { text } = merged(PLAN, ours, theirs);
    expect(text).toContain(
      '        title: A shelf in every room\n        note: |\n          Few\n',
    );
  });

  it('is a rating of one with the name of another', () => {
    const ours = change('rating: 2', 'rating: 3');
    const theirs = change('by: Jo, on', 'by: Bo, on');
    const { ours: one, theirs: other, mark } = conflictIn(ours, theirs);
    expect(mark).toBe('ours: pairs progress.fall');
    expect(one).toContain('{rating: 3, by: Jo,');
    expect(other).toContain('{rating: 2, by: Bo,');
  });

  it('is what one took away and the other changed', () => {
    const gone = change(PLAN.slice(PLAN.indexOf('\n      - id: shelves')), '');
    const edited = change('Many', 'Few');
    expect(conflictIn(gone, edited)).toMatchObject({ ours: '', mark: 'ours: shelves' });
    expect(conflictIn(edited, gone)).toMatchObject({ theirs: '' });
  });

  it('is one id given to two things', () => {
    const add = (title: string): string => `${PLAN}      - id: new\n        title: ${title}\n`;
    expect(conflictIn(add('One'), add('Other'))).toEqual({
      ours: '      - id: new\n        title: One\n',
      theirs: '      - id: new\n        title: Other\n',
      mark: 'ours: new',
    });
  });

  it('is in the first field of an entry', () => {
    const goal = (id: string): string =>
      change('  - id: books\n    title: Books', `  - title: ${id}\n    id: books`);
    const { text, isClean } = mergePlans(
      { base: goal('Books'), ours: goal('A'), theirs: goal('B') },
      { text: '', isClean: false },
      MARKS,
    );
    expect(isClean).toBe(false);
    expect(text).toContain('=======\n  - title: B\n>>>>>>> theirs\n    id: books\n');
  });

  it('has marks of the size that git asks for', () => {
    const three = { base: 'id: a\nx: 1\n', ours: 'id: a\nx: 2\n', theirs: 'id: a\nx: 3\n' };
    const { text } = mergePlans(three, { text: '', isClean: false }, { ...MARKS, size: 12 });
    expect(text).toBe(
      'id: a\n<<<<<<<<<<<< ours: x\nx: 2\n============\nx: 3\n>>>>>>>>>>>> theirs\n',
    );
  });
});

describe('beside a merge line by line', () => {
  const lines = { text: change('Books', 'By lines'), isClean: true };
  const ours = change('Books', 'Many books');

  it('takes that where it says the same', () => {
    const byLines = { text: withText(ours, '# short', '# shortest'), isClean: true };
    expect(mergePlans({ base: PLAN, ours, theirs: PLAN }, byLines, MARKS)).toBe(byLines);
  });

  it('does not take that where it says something else', () => {
    const result = mergePlans({ base: PLAN, ours, theirs: PLAN }, lines, MARKS);
    expect(result).toEqual({ text: ours, isClean: true });
  });

  it('leaves it to that where a side cannot be read', () => {
    expect(mergePlans({ base: PLAN, ours, theirs: 'a: "' }, lines, MARKS)).toBe(lines);
  });

  it('takes what both added where there was no file', () => {
    const result = merged('', 'id: a\n', 'id: a\nx: 1\n');
    expect(result).toEqual({ text: 'id: a\nx: 1\n', isClean: true });
  });

  it('is whole where a part moved and was taken away', () => {
    const text = (a: string, b: string): string =>
      `goals:\n  - id: a\n    parts:${a}\n  - id: b\n    parts:${b}\n`;
    const part = '\n      - {id: x, n: 1}\n      - {id: y}';
    const base = text(part, ' []');
    const three = { base, ours: text(' []', ' []'), theirs: text(' []', part) };
    const result = mergePlans(three, { text: three.theirs, isClean: true }, MARKS);
    expect(result.isClean).toBe(false);
    expect(result.text).toMatch(/^<{7} ours: the whole plan\n/);
  });
});

/** Two goals; the part x stands in one of them. */
const GOALS = `kind: sip
goals:
  - id: a
    title: A
    strategies:
      # about x
      - id: x
        title: X # short
        owner: {name: Jo}
        actions:
          - {id: act, title: Do it}
      - id: y
        title: Y
  - id: b
    title: B
    strategies:
      - id: z
        title: Z
  - id: c
    title: C
`;
const X = GOALS.slice(GOALS.indexOf('      # about x'), GOALS.indexOf('      - id: y'));
const withoutX = GOALS.replace(X, '');
const inB = withoutX.replace('        title: Z\n', (line) => line + X);
const inC = `${withoutX}    strategies:\n${X}`;

describe('a part that one side moved', () => {
  const edit = (text: string): string => withText(text, 'title: X', 'title: Better');
  const both = (base: string, ours: string, theirs: string): string => {
    const [one, other] = [merged(base, ours, theirs), merged(base, theirs, ours)];
    expect([one.isClean, other.isClean]).toEqual([true, true]);
    expect(other.text).toBe(one.text);
    return one.text;
  };

  it('is changed where it stands now', () => {
    expect(both(GOALS, edit(GOALS), inB)).toBe(edit(inB));
    expect(both(GOALS, edit(GOALS), inC)).toBe(edit(inC));
    expect(both(inC, edit(inC), GOALS)).toBe(edit(GOALS));
  });

  it('is changed by both where it stands now', () => {
    const theirs = withText(inB, '{name: Jo}', '{name: Bo}');
    expect(both(GOALS, edit(GOALS), theirs)).toBe(edit(theirs));
  });

  it('is there once where both moved it to one place', () => {
    const theirs = withText(inB, 'Do it', 'Do it soon');
    expect(both(GOALS, edit(inB), theirs)).toBe(edit(theirs));
  });

  it('is a conflict of the smallest field where both changed that', () => {
    const { text, isClean } = merged(GOALS, edit(GOALS), withText(inB, 'title: X', 'title: Worse'));
    expect(isClean).toBe(false);
    expect(text).toContain('<<<<<<< ours: x title\n        title: Better # short\n=======\n');
    expect(text.match(/^<{7}/gm)).toHaveLength(1);
    expect(text.indexOf('id: z')).toBeLessThan(text.indexOf('<<<<<<<'));
  });

  it('is changed in a new part that only the other side has', () => {
    const inNew = `${withoutX}  - id: d\n    title: D\n    strategies:\n${X}`;
    expect(both(GOALS, edit(GOALS), inNew)).toBe(edit(inNew));
  });

  it('is changed where it stands now though what it stood in is gone', () => {
    const [head = ''] = inB.split('  - id: a\n');
    const gone = `${head}${inB.slice(inB.indexOf('  - id: b\n'))}`;
    expect(both(GOALS, edit(GOALS), gone)).toBe(edit(gone));
  });

  it('leaves what stood beside it to those who changed that', () => {
    const ours = withText(
      withText(GOALS, 'title: Y', 'title: Why'),
      '      - id: y',
      '      - id: n\n        title: N\n      - id: y',
    );
    const result = both(GOALS, ours, inB);
    expect(result).toContain(
      '      - id: n\n        title: N\n      - id: y\n        title: Why\n',
    );
    expect(result.match(/id: x/g)).toHaveLength(1);
  });

  it('keeps line ends and the byte order mark of ours', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(merged(windows(GOALS), windows(edit(GOALS)), inB)).toEqual({
      text: windows(edit(inB)),
      isClean: true,
    });
  });
});

describe('a part that the sides moved to different places', () => {
  it('is a choice between the places, with what both wrote in it', () => {
    const ours = withText(inB, 'title: X', 'title: Better');
    const theirs = withText(inC, 'Do it', 'Do it soon');
    const { text, isClean } = merged(GOALS, ours, theirs);
    expect(isClean).toBe(false);
    const choose = (side: '$1' | '$2') =>
      text.replace(/^<{7} .*\n([^]*?)^={7}\n([^]*?)^>{7} theirs\n/gm, side);
    const whole = (place: string) =>
      withText(withText(place, 'title: X', 'title: Better'), 'Do it', 'Do it soon');
    expect(choose('$1')).toBe(whole(inB));
    expect(choose('$2')).toBe(whole(inC));
    expect(text).toContain('<<<<<<< ours: x, its place\n');
  });
});
