import type { CycleReport } from '../report.ts';
import { meetingBefore } from '../meetingBefore.ts';
import { boardEntry, dayOf, entryBefore, entryOfCycle } from './boardEntry.ts';
import { builtBoard } from './builtBoard.ts';

/** What a district tells its board, and with it the public. */
export const boardReport: CycleReport = {
  id: 'board',
  title: 'report to the board',
  kinds: ['dip'],
  audience: 'public',
  needsCycle: true,
  sections: {
    folder: 'board',
    first: ['masthead'],
    free: [
      'envelope',
      'glance',
      'dashboard',
      'requests',
      'heat',
      'changes',
      'story',
      'money',
      'goals',
    ],
    // It says what was withheld, and how the figures were made.
    last: ['appendix'],
  },
  cycleFor: (settings, asOf) => boardEntry(settings, asOf)?.cycle ?? null,
  lastReport(reported) {
    const { settings } = reported.workspace;
    const entry = entryOfCycle(settings, reported.cycle.id, reported.asOf);
    const before = entry ? entryBefore(settings, entry) : null;
    return before ? dayOf(before, settings) : meetingBefore(reported);
  },
  build: builtBoard,
};
