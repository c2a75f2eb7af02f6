import { describe, expect, it } from 'vitest';
import type { DistrictRollUp, StrategyRollUp } from '../../src/model/rollup.ts';
import { dip, sip } from '../workspace/workspaceOf.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { loadWith } from '../workspace/ownSchemas.ts';
import { AS_OF, roll } from './rolled.ts';

const DIP = dip(`theories_of_action:
  - id: toa
    title: T
    if: we do
    then: they learn.
    strategies:
      - {id: hls-1, title: One, progress: {winter: {rating: 2}}}
      - {id: hls-2, title: Two, sub_items: [{id: hls-2-a, title: Two A}], progress: {winter: {rating: 3}}}
      - {id: hls-3, title: Three}
  - {id: toa-2, title: Empty, if: we wait, then: nothing follows.}
goals:
  - {id: g, title: G, strategies: [{id: s, title: S, status: on_hold}]}
`);

const DUNE = sip(`progress: {winter: {rating: 2}}
goals:
  - id: g
    title: G
    strategies:
      - {id: a, title: A, aligns_to: [dip-2026#hls-1, dip-2026#hls-2-a], progress: {fall: {rating: 3}, winter: {rating: 3}}}
      - {id: b, title: B, aligns_to: dip-2026#hls-1, progress: {fall: {rating: 2}, winter: {rating: 1}}}
      - {id: c, title: C, aligns_to: dip-2026#hls-1}
      - {id: d, title: D, aligns_to: [dip-2026#hls-2, dip-2026#hls-2-a], status: on_hold}
`);

/** A plan of the Reef School, with another id where it is a second one. */
const reef = (fields: string, id = 'sip-reef'): string =>
  sip(fields).replace('sip-dune-2026', id).replace('school: dune', 'school: reef');

const REEF = reef(`strategies:
  - {id: a, title: A, aligns_to: dip-2026#hls-1, status: on_hold}
  - {id: b, title: B, aligns_to: dip-2026#hls-2}
`);

function district(files: Readonly<Record<string, string>> = {}, config = ''): DistrictRollUp {
  const all = { 'plans/dip.yaml': DIP, 'plans/dune.yaml': DUNE, 'plans/reef.yaml': REEF, ...files };
  const found = roll(all, { id: 'dip-2026', config }).rollUp.districts.get('dip-2026');
  if (!found) throw new Error('The district plan is not rolled up');
  return found;
}

function strategy(id: string, rolled = district()): StrategyRollUp {
  const all = rolled.theories.flatMap(({ strategies }) => strategies);
  const found = all.find(({ component }) => component === id);
  if (!found) throw new Error(`There is no strategy ${id}`);
  return found;
}

/** `dune 1 down`: school, rating, trend. */
const told = ({ schools }: StrategyRollUp): string[] =>
  schools.map(({ school, rating, trend, isPaused }) =>
    [school, rating ?? '-', trend, ...(isPaused ? ['paused'] : [])].join(' '),
  );

