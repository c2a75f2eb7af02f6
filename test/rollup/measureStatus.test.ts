import { describe, expect, it } from 'vitest';
import type { MeasureStatus } from '../../src/model/rollup.ts';
import { measure } from './rolled.ts';

/** Status in winter of a measure with this result. */
const status = (fields: string, winter: string | number): MeasureStatus =>
  measure(`${fields}, results: {winter: {value: ${winter}}}`).now.status;

describe('where more is better', () => {
  const reading =
    'unit: percent, direction: increase, baseline: {value: 51}, benchmarks: {fall: 53, winter: 57, spring: 62}, target: {value: 62}';

  it.each<[number, MeasureStatus]>([
    [70, 'met'],
    [62, 'met'],
    [61.9, 'on_track'],
    [57, 'on_track'],
    [56.9, 'off_track'],
    [51, 'off_track'],
    [50.9, 'below_baseline'],
    [0, 'below_baseline'],
  ])('%d of 51 → 57 → 62 is %s', (winter, expected) => {
    expect(status(reading, winter)).toBe(expected);
  });
});

describe('where less is better', () => {
  const absence =
    'unit: percent, direction: decrease, baseline: {value: 16.1}, benchmarks: {winter: 14}, target: {value: 13}';

  it.each<[number, MeasureStatus]>([
    [0, 'met'],
    [13, 'met'],
    [13.1, 'on_track'],
    [14, 'on_track'],
    [14.1, 'off_track'],
    [16.1, 'off_track'],
    [16.2, 'below_baseline'],
  ])('%d of 16.1 → 14 → 13 is %s', (winter, expected) => {
    expect(status(absence, winter)).toBe(expected);
  });

  it('nought can be the target, and nought can be reached', () => {
    const fights = 'unit: count, direction: decrease, baseline: {value: 5}, target: {value: 0}';
    expect(status(fights, 0)).toBe('met');
  });
});

describe('where a value is to stay', () => {
  const attendance = (within: number) =>
    `unit: percent, baseline: {value: 95}, target: {value: 95, type: maintain, within: ${within}}`;

  it.each<[number, number, MeasureStatus]>([
    [95, 0, 'met'],
    [95.1, 0, 'below_baseline'],
    [94, 1, 'met'],
    [96, 1, 'met'],
    [93.9, 1, 'below_baseline'],
    [96.1, 1, 'below_baseline'],
  ])('%d within %d of 95 is %s', (winter, within, expected) => {
    expect(status(attendance(within), winter)).toBe(expected);
  });

  it('is as near as it prints: 4.1 is 0.1 from 4.2', () => {
    // In binary 4.2 - 4.1 is 0.10000000000000053.
    const ratio =
      'unit: score, baseline: {value: 4.2}, target: {value: 4.2, type: maintain, within: 0.1}';
    expect(status(ratio, 4.1)).toBe('met');
    expect(status(ratio, 4.3)).toBe('met');
    expect(status(ratio, 4)).toBe('below_baseline');
  });

  it('gets better by coming nearer', () => {
    const start =
      'unit: percent, direction: maintain, baseline: {value: 90}, target: {value: 95, within: 1}';
    // The line from 90 to 95 is at 93 by winter: 90 + 5 × 2/3 = 93.3.
    expect(status(start, 93)).toBe('on_track');
    expect(status(start, 91)).toBe('off_track');
    expect(status(start, 89)).toBe('below_baseline');
    // As far above the target as it was below.
    expect(status(start, 100)).toBe('off_track');
  });

  it('may go the good way where it is to stay at least, or at most, somewhere', () => {
    const least =
      'unit: percent, direction: maintain, baseline: {value: 95}, target: {value: 95, type: at_least}';
    expect(status(least, 97)).toBe('met');
    expect(status(least, 94)).toBe('below_baseline');
    const most =
      'unit: count, direction: maintain, baseline: {value: 3}, target: {value: 3, type: at_most}';
    expect(status(most, 0)).toBe('met');
    expect(status(most, 4)).toBe('below_baseline');
  });
});

describe('where nobody wrote which way is better', () => {
  it.each<[string, string, number, MeasureStatus]>([
    ['a threshold says it', 'baseline: {value: 9}, target: {value: 5, type: at_most}', 5, 'met'],
    // 9 - 4 × 2/3 = 6.3, rounded to 6.
    [
      'a threshold says it',
      'baseline: {value: 9}, target: {value: 5, type: at_most}',
      6,
      'on_track',
    ],
    [
      'a threshold says it',
      'baseline: {value: 9}, target: {value: 5, type: at_most}',
      7,
      'off_track',
    ],
    ['a threshold says it', 'target: {value: 80, type: at_least}', 80, 'met'],
    [
      'the target lies above the baseline',
      'baseline: {value: 9}, target: {value: 12}',
      8,
      'below_baseline',
    ],
    [
      'the target lies below the baseline',
      'baseline: {value: 9}, target: {value: 5}',
      10,
      'below_baseline',
    ],
    ['nothing says it', 'target: {value: 80}', 90, 'not_judged'],
    [
      'target and baseline are the same',
      'baseline: {value: 9}, target: {value: 9}',
      9,
      'not_judged',
    ],
  ])('%s: %s', (_, fields, winter, expected) => {
    expect(status(`unit: count, ${fields}`, winter)).toBe(expected);
  });
});

