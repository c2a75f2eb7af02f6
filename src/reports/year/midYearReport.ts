import { meetingBefore } from '../meetingBefore.ts';
import type { CycleReport } from '../report.ts';
import { builtYear } from './builtYear.ts';
import { buildYear } from './buildYear.ts';

/** Where a school or district stands in the middle of the year, why, and what it changes. */
export const midYearReport: CycleReport = {
  id: 'mid-year',
  title: 'mid-year report',
  kinds: ['sip', 'dip'],
  audience: 'internal',
  needsCycle: true,
  sections: {
    folder: 'year',
    first: ['masthead'],
    free: ['glance', 'overview', 'requests', 'story', 'changes', 'money', 'goals'],
    last: [],
  },
  cycleFor: ({ reporting }) => reporting.mid_year,
  lastReport: (reported) => meetingBefore(reported),
  build: (source) => builtYear(buildYear('mid-year', source)),
};
