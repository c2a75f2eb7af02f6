import type { Change } from '../../src/model/change.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { diffWorkspaces, type Side } from '../../src/diff/diffWorkspaces.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { CONFIG, DIRECTORY, PLAN, workspaceOf } from '../workspace/workspaceOf.ts';

/** A day on which the fall cycle is over and the winter cycle is not. */
export const AS_OF = '2027-02-02';

/** A workspace with its progress, as a diff compares it. */
export function sideOf(workspace: Workspace): Side {
  const { cycles } = workspace.settings;
  return {
    workspace,
    rollUps: new Map(cycles.map((cycle) => [cycle.id, rollUp(workspace, cycle, AS_OF)])),
  };
}

/** One school plan in a small district. */
export const withPlan = (text: string): Side =>
  sideOf(
    workspaceOf({ 'pip.config.yaml': CONFIG, 'directory.yaml': DIRECTORY, [PLAN]: text }).workspace,
  );

/** The plan of the story: one goal with a measure, a strategy and two actions. */
export const STORY = `kind: sip
format: 1
id: sip-dune-2026
title: Dune Street improvement plan
school: dune
term: 2026-27
status: adopted
goals:
  - id: reading
    statement: Every student reads by grade 3.
    measures:
      - id: reading-g3
        name: Grade 3 students at benchmark
        unit: percent
        direction: increase
        baseline: {value: 51, period: spring 2026, n: 74}
        benchmarks: {fall: 53, winter: 57}
        target: {value: 62, by: 2027-06-15}
        results: {fall: {value: 52.1}}
        groups:
          - {group: English learners, target: {value: 50}, results: {fall: {value: 35, n: 20}}}
      - {id: absence, name: Chronic absence, unit: percent, direction: decrease, baseline: {value: 18}, target: {value: 12}}
    strategies:
      - id: small-groups
        title: Small groups every day
        description: Groups of four to six from screening data.
        owner: {name: Jo Park, title: Assistant principal}
        budget:
          - {source: Title I-A, planned: 25000}
        progress:
          fall: {rating: 2, by: Principal, on: 2026-12-01, note: Begun in four rooms.}
        actions:
          - {id: schedule, title: Protect 30 minutes, owner: {title: Principal}, due: 2026-10-01, status: completed}
          - {id: screening, title: Screen three times, owner: {title: Coach}, due: 2027-01-15}
      - id: libraries
        title: A library in every room
        actions:
          - {id: books, title: Buy books, owner: {title: Librarian}, due: 2027-03-01}
`;

/** A text and what stands in its place. */
export type Replaced = readonly [from: string, to: string];

/** Changes of the story when texts in it are replaced, each of which has to be there. */
export function changesOf(...replaced: Replaced[]): Change[] {
  const after = replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The plan does not say: ${from}`);
    return text.replace(from, to);
  }, STORY);
  const [plan] = diffWorkspaces(withPlan(STORY), withPlan(after), AS_OF);
  return [...(plan?.changes ?? [])];
}

/** A change in one line, as a reviewer would say it. */
export function inWords({ name, part, fieldLabel, before, after, difference }: Change): string {
  const values = [before?.text ?? '(none)', after?.text ?? '(none)'].join(' -> ');
  const where = [part.id, fieldLabel].filter((word) => word !== '').join(' ');
  return `${name}: ${where}: ${values}${difference === null ? '' : ` [${difference}]`}`;
}
