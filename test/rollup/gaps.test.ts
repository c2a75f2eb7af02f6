import { describe, expect, it } from 'vitest';
import type { GroupRollUp } from '../../src/model/rollup.ts';
import { measure } from './rolled.ts';

/** Groups of a measure of which all students went from 51 to 57. */
function groups(list: string, fields = ''): GroupRollUp[] {
  const all =
    'unit: percent, direction: increase, baseline: {value: 51}, results: {winter: {value: 57}}';
  return [...measure(`${all}, ${fields}groups: [${list}]`).groups];
}

const group = (name: string, baseline: number, winter: number | string) => {
  const result = typeof winter === 'number' ? `{value: ${winter}}` : winter;
  return `{group: ${name}, baseline: {value: ${baseline}}, results: {winter: ${result}}}`;
};

const gaps = (list: GroupRollUp[]) =>
  list.map(({ group: name, gapBefore, gapNow, gap }) => [name, gapBefore, gapNow, gap]);

describe('the gap between a student group and all students', () => {
  it('narrows, widens or stays, whichever side the group is on', () => {
    const list = [
      group('Narrower', 33, 40),
      group('Wider', 30, 33),
      group('Same', 41, 47),
      group('Above', 60, 62),
      group('Overtook', 46, 60),
    ];
    expect(gaps(groups(list.join(', ')))).toEqual([
      // 33 - 51 and 40 - 57
      ['Narrower', -18, -17, 'narrowed'],
      // 30 - 51 and 33 - 57
      ['Wider', -21, -24, 'widened'],
      // 41 - 51 and 47 - 57
      ['Same', -10, -10, 'unchanged'],
      // 60 - 51 and 62 - 57
      ['Above', 9, 5, 'narrowed'],
      // 46 - 51 and 60 - 57: three points above are less than five below.
      ['Overtook', -5, 3, 'narrowed'],
    ]);
  });

  it('is compared as it prints, not to the last binary digit', () => {
    const fields =
      'unit: percent, baseline: {value: 51.2}, results: {winter: {value: 58}}, groups: [{group: EL, baseline: {value: 33.1}, results: {winter: {value: 39.9}}}]';
    // 51.2 - 33.1 = 18.1 and 58.0 - 39.9 = 18.1.
    expect(measure(fields).groups[0]?.gap).toBe('unchanged');
  });

  it.each([
    ['withheld', 'suppressed', 'suppressed'],
    ['pending', 'pending', 'pending'],
    ['not applicable', 'not_applicable', 'not_applicable'],
  ])('is unknown while the result is %s', (_, result, without) => {
    const [only] = groups(group('Few', 33, result));
    expect(only).toMatchObject({ gapBefore: -18, gapNow: null, gap: 'unknown' });
    expect(only?.now.without).toBe(without);
  });

  it('is unknown without a baseline', () => {
    const [only] = groups('{group: New, results: {winter: {value: 40}}}');
    expect(only).toMatchObject({ gapBefore: null, gapNow: -17, gap: 'unknown' });
  });
});

describe('a reference group', () => {
  const list = `${group('Without disabilities', 56, 62)}, ${group('With disabilities', 20, 30)}`;

  it('takes the place of all students, and has no gap to itself', () => {
    expect(gaps(groups(list, 'reference_group: Without disabilities, '))).toEqual([
      ['Without disabilities', null, null, 'unknown'],
      // 20 - 56 and 30 - 62
      ['With disabilities', -36, -32, 'narrowed'],
    ]);
  });

  it('is named with every group', () => {
    const named = (fields: string) => groups(list, fields).map(({ reference }) => reference);
    expect(named('reference_group: Without disabilities, ')).toEqual([
      'Without disabilities',
      'Without disabilities',
    ]);
    expect(named('')).toEqual(['All students', 'All students']);
  });

  it('that has no values of its own leaves all students for comparison', () => {
    expect(groups(list, 'reference_group: Others, ')[1]).toMatchObject({
      reference: 'All students',
      gapNow: -27,
    });
  });
});

describe('a group of a measure', () => {
  it('is judged by its own benchmarks and target, in the direction of the measure', () => {
    const own = (winter: number) =>
      groups(
        `{group: EL, baseline: {value: 33}, benchmarks: {winter: 38}, target: {value: 42}, results: {winter: {value: ${winter}}}}`,
      )[0]?.now.status;
    expect([own(42), own(38), own(37), own(32)]).toEqual([
      'met',
      'on_track',
      'off_track',
      'below_baseline',
    ]);
  });

  it('without a target of its own is judged by its baseline alone', () => {
    const [up, down] = groups(`${group('Up', 33, 40)}, ${group('Down', 33, 32)}`);
    expect([up?.now.status, down?.now.status]).toEqual(['not_judged', 'below_baseline']);
  });

  it('has a line of its own between baseline and target', () => {
    const [only] = groups('{group: EL, baseline: {value: 30}, target: {value: 45}}');
    // 15 in three steps of 5.
    expect(only?.points.map(({ benchmark }) => benchmark?.value)).toEqual([35, 40, 45]);
  });

  it('takes its own threshold for what is better where the measure does not say', () => {
    const fields =
      'unit: count, groups: [{group: EL, target: {value: 3, type: at_most}, results: {winter: {value: 2}}}]';
    expect(measure(fields).groups[0]?.now.status).toBe('met');
  });
});
