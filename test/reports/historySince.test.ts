import { describe, expect, it } from 'vitest';
import { historySince } from '../../src/reports/historySince.ts';

const days = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    on: `2027-01-${String(count - index).padStart(2, '0')}`,
    by: 'Jo Park',
    subject: `Change ${count - index}`,
  }));

const onDays = (history: ReturnType<typeof historySince>): string[] =>
  history.commits.map(({ on }) => on.iso);

describe('commits in a report', () => {
  it('begin after the last report and end with the day of this one', () => {
    const history = { commits: days(5), remark: null };
    const printed = historySince(history, '2027-01-02', '2027-01-04');
    expect(onDays(printed)).toEqual(['2027-01-04', '2027-01-03']);
    expect(printed.commits[0]).toEqual({
      on: { iso: '2027-01-04', long: 'January 4, 2027' },
      by: 'Jo Park',
      subject: 'Change 4',
    });
  });

  it('are all that are known where there was no report before', () => {
    expect(onDays(historySince({ commits: days(3), remark: null }, null, '2027-06-30'))).toEqual([
      '2027-01-03',
      '2027-01-02',
      '2027-01-01',
    ]);
  });

  it.each([
    [8, null],
    [9, '1 earlier change is not listed.'],
    [20, '12 earlier changes are not listed.'],
  ])('of %i at most eight are listed, the newest', (count, earlier) => {
    const printed = historySince({ commits: days(count), remark: null }, null, '2027-06-30');
    expect(printed.commits).toHaveLength(8);
    expect(printed.commits[0]?.subject).toBe(`Change ${count}`);
    expect(printed.earlier).toBe(earlier);
  });

  it('hand on why more may have happened, and say nothing where nobody asked git', () => {
    const remark = 'The plan has changes that are not committed yet.';
    expect(historySince({ commits: [], remark }, null, '2027-06-30').remark).toBe(remark);
    expect(historySince(undefined, null, '2027-06-30')).toEqual({
      commits: [],
      earlier: null,
      remark: null,
    });
  });
});
