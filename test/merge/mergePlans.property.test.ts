import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Edit, editText } from '../../src/edit/editText.ts';
import type { Path } from '../../src/model/diagnostic.ts';
import { at, isData, merged, pathsIn, PLANS } from './plans.ts';

/** Parsing real plans takes its time on a busy machine. */
const PATIENCE = 240_000;

const edited = (text: string, ...edits: readonly Edit[]): string => {
  const result = editText(text, edits, () => []);
  if ('refused' in result) throw new Error(result.refused);
  return result.text;
};

/** Fields that say one thing together, and what names an entry. */
const isOneThing = (path: Path): boolean =>
  path.includes('results') ||
  path.includes('baseline') ||
  path.includes('owners') ||
  path.includes('owner') ||
  path.includes('levels') ||
  path.includes('computed_from') ||
  path.includes('external') ||
  path.includes('conclusion') ||
  /evaluator|provider/.test(path.join(' ')) ||
  (path.at(-3) === 'progress' && ['rating', 'by', 'on'].includes(String(path.at(-1))));

/** The thing that a path belongs to: two changes of one of them contradict each other. */
const thingOf = (path: Path): string => {
  const cut = path.findIndex((_, index) => isOneThing(path.slice(0, index + 1)));
  return JSON.stringify(cut < 0 ? path : path.slice(0, cut));
};

const isFree = (one: Path, other: Path): boolean => {
  const [a, b] = [thingOf(one).slice(0, -1), thingOf(other).slice(0, -1)];
  return !a.startsWith(b) && !b.startsWith(a);
};

const words = fc.constantFrom(
  'Something else',
  'yes',
  '0430011',
  'a: b # c',
  'Two.\nLines.\n',
  'Ünï 🙂',
);

/** Changes of one value, or of a mapping by a field more. */
function changesOf(data: unknown): Edit[] {
  const paths = pathsIn(data).filter((path) => path.length > 0);
  const leaves = paths.filter((path) => !isData(at(data, path)) && path.at(-1) !== 'id');
  const mappings = paths.filter((path) => isData(at(data, path)) && !Array.isArray(at(data, path)));
  return [
    ...leaves.map((path) => ({ path, value: undefined })),
    ...mappings.map((path) => ({ path: [...path, 'note_added'], value: undefined })),
  ];
}

const pairOfEdits = fc
  .record({
    text: fc.constantFrom(...PLANS),
    picks: fc.tuple(fc.nat(), fc.nat()),
    to: fc.tuple(words, words),
  })
  .map(({ text, picks, to }) => {
    const all = changesOf(parse(text));
    const [one, other] = picks.map((pick, index) => ({
      path: all[pick % all.length]?.path ?? [],
      value: `${to[index]}`,
    }));
    return { text, one: one as Edit, other: other as Edit };
  })
  .filter(({ one, other }) => isFree(one.path, other.path));

describe('two changes of a real plan', () => {
  it(
    'are both in the merge, whichever side made which',
    () => {
      fc.assert(
        fc.property(pairOfEdits, ({ text, one, other }) => {
          const [ours, theirs] = [edited(text, one), edited(text, other)];
          const wanted: unknown = parse(edited(text, one, other));
          for (const result of [merged(text, ours, theirs), merged(text, theirs, ours)]) {
            expect(result.isClean).toBe(true);
            expect(parse(result.text)).toEqual(wanted);
          }
        }),
        { numRuns: 30 },
      );
    },
    PATIENCE,
  );

  it(
    'keep every comment and every line that neither touched',
    () => {
      fc.assert(
        fc.property(pairOfEdits, ({ text, one, other }) => {
          const [ours, theirs] = [edited(text, one), edited(text, other)];
          const both = edited(text, one, other).split('\n').sort();
          expect(merged(text, ours, theirs).text.split('\n').sort()).toEqual(both);
        }),
        { numRuns: 15 },
      );
    },
    PATIENCE,
  );

  it(
    'are once there where both made the same, and contradict each other where they did not',
    () => {
      fc.assert(
        fc.property(pairOfEdits, ({ text, one, other }) => {
          const same = edited(text, one);
          expect(merged(text, same, same)).toEqual({ text: same, isClean: true });
          const more = edited(text, one, other);
          expect(parse(merged(text, same, more).text)).toEqual(parse(more));
          const otherwise = edited(text, { ...one, value: 'Not that at all' });
          const { text: conflicting, isClean } = merged(text, same, otherwise);
          expect(isClean).toBe(false);
          expect(sideOf(conflicting, 'ours')).toEqual(parse(same));
          expect(sideOf(conflicting, 'theirs')).toEqual(parse(otherwise));
        }),
        { numRuns: 15 },
      );
    },
    PATIENCE,
  );
});

