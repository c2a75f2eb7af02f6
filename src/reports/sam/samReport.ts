import { figuresOf } from '../figuresOf.ts';
import type { CycleReport } from '../report.ts';
import { buildSam } from './buildSam.ts';

/** The packet that a principal carries into a Student Achievement Meeting. */
export const samReport: CycleReport = {
  id: 'sam',
  title: 'Student Achievement Meeting packet',
  kinds: ['sip'],
  audience: 'internal',
  needsCycle: true,
  cycleFor: () => null,
  build({ workspace, plan, rollUp, rolled, revisions }) {
    const model = buildSam(workspace, plan, rollUp, rolled, revisions);
    const { name } = model.school;
    return {
      model,
      figures: figuresOf(model),
      isDraft: model.plan.isDraft,
      about: name,
      running: {
        left: `${name} · ${model.cycle.name} ${model.plan.term} · as of ${model.asOf.long}`,
        right: 'Internal · ',
      },
      listing: {
        about: name,
        title: model.title,
        kind: 'Packet',
        status: model.plan.statusWord,
      },
    };
  },
};
