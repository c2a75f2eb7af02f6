import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editText } from '../../src/edit/editText.ts';
import type { Path } from '../../src/model/diagnostic.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

const plansUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /plans\/.*\.yaml$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const TEXTS = plansUnder(EXAMPLES);

type Data = Record<string, unknown> | unknown[];

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;
const entriesOf = (data: Data): [string | number, unknown][] =>
  Array.isArray(data) ? [...data.entries()] : Object.entries(data);

/** Every path of a document, and those of its mappings and lists. */
function pathsIn(data: unknown, path: Path = []): Path[] {
  if (!isData(data)) return [path];
  return [path, ...entriesOf(data).flatMap(([key, value]) => pathsIn(value, [...path, key]))];
}

const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (isData(value) ? Reflect.get(value, step) : undefined),
    data,
  );

/** The data with the change made in the plainest way there is. */
function changed(data: unknown, path: Path, value: unknown): unknown {
  const copy: unknown = structuredClone(data);
  const parent = at(copy, path.slice(0, -1));
  const step = path.at(-1);
  if (!isData(parent) || step === undefined) return value;
  if (value !== undefined) Reflect.set(parent, step, value);
  else if (Array.isArray(parent)) parent.splice(Number(step), 1);
  else Reflect.deleteProperty(parent, step);
  const isEmpty = value === undefined && entriesOf(parent).length === 0;
  return isEmpty && path.length > 1 ? changed(data, path.slice(0, -1), undefined) : copy;
}

const line = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '0430011',
    'yes',
    '2027-01-20',
    '1.10',
    'a: b',
    '- x',
    '# no',
    '',
    '*',
    'Ünï 字 🙂',
  ),
);
const scalar = fc.oneof(
  line,
  fc.integer({ min: -1000, max: 100000 }),
  fc.boolean(),
  fc
    .array(
      line.filter((text) => !/[\r\n\u0085\u2028\u2029]/.test(text)),
      { minLength: 2, maxLength: 4 },
    )
    .map((lines) => `${lines.join('\n')}\n`),
);
const value = fc.oneof(
  scalar,
  fc.record({ rating: fc.integer({ min: 1, max: 3 }), note: scalar }),
  fc.array(scalar, { minLength: 1, maxLength: 3 }),
);

/** A change of one of the documents: of a value that is there, of a new field, of a new entry, or away with it. */
const change = fc
  .record({
    text: fc.constantFrom(...TEXTS),
    ends: fc.constantFrom('\n', '\r\n'),
    what: fc.constantFrom('replace', 'add', 'remove'),
    pick: fc.nat(),
    value,
  })
  .map(({ text, ends, what, pick, value: to }) => {
    const data: unknown = parse(text);
    const all = pathsIn(data).filter((path) => path.length > 0);
    const places = what === 'add' ? [[], ...all.filter((path) => isData(at(data, path)))] : all;
    const place: Path = places[pick % places.length] ?? [];
    const parent = at(data, place);
    const step = Array.isArray(parent) ? parent.length : 'note_added';
    return {
      text: text.replaceAll('\n', ends),
      data,
      what,
      path: what === 'add' ? [...place, step] : place,
      value: what === 'remove' ? undefined : to,
    };
  });

const isWords = (data: unknown): boolean => typeof data === 'string' && /^[a-z ]{3,}$/i.test(data);

/** Parsing real plans takes its time on a busy machine. */
const PATIENCE = 120_000;

describe('an edit of a real plan', () => {
  it(
    'gives the wanted data and touches no other line',
    () => {
      fc.assert(
        fc.property(change, ({ text, data, path, value: to, what }) => {
          const result = editText(text, [{ path, value: to }], () => []);
          if ('refused' in result) throw new Error(result.refused);
          expect(parse(result.text)).toEqual(changed(data, path, to));
          const kept = diffLines(text, result.text).filter(
            ({ added, removed }) => !added && !removed,
          );
          const lines = text.split('\n').length - 1;
          const gone = lines - kept.reduce((sum, { count }) => sum + count, 0);
          const old = at(data, path);
          const most = what === 'add' ? 1 : JSON.stringify(old).length + 2;
          expect(gone).toBeLessThanOrEqual(most);
          expect(text.includes('\r\n')).toBe(/\r\n/.test(result.text));
        }),
        { numRuns: 150 },
      );
    },
    PATIENCE,
  );

  it(
    'and back again gives the same text where the value had one form',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...TEXTS), fc.nat(), (text, pick) => {
          const data: unknown = parse(text);
          // A text over several lines could have been written in one.
          const words = pathsIn(data).filter((path) => {
            const written = at(data, path);
            return isWords(written) && text.includes(String(written));
          });
          const path = words[pick % words.length] ?? [];
          const there = editText(text, [{ path, value: 'something else' }], () => []);
          const back =
            'text' in there
              ? editText(there.text, [{ path, value: at(data, path) }], () => [])
              : there;
          expect(back).toEqual({ text });
        }),
        { numRuns: 60 },
      );
    },
    PATIENCE,
  );

  it(
    'has the same outcome with others as one after the other',
    () => {
      const several = fc.array(fc.record({ pick: fc.nat(), what: fc.nat({ max: 2 }), value }), {
        minLength: 2,
        maxLength: 8,
      });
      fc.assert(
        fc.property(fc.constantFrom(...TEXTS), fc.nat(), several, (text, near, wishes) => {
          const data: unknown = parse(text);
          const all = pathsIn(data).filter((path) => path.length > 0);
          // Close together, so that many of them meet.
          const edits = wishes.map(({ pick, what, value: to }) => {
            const path = all[(near + (pick % 40)) % all.length] ?? [];
            const isNew = what === 0 && isData(at(data, path)) && !Array.isArray(at(data, path));
            if (isNew) return { path: [...path, `added_${pick % 3}`], value: to };
            return { path, value: what === 1 ? undefined : to };
          });
          let expected: ReturnType<typeof editText> = { text };
          for (const edit of edits) {
            if ('text' in expected) expected = editText(expected.text, [edit], () => []);
          }
          expect(editText(text, edits, () => [])).toEqual(expected);
        }),
        { numRuns: 200 },
      );
    },
    PATIENCE,
  );
});
