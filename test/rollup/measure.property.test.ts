import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/plan.ts';
import type { MeasureRollUp } from '../../src/model/rollup.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { rollUpMeasure } from '../../src/rollup/rollUpMeasure.ts';
import { layout, planOfShape, shape, write } from '../workspace/randomPlan.ts';
import { load } from '../workspace/workspaceOf.ts';
import { AS_OF } from './rolled.ts';

const CYCLES = [
  { id: 'fall', name: 'Fall', from: '2026-08-31', to: '2026-11-30' },
  { id: 'winter', name: 'Winter', from: '2026-12-01', to: '2027-02-28' },
  { id: 'spring', name: 'Spring', from: '2027-03-01', to: '2027-06-15' },
];

const TYPES = [
  'absolute',
  'at_least',
  'at_most',
  'maintain',
  'change_points',
  'change_percent',
] as const;
type Type = (typeof TYPES)[number];

const number = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);

/** A measure in numbers with all or some of what it can have. */
const drawn = fc.record(
  {
    direction: fc.constantFrom('increase', 'decrease', 'maintain'),
    baseline: number,
    target: number,
    type: fc.constantFrom(...TYPES),
    within: fc.nat({ max: 50 }).map((tenths) => tenths / 10),
    benchmarks: fc.dictionary(fc.constantFrom('fall', 'winter', 'spring'), number),
    results: fc.dictionary(fc.constantFrom('fall', 'winter', 'spring'), number),
  },
  { requiredKeys: ['type', 'within', 'benchmarks', 'results'] },
);

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function rolled({ direction, baseline, target, type, within, ...values }: Drawn): MeasureRollUp {
  const data = {
    id: 'm',
    name: 'M',
    unit: 'score',
    ...(direction && { direction }),
    ...(baseline !== undefined && { baseline: { value: baseline } }),
    ...(target !== undefined && { target: { value: target, type, within } }),
    benchmarks: values.benchmarks,
    results: Object.fromEntries(
      Object.entries(values.results).map(([cycle, value]) => [cycle, { value }]),
    ),
  } as Measure & { name: string };
  const [, , cycle] = CYCLES;
  if (!cycle) throw new Error('There is a spring');
  return rollUpMeasure({ id: 'm', path: [], owner: null, data }, { cycles: CYCLES, cycle });
}

const MIRROR: Partial<Record<Type, Type>> = { at_least: 'at_most', at_most: 'at_least' };

const negated = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([cycle, value]) => [cycle, 0 - value]));

/** The same measure seen in a mirror: every value below zero that was above, more is less. */
const mirrored = (measure: Drawn): Drawn => ({
  ...measure,
  ...(measure.direction && {
    direction:
      ({ increase: 'decrease', decrease: 'increase' } as const)[measure.direction as 'increase'] ??
      measure.direction,
  }),
  ...(measure.baseline !== undefined && { baseline: 0 - measure.baseline }),
  ...(measure.target !== undefined && {
    // Ten percent more of a value below zero lies further below: the share keeps its sign.
    target: measure.type === 'change_percent' ? measure.target : 0 - measure.target,
  }),
  type: MIRROR[measure.type] ?? measure.type,
  benchmarks: negated(measure.benchmarks),
  results: negated(measure.results),
});

const check = (property: (measure: Drawn) => void) =>
  fc.assert(fc.property(drawn, property), { numRuns: 400 });

describe('a measure, whatever its numbers', () => {
  it('is judged alike in a mirror', () => {
    check((measure) => {
      const one = rolled(measure);
      const other = rolled(mirrored(measure));
      expect(other.points.map(({ status }) => status)).toEqual(
        one.points.map(({ status }) => status),
      );
      expect([other.sinceBaseline, other.sinceBefore]).toEqual([
        one.sinceBaseline,
        one.sinceBefore,
      ]);
      one.points.forEach(({ benchmark, progress }, index) => {
        const point = other.points[index];
        expect(point?.benchmark?.origin).toBe(benchmark?.origin);
        if (benchmark) expect(point?.benchmark?.value).toBe(0 - Number(benchmark.value));
        if (progress !== null) expect(point?.progress).toBeCloseTo(progress, 9);
      });
    });
  });

  it('has met its target exactly when its result is at or past it', () => {
    check((measure) => {
      const { points, target } = rolled(measure);
      const isUp = measure.direction === 'increase';
      if (typeof target !== 'number' || !(isUp || measure.direction === 'decrease')) return;
      for (const { value, status } of points) {
        if (typeof value !== 'number') continue;
        expect(status === 'met').toBe(isUp ? value >= target : value <= target);
      }
    });
  });

  it('never prints a result equal to its target or benchmark that it is said to miss', () => {
    check((measure) => {
      const { points, target, decimals } = rolled(measure);
      for (const { value, status, benchmark } of points) {
        if (typeof value !== 'number' || measure.direction === undefined) continue;
        const prints = (other: unknown) =>
          typeof other === 'number' && other.toFixed(decimals) === value.toFixed(decimals);
        if (prints(target)) expect(status).toBe('met');
        else if (prints(benchmark?.value)) expect(['met', 'on_track']).toContain(status);
      }
    });
  });

  it('has no status but "no data" where it has no result', () => {
    check((measure) => {
      for (const { value, status } of rolled(measure).points) {
        expect(status === 'no_data').toBe(value === null);
      }
    });
  });
});

describe('a plan with slips in it', () => {
  it('is rolled up as far as it could be read', () => {
    const slip = fc.record({ at: fc.nat(), remove: fc.nat({ max: 8 }) });
    fc.assert(
      fc.property(shape, layout, slip, (sizes, style, { at, remove }) => {
        const text = write(planOfShape(sizes).data, style);
        const place = at % text.length;
        const { workspace } = load(text.slice(0, place) + text.slice(place + remove));
        const cycle = workspace?.settings.cycles[1];
        if (!workspace || !cycle) throw new Error('The configuration is fine');
        expect(rollUp(workspace, cycle, AS_OF).plans.size).toBe(workspace.plans.length);
      }),
    );
  });
});