/** The data where one side is chosen in every conflict. */
function sideOf(text: string, side: 'ours' | 'theirs'): unknown {
  const conflicts = /^<{7} .*\n([^]*?)^={7}\n([^]*?)^>{7} .*\n/gm;
  return parse(text.replace(conflicts, side === 'ours' ? '$1' : '$2'));
}

/** Lists of parts with ids, at least two of them. */
const listsIn = (data: unknown): Path[] =>
  pathsIn(data).filter((path) => {
    const list = at(data, path);
    const hasIds = (item: unknown): boolean => isData(item) && 'id' in item;
    return Array.isArray(list) && list.length > 1 && list.every(hasIds);
  });

const listOfParts = fc
  .record({ text: fc.constantFrom(...PLANS), pick: fc.nat(), seed: fc.array(fc.nat()) })
  .filter(({ text }) => listsIn(parse(text)).length > 0)
  .map(({ text, pick, seed }) => {
    const data: unknown = parse(text);
    const lists = listsIn(data);
    const path = lists[pick % lists.length] ?? [];
    const parts = at(data, path) as { id: string }[];
    const order = parts
      .map((part, index) => ({ part, rank: seed[index] ?? index }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ part }) => part);
    return { text, path, parts, order };
  });

describe('parts of a real plan', () => {
  it(
    'that one side put in another order keep what the other wrote and added',
    () => {
      fc.assert(
        fc.property(listOfParts, words, ({ text, path, parts, order }, word) => {
          const ours = edited(text, { path, value: order });
          const theirs = edited(
            text,
            { path: [...path, 0, 'note_added'], value: word },
            { path: [...path, parts.length], value: { id: 'brand-new', title: word } },
          );
          for (const result of [merged(text, ours, theirs), merged(text, theirs, ours)]) {
            expect(result.isClean).toBe(true);
            const list = at(parse(result.text), path) as { id: string }[];
            const known = list.filter(({ id }) => id !== 'brand-new');
            const [first] = parts;
            const wanted = order.map((part) =>
              part === first ? { ...part, note_added: word } : part,
            );
            expect(known).toEqual(wanted);
            expect(list.find(({ id }) => id === 'brand-new')).toEqual({
              id: 'brand-new',
              title: word,
            });
          }
        }),
        { numRuns: 15 },
      );
    },
    PATIENCE,
  );

  it(
    'that both sides added or took away are all added, and all gone',
    () => {
      fc.assert(
        fc.property(listOfParts, words, ({ text, path, parts }, word) => {
          const entry = (id: string) => ({
            path: [...path, parts.length],
            value: { id, of: word },
          });
          const without = { path: [...path, 0], value: undefined };
          const ours = edited(text, entry('of-ours'), without);
          const theirs = edited(text, entry('of-theirs'));
          const result = merged(text, ours, theirs);
          expect(result.isClean).toBe(true);
          expect(at(parse(result.text), path)).toEqual([
            ...parts.slice(1),
            { id: 'of-ours', of: word },
            { id: 'of-theirs', of: word },
          ]);
        }),
        { numRuns: 15 },
      );
    },
    PATIENCE,
  );
});

