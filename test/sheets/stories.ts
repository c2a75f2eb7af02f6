import { planInCycle } from '../../src/commands/shared/plansInCycle.ts';
import { editText } from '../../src/edit/editText.ts';
import { fingerprint } from '../../src/model/fingerprint.ts';
import type { SheetList } from '../../src/model/sheetList.ts';
import type { ReadWorkbook } from '../../src/model/workbook.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { buildWorkbook, type PlanToFill } from '../../src/sheets/buildWorkbook.ts';
import { readFilled } from '../../src/sheets/readFilled.ts';
import { readFacts } from '../../src/sheets/sheetFacts.ts';
import { BUILT_IN } from '../../src/workspace/shapes.ts';
import { PLAN, workspaceOf } from '../workspace/workspaceOf.ts';
import { asRead } from './workbooks.ts';

export const AS_OF = '2027-02-02';

/** A school plan with a theory of work, steps, measures of several units and student groups. */
export const STORY = `kind: sip
format: 1
id: sip-dune-2026
title: Dune Street improvement plan
school: dune
term: 2026-27
status: adopted
goals:
  - id: reading
    code: "1"
    statement: Every student reads by grade 3.
    measures:
      - id: reading-g3
        name: Grade 3 students at benchmark
        unit: percent
        direction: increase
        baseline: {value: 51, period: spring 2026, n: 74}
        target: {value: 62, by: 2027-06-15}
        results: {fall: {value: 52.1, n: 73}, winter: {value: 57, n: 73, on: 2027-01-13, printed: 42 of 73}}
        groups:
          - {group: English learners, target: {value: 50}, results: {fall: {value: 35, n: 20}, winter: suppressed}}
      - {id: visits, name: Visits to classrooms, unit: count, direction: increase, baseline: {value: 0}, target: {value: 40}, results: {winter: pending}}
      - {id: culture, name: Climate, unit: level, levels: [Low, Fair, High], direction: increase, baseline: {value: Low}, target: {value: High}}
      - {id: rooms, name: Every room has a library, unit: yes_no, baseline: {value: false}, target: {value: true}}
    strategies:
      - id: small-groups
        code: "1.1"
        title: Small groups every day # as the team calls them
        owner: {name: Jo Park, title: Assistant principal}
        progress:
          fall: {rating: 2, by: Principal, on: 2026-11-20, note: Begun in four rooms.}
          winter:
            rating: 2
            by: Principal
            on: 2027-01-26
            note: |
              Eight of ten rooms.
              Two wait for furniture.
        actions:
          - {id: schedule, title: Protect 30 minutes, owner: {title: Principal}, due: 2026-10-01, status: completed}
          - {id: screening, title: Screen three times, owner: {title: Coach}, due: 2027-01-15}
      - id: libraries
        code: "1.2"
        title: A library in every room
        status: in_progress
`;

/** A plan in the winter, as a sheet is made for it. */
export function planOf(text: string, cycle = 'winter'): PlanToFill {
  const { workspace } = workspaceOf(text);
  const [plan] = workspace.plans;
  if (!plan) throw new Error('There is no plan.');
  const rollUps = new Map(
    workspace.settings.cycles.map((each) => [each.id, rollUp(workspace, each, AS_OF)]),
  );
  const found = planInCycle({ shapes: BUILT_IN, rollUps }, workspace, plan, cycle);
  return { ...found, name: 'Dune Street School', fingerprint: fingerprint(text) };
}

/** The workbook of a plan, as it is read when nobody has touched it. */
export function workbookOf(text: string, cycle = 'winter'): ReadWorkbook {
  const plan = planOf(text, cycle);
  return asRead(
    buildWorkbook({
      organization: 'Dune Public Schools',
      cycle: plan.cycle,
      madeOn: AS_OF,
      scale: plan.scale,
      paper: 'letter',
      plans: [plan],
    }),
  );
}

/** What a filled-in workbook does to a plan, which may have changed since it was made. */
export function importInto(text: string, workbook: ReadWorkbook): SheetList & { after: string } {
  const facts = readFacts(workbook);
  if (typeof facts === 'string') throw new Error(`The workbook is ${facts}.`);
  const plan = planOf(text, facts.cycle);
  const list = readFilled(workbook, facts, new Map([[plan.plan.id, plan]]), AS_OF);
  const edited = editText(text, list.wishes[0]?.edits ?? [], () => []);
  if ('refused' in edited) throw new Error(edited.refused);
  // What was written has to be a plan.
  workspaceOf({ [PLAN]: edited.text });
  return { ...list, after: edited.text };
}

/** Lines that one text has and the other has not. */
export function newLines(before: string, after: string): string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
}
