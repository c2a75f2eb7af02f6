import { describe, expect, it } from 'vitest';
import { load, PLAN, SIP_HEAD, sip } from './workspaceOf.ts';

/** Everything found in one plan: `line:column rule`, message and hint. */
const found = (text: string) =>
  load(text).diagnostics.map(({ line, column, rule, message, hint, file }) => {
    expect(file).toBe(PLAN);
    return [`${line}:${column} ${rule}`, message, hint];
  });

/** The head with another title: line 4, where the value begins in column 8. */
const titled = (title: string) => SIP_HEAD.replace('Dune Street improvement plan', title);

const TAB = [
  'This line is indented with a tab; YAML allows spaces only.',
  'Replace the tab with spaces, two for each level.',
] as const;
const INDENT = [
  'The indentation of this line does not fit the lines around it.',
  'Line it up with the other fields of the same part.',
] as const;
const QUOTE = [
  'A text opens with a quotation mark that is never closed.',
  'Add the closing quotation mark.',
] as const;
const NO_COLON = [
  'This line is no field: it has no colon with a space after it.',
  'Write it as `name: text`, or line it up with the text that it belongs to.',
] as const;
const BRACKET = [
  'A bracket that was opened before is not closed.',
  'Add the closing bracket, or put a text that begins with a bracket in quotes.',
] as const;
const GOES_ON = [
  'The text goes on after what looks like its end.',
  'Put all of it in quotes, in single ones if it holds double ones.',
] as const;
const ENTRY = [
  'This dash does not stand under the other dashes of its list.',
  'Line it up with them, below the name of the list.',
] as const;
const NAME = [
  'A field has to have a name made of letters.',
  'Put a name before the colon, in quotes if it is a number.',
] as const;
const UNFOLDS = [
  'The names in this file that stand for other parts (*name) unfold into too much.',
  'Write the parts out instead.',
] as const;
const sign = (character: string) =>
  [
    `A text cannot begin with "${character}": the sign has a meaning of its own there.`,
    'Put the text in quotes.',
  ] as const;

describe('one slip of the keyboard gives one message, where it happened', () => {
  it.each<[string, string, string, readonly [string, string?]]>([
    ['a tab instead of spaces', sip('goals:\n\t- id: g\n'), '9:1 yaml-syntax', TAB],
    ['a tab after spaces', sip('goals:\n  - id: g\n  \ttitle: T\n'), '10:3 yaml-syntax', TAB],
    ['a line indented too far', sip('  goals:\n    - id: g\n'), '8:3 yaml-syntax', INDENT],
    [
      'a line not indented enough',
      sip('goals:\n  - id: g\n   title: T\n'),
      '10:4 yaml-syntax',
      INDENT,
    ],
    [
      'a dash that stands out of line',
      sip('goals:\n  - id: g\n - id: h\n'),
      '10:2 yaml-syntax',
      ENTRY,
    ],
    ['double quotes that never close', titled('"Dune'), '4:8 yaml-syntax', QUOTE],
    ['single quotes that never close', titled("'Dune"), '4:8 yaml-syntax', QUOTE],
    ['a bracket that never closes', sip('values: [a, b\nvision: V\n'), '9:1 yaml-syntax', BRACKET],
    ['a brace that never closes', sip('custom: {a: b\nvision: V\n'), '9:1 yaml-syntax', BRACKET],
    [
      'a bracket that was never opened',
      sip('vision: V\n]\nmission: M\n'),
      '9:1 yaml-syntax',
      [
        'This closing bracket has no opening one.',
        'Take it out, or put the text that it belongs to in quotes.',
      ],
    ],
    [
      'a text that holds a colon',
      titled('Reading: the plan'),
      '4:8 yaml-syntax',
      [
        'This line has a second colon, so that it is not clear where its text begins.',
        'Put a text that holds a colon in quotes.',
      ],
    ],
    ['a field without a colon', SIP_HEAD.replace('title:', 'title'), '4:1 yaml-syntax', NO_COLON],
    [
      'no space after the colon',
      SIP_HEAD.replace('title: ', 'title:'),
      '4:1 yaml-syntax',
      NO_COLON,
    ],
    ['a stray word at the end', sip('vision\n'), '8:1 yaml-syntax', NO_COLON],
    ['a text that begins with a star', titled('*Important*'), '4:8 yaml-syntax', sign('*')],
    ['a text that begins with an at sign', titled('@home'), '4:8 yaml-syntax', sign('@')],
    ['a text that begins with a percent sign', titled('%5 more'), '4:8 yaml-syntax', sign('%')],
    ['a text that begins with a backtick', titled('`dune`'), '4:8 yaml-syntax', sign('`')],
    ['a text that begins with an ampersand', titled('& more'), '4:8 yaml-syntax', sign('&')],
    [
      'a text that begins with an exclamation mark',
      titled('!Read more'),
      '4:8 yaml-syntax',
      sign('!'),
    ],
    ['words after a text in quotes', titled('"Reading" for all'), '4:18 yaml-syntax', GOES_ON],
    ['words after a text in brackets', titled('[New] plan'), '4:14 yaml-syntax', GOES_ON],
    [
      'words after the sign of a block text',
      titled('| Dune'),
      '4:10 yaml-syntax',
      [
        'Nothing can follow `|` or `>` on its line.',
        'Begin the text on the next line, or put all of it in quotes.',
      ],
    ],
    [
      'a list on the line of its name',
      sip('values: - kind\n'),
      '8:9 yaml-syntax',
      [
        'A list cannot begin on the line of its name.',
        'Begin each entry on a line of its own with a dash.',
      ],
    ],
    [
      'a backslash in double quotes',
      titled('"C:\\plans"'),
      '4:11 yaml-syntax',
      [
        'A backslash has a meaning between double quotation marks.',
        'Put the text in single quotation marks, or write the backslash twice.',
      ],
    ],
    [
      'the same field twice',
      sip('title: Another\n'),
      '8:1 duplicate-field',
      ['The field title stands here twice; only one of the two could count.', 'Keep one of them.'],
    ],
    ['a number as a name', sip('custom: {2026: x}\n'), '8:10 yaml-syntax', NAME],
    ['no name at all', sip('custom:\n  : x\n'), '9:3 yaml-syntax', NAME],
    ['yes or no as a name', sip('custom:\n  true: x\n'), '9:3 yaml-syntax', NAME],
    ['a list as a name', sip('custom:\n  ? [a, b]\n  : x\n'), '9:5 yaml-syntax', NAME],
    [
      'two plans in one file',
      `${SIP_HEAD}---\n${SIP_HEAD}`,
      '8:1 one-document',
      [
        'This file holds more than one document; a plan is one file.',
        'Move what follows the line of dashes into a file of its own.',
      ],
    ],
    ['a part that holds itself', sip('custom: &a {again: *a}\n'), '8:20 yaml-syntax', UNFOLDS],
    ['nothing', '', '1:1 not-a-plan', ['This file is empty.', 'Fill it in or remove it.']],
    [
      'nothing but a remark',
      '# to be written\n',
      '1:1 not-a-plan',
      ['This file is empty.', 'Fill it in or remove it.'],
    ],
    [
      'a list',
      '- one\n- two\n',
      '1:3 not-a-plan',
      [
        'This file holds a list where fields with names are expected.',
        'The first line of a plan that is not a comment is like `kind: sip`.',
      ],
    ],
    [
      'plain text',
      'Notes of the meeting.\n',
      '1:1 not-a-plan',
      [
        'This file holds plain text where fields with names are expected.',
        'The first line of a plan that is not a comment is like `kind: sip`.',
      ],
    ],
  ])('%s', (_, text, place, [message, hint]) => {
    expect(found(text)).toEqual([[place, message, hint]]);
    expect(found(text.replaceAll('\n', '\r\n'))).toEqual([[place, message, hint]]);
  });

  it('and each of several slips gives its own', () => {
    const text = sip('title: Another\nvision: V\nvision: W\ncustom: {1: x}\n');
    expect(found(text).map(([place]) => place)).toEqual([
      '8:1 duplicate-field',
      '10:1 duplicate-field',
      '11:10 yaml-syntax',
    ]);
  });
});

