import { meetingBefore } from '../meetingBefore.ts';
import type { CycleReport } from '../report.ts';
import { builtYear } from './builtYear.ts';
import { buildYear } from './buildYear.ts';

/** What a school or district reached in a year, what it keeps, and what the next one begins with. */
export const eoyReport: CycleReport = {
  id: 'eoy',
  title: 'end-of-year report',
  kinds: ['sip', 'dip'],
  audience: 'internal',
  needsCycle: true,
  sections: {
    folder: 'year',
    first: ['masthead'],
    free: [
      'glance',
      'overview',
      'requests',
      'story',
      'changes',
      'behind',
      'decisions',
      'baselines',
      'money',
      'goals',
    ],
    last: [],
  },
  cycleFor: ({ reporting }) => reporting.end_of_year,
  lastReport: (reported) => meetingBefore(reported, reported.workspace.settings.reporting.mid_year),
  build: (source) => builtYear(buildYear('eoy', source)),
};
