import type { Component } from '../model/component.ts';
import { longDate, schoolYearDays } from '../model/dates.ts';
import type { Finding, Path } from '../model/diagnostic.ts';
import type { Person } from '../model/plan.ts';
import { DIRECTORY_FILE, type Plan, type Workspace } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';
import type { FindingInFile, WorkspaceRule } from './rule.ts';

export const expiredRole: WorkspaceRule = {
  id: 'expired-role',
  scope: 'workspace',
  severity: 'warning',
  summary: 'Work belongs to somebody who is still there when it is due.',
  reason:
    "Work whose owner has left is nobody's work. It shows in a report as late, months after it could have been handed over.",
  bad: `strategies:
  - {id: groups, title: Small groups every day, owner: {name: Jo Park, title: Reading coach, until: 2027-01-15}}`,
  good: `strategies:
  - {id: groups, title: Small groups every day, owner: {name: Sam Ortiz, title: Reading coach}}`,
  *check({ workspace, asOf }) {
    yield* principals(workspace, asOf);
    for (const plan of workspace.plans) {
      const { file, term, data } = plan;
      if (data.status === 'archived') continue;
      const end = term === '' ? asOf : schoolYearDays(term).to;
      const day = asOf < end ? asOf : end;
      const found = [...evaluators(plan, day), ...owners(plan, day)];
      yield* found.map((finding) => ({ ...finding, file }));
    }
  },
};

/** Principals in the directory who have left. */
function* principals({ schools }: Workspace, asOf: string): Generator<FindingInFile> {
  for (const [index, { principal }] of schools.entries()) {
    if (!principal || !hasLeft(principal, asOf)) continue;
    yield { file: DIRECTORY_FILE, ...left(principal, ['schools', index, 'principal']) };
  }
}

/** Evaluators of employees who left before the plan came to its end. */
function* evaluators({ data }: Plan, day: string): Generator<Finding> {
  if (data.kind === 'tip' && data.evaluator && !data.outcome && hasLeft(data.evaluator, day)) {
    yield left(data.evaluator, ['evaluator']);
  }
  if (data.kind !== 'support' || (data.goal_status ?? 'in_progress') !== 'in_progress') return;
  const { primary_evaluator } = data;
  if (primary_evaluator && hasLeft(primary_evaluator, day)) {
    yield left(primary_evaluator, ['primary_evaluator']);
  }
}

function* owners(plan: Plan, day: string): Generator<Finding> {
  for (const component of allComponents(plan)) {
    const { owner, owners = [], due } = component.data;
    // Hardly anybody has an end: nothing is made for all others.
    const hasEnd = owner?.until !== undefined || owners.some(({ until }) => until !== undefined);
    if (!hasEnd || isClosed(component)) continue;
    const all: [Person, Path][] = [
      ...(owner ? [[owner, [...component.path, 'owner']] as [Person, Path]] : []),
      ...owners.map((each, index): [Person, Path] => [each, [...component.path, 'owners', index]]),
    ];
    const staysOne = all.some(([each]) => due === undefined || !hasLeft(each, due));
    for (const [person, path] of all) {
      if (hasLeft(person, day)) yield left(person, path);
      else if (due !== undefined && !staysOne) yield leaves(person, path, due);
    }
  }
}

/** Whether it, or what it belongs to, is done, dropped or paused. */
function isClosed(component: Component): boolean {
  for (let each: Component | null = component; each; each = each.parent) {
    const { status } = each.data;
    if (status === 'completed' || status === 'discontinued' || status === 'on_hold') return true;
  }
  return false;
}

const hasLeft = ({ until }: Person, day: string): boolean => until !== undefined && until < day;

const nameOf = ({ name, title }: Person): string => `"${name ?? title ?? ''}"`;

const left = (person: Person, path: Path): Finding => ({
  path: [...path, 'until'],
  message: `${nameOf(person)} held this role until ${longDate(person.until ?? '')}.`,
  hint: 'Write down who has taken over, or a later day under `until`.',
});

const leaves = (person: Person, path: Path, due: string): Finding => ({
  path: [...path, 'until'],
  message: `${nameOf(person)} leaves this role on ${longDate(person.until ?? '')}, before the work is due on ${longDate(due)}.`,
  hint: 'Name who will finish it, as a second entry under `owners` or in place of this one.',
});
