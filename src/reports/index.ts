import { planReport } from './plan/planReport.ts';
import type { Report } from './report.ts';
import { samReport } from './sam/samReport.ts';

/** Every report, by the name that is typed. */
export const REPORTS: readonly Report[] = [samReport, planReport];

/** What is written where no report is named. */
export const DEFAULT_REPORT = samReport.id;
