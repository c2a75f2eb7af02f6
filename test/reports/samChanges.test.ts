import { describe, expect, it } from 'vitest';
import { sip } from '../workspace/workspaceOf.ts';
import { packet, PLAN } from './dune.ts';
import { said } from './said.ts';

describe('what changed since the last meeting', () => {
  const { changes, sentences } = packet();

  it('is every rating that went up, down or is new', () => {
    const lines = ({ title, from, to }: (typeof changes.up)[number]) =>
      `${title}: ${said(from)} to ${said(to)}`;
    expect(changes.since).toBe('Fall SAM');
    expect(changes.up.map(lines)).toEqual(['Small groups every day: ◐ Lagging to ● Meets']);
    expect(changes.down.map(lines)).toEqual(['Coaching in pairs: ● Meets to ◐ Lagging']);
    expect(changes.first.map(lines)).toEqual(['Attendance team: ◌ Not rated to ○ Gaps']);
  });

  it('is every revision after the last meeting and not after the day of the report', () => {
    // The fall meeting was on 2026-12-08, the report is of 2027-02-02.
    expect(changes.revisions).toEqual([
      {
        on: { iso: '2027-01-12', long: 'January 12, 2027' },
        by: 'Principal',
        what: 'The target was lowered to 62%.',
        reason: 'The baseline was wrong.',
      },
    ]);
  });

  it('is told in one sentence', () => {
    expect(sentences[2]).toBe(
      'Since the Fall SAM, 1 rating went up, 1 went down, 0 measures have a new result and the plan records 1 revision.',
    );
  });

  it('is nothing at the first meeting of the year', () => {
    const first = packet(PLAN, { cycle: 'fall', asOf: '2026-11-20' });
    expect(first.changes).toMatchObject({ since: null, up: [], down: [], first: [] });
    expect(first.changes.revisions.map(({ on }) => on.iso)).toEqual(['2026-11-15']);
    expect(first.sentences).toHaveLength(3);
  });

  it('begins after the last day of the cycle before where no meeting was set', () => {
    const config = 'format: 1\norganization: dune-district\nschool_year: 2026-27\n';
    const revisions = (on: string) =>
      packet(sip(`revisions: [{on: ${on}, what: W., reason: R.}]\n`), { config }).changes.revisions;
    // Fall ends on 2026-11-30.
    expect(revisions('2026-11-30')).toHaveLength(0);
    expect(revisions('2026-12-01')).toHaveLength(1);
    expect(revisions('2027-02-02')).toHaveLength(1);
    expect(revisions('2027-02-03')).toHaveLength(0);
  });

  it('is counted in the year of the plan', () => {
    const lastYear = sip('revisions: [{on: 2026-01-12, what: W., reason: R.}]\n').replace(
      'term: 2026-27',
      'term: 2025-26',
    );
    expect(packet(lastYear, { asOf: '2026-02-20' }).changes.revisions).toHaveLength(1);
  });
});

describe('new results', () => {
  const results = (measure: string, cycle = 'winter') =>
    packet(sip(`measures: [{id: m, name: Readers, ${measure}}]\n`), { cycle }).changes.results;

  it.each<[string, string, string]>([
    [
      'beside the cycle before',
      'unit: percent, direction: increase, baseline: {value: 51}, results: {fall: {value: 52.1}, winter: {value: 55.4}}',
      // 55.4 - 52.1
      '52.1% to 55.4% (+3.3 points, improved)',
    ],
    [
      'where less is better',
      'unit: percent, direction: decrease, baseline: {value: 16.1}, results: {fall: {value: 14.6}, winter: {value: 15.2}}',
      // 15.2 - 14.6
      '14.6% to 15.2% (+0.6 points, worse)',
    ],
    [
      'beside the baseline where there is no earlier result',
      'unit: percent, direction: decrease, baseline: {value: 16.1}, results: {winter: {value: 15.2}}',
      // 15.2 - 16.1
      '16.1% to 15.2% (−0.9 points, improved)',
    ],
    [
      'past a withheld one',
      'unit: percent, direction: increase, baseline: {value: 40}, results: {fall: suppressed, winter: {value: 41}}',
      '40% to 41% (+1 points, improved)',
    ],
    [
      'the same as before',
      'unit: count, direction: increase, results: {fall: {value: 1200}, winter: {value: 1200}}',
      '1,200 to 1,200 (0, unchanged)',
    ],
    ['the first ever', 'unit: percent, baseline: new, results: {winter: {value: 74}}', '74%'],
    [
      'in money',
      'unit: currency, direction: decrease, baseline: {value: 1200}, results: {winter: {value: 1300}}',
      '$1,200 to $1,300 (+100, worse)',
    ],
    [
      'a level',
      'unit: level, levels: [Red, Green], direction: increase, baseline: {value: Red}, results: {winter: {value: Green}}',
      'Red to Green (improved)',
    ],
    [
      'in words',
      'unit: text, baseline: {value: Few}, results: {winter: {value: Many}}',
      'Few to Many',
    ],
  ])('%s', (_, measure, text) => {
    expect(results(measure)).toEqual([{ name: 'Readers', text }]);
  });

  it.each(['suppressed', 'pending', 'not_available', 'not_applicable'])(
    'are not told where they are %s',
    (word) => {
      expect(results(`unit: percent, results: {fall: {value: 50}, winter: ${word}}`)).toEqual([]);
    },
  );

  it('are not told before they are there', () => {
    expect(results('unit: percent, results: {spring: {value: 50}}')).toEqual([]);
  });
});
