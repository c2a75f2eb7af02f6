import { describe, expect, it } from 'vitest';
import { CHANGE_NAMES } from '../../src/diff/changeNames.ts';
import { wordMarks } from '../../src/format/changes/changeWords.ts';
import { exampleChanges } from './exampleChanges.ts';
import { inWords, type Replaced } from './plans.ts';

type Row = readonly [from: string, to: string, label: string, words: string];

/** Each row replaces a text in a plan and says what that means, of which part. */
function means(example: string, file: string, rows: readonly Row[]): void {
  it.each(rows)('%s becomes %s: %s', (from, to, label, words) => {
    const changes = exampleChanges(example, file, [from, to] satisfies Replaced);
    expect(changes.map(inWords)).toEqual([words]);
    expect(changes[0]?.part.label).toBe(label);
  });
}

describe('a teacher plan', () => {
  means('harborview-staff', 'plans/tip-e-2207.yaml', [
    [
      'target: {value: 80,',
      'target: {value: 70,',
      'Measure',
      'target-lowered: lessons-with-check Target: 80% -> 70% [−10 points]',
    ],
    [
      '{name: Ruth Castellane, title: Instructional coach}',
      '{name: Theo Lindqvist, title: Mentor}',
      'Support',
      'owner-changed: planning-with-coach Provider: Ruth Castellane, Instructional coach -> Theo Lindqvist, Mentor',
    ],
    [
      'on: 2026-10-14',
      'on: 2026-10-15',
      'Area of concern',
      'date-changed: checks On: October 14, 2026 -> October 15, 2026 [1 day later]',
    ],
  ]);

  it('says which of two who signed on one day signed otherwise', () => {
    const [change] = exampleChanges('harborview-staff', 'plans/tip-e-2207.yaml', [
      'role: Teacher\n    on: 2026-10-23',
      'role: Teacher\n    on: 2026-10-26',
    ]);
    expect(change).toMatchObject({
      name: 'approval-changed',
      field: ['signatures_at_start', 'Morgan Aldous', 'on'],
    });
  });
});

describe('a student plan', () => {
  means('harborview-staff', 'plans/student-s-0417.yaml', [
    [
      'minutes: 30,',
      'minutes: 20,',
      'Intervention',
      'dosage-lowered: fluency-group Sessions: minutes: 30 -> 20 [−10]',
    ],
    [
      'group_size: 3,',
      'group_size: 5,',
      'Intervention',
      'dosage-lowered: fluency-group Sessions: group size: 3 -> 5 [+2]',
    ],
    [
      'days_per_week: 4,',
      'days_per_week: 5,',
      'Intervention',
      'dosage-raised: fluency-group Sessions: days per week: 4 -> 5 [+1]',
    ],
    [
      'to: {on: 2027-03-12, value: 90}',
      'to: {on: 2027-03-12, value: 80}',
      'Intervention',
      'target-lowered: fluency-group Monitoring: goal line, to, value: 90 -> 80 [−10]',
    ],
    [
      'to: {on: 2027-03-12,',
      'to: {on: 2027-04-12,',
      'Intervention',
      'date-later: fluency-group Monitoring: goal line, to, on: March 12, 2027 -> April 12, 2027 [31 days later]',
    ],
    [
      '        - {on: 2027-01-29, value: 81}\n',
      '        - {on: 2027-01-29, value: 81}\n        - {on: 2027-02-01, value: 84}\n',
      'Intervention',
      'result-entered: fluency-group Monitoring: data points, 2027-02-01: (none) -> 84 (February 1, 2027)',
    ],
  ]);

  it('loses a reason rather than a promise with a need', () => {
    const changes = exampleChanges(
      'harborview-staff',
      'plans/student-s-0417.yaml',
      [
        '      - id: little-practice\n        statement: Reads aloud about six minutes a day at school, because others are quicker to begin.\n',
        '',
      ],
      ['addresses: [fluency, long-words, little-practice]', 'addresses: [fluency, long-words]'],
    );
    expect(changes.map(({ name, weakens }) => [name, weakens])).toEqual([
      ['alignment-changed', false],
      ['reason-removed', false],
    ]);
  });
});