describe('what looks odd and is fine', () => {
  it.each([
    ['colons, dashes and stars inside a text', titled('Read*ing - a plan:now')],
    ['an apostrophe inside a word', titled("It's Dune's plan")],
    ['a hash inside a word', titled('Plan#1')],
    ['a number as a name in quotes', sip('custom: {"2026": x}\n')],
    ['three dashes before the plan', `---\n${SIP_HEAD}`],
    ['dots after the plan', `${SIP_HEAD}...\n`],
    ['a part used in several places', sip('custom: {a: &a [x], b: *a, c: *a}\n')],
    ['blank lines and remarks', `\n# ours\n\n${SIP_HEAD}\n# end`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a file that is made to do harm', () => {
  it('unfolds into a billion parts and is one message', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const parts =
        level === 0
          ? 'x, x'
          : Array(9)
              .fill(`*a${level - 1}`)
              .join(', ');
      return `  a${level}: &a${level} [${parts}]`;
    });
    const diagnostics = found(sip(`custom:\n${levels.join('\n')}\n`));
    expect(diagnostics.map(([, message]) => message)).toEqual([UNFOLDS[0]]);
  });

  it('opens three thousand brackets and is one message', () => {
    expect(found(sip(`custom: ${'['.repeat(3000)}\n`)).length).toBe(1);
  });

  it('repeats a slip ten thousand times and is twenty messages', () => {
    expect(found(sip('title: Again\n'.repeat(10_000))).length).toBe(20);
  });

  it('is no text at all and still gets a message', () => {
    expect(found('PK\u0003\u0004\u0000\u0001\ufffd\ufffd\u0007')).toHaveLength(1);
    expect(found('\u0000\u0001: \u0002\n\u0003- [').length).toBeGreaterThan(0);
  });

  it('names a field of every object in the language', () => {
    const text = sip('__proto__: {polluted: yes}\nconstructor: x\n');
    expect(found(text).map(([place]) => place)).toEqual(['8:1 unknown-field', '9:1 unknown-field']);
    expect('polluted' in {}).toBe(false);
  });
});
