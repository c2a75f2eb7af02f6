import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerMedian } from '../../src/model/numbers.ts';
import { suggest } from '../../src/rollup/suggest.ts';
import { ruleOf, scaleOf } from './scales.ts';

const METHODS = ['median_capped', 'worst', 'majority', 'mean'] as const;

/** A scale of two to nine points, ratings on it, and how many parts are not rated. */
const ratedParts = fc.integer({ min: 2, max: 9 }).chain((points) =>
  fc.record({
    scale: fc.constant(Array.from({ length: points }, (_, index) => index + 1)),
    ratings: fc.array(fc.integer({ min: 1, max: points }), { maxLength: 25 }),
    unrated: fc.nat({ max: 10 }),
    minRated: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
    method: fc.constantFrom(...METHODS),
  }),
);

type Drawn = typeof ratedParts extends fc.Arbitrary<infer T> ? T : never;

const suggested = ({ scale, ratings, unrated, minRated, method }: Drawn) =>
  suggest(
    { ratings, applicable: ratings.length + unrated, leftOut: 0 },
    ruleOf({ method, min_rated: minRated }, scaleOf(...scale)),
  );

const check = (property: (drawn: Drawn) => void) =>
  fc.assert(fc.property(ratedParts, property), { numRuns: 300 });

describe('a suggested rating, whatever the ratings and the rule', () => {
  it('is a point of the scale, or none', () => {
    check((drawn) => {
      const { rating } = suggested(drawn);
      if (rating !== null) expect(drawn.scale).toContain(rating);
    });
  });

  it('is none exactly when too few parts are rated', () => {
    check((drawn) => {
      const { ratings, unrated, minRated } = drawn;
      const isEnough =
        ratings.length > 0 && ratings.length / (ratings.length + unrated) >= minRated;
      expect(suggested(drawn).rating !== null).toBe(isEnough);
    });
  });

  it('does not depend on the order of the parts', () => {
    check((drawn) => {
      const turned = { ...drawn, ratings: drawn.ratings.toReversed() };
      const sorted = { ...drawn, ratings: drawn.ratings.toSorted() };
      expect(suggested(turned)).toEqual(suggested(drawn));
      expect(suggested(sorted)).toEqual(suggested(drawn));
    });
  });

  it('lies between the worst and the best rating, except where it is held down', () => {
    check((drawn) => {
      const { rating, capped } = suggested(drawn);
      if (rating === null) return;
      expect(rating).toBeLessThanOrEqual(Math.max(...drawn.ratings));
      if (!capped) expect(rating).toBeGreaterThanOrEqual(Math.min(...drawn.ratings));
    });
  });

  it('is never above the middle point while a part is at the lowest', () => {
    check((drawn) => {
      const { rating, atLowest } = suggested({ ...drawn, method: 'median_capped' });
      if (rating === null || atLowest === 0) return;
      expect(rating).toBeLessThanOrEqual(lowerMedian(drawn.scale) ?? 0);
    });
  });

  it('keeps its median when a part that nobody rated is added, while there are enough', () => {
    check((drawn) => {
      const before = suggested(drawn);
      const after = suggested({ ...drawn, unrated: drawn.unrated + 1 });
      if (after.rating !== null) expect(after.rating).toBe(before.rating);
      expect(after.rated).toBe(before.rated);
      expect(after.applicable).toBe(before.applicable + 1);
    });
  });

  it('never falls when one part rises', () => {
    check((drawn) => {
      const method = drawn.method === 'majority' ? 'median_capped' : drawn.method;
      const best = drawn.scale.length;
      const before = suggested({ ...drawn, method });
      if (before.rating === null) return;
      drawn.ratings.forEach((rating, index) => {
        const ratings = drawn.ratings.with(index, Math.min(rating + 1, best));
        const after = suggested({ ...drawn, method, ratings });
        expect(after.rating).toBeGreaterThanOrEqual(before.rating ?? 0);
      });
    });
  });
});
