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
