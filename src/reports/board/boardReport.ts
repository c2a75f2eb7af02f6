import type { CycleReport } from '../report.ts';
import { boardEntry } from './boardEntry.ts';
import { builtBoard } from './builtBoard.ts';

/** What a district tells its board, and with it the public. */
export const boardReport: CycleReport = {
  id: 'board',
  title: 'report to the board',
  kinds: ['dip'],
  audience: 'public',
  needsCycle: true,
  cycleFor: (settings, asOf) => boardEntry(settings, asOf)?.cycle ?? null,
  build: builtBoard,
};