/** A part that can move to the list of another part of its kind, with a field to change in it. */
interface Moving {
  readonly text: string;
  readonly from: Path;
  readonly to: readonly Path[];
  readonly field: Path;
}

/** The fields by which a path leads to a list, without the places of entries. */
const shapeOf = (path: Path): string => path.filter((step) => typeof step === 'string').join('/');

const moving = fc
  .record({ text: fc.constantFrom(...PLANS), picks: fc.tuple(fc.nat(), fc.nat(), fc.nat()) })
  .map(({ text, picks: [list, part, leaf] }): Moving | null => {
    const data: unknown = parse(text);
    const lists = listsIn(data).filter((path) => path.length > 1);
    const from = lists[list % lists.length];
    if (!from) return null;
    const index = part % (at(data, from) as unknown[]).length;
    const entry = [...from, index];
    const to = lists.filter((path) => shapeOf(path) === shapeOf(from) && path !== from);
    const fields = pathsIn(at(data, entry)).filter((path) => {
      const value = at(data, [...entry, ...path]);
      return !isData(value) && path.at(-1) !== 'id' && !isOneThing(path);
    });
    const field = fields[leaf % fields.length];
    return to.length === 0 || !field ? null : { text, from: entry, to, field };
  })
  .filter((found) => found !== null);

/** The text with an entry of a list at the end of another one. */
function withMoved({ text, from }: Moving, to: Path): string {
  const data: unknown = parse(text);
  const length = (at(data, to) as unknown[]).length;
  const value = at(data, from);
  return edited(edited(text, { path: [...to, length], value }), { path: from, value: undefined });
}

/** Where the entry stands then. */
function placeOf(text: string, id: unknown): Path {
  const data: unknown = parse(text);
  const found = pathsIn(data).find((path) => {
    const value = at(data, path);
    return isData(value) && !Array.isArray(value) && value['id'] === id;
  });
  return found ?? [];
}

describe('a part of a real plan that moved', () => {
  const idOf = ({ text, from }: Moving): unknown => {
    const part = at(parse(text), from);
    return isData(part) && !Array.isArray(part) ? part['id'] : null;
  };

  it(
    'has at its new place what the other side wrote in it',
    () => {
      fc.assert(
        fc.property(moving, fc.nat(), words, (found, pick, word) => {
          const { text, from, to, field } = found;
          const moved = withMoved(found, to[pick % to.length] ?? []);
          const other = edited(text, { path: [...from, ...field], value: word });
          const there = placeOf(moved, idOf(found));
          const wanted: unknown = parse(edited(moved, { path: [...there, ...field], value: word }));
          for (const result of [merged(text, moved, other), merged(text, other, moved)]) {
            expect(result.isClean).toBe(true);
            expect(parse(result.text)).toEqual(wanted);
          }
        }),
        { numRuns: 15 },
      );
    },
    PATIENCE,
  );

  it(
    'to two places is a choice between these, and nothing else is',
    () => {
      fc.assert(
        fc.property(
          moving.filter(({ to }) => to.length > 1),
          fc.nat(),
          words,
          (found, pick, word) => {
            const { text, to, field } = found;
            const [one, other] = [to[pick % to.length] ?? [], to[(pick + 1) % to.length] ?? []];
            const [ours, bare] = [withMoved(found, one), withMoved(found, other)];
            const there = (side: string): Edit => ({
              path: [...placeOf(side, idOf(found)), ...field],
              value: word,
            });
            const { text: conflicting, isClean } = merged(text, ours, edited(bare, there(bare)));
            expect(isClean).toBe(false);
            expect(sideOf(conflicting, 'ours')).toEqual(parse(edited(ours, there(ours))));
            expect(sideOf(conflicting, 'theirs')).toEqual(parse(edited(bare, there(bare))));
          },
        ),
        { numRuns: 10 },
      );
    },
    PATIENCE,
  );
});
