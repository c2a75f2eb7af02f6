import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { OrderOfFields } from '../../src/edit/editText.ts';
import { formatPlan } from '../../src/edit/formatPlan.ts';
import { orderOfFields } from '../../src/workspace/orderOfFields.ts';
import { BUILT_IN } from '../../src/workspace/shapes.ts';
import { layout, planOfShape, shape, write } from '../workspace/randomPlan.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

const EXAMPLE_PLANS = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /plans\/.*\.yaml$/.test(name))
  .sort();

/** The order of the fields of a kind; none for kinds of a workspace's own. */
const orderOf = (kind: unknown): OrderOfFields => {
  const schema = BUILT_IN.schemas.get(String(kind));
  return (path) => (schema ? orderOfFields(schema, path) : []);
};

function formatted(text: string, sort: boolean): string {
  const order = orderOf(/^kind: *(\w+)/m.exec(text)?.[1]);
  const result = formatPlan(text, order, sort);
  if ('refused' in result) throw new Error(`${result.refused}\n${text}`);
  return result.text;
}

/** Comments as they begin behind a mark that nothing else in these plans contains. */
const remarksIn = (text: string): string[] => (text.match(/# remark \d+/g) ?? []).sort();

/** The letters of each line, in whatever order: fields in braces change places, too. */
const lettersOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => [...line].sort().join(''))
    .sort();

/** A plan as people write it: remarks and blank lines between its lines, remarks and spaces behind. */
const written = fc
  .record({ sizes: shape, style: layout, seed: fc.array(fc.nat({ max: 11 }), { minLength: 40 }) })
  .map(({ sizes, style, seed }) => {
    const { data } = planOfShape(sizes);
    const ends = style.windows ? '\r\n' : '\n';
    const text = write(data, { ...style, windows: false });
    if (style.collectionStyle === 'flow') return { text: text.replaceAll('\n', ends), data };
    const lines = text.split('\n').flatMap((line, index) => {
      const indent = line.search(/\S|$/);
      const isStart = /^ *(?:- )*[a-z_]+:(?: |$)/.test(line);
      const pick = isStart ? seed[index % seed.length] : 0;
      const isEnd = /^ *(?:- )?[a-z_]+: [\w-]+$/.test(line);
      if (pick === 1) return [`${' '.repeat(indent)}# remark ${index}`, line];
      if (pick === 2) return ['', line];
      if (pick === 3) return ['', '', `${' '.repeat(indent)}# remark ${index}`, '', line];
      if (pick === 4 && isEnd) return [`${line}   # remark ${index}`];
      if (pick === 5 && isEnd) return [`${line}  `];
      return [line];
    });
    return { text: lines.join(ends), data };
  });

describe('a plan in canonical form', () => {
  it('says what it said, and stays as it is when it is formatted again', () => {
    fc.assert(
      fc.property(written, fc.boolean(), ({ text, data }, sort) => {
        const result = formatPlan(text, orderOf('sip'), sort);
        if ('refused' in result) {
          expect(text.trimStart().startsWith('{')).toBe(true);
          return;
        }
        expect(parse(result.text)).toEqual(data);
        expect(remarksIn(result.text)).toEqual(remarksIn(text));
        expect(formatted(result.text, sort)).toBe(result.text);
        expect(result.text).not.toMatch(/[ \t]\r?\n|\n\r?\n\r?\n/);
        expect(/\r\n/.test(result.text)).toBe(/\r\n/.test(text));
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  for (const name of EXAMPLE_PLANS) {
    const text = readFileSync(join(EXAMPLES, name), 'utf8');

    it(`is that of ${name}`, () => {
      expect(formatted(text, false)).toBe(text);
    });

    it(`keeps ${name} whole when all fields are sorted`, () => {
      const sorted = formatted(text, true);
      expect(parse(sorted)).toEqual(parse(text));
      expect(formatted(sorted, true)).toBe(sorted);
      expect(lettersOf(sorted)).toEqual(lettersOf(text));
    });
  }
});
