import { boardReport } from './board/boardReport.ts';
import { planReport } from './plan/planReport.ts';
import type { Report } from './report.ts';
import { samReport } from './sam/samReport.ts';
import { summaryReport } from './summary/summaryReport.ts';
import { eoyReport } from './year/eoyReport.ts';
import { midYearReport } from './year/midYearReport.ts';

/** Every report, by the name that is typed. */
export const REPORTS: readonly Report[] = [
  samReport,
  midYearReport,
  eoyReport,
  planReport,
  boardReport,
  summaryReport,
];

/** What is written where no report is named. */
export const DEFAULT_REPORT = samReport.id;
