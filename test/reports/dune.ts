import type { SamModel } from '../../src/model/samReport.ts';
import { buildSam } from '../../src/reports/sam/buildSam.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { dip, planOf, sip, workspaceOf } from '../workspace/workspaceOf.ts';

export const CONFIG = `format: 1
organization: dune-district
school_year: 2026-27
cycles:
  - {id: fall, name: Fall SAM, from: 2026-08-31, to: 2026-11-30, meeting: 2026-12-08}
  - {id: winter, name: Winter SAM, from: 2026-12-01, to: 2027-02-28, meeting: 2027-02-09}
  - {id: spring, name: Spring SAM, from: 2027-03-01, to: 2027-06-15, meeting: 2027-06-08}
`;

export const DIRECTORY = `format: 1
districts: [{id: dune-district, name: Dune Public Schools}]
schools:
  - id: dune
    name: Dune Street School
    district: dune-district
    level: elementary
    type: magnet
    grades: K-5
    principal: {name: Ana Reyes}
    address: 4 Dune Street
    profile:
      as_of: 2026-10-01
      enrollment: 1412
      employees: 61
      budget: 5200000
      groups:
        - {group: English learners, n: 88, percent: 6.23}
        - {group: Students with disabilities, percent: 14}
  - {id: reef, name: Reef School, district: dune-district}
`;

export const DISTRICT_PLAN = dip(`theories_of_action:
  - id: toa-1
    code: "1"
    title: Student learning
    if: every school teaches reading in small groups
    then: more students will read at benchmark.
    strategies:
      - {id: hls-1-1, code: "1.1", title: Small groups, group: Teaching}
      - {id: hls-1-2, code: "1.2", title: Coaching, group: Teaching, sub_items: [{id: hls-1-2-a, code: 1.2.a, title: In pairs}]}
      - {id: hls-1-3, code: "1.3", title: Libraries, group: Rooms}
  - {id: toa-2, title: Nothing yet, if: we wait, then: nothing follows.}
`);

export const STRATEGIES = `goals:
  - id: reading
    code: A
    title: Reading
    strategies:
      - id: groups
        code: A1
        title: Small groups every day
        aligns_to: [dip-2026#hls-1-1]
        progress:
          fall: {rating: 2}
          winter:
            rating: 3
            note: In seven of eight classrooms.
            successes: The schedule holds.
            challenges: Substitutes.
            adjustments: Two more groups.
            disposition: continue
            next_steps: Grade 4 in March.
            evidence: [Walkthrough notes., {title: Schedule, file: a.pdf, note: Grades K-3.}]
        actions:
          - {id: schedule, title: Write the schedule, due: 2026-10-01, status: completed}
          - {id: train, title: Train the tutors, owner: {name: Jo Park, title: Assistant principal}, due: 2027-01-20, status: in_progress}
          - {id: letters, title: Write to families, due: 2027-02-01}
          - {id: walk, title: Walk through all rooms, owners: [{name: Jo Park}, {title: Coach}], due: 2027-02-02}
          - {id: data, title: Collect the data, owner: {title: Coach}, due: 2027-03-04}
          - {id: later, title: Plan the summer, due: 2027-03-05}
      - id: coaching
        code: A2
        title: Coaching in pairs
        aligns_to: [dip-2026#hls-1-2-a, dip-2026#hls-1-1]
        progress: {fall: {rating: 3}, winter: {rating: 2, requests: [A second coach.], decisions: [Coach hired.]}}
      - {id: library, title: Library corners, status: on_hold}
  - id: attendance
    statement: Every child is here.
    strategies:
      - {id: team, title: Attendance team, aligns_to: dip-2026#hls-1-1, progress: {winter: {rating: 1, note: Met twice.}}}
      - {id: mentors, title: A mentor for each child}
`;

export const PLAN = sip(`version: "1.1"
aligns_to: dip-2026
team:
  - {name: Ana Reyes, title: Principal, role: Chair, body: Data team}
  - {title: Parent representative, role: Member}
approvals:
  - {body: School Council, on: 2026-06-10, decision: presented}
  - {body: Board of Education, on: 2026-06-22, decision: approved}
revisions:
  - {version: "1.1", on: 2027-01-12, by: Principal, what: The target was lowered to 62%., reason: The baseline was wrong.}
  - {on: 2026-11-15, what: A step was added., reason: It was forgotten.}
  - {on: 2027-02-10, what: Not yet written., reason: It lies ahead.}
progress:
  fall: {rating: 1}
  winter:
    rating: 2
    by: Principal
    on: 2027-01-20
    note: Attendance began late.
    rationale: One strategy is at the lowest point.
    requests: [A bus for the evening program.]
${STRATEGIES}`);

/** The packet of the Dune Street School: its plan and reports are small enough to check by hand. */
export function packet(
  plan = PLAN,
  { cycle: id = 'winter', asOf = '2027-02-02', config = CONFIG } = {},
): SamModel {
  const { workspace } = workspaceOf({
    'pip.config.yaml': config,
    'directory.yaml': DIRECTORY,
    'plans/dip.yaml': DISTRICT_PLAN,
    'plans/sip.yaml': plan,
  });
  const cycle = workspace.settings.cycles.find((each) => each.id === id);
  const school = planOf(workspace, 'sip-dune-2026');
  const all = cycle && rollUp(workspace, cycle, asOf);
  const rolled = all?.plans.get(school.id);
  if (!all || !rolled) throw new Error(`There is no cycle ${id}`);
  return buildSam({ workspace, plan: school, rollUp: all, rolled });
}
