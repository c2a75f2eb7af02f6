import { CIM, CIM_CONFIG } from './examples.ts';
import type { Mistake } from './mistake.ts';

/** What monitoring by the state asks of a plan. */
export const MONITORING: readonly Mistake[] = [
  {
    name: 'a monitoring level that the configuration does not have',
    file: CIM,
    change: '  level: targeted-3',
    into: '  level: «targetted-3»',
    rule: 'monitoring-level-unknown',
    says: ['`targetted-3`', 'targeted-3'],
  },
  {
    name: 'a monitoring level that ended with last year',
    file: CIM_CONFIG,
    change: '  - level: targeted-3\n    name: Targeted Level 3\n    years: [2026-27]',
    into: '  - level: targeted-3\n    name: Targeted Level 3\n    years: [2025-26]',
    also: [{ file: CIM, change: '  level: targeted-3', into: '  level: «targeted-3»' }],
    rule: 'monitoring-level-unknown',
    says: ['only for 2025-26'],
  },
  {
    name: 'an outcome that counts trainings by yes and no',
    file: CIM,
    change: 'unit: percent\n            direction: increase\n            source: December count',
    into: 'unit: «yes_no»\n            source: December count',
    also: [
      {
        file: CIM,
        change:
          'baseline: {value: 49.6, n: 1204, on: 2025-12-03, period: December 2025}\n            benchmarks: {winter: 51}\n            target: {value: 60, by: 2028-12-15}\n            results:\n              winter: {value: 50.7, n: 1211, on: 2026-12-02}',
        into: 'baseline: {value: no}\n            target: {value: yes}',
      },
    ],
    rule: 'outcome-not-about-students',
    says: ['counts nothing', 'percent'],
  },
  {
    name: 'a team member who oversees nothing',
    file: CIM,
    change: '    responsibility: Oversees strategy 1.3 in the elementary schools.\n',
    into: '',
    also: [{ file: CIM, change: '- name: Luz Arellano', into: '- «name»: Luz Arellano' }],
    rule: 'oversight-missing',
    says: ['Luz Arellano', '`responsibility'],
  },
  {
    name: 'an activity without an owner',
    file: CIM,
    change:
      '                owner: {name: Omar Haddad, title: Director of special education}\n                start: 2027-01-11\n',
    into: '                start: 2027-01-11\n',
    also: [{ file: CIM, change: '- id: service-list', into: '- «id»: service-list' }],
    rule: 'oversight-missing',
    says: ['no owner'],
  },
  {
    name: 'a strategy of which nobody says whether it works',
    file: CIM,
    change:
      '            effectiveness: >-\n              Each quarter two program specialists read 40 new education programs, drawn by lot,\n              and count the goals that name a standard of the grade. In April 2026 it was 26 of\n              60; by March it should be 32 of 40.\n',
    into: '',
    also: [{ file: CIM, change: '- id: standards-goals', into: '- «id»: standards-goals' }],
    rule: 'strategy-without-effectiveness-measure',
    says: ['whether this strategy works', '`effectiveness`'],
  },
  {
    name: 'a strategy without a timeline of its own',
    file: CIM,
    change: '            start: 2026-11-02\n            due: 2027-03-26\n            effectiveness',
    into: '            effectiveness',
    also: [{ file: CIM, change: '- id: standards-goals', into: '- «id»: standards-goals' }],
    rule: 'strategy-without-timeline',
    says: ['timeline'],
  },
  {
    name: 'an adopted plan that was never submitted',
    file: CIM,
    change: 'submissions:\n',
    into: 'custom:\n',
    also: [
      { file: CIM, change: '  - on: 2026-09-18\n', into: '  drafts:\n  - on: 2026-09-18\n' },
      { file: CIM, change: 'status: adopted', into: 'status: «adopted»' },
    ],
    rule: 'submission-missing',
    says: ['no submission', 'FMTA consultant'],
  },
];
