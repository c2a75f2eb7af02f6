import { figuresOf } from '../figuresOf.ts';
import { meetingBefore } from '../meetingBefore.ts';
import type { CycleReport } from '../report.ts';
import { buildSam } from './buildSam.ts';

/** The packet that a principal carries into a Student Achievement Meeting. */
export const samReport: CycleReport = {
  id: 'sam',
  title: 'Student Achievement Meeting packet',
  kinds: ['sip'],
  audience: 'internal',
  needsCycle: true,
  sections: {
    folder: 'sam',
    first: ['masthead'],
    free: [
      'glance',
      'dashboard',
      'changes',
      'measures',
      'groups',
      'narratives',
      'actions',
      'meeting',
      'district',
    ],
    last: [],
  },
  cycleFor: () => null,
  lastReport: (reported) => meetingBefore(reported),
  build(source) {
    const model = buildSam(source);
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
