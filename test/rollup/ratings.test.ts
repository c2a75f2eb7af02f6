import { describe, expect, it } from 'vitest';
import { roll } from './rolled.ts';

describe('a rating that somebody gave', () => {
  const plan = `progress:
  fall: {rating: 1}
  winter: {rating: 2, by: Principal, on: 2027-01-20}
  spring: {rating: 3}
`;

  it('stands with name and day beside what is suggested', () => {
    const { stated, suggested } = roll(plan).rolled.whole;
    expect(stated).toEqual({ rating: 2, by: 'Principal', on: '2027-01-20' });
    expect(suggested.rating).toBeNull();
  });

  it('is known up to the reported cycle and no further', () => {
    expect([...roll(plan).rolled.whole.byCycle]).toEqual([
      ['fall', 1],
      ['winter', 2],
    ]);
    expect([...roll(plan, { cycle: 'fall' }).rolled.whole.byCycle]).toEqual([['fall', 1]]);
  });

  it('without a name or a day has neither', () => {
    expect(roll(plan, { cycle: 'spring' }).rolled.whole.stated).toEqual({
      rating: 3,
      by: null,
      on: null,
    });
  });

  it('that is no point of the scale is no rating', () => {
    const { stated, byCycle, trend } = roll('progress: {winter: {rating: 4}}\n').rolled.whole;
    expect([stated, byCycle.get('winter'), trend]).toEqual([null, null, 'none']);
  });

  it('is missing where there is only a note', () => {
    expect(roll('progress: {winter: {note: Begun.}}\n').rolled.whole.stated).toBeNull();
  });
});

describe('the trend since the cycle before', () => {
  const trend = (progress: string, cycle = 'winter', config = '') =>
    roll(`progress: {${progress}}\n`, { cycle, config }).rolled.whole.trend;

  it.each([
    ['fall: {rating: 1}, winter: {rating: 2}', 'up'],
    ['fall: {rating: 3}, winter: {rating: 1}', 'down'],
    ['fall: {rating: 2}, winter: {rating: 2}', 'same'],
    ['winter: {rating: 2}', 'first'],
    ['fall: {rating: 2}', 'none'],
    ['fall: {rating: 9}, winter: {rating: 2}', 'first'],
  ])('%s is %s', (progress, expected) => {
    expect(trend(progress)).toBe(expected);
  });

  it('is a first one in the first cycle of the year', () => {
    expect(trend('fall: {rating: 2}', 'fall')).toBe('first');
  });

  it('passes over no cycle: two cycles ago is not before', () => {
    expect(trend('fall: {rating: 1}, spring: {rating: 3}', 'spring')).toBe('first');
  });

  it('goes by the order of the scale, not by the numbers on it', () => {
    const scale = `rating_scale:
  - {value: 3, label: Third, short: Third}
  - {value: 1, label: First, short: First}
`;
    expect(trend('fall: {rating: 3}, winter: {rating: 1}', 'winter', scale)).toBe('up');
  });
});

describe('counting strategies by rating', () => {
  const plan = `goals:
  - id: g
    title: G
    progress: {winter: {rating: 1}}
    strategies:
      - {id: a, title: A, progress: {winter: {rating: 3}}}
      - {id: b, title: B, progress: {winter: {rating: 3}}}
      - {id: c, title: C, progress: {winter: {rating: 1}}, status: on_hold}
      - {id: d, title: D, progress: {fall: {rating: 2}}}
      - {id: e, title: E, status: on_hold}
      - {id: f, title: F, status: discontinued}
      - {id: h, title: H, start: 2027-04-01}
strategies:
  - {id: i, title: I, progress: {winter: {rating: 7}}}
`;

  it('keeps not rated and left out apart, counts every point, and adds up', () => {
    const { byRating, notRated, leftOut, total } = roll(plan).rolled.strategies;
    // a and b at 3, c at 1 although it is on hold; d and i (off the scale) not rated; e, f, h left out.
    expect([...byRating]).toEqual([
      [1, 1],
      [2, 0],
      [3, 2],
    ]);
    expect({ notRated, leftOut, total }).toEqual({ notRated: 2, leftOut: 3, total: 8 });
    expect(1 + 0 + 2 + notRated + leftOut).toBe(total);
  });

  it('is all noughts in a plan without strategies', () => {
    const { byRating, ...rest } = roll('').rolled.strategies;
    expect([...byRating.values()]).toEqual([0, 0, 0]);
    expect(rest).toEqual({ notRated: 0, leftOut: 0, total: 0 });
  });
});

describe('the cycle before', () => {
  it('is the one before in the same year, and none in the first', () => {
    expect(roll('', { cycle: 'winter' }).rollUp.previous?.id).toBe('fall');
    expect(roll('', { cycle: 'fall' }).rollUp.previous).toBeNull();
  });
});

describe('the plan of another year', () => {
  it('is rolled up in the same season of its own year', () => {
    const files = {
      'plans/old.yaml': `kind: sip
format: 1
id: sip-old
title: O
school: dune
term: 2025-26
status: archived
strategies:
  - {id: a, title: A, start: 2026-02-28, progress: {winter: {rating: 2}}}
  - {id: b, title: B, start: 2026-03-01}
`,
    };
    // Winter of 2025-26 ends on 2026-02-28: b begins after it.
    expect(roll(files).rolled.whole.suggested).toMatchObject({ rating: 2, rated: 1, leftOut: 1 });
  });
});