describe('a district strategy over its schools', () => {
  it('takes all parts of a school as one, with the lowest rating of those that are rated', () => {
    // Winter: 3, 1 and none, so 1. Fall: 3, 2 and none, so 2: it went down.
    expect(told(strategy('hls-1'))).toEqual(['dune 1 down', 'reef - none paused']);
    expect(strategy('hls-1').schools[0]?.parts.map(({ component }) => component)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('counts who serves a sub-item, and a part that serves both only once', () => {
    const two = strategy('hls-2');
    expect(told(two)).toEqual(['dune 3 same', 'reef - none']);
    expect(two.schools[0]?.parts.map(({ component }) => component)).toEqual(['d', 'a']);
  });

  it('counts schools by rating; paused and not rated are two things', () => {
    // Dune has 1; at Reef the only part is on hold.
    expect(strategy('hls-1').tally).toEqual({
      byRating: new Map([
        [1, 1],
        [2, 0],
        [3, 0],
      ]),
      notRated: 0,
      leftOut: 1,
      total: 2,
    });
    // Dune has 3; Reef works on it and nobody rated that.
    expect(strategy('hls-2').tally).toMatchObject({ notRated: 1, leftOut: 0, total: 2 });
  });

  it('says how many schools moved since the cycle before', () => {
    expect(strategy('hls-1').moved).toEqual({ up: 0, down: 1, same: 0, first: 0, none: 1 });
    expect(strategy('hls-2').moved).toEqual({ up: 0, down: 0, same: 1, first: 0, none: 1 });
  });

  it('may be adopted by nobody, and that counts against nobody', () => {
    expect(strategy('hls-3')).toMatchObject({ schools: [], tally: { total: 0, notRated: 0 } });
  });

  it('is not adopted by archived plans, and not by those of another year', () => {
    const archived = DUNE.replace('status: adopted', 'status: archived');
    const past = REEF.replace('term: 2026-27', 'term: 2025-26');
    const rolled = district({ 'plans/dune.yaml': archived, 'plans/reef.yaml': past });
    expect(strategy('hls-1', rolled).schools).toEqual([]);
  });

  it('reads the worst of a scale that counts down', () => {
    const config = `rating_scale:
  - {value: 3, label: Gaps, short: Gaps}
  - {value: 2, label: Lagging, short: Lagging}
  - {value: 1, label: Meets, short: Meets}
`;
    // 3 is the lowest point here: parts at 3 and 1 give 3, in fall 3 and 2 give 3.
    expect(told(strategy('hls-1', district({}, config)))[0]).toBe('dune 3 same');
  });
});

describe('the theories of a district plan', () => {
  it('stand in its order with all strategies below them', () => {
    expect(
      district().theories.map(({ component, strategies }) => [
        component,
        ...strategies.map((each) => each.component),
      ]),
    ).toEqual([['toa', 'hls-1', 'hls-2', 'hls-3'], ['toa-2'], ['g', 's']]);
  });

  it('count the ratings that the district itself gave', () => {
    expect(district().theories[0]?.tally).toEqual({
      byRating: new Map([
        [1, 0],
        [2, 1],
        [3, 1],
      ]),
      notRated: 1,
      leftOut: 0,
      total: 3,
    });
    expect(district().theories[2]?.tally).toMatchObject({ notRated: 0, leftOut: 1 });
  });
});

describe('a district whose schema lets strategies stand alone', () => {
  const schemas = {
    dip: {
      properties: {
        strategies: { type: 'array', items: { $ref: 'common.schema.json#/$defs/strategy' } },
      },
    },
  };
  const { workspace, diagnostics } = loadWith(
    schemas,
    dip('strategies: [{id: own, title: Own, progress: {winter: {rating: 3}}}]\n'),
  );

  it('has them under no theory', () => {
    expect(diagnostics).toEqual([]);
    const cycle = workspace?.settings.cycles[1];
    if (!cycle) throw new Error('There is no second cycle');
    const [theory] = rollUp(workspace, cycle, AS_OF).districts.get('dip-2026')?.theories ?? [];
    expect(theory).toMatchObject({ component: null, tally: { total: 1, notRated: 0 } });
    expect(theory?.strategies.map(({ component }) => component)).toEqual(['own']);
  });
});

describe('the schools of a district', () => {
  it('are listed with the rating of their plan', () => {
    expect(district().schools).toEqual([
      { school: 'dune', plan: 'sip-dune-2026', rating: 2 },
      { school: 'reef', plan: 'sip-reef', rating: null },
    ]);
  });

  it('are listed without a plan too', () => {
    const none = REEF.replace('term: 2026-27', 'term: 2025-26');
    expect(district({ 'plans/reef.yaml': none }).schools[1]).toEqual({
      school: 'reef',
      plan: null,
      rating: null,
    });
  });

  it('include one of another district only where it adopted something', () => {
    const directory = (district: string) => `format: 1
districts: [{id: dune-district, name: Dune}, {id: other, name: Other}]
schools:
  - {id: dune, name: Dune Street School, district: dune-district}
  - {id: reef, name: Reef School, district: ${district}}
`;
    const ids = (files: Readonly<Record<string, string>>) =>
      district({ 'directory.yaml': directory('other'), ...files }).schools.map(
        ({ school }) => school,
      );
    expect(ids({})).toEqual(['dune', 'reef']);
    expect(ids({ 'plans/reef.yaml': reef('') })).toEqual(['dune']);
  });
});

describe('a workspace', () => {
  it('has a roll-up for every district plan of the year', () => {
    const old = DIP.replace('dip-2026', 'dip-2025').replace('2026-27', '2025-26');
    const { districts } = roll(
      { 'plans/dip.yaml': DIP, 'plans/old.yaml': old },
      { id: 'dip-2026' },
    ).rollUp;
    expect([...districts.keys()]).toEqual(['dip-2026']);
  });
});
