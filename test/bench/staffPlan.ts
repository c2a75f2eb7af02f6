import { randomFrom } from './random.ts';
import { paragraph, wrapped } from './words.ts';

/** A confidential plan of about 60 lines for one student; the same for the same number. */
export function staffPlan(number: number, school: string): string {
  const random = randomFrom(number * 104_729 + 7);
  const code = `S-${String(number).padStart(5, '0')}`;
  const points = ['2026-10-23', '2026-11-06', '2026-11-20', '2026-12-04', '2026-12-18'];
  return `# yaml-language-server: $schema=../../schemas/student.schema.json
kind: student
format: 1
id: student-${number}
title: Student improvement plan
school: ${school}
term: 2026-27
status: adopted

student: {local_code: ${code}, grade: "${random.int(1, 12)}"}

needs:
  - id: absent-days
    domain: attendance
    statement: Missed ${random.int(5, 12)} of the first 24 school days, most of them Mondays.
    evidence: ["Attendance record, August 31 to October 2."]
    root_causes:
      - id: morning-alone
        statement: Gets up and leaves alone on days with an early shift in the family.

team:
  - {name: Theresa Kowalski, title: School social worker, role: Leads this plan}

interventions:
  - id: check-in
    title: Check in at the door, check out with one adult
    description: >-
${wrapped(paragraph(random, 2, 3), 6)}
    addresses: [absent-days, morning-alone]
    tier: Tier 2
    provider: {name: Theresa Kowalski, title: School social worker}
    sessions: {minutes: 10, days_per_week: 5, group_size: 1, weeks: 13}
    start: "2026-10-13"
    due: "2027-05-21"
    status: in_progress
    monitoring:
      tool: Attendance record
      measure: Days absent in two weeks
      frequency: every second Friday
      baseline: {on: "2026-10-02", value: 3}
      goal_line:
        from: {on: "2026-10-02", value: 3}
        to: {on: "2027-05-21", value: 0.5}
      data_points:
${points.map((on) => `        - {on: "${on}", value: ${random.int(0, 3)}}\n`).join('')}      decision_rule: Two or more days in two periods in a row, meet with the family again.
    progress:
      fall: {rating: ${random.int(1, 3)}, note: "Began on the day planned.", by: School social worker, on: "2026-11-20"}

family_contacts:
  - on: "2026-10-05"
    how: Home visit in the evening
    by: Theresa Kowalski, school social worker
    note: |
${wrapped(paragraph(random, 1, 2), 6)}
`;
}
