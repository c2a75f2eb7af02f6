import type { Finding } from '../model/diagnostic.ts';
import { oncePer } from '../model/oncePer.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { type Alignment, alignmentsOf } from './alignmentsOf.ts';
import type { Rule } from './rule.ts';

type Fault = Pick<Finding, 'message' | 'hint'>;

export const wrongKindReference: Rule = {
  id: 'wrong-kind-reference',
  severity: 'error',
  summary: 'A part of a plan serves a part of the plan above it, and nothing else.',
  reason:
    'The district sees which schools took up which strategy by following `aligns_to`. A reference to a whole plan, a need, the plan itself or another school leads nowhere.',
  bad: `strategies:
  - {id: groups, title: Small groups every day, aligns_to: dip-example}`,
  good: `strategies:
  - {id: groups, title: Small groups every day, aligns_to: dip-example#hls-1}`,
  *check(plan, { workspace }) {
    for (const alignment of alignmentsOf(plan)) {
      const fault = faultOf(alignment, plan, workspace);
      if (fault) yield { path: alignment.path, ...fault };
    }
  },
};

function faultOf(alignment: Alignment, plan: Plan, workspace: Workspace): Fault | null {
  const { plansById } = workspace;
  if (alignment.plan === plan.id) return toItself(alignment);
  const target = plansById.get(alignment.plan);
  if (!target) return null;
  if (
    isAboutSchool(plan, workspace) &&
    isAboutSchool(target, workspace) &&
    plan.about !== target.about
  ) {
    return {
      message: `\`${target.id}\` is the plan of another school, \`${target.about}\`.`,
      hint: 'Name the plan of the district, or the part of it that this serves.',
    };
  }
  if (alignment.component === null) return alignment.from ? toWholePlan(target) : null;
  const part = target.byId.get(alignment.component);
  if (part?.role !== 'context') return null;
  return {
    message: `\`${alignment.component}\` of \`${target.id}\` (${part.levelLabel}) says why there is a plan, not what is done.`,
    hint: 'Name the goal or strategy that answers it.',
  };
}

function toItself({ from, component }: Alignment): Fault {
  const who = from ? `\`${from.id}\`` : 'This plan';
  return {
    message: `${who} is aligned to ${component === null ? 'its own plan' : `\`${component}\` of its own plan`}.`,
    hint: 'Under `aligns_to` stand parts of other plans; needs of this plan stand under `addresses`.',
  };
}

function toWholePlan({ id, byId }: Plan): Fault {
  const work = [...byId.values()].find(({ role }) => role === 'work');
  return {
    message: `\`${id}\` is a whole plan; it is not said which part of it this serves.`,
    hint: `Add the part after a #, as in \`${id}#${work?.id ?? 'strategy-id'}\`.`,
  };
}

const isAboutSchool = ({ about }: Plan, workspace: Workspace): boolean =>
  schoolIds(workspace).has(about);

const schoolIds = oncePer(({ schools }: Workspace) => new Set(schools.map(({ id }) => id)));
