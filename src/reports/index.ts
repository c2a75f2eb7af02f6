import type { Figure } from '../model/figure.ts';
import type { PlanModel } from '../model/planDocument.ts';
import type { SamModel } from '../model/report.ts';
import type { PlanRollUp, RollUp } from '../model/rollup.ts';
import { figuresOf } from './figuresOf.ts';
import { buildPlanDocument } from './plan/buildPlanDocument.ts';
import type { PlanSource } from './plan/source.ts';
import { buildSam } from './sam/buildSam.ts';

/** A report's model with what every page needs to know of it. */
export interface BuiltReport {
  readonly model: SamModel | PlanModel;
  readonly figures: readonly Figure[];
  readonly isDraft: boolean;
  /** Whom it is about, for the running line and the progress bar. */
  readonly about: string;
  readonly running: { readonly left: string; readonly right: string };
}

interface AnyReport {
  readonly id: string;
  readonly title: string;
  /** Kinds of plan that it is made of. */
  readonly kinds: 'all' | readonly string[];
}

/** A report that speaks for a cycle. */
export interface CycleReport extends AnyReport {
  readonly needsCycle: true;
  readonly build: (source: CycleSource) => BuiltReport;
}

/** A report on a plan as it stands; progress is in it where a cycle was named. */
export interface StandingReport extends AnyReport {
  readonly needsCycle: false;
  readonly build: (source: PlanSource) => BuiltReport;
}

export type Report = CycleReport | StandingReport;

export type CycleSource = PlanSource & {
  readonly rollUp: RollUp;
  readonly rolled: PlanRollUp;
};

const sam = ({ workspace, plan, rollUp, rolled }: CycleSource): BuiltReport => {
  const model = buildSam(workspace, plan, rollUp, rolled);
  return {
    model,
    figures: figuresOf(model),
    isDraft: model.plan.isDraft,
    about: model.school.name,
    running: {
      left: `${model.school.name} · ${model.cycle.name} ${model.plan.term} · as of ${model.asOf.long}`,
      right: 'Internal · ',
    },
  };
};

const plan = (source: PlanSource): BuiltReport => {
  const model = buildPlanDocument(source);
  const { version, term, title, isDraft, isConfidential } = model.plan;
  const named = [`${title} ${term}`.trim(), version === null ? '' : `version ${version}`];
  const parts = [...named.filter((part) => part !== ''), `as of ${model.asOf.long}`];
  const long = [model.about, ...parts].join(' · ');
  return {
    model,
    figures: [],
    isDraft,
    about: model.about,
    running: {
      // The line shares the foot of the page with the page number.
      left: long.length > 90 ? parts.join(' · ') : long,
      right: isConfidential ? 'Confidential · ' : 'Internal · ',
    },
  };
};

/** Every report, by the name that is typed. */
export const REPORTS: readonly Report[] = [
  {
    id: 'sam',
    title: 'Student Achievement Meeting packet',
    kinds: ['sip'],
    needsCycle: true,
    build: sam,
  },
  {
    id: 'plan',
    title: 'the whole plan or form',
    kinds: 'all',
    needsCycle: false,
    build: plan,
  },
];

/** What is written where no report is named. */
export const DEFAULT_REPORT = 'sam';

/** Whether a report is made of a kind of plan. */
export function takesKind({ kinds }: Report, kind: string): boolean {
  return kinds === 'all' || kinds.includes(kind);
}
