import { describe, expect, it } from 'vitest';
import { changeName } from '../../src/diff/changeNames.ts';
import type { Change } from '../../src/model/change.ts';
import type { DatedChange } from '../../src/model/changedSince.ts';
import { changesInPlan, weakenedPhrase } from '../../src/reports/changesInPlan.ts';

const PART: Change['part'] = {
  type: 'component',
  id: 'groups',
  label: 'Strategy',
  title: 'Small groups',
  path: [],
};

function dated(name: string, rest: Partial<Change> = {}, saved: DatedChange['saved'] = null) {
  const { class: sort, severity, weakens } = changeName(name);
  const change: Change = {
    name,
    class: sort,
    severity,
    weakens,
    explained: null,
    part: PART,
    field: [],
    fieldLabel: '',
    before: null,
    after: null,
    difference: null,
    fingerprint: name,
    ...rest,
  };
  return { change, saved };
}

const since = (changes: readonly DatedChange[], remark: string | null = null) =>
  changesInPlan({ day: '2026-12-08', changes, remark });

const side = (text: string) => ({ text, value: text });

describe('changes of a plan in a report', () => {
  it('are nothing where nobody asked git', () => {
    expect(changesInPlan(undefined)).toBeNull();
    expect(changesInPlan(null)).toBeNull();
  });

  it('are sorted by what they mean, promises without a reason first', () => {
    const printed = since([
      dated('date-later', { explained: 'Moved. Snow.' }),
      dated('target-lowered'),
      dated('target-raised'),
      dated('part-added'),
      dated('result-changed'),
      dated('amendment-recorded'),
    ]);
    const whats = (list: readonly { what: string }[] = []) => list.map(({ what }) => what);
    expect(whats(printed?.weakened)).toEqual(['Target lowered', 'Date later']);
    expect(printed?.weakened.map(({ reason }) => reason)).toEqual([null, 'Moved. Snow.']);
    expect(whats(printed?.promises)).toEqual(['Target raised']);
    expect(whats(printed?.parts)).toEqual(['Part added']);
    expect(whats(printed?.corrected)).toEqual(['Result changed']);
    expect(weakenedPhrase(printed)).toBe(
      '2 promises of the plan became weaker, 1 of them without a recorded reason',
    );
  });

  it('count what is too small to be named', () => {
    const printed = since([
      dated('rating-given'),
      dated('rating-given'),
      dated('reworded'),
      dated('progress-noted'),
    ]);
    expect(printed?.summary).toBe(
      'Compared with the plan as it stood on December 8, 2026. In the plan, 2 ratings were given, 1 note on the work changed and 1 wording changed.',
    );
    expect(weakenedPhrase(printed)).toBe('');
  });

  it('say that nothing changed only where that is known', () => {
    expect(since([])?.summary).toBe('The plan itself stands as it did on December 8, 2026.');
    expect(since([], 'It cannot be read.')?.summary).toBe('It cannot be read.');
  });

  it('say that an adopted plan keeps no record of them', () => {
    const printed = since([dated('amendment-missing'), dated('target-lowered')]);
    expect(printed?.summary).toContain('its revisions record none of these changes');
    expect(printed?.weakened).toHaveLength(1);
  });

  it.each([
    ['from 62% to 58% (−4 points)', 'target-lowered', ['target', 'value'], 'Target'],
    [
      'Homeless, from 62% to 58% (−4 points)',
      'target-lowered',
      ['groups', 'Homeless'],
      'Homeless: Target',
    ],
    ['Timeline, from 62% to 58% (−4 points)', 'commitment-changed', ['timeline'], 'Timeline'],
  ])('tell how a value moved: %s', (detail, name, field, fieldLabel) => {
    const values = { before: side('62%'), after: side('58%'), difference: '−4 points' };
    const [first] = [
      ...(since([dated(name, { field, fieldLabel, ...values })])?.weakened ?? []),
      ...(since([dated(name, { field, fieldLabel, ...values })])?.promises ?? []),
    ];
    expect(first?.detail).toBe(detail);
  });

  it('tell of long texts the figures that are others', () => {
    const text = (count: number) =>
      side(
        `We visit each of the ${count} classrooms every week and write down what we saw in 3 lines for them.`,
      );
    const change = {
      field: ['statement'],
      fieldLabel: 'Statement',
      before: text(45),
      after: text(40),
    };
    expect(since([dated('figures-reworded', change)])?.promises[0]?.detail).toBe(
      'Statement, from 45 to 40',
    );
    expect(since([dated('commitment-changed', change)])?.promises[0]?.detail).toBe('Statement');
  });

  it('tell who saved them when, where that may be told', () => {
    const saved = (by: DatedChange['saved']) =>
      since([dated('target-raised', {}, by)])?.promises[0]?.saved;
    expect(saved({ on: '2027-01-11', by: 'Jo Park' })).toBe('January 11, 2027, Jo Park');
    expect(saved('not committed')).toBe('not committed yet');
    expect(saved(null)).toBeNull();
  });
});
