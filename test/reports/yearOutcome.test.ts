import { describe, expect, it } from 'vitest';
import { said } from './said.ts';
import { ended, goalOf, year } from './yearPages.ts';
import { sip } from '../workspace/workspaceOf.ts';

/** Target, sign, difference and progress of the only measure at the end of the year. */
const row = (fields: string): string => {
  const { measures } = goalOf(ended(`  - {id: m, name: M, ${fields}}\n`));
  const [only] = measures;
  if (!only) throw new Error('There is no row');
  return [only.target, said(only.status), only.change, only.progress].join(' | ');
};

describe('a final result against the target of the year', () => {
  it.each<[string, string, string]>([
    [
      'missed',
      'unit: percent, baseline: {value: 51}, target: {value: 62}, results: {spring: {value: 55}}',
      // 55 - 62 = -7; (55 - 51) / (62 - 51) = 4 / 11 = 36.4%
      '62% | ↘ Not met | −7 points | 36%',
    ],
    [
      'passed',
      'unit: percent, baseline: {value: 51}, target: {value: 62}, results: {spring: {value: 63.1}}',
      // 12.1 / 11 = 110%: progress is not cut off at the target.
      '62.0% | ✓ Met | +1.1 points | 110%',
    ],
    [
      'met where less is better',
      'unit: percent, direction: decrease, baseline: {value: 20}, target: {value: 15}, results: {spring: {value: 14}}',
      // (14 - 20) / (15 - 20) = 6 / 5
      '15% | ✓ Met | −1 points | 120%',
    ],
    [
      'worse than where it began',
      'unit: percent, baseline: {value: 50}, target: {value: 60}, results: {spring: {value: 48}}',
      // (48 - 50) / 10 = -20%
      '60% | ✕ Below baseline | −12 points | −20%',
    ],
    [
      'of a plan of several years: the target of this year counts',
      'unit: percent, baseline: {value: 50}, target: {value: 70, by: 2031-06-15}, yearly_targets: {2026-27: 54, 2027-28: 58}, results: {spring: {value: 55}}',
      // 55 is past 54; (55 - 50) / (54 - 50) = 125%
      '54% | ✓ Met | +1 points | 125%',
    ],
    [
      'of a plan of several years that names no target for this one: its last benchmark counts',
      'unit: percent, baseline: {value: 40}, target: {value: 70, by: 2029-06-15}, results: {spring: {value: 49}}',
      // Nine steps in three years: 40 + 30 x 3/9 = 50; (49 - 40) / (50 - 40) = 90%
      '50% † | ↘ Not met | −1 points | 90%',
    ],
    [
      'of a plan of several years with a benchmark that somebody wrote',
      'unit: percent, direction: decrease, baseline: {value: 30}, benchmarks: {spring: 26}, target: {value: 10, by: 2029-06-15}, results: {spring: {value: 25}}',
      // 25 is below 26; (25 - 30) / (26 - 30) = 125%
      '26% | ✓ Met | −1 points | 125%',
    ],
    [
      'in its first year, where there is no way to measure a share of',
      'unit: percent, direction: increase, baseline: new, target: {value: 85, type: at_least}, results: {spring: {value: 81}}',
      'at least 85% | ↘ Not met | −4 points | –',
    ],
    [
      'to be kept, and kept',
      'unit: percent, baseline: {value: 95}, target: {value: 95, type: maintain, within: 1}, results: {spring: {value: 94.5}}',
      // Baseline and target are the same: no share of the way.
      'keep 95.0% | ✓ Met | −0.5 points | –',
    ],
    [
      'in levels',
      'unit: level, levels: [Red, Yellow, Green], direction: increase, baseline: {value: Red}, target: {value: Green}, results: {spring: {value: Yellow}}',
      'Green | ↘ Not met |  | –',
    ],
    [
      'that has not come',
      'unit: percent, baseline: {value: 51}, target: {value: 62}, results: {winter: {value: 58}}',
      '62% | ○ No data |  | –',
    ],
    [
      'that is withheld, which is no zero',
      'unit: percent, baseline: {value: 51}, target: {value: 62}, results: {spring: suppressed}',
      '62% | * Withheld |  | –',
    ],
    [
      'without a target',
      'unit: percent, direction: increase, baseline: {value: 51}, results: {spring: {value: 58}}',
      '– | ○ No benchmark |  | –',
    ],
  ])('%s', (_, fields, expected) => {
    expect(row(fields)).toBe(expected);
  });

  it('is compared for each student group with the target of the group', () => {
    const { measures } = goalOf(
      ended(`  - id: m
    name: M
    unit: percent
    baseline: {value: 50}
    target: {value: 60, by: 2027-06-15}
    results: {spring: {value: 60}}
    groups:
      - {group: English learners, baseline: {value: 30}, target: {value: 40}, results: {spring: {value: 35}}}
      - {group: Newcomers, results: {spring: {value: 12}}}
`),
    );
    expect(
      measures.map(({ name, isGroup, target, progress, status }) =>
        [name, isGroup, target, progress, said(status)].join(' | '),
      ),
    ).toEqual([
      'M | false | 60% | 100% | ✓ Met',
      // (35 - 30) / (40 - 30)
      'English learners | true | 40% | 50% | ↘ Not met',
      'Newcomers | true | – | – | ○ No benchmark',
    ]);
  });
});

