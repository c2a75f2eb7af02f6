import type { BoardModel } from '../../src/model/boardReport.ts';
import { buildBoard } from '../../src/reports/board/buildBoard.ts';
import { builtBoard } from '../../src/reports/board/builtBoard.ts';
import type { PlanHistory } from '../../src/model/history.ts';
import type { CycleSource } from '../../src/reports/report.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { dip, planOf, sip, workspaceOf } from '../workspace/workspaceOf.ts';
import { CONFIG, DIRECTORY } from './dune.ts';

/** Two theories, strategies with and without a code, a goal that nobody rated, a loose measure. */
export const DISTRICT = dip(`version: "1.1"
revisions:
  - {on: 2026-10-05, by: Board of Education, what: A step was added., reason: It was forgotten.}
  - {on: 2026-06-01, what: Before the year., reason: Old.}
  - {on: 2027-02-10, what: Not yet written., reason: It lies ahead.}
progress:
  winter:
    rating: 2
    by: Superintendent
    on: 2027-01-26
    note: Reading moves.
    successes: Materials came.
    requests: [A bus for the evening program.]
budget: [{source: Local, planned: 100, actual: 46}]
measures:
  - id: whole
    name: Graduates
    unit: percent
    baseline: {value: 80}
    target: {value: 90}
    results: {fall: {value: 81}, winter: {value: 84}}
theories_of_action:
  - id: toa-1
    code: "1"
    title: Student learning
    if: every school teaches reading in small groups
    then: more students will read.
    owner: {name: Jo Park, title: Deputy superintendent}
    progress: {fall: {rating: 1}, winter: {rating: 2, note: Slowly., challenges: Time.}}
    measures:
      - id: reading
        name: Reading
        unit: percent
        baseline: {value: 40}
        benchmarks: {fall: 42, winter: 45}
        target: {value: 50}
        results: {fall: {value: 43.5}, winter: {value: 42}}
        groups:
          - {group: English learners, baseline: {value: 20}, results: {fall: suppressed, winter: {value: 21}}}
      - {id: late, name: Mathematics, unit: percent, baseline: suppressed, target: {value: 50}, results: {winter: suppressed}}
    strategies:
      - id: hls-1
        code: "1.1"
        title: Small groups
        owner: {name: Ana Reyes, title: Director of reading}
        progress: {fall: {rating: 3}, winter: {rating: 2, note: In half of the rooms., requests: [A coach.]}}
        measures:
          - {id: rooms, name: Rooms, unit: count, direction: increase, baseline: {value: 4}, target: {value: 10}, results: {winter: {value: 10}}}
      - {id: hls-2, title: Coaching, progress: {winter: {rating: 3}}}
      - {id: hls-3, title: Libraries, status: on_hold}
goals:
  - id: talent
    title: Teachers stay
    strategies:
      - {id: mentors, title: Mentors, progress: {winter: {rating: 3}}}
`);

export const DUNE = sip(`progress: {winter: {rating: 3}}
strategies:
  - {id: a, title: A, aligns_to: dip-2026#hls-1, progress: {fall: {rating: 1}, winter: {rating: 3}}}
  - {id: b, title: B, aligns_to: dip-2026#hls-2, status: on_hold}
`);

export const REEF = sip(`strategies:
  - {id: a, title: A, aligns_to: dip-2026#hls-1, progress: {fall: {rating: 2}, winter: {rating: 1}}}
  - {id: b, title: B, aligns_to: dip-2026#hls-2}
`)
  .replace('sip-dune-2026', 'sip-reef-2026')
  .replace('school: dune', 'school: reef');

interface Board {
  readonly files?: Readonly<Record<string, string>>;
  readonly config?: string;
  readonly cycle?: string;
  readonly asOf?: string;
  readonly revisions?: PlanHistory;
}

function cycleSource({
  files = {},
  config = '',
  cycle = 'winter',
  asOf,
  revisions,
}: Board): CycleSource {
  const { workspace } = workspaceOf({
    'pip.config.yaml': `${CONFIG}${config}`,
    'directory.yaml': DIRECTORY,
    'plans/dip.yaml': DISTRICT,
    'plans/dune.yaml': DUNE,
    'plans/reef.yaml': REEF,
    ...files,
  });
  const day = asOf ?? '2027-02-02';
  const rollUps = new Map(
    workspace.settings.cycles.map((each) => [each.id, rollUp(workspace, each, day)]),
  );
  const all = rollUps.get(cycle);
  const plan = planOf(workspace, 'dip-2026');
  const rolled = all?.plans.get(plan.id);
  if (!all || !rolled) throw new Error(`There is no cycle ${cycle}`);
  return {
    workspace,
    plan,
    outline: [],
    asOf: day,
    rollUp: all,
    rolled,
    rollUps,
    ...(revisions && { revisions }),
  };
}

/** The report of the Dune Public Schools to their board, small enough to check by hand. */
export const board = (given: Board = {}): BoardModel => buildBoard(cycleSource(given));

/** The same as the command gets it. */
export const built = (given: Board = {}) => builtBoard(cycleSource(given));
