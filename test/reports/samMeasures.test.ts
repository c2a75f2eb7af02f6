import { describe, expect, it } from 'vitest';
import { sip } from '../workspace/workspaceOf.ts';
import { packet } from './dune.ts';
import { said } from './said.ts';

const NAME = { name: 'M', id: 'm' };

/** The measures of a winter packet with this one measure in its plan. */
const measures = (fields: string, cycle = 'winter') =>
  packet(sip(`measures: [{id: ${NAME.id}, name: ${NAME.name}, ${fields}}]\n`), { cycle }).measures;

/** Its row: baseline, results, benchmark, target, status, change. */
const row = (fields: string) => {
  const [only] = measures(fields).rows;
  if (!only) throw new Error('There is no row');
  const { baseline, results, benchmark, target, status, change } = only;
  return [baseline, ...results, benchmark, target, said(status), change].join(' | ');
};

const READING =
  'unit: percent, direction: increase, baseline: {value: 51.0, n: 74}, benchmarks: {fall: 53, winter: 57, spring: 62}, target: {value: 62}';

describe('the row of a measure', () => {
  it.each<[string, string, string]>([
    [
      'in percent, with differences in points',
      `${READING}, results: {fall: {value: 52.1}, winter: {value: 55.4}}`,
      // 55.4 - 51.0 = 4.4; one decimal everywhere, as in the data.
      '51.0% | 52.1% | 55.4% | 57.0% | 62.0% | ↘ Off track | +4.4 points, improved',
    ],
    [
      'where less is better, with a real minus sign',
      'unit: percent, direction: decrease, baseline: {value: 16.1}, benchmarks: {winter: 14}, target: {value: 13}, results: {winter: {value: 15.2}}',
      // 15.2 - 16.1 = -0.9
      '16.1% | – | 15.2% | 14.0% | 13.0% | ↘ Off track | −0.9 points, improved',
    ],
    [
      'that is met',
      `${READING}, results: {winter: {value: 62}}`,
      '51% | – | 62% | 57% | 62% | ✓ Met | +11 points, improved',
    ],
    [
      'that is on track by a benchmark that nobody wrote',
      'unit: score, direction: increase, baseline: {value: 51}, target: {value: 63}, results: {winter: {value: 59}}',
      // 51 + 12 × 2/3 = 59
      '51 | – | 59 | 59 † | 63 | ↗ On track | +8, improved',
    ],
    [
      'in money',
      'unit: currency, direction: decrease, baseline: {value: 1200}, target: {value: -25, type: change_percent}, results: {winter: {value: 1300}}',
      // The target is 1200 - 25% = 900, the benchmark 1200 - 300 × 2/3 = 1000.
      '$1,200 | – | $1,300 | $1,000 † | $900 | ✕ Worse than baseline | +100, worse',
    ],
    [
      'that fell below where it began',
      `${READING}, results: {winter: {value: 50}}`,
      '51% | – | 50% | 57% | 62% | ✕ Below baseline | −1 points, worse',
    ],
    [
      'that is withheld',
      `${READING}, results: {fall: {value: 52}, winter: suppressed}`,
      '51% | 52% | * | 57% | 62% | * Withheld | ',
    ],
    [
      'that is pending',
      `${READING}, results: {winter: pending}`,
      '51% | – | pending | 57% | 62% | ○ No data | ',
    ],
    [
      'that has no data',
      `${READING}, results: {winter: not_available}`,
      '51% | – | no data | 57% | 62% | ○ No data | ',
    ],
    [
      'that does not apply',
      'unit: percent, results: {winter: not_applicable}',
      '– | – | n/a | – | – | – Does not apply | ',
    ],
    [
      'in its first year',
      'unit: percent, direction: increase, baseline: new, target: {value: 80, type: at_least}, results: {winter: {value: 74}}',
      'baseline year | – | 74% | – | at least 80% | ○ Baseline year | ',
    ],
    [
      'of nought, which is a value',
      'unit: count, direction: decrease, baseline: {value: 3}, target: {value: 2, type: at_most}, results: {winter: {value: 0}}',
      // 3 - 1 × 2/3 = 2.33, rounded to 2.
      '3 | – | 0 | 2 † | at most 2 | ✓ Met | −3, improved',
    ],
    [
      'that is to stay and went too far up',
      'unit: percent, direction: maintain, baseline: {value: 95}, target: {value: 95, type: maintain, within: 1}, results: {winter: {value: 96.5}}',
      // Above its place is no "below": 96.5 - 95 = 1.5.
      '95.0% | – | 96.5% | 95.0% † | keep 95.0% | ✕ Worse than baseline | +1.5 points, worse',
    ],
    [
      'in levels',
      'unit: level, levels: [Red, Yellow, Green], direction: increase, baseline: {value: Red}, target: {value: Green}, results: {winter: {value: Yellow}}',
      'Red | – | Yellow | – | Green | ○ No benchmark | improved',
    ],
    [
      'in yes and no',
      'unit: yes_no, baseline: {value: false}, target: {value: true}, results: {winter: {value: true}}',
      'No | – | Yes | – | Yes | ✓ Met | improved',
    ],
    [
      'whose target is in words',
      'unit: score, baseline: {value: 3}, target: {type: qualitative, text: Trust grows}, results: {winter: {value: 4}}',
      '3 | – | 4 | – | Trust grows | ○ No benchmark | +1',
    ],
    ['of which nothing is known', 'unit: count', '– | – | – | – | – | ○ No data | '],
  ])('%s', (_, fields, expected) => {
    expect(row(fields)).toBe(expected);
  });

  it('has a column for each cycle so far', () => {
    expect(measures(READING, 'fall').columns).toEqual(['Fall']);
    expect(measures(READING, 'spring').columns).toEqual(['Fall', 'Winter', 'Spring']);
    expect(measures(READING, 'fall').rows[0]?.results).toEqual(['–']);
  });
});