describe('the plan of a support professional', () => {
  means('harborview-staff', 'plans/support-e-3114.yaml', [
    [
      'practice: [1b, 2a, 2c, 2d]',
      'practice: [1b, 2a, 2c]',
      'Support professional improvement plan',
      'commitment-changed: support-e-3114-2026 Practice: 2d -> (none)',
    ],
    [
      'check_in: [2026-10-16, 2026-11-06]',
      'check_in: [2026-10-16, 2026-11-13]',
      'Action step',
      'date-later: step-1 Check in: November 6, 2026 -> November 13, 2026 [7 days later]',
    ],
    [
      'value: 24, type: at_least',
      'value: 20, type: at_least',
      'Measure',
      'target-lowered: goals-reviewed Target: 24 -> 20 [−4]',
    ],
  ]);
});

describe('a plan for compliance and improvement monitoring', () => {
  means('delta-valley', 'plans/cim-2026.yaml', [
    [
      'due: 2026-10-02',
      'due: 2026-10-16',
      'Activity',
      'date-later: find-hours Due: October 2, 2026 -> October 16, 2026 [14 days later]',
    ],
    [
      'planned: 64000',
      'planned: 60000',
      'High-leverage strategy',
      'budget-lowered: co-planning Budget: IDEA Part B local assistance Substitutes for the weekly hour, planned: $64,000 -> $60,000 [−4,000]',
    ],
    [
      'level: targeted-3',
      'level: targeted-2',
      'Compliance and improvement monitoring plan',
      'commitment-changed: cim-2026 Monitoring: level: targeted-3 -> targeted-2',
    ],
  ]);
});

describe('an addendum', () => {
  means('harborview', 'plans/addendum-anchor-2026.yaml', [
    [
      'provider: State Education Resource Center (SERC)',
      'provider: Regional Education Service Center (RESC)',
      'Support',
      'owner-changed: site-visits Provider: State Education Resource Center (SERC) -> Regional Education Service Center (RESC)',
    ],
    [
      'due: 2027-05-27',
      'due: 2027-06-30',
      'Support',
      'date-later: site-visits Due: May 27, 2027 -> June 30, 2027 [34 days later]',
    ],
    [
      'attached_to: [sip-anchor-2026]',
      'attached_to: [sip-bahia-2026]',
      'Addendum on technical assistance',
      'commitment-changed: addendum-anchor-2026 Attached to: sip-anchor-2026 -> sip-bahia-2026',
    ],
  ]);
});

describe('a draft', () => {
  means('harborview', 'plans/schools/sip-lighthouse-point.yaml', [
    [
      'status: draft',
      'status: adopted',
      'School improvement plan',
      'adopted: sip-lighthouse-point-2026 Status: draft -> adopted',
    ],
  ]);
});

describe("a kind of a workspace's own", () => {
  const FILE = 'plans/campuses/mesquite-flat.yaml';
  means('lone-star', FILE, [
    [
      'statement: By June, 52%',
      'statement: By June, 50%',
      'Performance objective',
      'figures-reworded: po-reading Statement: By June, 52% of grade 3 students meet grade level in reading, up from 41%. -> By June, 50% of grade 3 students meet grade level in reading, up from 41%.',
    ],
    [
      'march: 48, june: 52',
      'june: 52',
      'Measure',
      'benchmark-removed: reading-g3 March review benchmark: 48% -> (none)',
    ],
    [
      'rating: 5',
      'rating: 4',
      'Strategy',
      'closed-rating-changed: materials December review rating: ◕ Considerable -> ◑ Moderate [−1]',
    ],
    [
      'root_cause: Each teacher chose texts',
      'root_cause: Every teacher chose texts',
      'Problem statement',
      'reworded: ps-reading Root cause: Each teacher chose texts of their own, most of them below grade level. -> Every teacher chose texts of their own, most of them below grade level.',
    ],
  ]);

  it('has its words marked one by one', () => {
    const [change] = exampleChanges('lone-star', FILE, [
      'chose texts of their own',
      'chose a text',
    ]);
    expect(wordMarks(change?.before?.text ?? '', change?.after?.text ?? '')).toEqual([
      { text: 'Each teacher chose ', mark: 'same' },
      { text: 'texts of their own', mark: 'removed' },
      { text: 'a text', mark: 'added' },
      { text: ', most of them below grade level.', mark: 'same' },
    ]);
  });
});

describe('the names of changes', () => {
  it('are sorted, unique and in words', () => {
    const ids = CHANGE_NAMES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { id, summary, reason } of CHANGE_NAMES) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(`${summary} ${reason}`).toMatch(/^[A-Z].*\. [A-Z].*\.$/);
    }
  });
});
