import type { SamModel } from '../model/report.ts';
import type { PlanRollUp, RollUp } from '../model/rollup.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { buildSam } from './sam/buildSam.ts';

/** A report: which plans it is made of, and how its model is built. */
export interface Report {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly string[];
  readonly build: (
    workspace: Workspace,
    plan: Plan,
    rollUp: RollUp,
    rolled: PlanRollUp,
  ) => SamModel;
}

/** Every report, by the name that is typed. */
export const REPORTS: readonly Report[] = [
  { id: 'sam', title: 'Student Achievement Meeting packet', kinds: ['sip'], build: buildSam },
];
