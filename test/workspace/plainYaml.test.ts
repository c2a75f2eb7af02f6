import { describe, expect, it } from 'vitest';
import { plainYaml } from '../../src/workspace/plainYaml.ts';

describe('the quick reading of YAML', () => {
  it('reads what plans are mostly made of', () => {
    const text = `# a remark
kind: sip
title: "Plan: of one year" # in quotes
span: '2026-27'
term: 2026-27
on: 2026-11-20

goals:
- id: reading
  grades: K-5
  count: 12
  share: -4.5
  open: true
  notes: |
    First line.
      Further in.

    Second paragraph.

  story: >-
    One line
    and another.

    A new paragraph.
  list:
    - plain text, with commas: none
  aligns_to: [dip-2026#hls-1, "a, b"]
  owner: {name: Jo Park, role: {title: Coach}, tags: []}
`.replace('commas: none', 'commas');
    expect(plainYaml(text)).toEqual({
      kind: 'sip',
      title: 'Plan: of one year',
      span: '2026-27',
      term: '2026-27',
      on: '2026-11-20',
      goals: [
        {
          id: 'reading',
          grades: 'K-5',
          count: 12,
          share: -4.5,
          open: true,
          notes: 'First line.\n  Further in.\n\nSecond paragraph.\n',
          story: 'One line and another.\nA new paragraph.',
          list: ['plain text, with commas'],
          aligns_to: ['dip-2026#hls-1', 'a, b'],
          owner: { name: 'Jo Park', role: { title: 'Coach' }, tags: [] },
        },
      ],
    });
  });

  it('reads line ends of Windows and a first line of dashes', () => {
    expect(plainYaml('---\r\nkind: sip\r\nnote: |\r\n  One.\r\n  Two.\r\n')).toEqual({
      kind: 'sip',
      note: 'One.\nTwo.\n',
    });
  });

  it.each([
    ['an anchor', 'a: &x 1\nb: *x\n'],
    ['an alias in a list', 'a: [*x]\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.1\n---\na: 1\n'],
    ['a merge', 'a:\n  <<: {b: 1}\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['an end of document', 'a: 1\n...\n'],
    ['a byte order mark', 'a: 1\n\uFEFFb: 2\n'],
    ['a carriage return alone', 'a: 1\rb: 2\n'],
    ['a tab', 'a:\t1\n'],
    ['a key without a name', ': 1\n'],
    ['a key of nothing', 'null: 1\n'],
    ['a key that is a collection', '? [a]\n: 1\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a key twice in braces', 'a: {b: 1, b: 2}\n'],
    ['a prototype', '__proto__: {a: 1}\n'],
    ['a value that is missing', 'a:\nb: 1\n'],
    ['a leading zero', 'a: 0777\n'],
    ['hexadecimal', 'a: 0x1F\n'],
    ['an exponent', 'a: 12e345\n'],
    ['a number too long to keep', 'a: 12345678901234567890\n'],
    ['minus zero', 'a: -0\n'],
    ['infinity', 'a: .inf\n'],
    ['a truth value in capitals', 'a: True\n'],
    ['nothing', 'a: ~\n'],
    ['a plain text over two lines', 'a: one\n  two\n'],
    ['a quoted text over two lines', 'a: "one\n  two"\n'],
    ['an escape', 'a: "one\\ntwo"\n'],
    ['a colon in a plain text', 'a: b: c\n'],
    ['a list on several lines', 'a: [1,\n  2]\n'],
    ['an entry of nothing', 'a: [1, , 2]\n'],
    ['a wrong margin', 'a:\n    b: 1\n  c: 2\n'],
    ['a block that keeps its end', 'a: |+\n  b\n\n'],
    ['a block with a margin of its own', 'a: |2\n   b\n'],
    ['a block that the file breaks off in', 'a: |\n  b'],
    ['text behind a quote', 'a: "b" c\n'],
    ['no text at all', ''],
    ['a text alone', 'hello\n'],
    ['more nesting than any plan has', `${'- '.repeat(200)}a\n`],
  ])('leaves %s to the careful parser', (_what, text) => {
    expect(plainYaml(text)).toBeUndefined();
  });
});