describe('levels', () => {
  const color =
    'unit: level, levels: [Red, Orange, Yellow, Green, Blue], baseline: {value: Orange}';
  const written = `${color}, benchmarks: {winter: Yellow}, target: {value: Green}`;

  it.each<[string, MeasureStatus]>([
    ['Blue', 'met'],
    ['Green', 'met'],
    ['Yellow', 'on_track'],
    ['Orange', 'off_track'],
    ['Red', 'below_baseline'],
    ['Purple', 'not_judged'],
  ])('%s of Orange → Yellow → Green is %s', (winter, expected) => {
    expect(status(written, winter)).toBe(expected);
  });

  it('have no line between them: without a benchmark only the ends are judged', () => {
    const ends = `${color}, target: {value: Green}`;
    expect(status(ends, 'Green')).toBe('met');
    expect(status(ends, 'Yellow')).toBe('not_judged');
    expect(status(ends, 'Red')).toBe('below_baseline');
  });
});

describe('yes or no', () => {
  const yes = 'unit: yes_no, baseline: {value: false}, target: {value: true}';

  it.each<[string, string, MeasureStatus]>([
    [yes, 'true', 'met'],
    [yes, '"Yes"', 'met'],
    [yes, 'false', 'not_judged'],
    [`${yes}, benchmarks: {winter: true}`, 'false', 'off_track'],
    [`${yes}, benchmarks: {winter: false}`, 'false', 'on_track'],
    ['unit: yes_no, direction: increase, baseline: {value: true}', '"no"', 'below_baseline'],
  ])('%s: %s is %s', (fields, winter, expected) => {
    expect(status(fields, winter)).toBe(expected);
  });
});

describe('words', () => {
  it('are never judged', () => {
    expect(status('unit: text, target: {value: Most families}', 'Some families')).toBe(
      'not_judged',
    );
  });

  it('as a target leave the baseline to be judged by', () => {
    const fields =
      'unit: score, direction: increase, baseline: {value: 5}, target: {type: qualitative, text: Trust grows}';
    expect(status(fields, 4)).toBe('below_baseline');
    expect(status(fields, 6)).toBe('not_judged');
  });

  it('as a target win over a number that stands beside them', () => {
    const fields =
      'unit: score, direction: increase, target: {type: qualitative, value: 3, text: T}';
    expect(status(fields, 6)).toBe('not_judged');
  });
});

describe('the first year of a measure', () => {
  const first = 'unit: percent, direction: increase, baseline: new, target: {value: 60}';

  it('is the baseline year, unless a target or benchmark is reached or missed', () => {
    expect(status(first, 40)).toBe('baseline_year');
    expect(status(first, 60)).toBe('met');
    expect(status(`${first}, benchmarks: {winter: 50}`, 55)).toBe('on_track');
    expect(status(`${first}, benchmarks: {winter: 50}`, 45)).toBe('off_track');
  });

  it('is not the same as a baseline that nobody wrote', () => {
    expect(status('unit: percent, direction: increase, target: {value: 60}', 40)).toBe(
      'not_judged',
    );
  });
});

describe('a target that is a change', () => {
  it.each<[string, string, number]>([
    [
      'eleven points up from 51',
      'baseline: {value: 51}, target: {value: 11, type: change_points}',
      62,
    ],
    [
      'four points down from 19',
      'baseline: {value: 19}, target: {value: -4, type: change_points}',
      15,
    ],
    // 0.1 + 0.2 is 0.30000000000000004 in binary.
    ['0.2 up from 0.1', 'baseline: {value: 0.1}, target: {value: 0.2, type: change_points}', 0.3],
    // 20 × 1.1 is 22.000000000000004 in binary.
    ['10% of 20 more', 'baseline: {value: 20}, target: {value: 10, type: change_percent}', 22],
    // 52 × 1.1 = 57.2, in whole numbers like the data 57.
    ['10% of 52 more', 'baseline: {value: 52}, target: {value: 10, type: change_percent}', 57],
    // 16.1 × 0.8 = 12.88, with one decimal like the data 12.9.
    [
      '20% of 16.1 less',
      'baseline: {value: 16.1}, target: {value: -20, type: change_percent}',
      12.9,
    ],
  ])('%s is reached at its value', (_, fields, target) => {
    expect(measure(`unit: score, ${fields}`).target).toBe(target);
    expect(status(`unit: score, ${fields}`, target)).toBe('met');
  });

  it('has no value where there is no baseline to change from', () => {
    const fields = 'unit: score, baseline: new, target: {value: 11, type: change_points}';
    expect(measure(fields).target).toBeNull();
  });
});
