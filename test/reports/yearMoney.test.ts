import { describe, expect, it } from 'vitest';
import { dip, sip } from '../workspace/workspaceOf.ts';
import type { MoneyTable } from '../../src/model/yearReport.ts';
import { goalOf, year } from './yearPages.ts';

const FUNDED = sip(`goals:
  - id: g
    code: "1"
    title: A goal
    budget: [{source: Local, planned: 100, actual: 40}]
    strategies:
      - id: s
        code: "1.1"
        title: Groups
        budget:
          - {source: Title I-A, planned: 1000.5, actual: 250.25}
          - {source: Local, planned: 200, actual: 200}
        actions:
          - {id: a, title: Step, due: 2027-01-01, budget: [{source: Local, planned: 300, estimated: 290}]}
      - {id: t, title: Free}
  - id: h
    title: Another
    strategies: [{id: u, title: Rooms, budget: [{id: line, source: Local, planned: 50, actual: 60}, {id: line, source: Local, planned: 50, actual: 60}]}]
`);

const lines = (table: MoneyTable | null): string[] =>
  [...(table?.rows ?? []), ...(table?.total ? [table.total] : [])].map(
    ({ name, sources, planned, estimated, actual, share }) =>
      [name, sources, planned, estimated, actual, share].join(' | '),
  );

describe('the money of a goal', () => {
  const report = year('mid-year', { plan: FUNDED });

  it('is added up by strategy, steps included; shares only where all spending is known', () => {
    expect(lines(goalOf(report, 'A goal').money)).toEqual([
      'The goal itself | Local | $100 | – | $40 | 40%',
      // 1000.50 + 200 + 300; 250.25 + 200, and the step does not say.
      '1.1 Groups | Title I-A, Local | $1,500.50 | $290 | $450.25 | –',
      'Total |  | $1,600.50 | $290 | $490.25 | –',
    ]);
    expect(goalOf(report, 'A goal').money?.note).toBe(
      '1 of 4 budget lines does not say what was spent; the actual amounts are of the others.',
    );
  });

  it('counts a line once that stands twice, and shows what went over', () => {
    // 60 of 50
    expect(lines(goalOf(report, 'Another').money)).toEqual([
      'Rooms | Local | $50 | – | $60 | 120%',
    ]);
  });

  it('is added up by source for the whole plan', () => {
    expect(lines(report.money)).toEqual([
      // 100 + 200 + 300 + 50; 40 + 200 + 60
      'Local |  | $650 | $290 | $300 | –',
      // 250.25 / 1000.50 = 25.01%
      'Title I-A |  | $1,000.50 | – | $250.25 | 25%',
      'Total |  | $1,650.50 | $290 | $550.25 | –',
    ]);
  });

  it('does not count a total beside what it adds up', () => {
    const plan = sip(`goals:
  - id: g
    title: A goal
    budget: [{source: Local, planned: 300}]
    strategies:
      - {id: s, title: One, budget: [{source: Local, planned: 100, actual: 10}]}
      - {id: t, title: Two, budget: [{source: Local, planned: 200, actual: 20}]}
`);
    expect(lines(year('mid-year', { plan }).money)).toEqual(['Local |  | $300 | – | $30 | 10%']);
  });

  it('is nothing, not $0, where nobody planned any', () => {
    const { money, goals } = year('mid-year');
    expect(money).toBeNull();
    expect(goals.map((goal) => goal.money)).toEqual([null, null]);
  });

  it('shows a dash where no spending was entered', () => {
    const plan = sip('goals: [{id: g, title: A goal, budget: [{source: Local, planned: 300}]}]\n');
    expect(lines(year('mid-year', { plan }).money)).toEqual(['Local |  | $300 | – | – | –']);
  });
});

describe('the money of a district', () => {
  it('is that of its own plan, and that of its schools beside it', () => {
    const district = dip(`theories_of_action:
  - id: toa-1
    title: Learning
    if: we teach
    then: they learn.
    strategies: [{id: hls-1-1, title: Groups, budget: [{source: Local, planned: 1000, actual: 400}]}]
`);
    const plan = FUNDED.replace('code: "1.1"', 'code: "1.1"\n        aligns_to: dip-2026#hls-1-1');
    const { money, districtMoney } = year('mid-year', { plan, district, id: 'dip-2026' });
    expect(lines(money)).toEqual(['Local |  | $1,000 | – | $400 | 40%']);
    // 1000 + 650; 400 + 300
    expect(lines(districtMoney)).toEqual([
      'Local |  | $1,650 | $290 | $700 | –',
      'Title I-A |  | $1,000.50 | – | $250.25 | 25%',
      'Total |  | $2,650.50 | $290 | $950.25 | –',
    ]);
  });
});