describe('a measure in the middle of the year', () => {
  it('is held against the benchmark of the cycle, and shows the target of the year', () => {
    const plan = sip(
      'measures: [{id: m, name: M, unit: percent, baseline: {value: 50}, target: {value: 70, by: 2031-06-15}, benchmarks: {winter: 53}, yearly_targets: {2026-27: 54}, results: {fall: {value: 51}, winter: {value: 52}, spring: {value: 60}}}]\n',
    );
    const { measures, columns } = goalOf(year('mid-year', { plan }));
    expect(columns).toEqual(['Fall', 'Winter']);
    expect(measures.map(({ status, ...rest }) => ({ ...rest, status: said(status) }))).toEqual([
      {
        name: 'M',
        isGroup: false,
        baseline: '50%',
        results: ['51%', '52%'],
        benchmark: '53%',
        target: '54%',
        status: '↘ Off track',
        // 52 - 50
        change: '+2 points, improved',
        // (52 - 50) / (54 - 50)
        progress: '50%',
      },
    ]);
  });
});

describe('whether a goal is on track', () => {
  const measure = (id: string, spring: string) =>
    `  - {id: ${id}, name: ${id.toUpperCase()}, unit: percent, baseline: {value: 50}, target: {value: 60}, results: {spring: ${spring}}}\n`;
  const MET = '{value: 60}';
  const MISSED = '{value: 55}';

  it.each<[string, string[], string]>([
    ['all met', [MET, MET], 'Reached. 2 of 2 measures met their target.'],
    [
      'one met',
      [MET, MISSED],
      // (55 - 50) / (60 - 50)
      'Partly reached. 1 of 2 measures met its target. B: 55% against a target of 60%, 50% of the way from the baseline.',
    ],
    [
      'none met, one open',
      [MISSED, 'pending'],
      'Not reached. The one measure with a result missed its target and 1 has no final result yet. A: 55% against a target of 60%, 50% of the way from the baseline.',
    ],
    ['none known', ['pending'], 'No final result yet. 1 measure has no final result yet.'],
  ])('at the end of the year: %s', (_, results, expected) => {
    const ids = ['a', 'b'];
    const { verdict, why, short } = goalOf(
      ended(results.map((result, index) => measure(ids[index] ?? '', result)).join('')),
    );
    expect([`${verdict}.`, ...why, ...short].join(' ')).toBe(expected);
  });

  it('is told at mid-year by benchmarks, with how far each one is short', () => {
    const plan = sip(
      'measures: [{id: m, name: M, unit: percent, baseline: {value: 50}, target: {value: 59}, results: {winter: {value: 55}}}]\n',
    );
    const { verdict, why, short } = goalOf(year('mid-year', { plan }));
    expect(verdict).toBe('Not on track');
    expect(why).toEqual(['The one measure to judge is not on track.']);
    // 50 + 9 x 2/3 = 56
    expect(short).toEqual([
      'M: 55% in winter, up from 50%, short of the winter interpolated benchmark of 56%.',
    ]);
  });

  it('is not guessed where nothing is measured', () => {
    const plan = sip('goals: [{id: g, title: A goal, strategies: [{id: s, title: Work}]}]\n');
    const { verdict, why } = goalOf(year('mid-year', { plan }));
    expect(verdict).toBe('No measures');
    expect(why).toEqual(['No measure says whether it works.', '0 of 1 strategy are rated.']);
  });
});
