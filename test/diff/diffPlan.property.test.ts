import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWorkspaces } from '../../src/diff/diffWorkspaces.ts';
import type { Change } from '../../src/model/change.ts';
import { type Layout, layout, planOfShape, shape, write } from '../workspace/randomPlan.ts';
import { AS_OF, withPlan } from './plans.ts';

type Fields = Record<string, unknown>;

const PLAIN: Layout = { indent: 2, collectionStyle: 'block', lineWidth: 80, windows: false };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes between two texts of one plan, without the reminder that nobody recorded them. */
function changes(before: string, after: string): readonly Change[] {
  const [plan] = diffWorkspaces(withPlan(before), withPlan(after), AS_OF);
  return (plan?.changes ?? []).filter(({ name }) => name !== 'amendment-missing');
}

/** The same data with the fields of every mapping in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([name, of]) => [name, turned(of)] as const);
  return Object.fromEntries(entries.reverse());
}

/** Id of the part that a mapping belongs to: its own, else that of what it stands in. */
function partOf(data: Fields, wanted: Fields, above = ''): string | null {
  const id = typeof data['id'] === 'string' ? data['id'] : above;
  if (data === wanted) return id;
  for (const value of Object.values(data).flat()) {
    const found = isFields(value) ? partOf(value, wanted, id) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Lists of parts with their places, those with parts to take away. */
const listsIn = (value: unknown): Fields[][] => {
  if (Array.isArray(value)) {
    const items = value.filter(isFields);
    const own = items.some(({ id }) => id !== undefined) ? [items] : [];
    return [...own, ...items.flatMap(listsIn)];
  }
  return isFields(value) ? Object.values(value).flatMap(listsIn) : [];
};

describe('the diff of a plan', () => {
  it('is empty where only the form differs: layout, order of fields, line ends, comments', () => {
    fc.assert(
      fc.property(shape, layout, layout, (sizes, one, other) => {
        const { data } = planOfShape(sizes);
        const before = `# Ours.\n${write(data, one)}`;
        const after = `${write(turned(data), other)}\n# Theirs.\n`;
        expect(changes(before, after)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds an edit once, at the part it was made in, with both values', () => {
    fc.assert(
      fc.property(shape, fc.nat(), layout, (sizes, pick, how) => {
        const { data, texts, numbers, dates } = planOfShape(sizes);
        const before = write(data, PLAIN);
        const spots = [...texts.filter(({ key }) => key !== 'id'), ...numbers, ...dates];
        const spot = spots[pick % spots.length];
        if (!spot) return;
        const { fields, key } = spot;
        const was = fields[key];
        const isDay = dates.some((each) => each.fields === fields && each.key === key);
        const next = isDay ? '2027-06-01' : `${String(was)}x`;
        const is = typeof was === 'number' ? was + 1 : next;
        fc.pre(is !== was);
        fields[key] = is;
        const found = changes(before, write(data, how));
        const isMember = 'role' in fields && key === 'name';
        // A person of another name is another person, who came while the first one went.
        expect(found).toHaveLength(isMember ? 2 : 1);
        expect(new Set(found.map(({ part }) => part.id))).toEqual(new Set([partOf(data, fields)]));
        const said = (side: 'before' | 'after') =>
          JSON.stringify(found.map((change) => change[side]?.value));
        expect(said('before')).toContain(JSON.stringify(was));
        expect(said('after')).toContain(JSON.stringify(is));
      }),
      { numRuns: 150 },
    );
  });

  it('turns round with its sides: what was added was removed', () => {
    fc.assert(
      fc.property(shape, fc.nat(), (sizes, pick) => {
        const { data } = planOfShape(sizes);
        const whole = write(data, PLAIN);
        const lists = listsIn(data['goals']).filter((list) => list.length > 0);
        const list = lists[pick % Math.max(lists.length, 1)];
        fc.pre(list !== undefined);
        const gone = list?.[0];
        const without = write(
          JSON.parse(
            JSON.stringify(data, (_, value: unknown) =>
              Array.isArray(value) ? value.filter((item) => item !== gone) : value,
            ),
          ),
          PLAIN,
        );
        const [removed, added] = [changes(whole, without), changes(without, whole)];
        expect(removed.map(({ name, part }) => [name, part.id])).toEqual([
          ['part-removed', gone?.['id']],
        ]);
        expect(added.map(({ name, part }) => [name, part.id])).toEqual([
          ['part-added', gone?.['id']],
        ]);
      }),
      { numRuns: 80 },
    );
  });

  it('keeps the fingerprints of its changes when lines and their order change', () => {
    fc.assert(
      fc.property(shape, fc.nat(), layout, (sizes, pick, how) => {
        const { data, texts } = planOfShape(sizes);
        const before = write(data, PLAIN);
        const spots = texts.filter(({ key }) => !['id', 'school'].includes(key));
        const spot = spots[pick % spots.length];
        if (!spot) return;
        spot.fields[spot.key] = 'Something else entirely';
        const prints = (text: string) =>
          changes(before, text)
            .map(({ fingerprint }) => fingerprint)
            .sort();
        const plain = prints(write(data, PLAIN));
        expect(plain.length).toBeGreaterThan(0);
        expect(prints(`# A line more.\n\n${write(turned(data), how)}`)).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});
