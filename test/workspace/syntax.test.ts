import { describe, expect, it } from 'vitest';
import { load, PLAN, SIP_HEAD, sip } from './workspaceOf.ts';

const UNFOLDS = 'The names in this file that stand for other parts (*name) unfold into too much.';

/** Everything found in one plan: `line:column rule`, message and hint. */
const found = (text: string) =>
  load(text).diagnostics.map(({ line, column, rule, message, hint, file }) => {
    expect(file).toBe(PLAN);
    return [`${line}:${column} ${rule}`, message, hint];
  });

/** The head with another title: line 4, where the value begins in column 8. */
const titled = (title: string) => SIP_HEAD.replace('Dune Street improvement plan', title);

describe('slips of the keyboard', () => {
  it('are one message even where there is nothing to point at', () => {
    for (const nothing of ['', '\n\n', '# to be written\n']) {
      expect(found(nothing)).toEqual([
        ['1:1 not-a-plan', 'This file is empty.', 'Fill it in or remove it.'],
      ]);
    }
  });

  it('give a message each where there are several', () => {
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
    ['blanks of a word processor inside a text', titled('Read\u00a0all “books”')],
    ['yes and no as words', sip('custom: {yes: no, on: off}\n')],
    [
      'numbers in other notations',
      sip('custom: {a: 1.50, b: 1e3, c: 0x1F, d: 0o17, e: -7, f: 0}\n'),
    ],
    ['zeros kept by quotes', sip('custom: {a: "0771", b: \'1.10\'}\n')],
    ['letters joined without width', titled('👩\u200d🏫 and क\u094d\u200dष')],
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
    expect(diagnostics.map(([, message]) => message)).toEqual([UNFOLDS]);
  });

  it.each([
    ['brackets', `custom: ${'['.repeat(3000)}\n`, '8:109'],
    ['brackets that close again', `custom: ${'['.repeat(150)}${']'.repeat(150)}\n`, '8:109'],
    ['braces', `custom: ${'{a: '.repeat(3000)}\n`, '8:406'],
    ['dashes', `values:\n${'- '.repeat(20_000)}x\n`, '9:199'],
    ['question marks', `custom:\n  ${'? '.repeat(20_000)}x\n`, '9:201'],
    [
      'levels of indentation',
      Array.from({ length: 3000 }, (_, level) => `${' '.repeat(level)}custom:\n`).join(''),
      '108:101',
    ],
  ])('opens thousands of %s and is one message', (_, text, place) => {
    expect(found(sip(text)).map(([at, message]) => [at, message])).toEqual([
      [`${place} yaml-syntax`, 'This file nests too deeply to be a plan.'],
    ]);
  });

  it('nests as deep as no plan does and is still read', () => {
    expect(found(sip(`custom: {a: ${'['.repeat(90)}${']'.repeat(90)}}\n`))).toEqual([]);
  });

  it('stands for other parts two hundred times and is one message', () => {
    const text = sip(`custom:\n  a: &a [x]\n  b: [${'*a, '.repeat(200)}x]\n`);
    expect(found(text)).toEqual([
      [
        '10:407 yaml-syntax',
        'More than 100 names in this file stand for other parts (*name).',
        'Write the parts out instead.',
      ],
    ]);
  });

  it('repeats a slip ten thousand times and is told every one', () => {
    const diagnostics = found(sip('title: Again\n'.repeat(10_000)));
    expect(diagnostics.length).toBe(10_000);
    expect(diagnostics.at(-1)?.[0]).toBe('10007:1 duplicate-field');
  });

  it('repeats a slip more often than can be told, and the rest is counted', () => {
    const diagnostics = found(sip('title: Again\n'.repeat(12_345)));
    expect(diagnostics.length).toBe(10_001);
    expect(diagnostics[0]).toEqual([
      '1:1 not-a-plan',
      'This file has more faults than any plan: besides those told there are 2,345 more.',
      'Mend these first, or look whether this file is a plan at all.',
    ]);
    const fields = Array.from({ length: 12_345 }, (_, index) => `f${index}: x\n`).join('');
    expect(found(sip(fields)).map(([place]) => place)).toHaveLength(10_001);
  });

  it('ends all its lines as long ago and is one message', () => {
    expect(
      found(SIP_HEAD.replaceAll('\n', '\r')).map(([place, message]) => [place, message]),
    ).toEqual([
      [
        '1:10 line-ends',
        '7 lines, this one first, end in a way that only some programs take for the end of a line.',
      ],
    ]);
  });

  it('repeats a broken line ten thousand times and is one slip of a block', () => {
    expect(found(sip('vision: a: b\n'.repeat(10_000)))).toEqual([
      [
        '8:9 yaml-syntax',
        'This line has a second colon, so that it is not clear where its text begins.',
        'Put a text that holds a colon in quotes.',
      ],
    ]);
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
