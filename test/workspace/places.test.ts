import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/model/diagnostic.ts';
import { marked } from './marked.ts';
import { load, PLAN, sip, spot } from './workspaceOf.ts';

type On = 'key' | 'value';

/** Where a finding at a path of a plan is shown, as `line:column-endLine:endColumn`. */
function placed(text: string, path: Path, on?: On): string {
  const { place } = load(text);
  const finding = { rule: 'a-rule', severity: 'error', message: 'M.', ...(on && { on }) } as const;
  return spot(place({ file: PLAN, path, ...finding }));
}

const GOAL = ['goals', 0] as const;

describe('a finding is shown exactly where it stands', () => {
  it.each<[string, string, Path, On?]>([
    ['in a field of a list entry', 'goals:\n  - id: g\n    title: «Reading»\n', [...GOAL, 'title']],
    ['on a key', 'goals:\n  - id: g\n    «title»: Reading\n', [...GOAL, 'title'], 'key'],
    ['on the dash line', 'goals:\n  - id: «g»\n    title: Reading\n', [...GOAL, 'id']],
    ['in a second entry', 'goals:\n  - id: g\n  - id: «h»\n', ['goals', 1, 'id']],
    [
      'in a mapping in braces',
      'goals:\n  - {id: g, title: «Reading», code: "1"}\n',
      [...GOAL, 'title'],
    ],
    ['on a key in braces', 'goals:\n  - {id: g, «title»: Reading}\n', [...GOAL, 'title'], 'key'],
    ['in a list in brackets', 'values: [kind, «curious», fair]\n', ['values', 1]],
    [
      'in braces over several lines',
      'goals:\n  - {id: g,\n     title:\n       «Reading»}\n',
      [...GOAL, 'title'],
    ],
    [
      'in nested lists',
      'custom:\n  grid:\n    - - a\n      - «b»\n    - [c, d]\n',
      ['custom', 'grid', 0, 1],
    ],
    [
      'in nested lists in brackets',
      'custom: {grid: [[a, b], [c, «d»]]}\n',
      ['custom', 'grid', 1, 1],
    ],
    [
      'after comments and blank lines',
      '# about\n\ngoals: # ours\n\n  # first\n  - id: «g» # short\n',
      [...GOAL, 'id'],
    ],
    ['in double quotes, with them', 'vision: «"All: learn"» # why\n', ['vision']],
    ['in single quotes, with them', "vision: «'It''s ours'»\n", ['vision']],
    ['on a key in quotes', '«"vision"»: Read\n', ['vision'], 'key'],
    ['behind a key in quotes', '"vision": «Read»\n', ['vision']],
    ['over a text of several lines', 'vision: «All children\n  read»\nmission: M\n', ['vision']],
    [
      'from the sign of a block text to its last letter',
      'vision: «|\n  One.\n\n  Two.»\n\nmission: M\n',
      ['vision'],
    ],
    ['from the sign of a folded text', 'vision: «>-\n  One\n  two.»\nmission: M\n', ['vision']],
    ['behind a block text', 'vision: |\n  One: two\nmission: «M»\n', ['mission']],
    ['behind an anchor', 'vision: &all «Read»\nmission: M\n', ['vision']],
    [
      'on the name that stands for another part',
      'vision: &all Read\nmission: «*all»\n',
      ['mission'],
    ],
    ['on a number', 'goals:\n  - {id: g, title: T, priority: «007»}\n', [...GOAL, 'priority']],
    [
      'behind letters that are not English',
      'goals:\n  - {id: g, statement: Größe für Ñandú, title: «Lesen»}\n',
      [...GOAL, 'title'],
    ],
    // An emoji is one sign and two columns, as editors count.
    [
      'behind an emoji',
      'goals:\n  - {id: g, statement: 📚📚, title: «Read»}\n',
      [...GOAL, 'title'],
    ],
    ['on an emoji', 'vision: «📚»\n', ['vision']],
    ['on the last line without a line break', 'vision: «Read»', ['vision']],
    ['on an empty value: at its key', '«vision»:\nmission: M\n', ['vision']],
    [
      'on an empty value in braces',
      'goals:\n  - {id: g, «title»: , code: "1"}\n',
      [...GOAL, 'title'],
    ],
    ['on the word null: at its key', '«vision»: null\n', ['vision']],
    ['on an empty text', 'vision: «""»\n', ['vision']],
    ['on a mapping: at its first key', 'goals:\n  - «id»: g\n    title: T\n', GOAL],
    ['on a mapping in braces: on all of it', 'goals:\n  - «{id: g, title: T}»\n', GOAL],
    ['on a list: at its first entry', 'values:\n  - «kind»\n  - fair\n', ['values']],
    [
      'on a list of mappings: at the first key of the first',
      'goals:\n  - «id»: g\n    title: T\n',
      ['goals'],
    ],
    ['on a list in brackets: on all of it', 'values: «[kind, fair]»\n', ['values']],
    [
      'on a field that is missing: at the first key of its mapping',
      'goals:\n  - «id»: g\n    code: "1"\n',
      [...GOAL, 'title'],
    ],
    [
      'on a part that is missing: at what comes nearest',
      'goals:\n  - «id»: g\n',
      [...GOAL, 'strategies', 3, 'owner'],
    ],
  ])('%s', (_, fields, path, on) => {
    const { text, range } = marked(sip(fields));
    expect(placed(text, path, on)).toBe(range);
    // Lines that end as on Windows end at the same columns.
    expect(placed(text.replaceAll('\n', '\r\n'), path, on)).toBe(range);
  });

  it('follows a name to the part that it stands for', () => {
    const people = 'custom:\n  jo: &jo\n    name: Jo\ngoals:\n  - {id: g, title: T, owner: *jo}\n';
    // The seven lines of the head, then `custom:`, `jo:` and the name on line 10; *jo begins in column 30.
    expect(placed(sip(people), [...GOAL, 'owner', 'name'])).toBe('10:11-10:13');
    expect(placed(sip(people), [...GOAL, 'owner'])).toBe('12:30-12:33');
  });

  it('speaks of the whole file at its first key', () => {
    expect(placed(sip(''), [])).toBe('1:1-1:5');
  });

  it('shows the start of a file that it does not know', () => {
    const { place } = load(sip(''));
    const finding = { rule: 'a-rule', severity: 'error', message: 'M.', path: ['a'] } as const;
    expect(spot(place({ file: 'plans/gone.yaml', ...finding }))).toBe('1:1-1:1');
  });
});

describe('a path in words', () => {
  it('names list entries by their ids, and by their position where they have none', () => {
    const { place } = load(sip('values: [kind]\ngoals:\n  - id: reading\n    title: T\n'));
    const at = (path: Path) =>
      place({ file: PLAN, rule: 'a-rule', severity: 'error', message: 'M.', path }).path;
    expect(at(['goals', 0, 'title'])).toBe('goals[reading].title');
    expect(at(['values', 0])).toBe('values[0]');
    expect(at([])).toBe('');
  });
});