describe('a measure in words', () => {
  it('stands under the table, because sentences fit no column', () => {
    const { rows, inWords } = measures(
      'unit: text, baseline: {value: Few families}, target: {text: Most families}, results: {winter: {value: Many families}}',
    );
    expect(rows).toEqual([]);
    expect(inWords).toEqual([
      {
        name: 'M',
        parts: [
          { label: 'Baseline', text: 'Few families' },
          { label: 'Winter', text: 'Many families' },
          { label: 'Target', text: 'Most families' },
        ],
      },
    ]);
  });
});

describe('notes under the table', () => {
  it('say how many results of the cycle were withheld, those of groups included', () => {
    const group = (name: string) => `{group: ${name}, results: {winter: suppressed}}`;
    const fields = `${READING}, results: {fall: suppressed, winter: {value: 55}}`;
    const notes = (list: string) => measures(`${fields}, groups: [${list}]`).notes;
    expect(notes(group('A'))).toEqual([
      '* Withheld because few students are counted: 1 result of this cycle.',
    ]);
    expect(notes(`${group('A')}, ${group('B')}`)).toEqual([
      '* Withheld because few students are counted: 2 results of this cycle.',
    ]);
    expect(notes('{group: A, results: {winter: {value: 40}}}')).toEqual([]);
  });

  it('explain the sign of interpolation where it is used', () => {
    expect(measures('unit: score, baseline: {value: 1}, target: {value: 9}').notes).toEqual([
      '† Interpolated: no benchmark was written, so a straight line from baseline to target is used.',
    ]);
  });
});

describe('the sentence about all measures', () => {
  it('counts them by status', () => {
    const result = (id: string, winter: string) =>
      `  - {id: ${id}, name: ${id}, ${READING}, results: {winter: ${winter}}}\n`;
    const plan = sip(
      `measures:\n${[
        result('a', '{value: 70}'),
        result('b', '{value: 57}'),
        result('c', '{value: 56}'),
        result('d', '{value: 52}'),
        result('e', '{value: 40}'),
        result('f', 'suppressed'),
        result('g', 'not_applicable'),
        result('h', 'pending'),
      ].join('')}  - {id: i, name: i, baseline: new, results: {winter: {value: 1}}}
  - {id: j, name: j, results: {winter: {value: 1}}}
`,
    );
    expect(packet(plan).sentences[1]).toBe(
      'Of 10 measures, 1 is met, 1 is on track, 2 are off track, 1 is worse than at baseline, 1 is in the baseline year, 1 is without a benchmark, 1 is withheld, 1 is not applicable and 1 is without data.',
    );
  });

  it('says when there are none', () => {
    expect(packet(sip('')).sentences[1]).toBe('The plan has no measures yet.');
  });
});
