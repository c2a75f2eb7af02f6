import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/rollup/suggest.ts';
import { ruleOf, scaleOf } from './scales.ts';

/** What these ratings suggest, where every part is rated unless more parts are given. */
const of = (
  ratings: number[],
  rule: ReturnType<typeof ruleOf>,
  applicable = ratings.length,
  leftOut = 0,
) => suggest({ ratings, applicable, leftOut }, rule);

describe('the median, capped while a part is at the lowest point', () => {
  it.each<[number[], number, boolean, string]>([
    [[3], 3, false, 'one part speaks for the whole'],
    [[1], 1, false, 'one part at the lowest'],
    [[2, 3], 2, false, 'of two middles the lower'],
    [[1, 3], 1, false, 'of two middles the lower, here the lowest'],
    [[3, 3, 1, 2], 2, false, 'in order 1 2 3 3, the middles are 2 and 3'],
    [[3, 3, 3], 3, false, 'nobody at the lowest'],
    [[3, 3, 3, 1], 2, true, 'in order 1 3 3 3 the median is 3, held at 2'],
    [[1, 1, 3, 3, 3], 2, true, 'the median is 3, held at 2 while two are at 1'],
    [[1, 2, 3], 2, false, 'the median is the middle point, nothing to hold'],
    [[1, 1, 3], 1, false, 'the median is below the middle point'],
  ])('of %j is %d (capped: %s): %s', (ratings, rating, capped) => {
    const suggestion = of(ratings, ruleOf());
    expect(suggestion.rating).toBe(rating);
    expect(suggestion.capped).toBe(capped);
    expect(suggestion.figure).toBe(capped ? 3 : rating);
    expect(suggestion.atLowest).toBe(ratings.filter((each) => each === 1).length);
  });

  it.each<[string, number[], number[], number]>([
    // The lower of two middles of 1 2 3 4 is 2.
    ['four points', [1, 2, 3, 4], [4, 4, 4, 1], 2],
    ['four points, none at the lowest', [1, 2, 3, 4], [4, 4, 4, 2], 4],
    // The lower of two middles of 1 2 is 1.
    ['two points', [1, 2], [2, 2, 1], 1],
    ['nine points', [1, 2, 3, 4, 5, 6, 7, 8, 9], [9, 9, 9, 1], 5],
    ['nine points, below the cap', [1, 2, 3, 4, 5, 6, 7, 8, 9], [4, 4, 1], 4],
    ['points that begin at nought', [0, 1, 2], [2, 2, 0], 1],
    ['points with gaps', [10, 20, 40, 80], [80, 80, 10], 20],
    // Worst to best: 4 3 2 1. The median of 1 1 4 is 1, the best point; held at the second worst.
    ['points that count down', [4, 3, 2, 1], [1, 1, 4], 3],
    ['points that count down, of two middles the worse', [4, 3, 2, 1], [1, 2], 2],
  ])('on a scale of %s', (_, scale, ratings, rating) => {
    expect(of(ratings, ruleOf({}, scaleOf(...scale))).rating).toBe(rating);
  });
});

describe('the worst', () => {
  it.each<[number[], number]>([
    [[3, 3, 2], 2],
    [[3, 1, 3], 1],
    [[3], 3],
  ])('of %j is %d', (ratings, rating) => {
    expect(of(ratings, ruleOf({ method: 'worst' })).rating).toBe(rating);
  });

  it('is the worst word, not the smallest number, on a scale that counts down', () => {
    expect(of([1, 4, 2], ruleOf({ method: 'worst' }, scaleOf(4, 3, 2, 1))).rating).toBe(4);
  });
});

describe('the majority', () => {
  it.each<[number[], number, string]>([
    [[3, 3, 2], 3, 'two of three'],
    [[1, 1, 2, 3, 3], 1, 'of two equal shares the lower'],
    [[2, 3], 2, 'one each: the lower'],
  ])('of %j is %d: %s', (ratings, rating) => {
    expect(of(ratings, ruleOf({ method: 'majority' })).rating).toBe(rating);
  });
});

describe('the mean', () => {
  it.each<[number[], number[], number, number]>([
    // 9 / 4 = 2.25, between the middles 1.5 and 2.5.
    [[3, 3, 1, 2], [], 2.25, 2],
    // 5 / 2 = 2.5 reaches the middle between 2 and 3.
    [[2, 3], [], 2.5, 3],
    // 4 / 3 = 1.33 stays below 1.5.
    [[1, 1, 2], [], 4 / 3, 1],
    // 8 / 3 = 2.67 stays below the district's own cut point of 2.8.
    [[3, 3, 2], [1.8, 2.8], 8 / 3, 2],
    // 23 / 10 = 2.3 reaches a cut point of 2.3.
    [[2, 2, 2, 2, 2, 2, 2, 3, 3, 3], [1.5, 2.3], 2.3, 3],
  ])('of %j with cut points %j is %d, which makes %d', (ratings, cut_points, figure, rating) => {
    const suggestion = of(ratings, ruleOf({ method: 'mean', cut_points }));
    expect(suggestion.figure).toBe(figure);
    expect(suggestion.rating).toBe(rating);
  });

  it('runs the other way on a scale that counts down', () => {
    // (1 + 1 + 4) / 3 = 2: better than 3.5 and 2.5, not than 1.5.
    expect(of([1, 1, 4], ruleOf({ method: 'mean' }, scaleOf(4, 3, 2, 1))).rating).toBe(2);
  });
});

describe('how many parts must be rated', () => {
  it.each<[number, number, number, boolean]>([
    [2, 4, 0.5, true],
    [2, 5, 0.5, false],
    [3, 5, 0.5, true],
    [4, 5, 1, false],
    [5, 5, 1, true],
    [1, 100, 0, true],
    [0, 4, 0, false],
    // 0.55 times 20 is 11.000000000000002 in binary; 11 of 20 are 55%.
    [11, 20, 0.55, true],
    [7, 25, 0.28, true],
    [1, 3, 0.34, false],
  ])('%d of %d, where %d of them must be: %s', (rated, applicable, min_rated, isEnough) => {
    const suggestion = of(Array(rated).fill(2), ruleOf({ min_rated }), applicable);
    expect(suggestion.rating).toBe(isEnough ? 2 : null);
    expect(suggestion.figure).toBe(isEnough ? 2 : null);
    expect([suggestion.rated, suggestion.applicable]).toEqual([rated, applicable]);
  });

  it('does not depend on parts that were left out', () => {
    const suggestion = of([3, 3], ruleOf(), 4, 10);
    expect(suggestion).toMatchObject({ rating: 3, rated: 2, applicable: 4, leftOut: 10 });
  });

  it('is not asked where there is nothing to rate', () => {
    expect(of([], ruleOf())).toEqual({
      method: 'median_capped',
      rating: null,
      figure: null,
      capped: false,
      rated: 0,
      applicable: 0,
      leftOut: 0,
      atLowest: 0,
    });
  });
});
