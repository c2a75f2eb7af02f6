import { STAFF_CONFIG, STUDENT, SUPPORT, TEACHER } from './examples.ts';
import type { Mistake } from './mistake.ts';

/** Plans about one teacher, one support professional, one student. */
export const PERSONAL: readonly Mistake[] = [
  {
    name: 'confidential plans in a public workspace',
    file: STAFF_CONFIG,
    change: 'visibility: confidential',
    into: 'visibility: public',
    also: [
      {
        file: 'harborview-staff/plans/student-s-0417.yaml',
        change: 'kind: student',
        into: 'kind: «student»',
      },
      {
        file: 'harborview-staff/plans/student-s-0522.yaml',
        change: 'kind: student',
        into: 'kind: «student»',
      },
      { file: SUPPORT, change: 'kind: support', into: 'kind: «support»' },
      { file: TEACHER, change: 'kind: tip', into: 'kind: «tip»' },
    ],
    rule: 'confidential-in-public',
    says: ['`student-s-0417-2026`', 'repository of its own'],
    and: ['student-s-0522-2026', 'support-e-3114-2026', 'tip-e-2207-2026'].map((id) => ({
      rule: 'confidential-in-public',
      says: [id],
    })),
  },
  {
    name: 'a student plan among the plans of schools',
    file: 'harborview/plans/student-s-0099.yaml',
    change: null,
    into: `kind: «student»
format: 1
id: student-s-0099-2026
title: Student improvement plan
school: harborview
term: 2026-27
status: draft
student: {local_code: S-0099, grade: "4"}
`,
    rule: 'confidential-in-public',
    says: ['confidential plan', 'history'],
  },
  {
    name: 'an id that says whom the plan is about',
    file: TEACHER,
    change: 'id: tip-e-2207-2026',
    into: 'id: «tip-aldous-2026»',
    rule: 'confidential-name',
    says: ['may say whom', 'local code'],
  },
  {
    name: 'a birth date of a student',
    file: STUDENT,
    change: 'student: {local_code: S-0417, grade: "3"}',
    into: 'student: {local_code: S-0417, grade: "3", «birth_date»: 2018-03-02}',
    rule: 'student-identity',
    says: ['birth_date', 'local code'],
  },
  {
    name: 'a name for a local code',
    file: STUDENT,
    change: 'student: {local_code: S-0417, grade: "3"}',
    into: 'student: {local_code: «Ana Gomez», grade: "3"}',
    rule: 'student-identity',
    says: ['looks like a name', 'S-0417'],
  },
  {
    name: 'an intervention of which nobody says how much',
    file: STUDENT,
    change: '    sessions: {minutes: 30, days_per_week: 4, group_size: 3, weeks: 22}\n',
    into: '',
    also: [{ file: STUDENT, change: '- id: fluency-group', into: '- «id»: fluency-group' }],
    rule: 'intervention-incomplete',
    says: ['how much', 'days_per_week'],
  },
  {
    name: 'an intervention without a rule to decide by',
    file: STUDENT,
    change:
      '      decision_rule: At four a day for three weeks, put the card into the desk. No rise in four weeks, meet with the social worker.\n',
    into: '',
    also: [{ file: STUDENT, change: 'tool: Tally on', into: '«tool»: Tally on' }],
    rule: 'intervention-incomplete',
    says: ['decision_rule'],
  },
  {
    name: 'a concern without its day',
    file: TEACHER,
    change:
      '    statement: Written work comes back after two to four weeks, mostly with a grade alone.\n    on: 2026-10-14\n',
    into: '    statement: Written work comes back after two to four weeks, mostly with a grade alone.\n',
    also: [{ file: TEACHER, change: '- id: late-work', into: '- «id»: late-work' }],
    rule: 'concern-without-date',
    says: ['when this concern was raised'],
  },
  {
    name: 'a signature without its day',
    file: TEACHER,
    change: '    role: Teacher\n    on: 2026-10-23\n',
    into: '    role: Teacher\n',
    also: [
      {
        file: TEACHER,
        change: 'signatures_at_start:\n  - name',
        into: 'signatures_at_start:\n  - «name»',
      },
    ],
    rule: 'signature-missing',
    says: ['no day', '`on`'],
  },
  {
    name: 'a step without a check-in',
    file: SUPPORT,
    change: '    check_in: [2026-11-24, 2026-12-18]\n',
    into: '',
    also: [{ file: SUPPORT, change: '- id: step-2', into: '- «id»: step-2' }],
    rule: 'support-form-incomplete',
    says: ['no check-in', 'check_in:'],
  },
  {
    name: 'no box of practice ticked',
    file: SUPPORT,
    change: 'practice: [1b, 2a, 2c, 2d]\n',
    into: '',
    also: [{ file: SUPPORT, change: 'kind: support', into: '«kind»: support' }],
    rule: 'support-form-incomplete',
    says: ['professional practice', 'practice: [1b, 2d]'],
  },
  {
    name: 'a goal called achieved in February',
    file: SUPPORT,
    change: '# Goal status and additional comments',
    into: 'goal_status: «achieved»\n# Goal status and additional comments',
    rule: 'goal-status-early',
    says: ['end of the year', 'in_progress'],
  },
  {
    name: 'the rating of a teacher in other words, which no message repeats',
    file: TEACHER,
    change: '  rating: on_track',
    into: '  rating: «failing»',
    rule: 'not-allowed-value',
    says: ['on_track'],
  },
];
