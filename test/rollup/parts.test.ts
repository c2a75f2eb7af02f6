import { describe, expect, it } from 'vitest';
import { roll } from './rolled.ts';

/** Progress of the winter cycle. */
const rated = (rating: number) => `progress: {winter: {rating: ${rating}}}`;

/** `rating of rated/applicable, left out`. */
function suggested(plan: string, of?: string) {
  const { rolled } = roll(plan);
  const { suggested: suggestion } = of ? (rolled.components.get(of) ?? rolled.whole) : rolled.whole;
  const { rating, applicable, leftOut } = suggestion;
  return `${rating} of ${suggestion.rated}/${applicable}, ${leftOut} left out`;
}

describe('the parts that speak for a plan', () => {
  it('are its strategies', () => {
    const plan = `strategies:
  - {id: a, title: A, ${rated(3)}}
  - {id: b, title: B, ${rated(2)}}
  - {id: c, title: C}
`;
    // In order 2 3: of two middles the lower. Two of three are rated, which is more than half.
    expect(suggested(plan)).toBe('2 of 2/3, 0 left out');
  });

  it('are the strategies under its goals, not the goals, while these are not rated', () => {
    const plan = `goals:
  - {id: g, title: G, strategies: [{id: a, title: A, ${rated(1)}}, {id: b, title: B, ${rated(2)}}]}
  - {id: h, title: H, objectives: [{id: o, title: O, strategies: [{id: c, title: C, ${rated(3)}}]}]}
`;
    // In order 1 2 3.
    expect(suggested(plan)).toBe('2 of 3/3, 0 left out');
    expect(suggested(plan, 'g')).toBe('1 of 2/2, 0 left out');
    expect(suggested(plan, 'h')).toBe('3 of 1/1, 0 left out');
  });

  it('are the goals themselves where these are rated', () => {
    const plan = `goals:
  - {id: g, title: G, ${rated(3)}, strategies: [{id: a, title: A, ${rated(1)}}, {id: b, title: B}]}
  - {id: h, title: H, strategies: [{id: c, title: C, ${rated(3)}}]}
`;
    expect(suggested(plan)).toBe('3 of 2/2, 0 left out');
    expect(suggested(plan, 'g')).toBe('1 of 1/2, 0 left out');
  });

  it('are never needs and root causes', () => {
    const plan = `needs:
  - {id: n, statement: N, root_causes: [{id: c, statement: C}]}
strategies: [{id: a, title: A, ${rated(2)}}]
`;
    expect(suggested(plan)).toBe('2 of 1/1, 0 left out');
  });

  it('are none in a plan without any', () => {
    expect(suggested('goals: [{id: g, title: G}]\n')).toBe('null of 0/0, 0 left out');
    expect(suggested('')).toBe('null of 0/0, 0 left out');
  });
});

describe('sub-items and steps', () => {
  it('speak for a strategy: sub-items always, actions only where one of them is rated', () => {
    const strategy = (first: string, second: string) => `strategies:
  - id: s
    title: S
    sub_items: [{id: i, title: I, ${rated(2)}}, {id: j, title: J}]
    actions: [{id: a, title: A${first}}, {id: b, title: B${second}}]
`;
    expect(suggested(strategy('', ''), 's')).toBe('2 of 1/2, 0 left out');
    // Once one action is rated the other one counts as not rated: in order 2 3, two of four.
    expect(suggested(strategy(`, ${rated(3)}`, ''), 's')).toBe('2 of 2/4, 0 left out');
  });
});

describe('work that is not going on', () => {
  const plan = (changes: string) => `strategies:
  - {id: a, title: A, ${rated(3)}}
  - {id: b, title: B, ${changes}}
`;

  it.each([
    ['is on hold', 'status: on_hold', '3 of 1/1, 1 left out'],
    ['is discontinued', 'status: discontinued', '3 of 1/1, 1 left out'],
    // The winter cycle ends on 2027-02-28.
    ['begins after the cycle', 'start: 2027-03-01', '3 of 1/1, 1 left out'],
    ['begins on its last day', 'start: 2027-02-28', '3 of 1/2, 0 left out'],
    ['is only not rated', 'status: in_progress', '3 of 1/2, 0 left out'],
    ['is done and not rated', 'status: completed', '3 of 1/2, 0 left out'],
  ])('%s', (_, changes, expected) => {
    expect(suggested(plan(changes))).toBe(expected);
  });

  it.each(['status: on_hold', 'status: discontinued', 'start: 2027-03-01'])(
    'counts all the same once somebody rated it: %s',
    (changes) => {
      // In order 1 3: the lower median is 1.
      expect(suggested(plan(`${changes}, ${rated(1)}`))).toBe('1 of 2/2, 0 left out');
    },
  );

  it('leaves a paused goal out as a whole', () => {
    const goals = `goals:
  - {id: g, title: G, status: on_hold, strategies: [{id: a, title: A}, {id: b, title: B}]}
  - {id: h, title: H, strategies: [{id: c, title: C, ${rated(2)}}]}
`;
    expect(suggested(goals)).toBe('2 of 1/1, 1 left out');
  });

  it('keeps the ratings that were given under a goal before it was paused', () => {
    const goals = `goals:
  - {id: g, title: G, status: discontinued, strategies: [{id: a, title: A, ${rated(1)}}, {id: b, title: B}]}
  - {id: h, title: H, strategies: [{id: c, title: C, ${rated(3)}}]}
`;
    expect(suggested(goals)).toBe('1 of 2/2, 0 left out');
  });
});

describe('a district plan', () => {
  it('looks through its theories, groups of strategies included', () => {
    const files = {
      'plans/dip.yaml': `kind: dip
format: 1
id: dip-2026
title: D
organization: dune-district
term: 2026-27
status: adopted
theories_of_action:
  - id: t
    title: T
    if: we do
    then: they learn.
    strategies:
      - {id: a, title: A, group: Culture, ${rated(3)}}
      - {id: b, title: B, group: Culture, ${rated(3)}}
      - {id: c, title: C, ${rated(1)}}
`,
    };
    // In order 1 3 3 the median is 3, held at 2 while one is at 1.
    const { rolled } = roll(files);
    expect(rolled.whole.suggested).toMatchObject({ rating: 2, figure: 3, capped: true, rated: 3 });
    expect(rolled.components.get('t')?.suggested.rating).toBe(2);
  });
});
