import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Layout, layout, planOfShape, type RandomPlan, shape, write } from './randomPlan.ts';
import { load } from './workspaceOf.ts';

/** Line of a text that stands once in a plan. */
function lineOf(plan: string, mark: string): number {
  const at = plan.indexOf(mark);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(plan.indexOf(mark, at + 1)).toBe(-1);
  return plan.slice(0, at).split('\n').length;
}

type Break = (plan: RandomPlan, choice: number) => { mark: string; rule: string } | null;

/** Breaks a random valid plan in one random place, and expects to hear of that line alone. */
function breaking(how: Break, style: (layout: Layout) => Layout = (same) => same): void {
  fc.assert(
    fc.property(shape, layout, fc.nat(), (sizes, drawn, choice) => {
      const plan = planOfShape(sizes);
      expect(load(write(plan.data, style(drawn))).diagnostics).toEqual([]);
      const fault = how(plan, choice);
      if (!fault) return;
      const text = write(plan.data, style(drawn));
      const { diagnostics } = load(text);
      expect(diagnostics.map(({ line, rule }) => ({ line, rule }))).toEqual([
        { line: lineOf(text, fault.mark), rule: fault.rule },
      ]);
    }),
    { numRuns: 60 },
  );
}

const pick = <T>(list: readonly T[], choice: number): T | undefined => list[choice % list.length];

describe('in a plan with one fault, the line of the fault is told and no other', () => {
  it('an unknown field in any part', () => {
    breaking(({ mappings }, choice) => {
      const fields = pick(mappings, choice);
      if (!fields) return null;
      fields['mascot'] = 'otter';
      return { mark: 'mascot', rule: 'unknown-field' };
    });
  });

  it('a number where a text belongs', () => {
    breaking(({ texts }, choice) => {
      const spot = pick(texts, choice);
      if (!spot) return null;
      spot.fields[spot.key] = 98765;
      return { mark: '98765', rule: 'wrong-type' };
    });
  });

  it('a group of fields where a text belongs', () => {
    breaking(({ texts }, choice) => {
      const spot = pick(texts, choice);
      if (!spot) return null;
      spot.fields[spot.key] = { otter: 1 };
      return { mark: 'otter', rule: 'wrong-type' };
    }, withoutBreaks);
  });

  it('a list where a number belongs', () => {
    breaking(({ numbers }, choice) => {
      const spot = pick(numbers, choice);
      if (!spot) return null;
      spot.fields[spot.key] = ['otter'];
      return { mark: 'otter', rule: 'wrong-type' };
    }, withoutBreaks);
  });

  it('a day that does not exist', () => {
    breaking(({ dates }, choice) => {
      const spot = pick(dates, choice);
      if (!spot) return null;
      spot.fields[spot.key] = '2026-02-30';
      return { mark: '2026-02-30', rule: 'not-a-date' };
    });
  });

  it('a field that was taken out: the line on which its part begins', () => {
    breaking(
      ({ required }, choice) => {
        const spot = pick(required, choice);
        if (!spot) return null;
        delete spot.fields[spot.key];
        const [key, value] = Object.entries(spot.fields)[0] ?? [];
        return {
          mark: key === 'kind' ? 'kind: sip' : `${key}: ${start(value)}`,
          rule: 'missing-field',
        };
      },
      (drawn) => ({ ...drawn, collectionStyle: 'block', lineWidth: 0, windows: false }),
    );
  });
});

/** The first letters of a value as it is written: long ones may be in quotes. */
const start = (value: unknown): string =>
  typeof value === 'string' && value.includes(': ')
    ? JSON.stringify(value).slice(0, 20)
    : `${String(value)}\n`;

/** A list or mapping is shown where it begins, which is the line of its first entry in block style. */
const withoutBreaks = (drawn: Layout): Layout => ({
  ...drawn,
  collectionStyle: drawn.lineWidth === 0 ? drawn.collectionStyle : 'block',
});
