import { AMENDMENTS } from './amendmentsTable.ts';
import { BASELINES } from './baselinesTable.ts';
import { BUDGET_LINES } from './budgetLinesTable.ts';
import { CODES } from './codesTable.ts';
import type { Table } from './column.ts';
import { COMPARISONS } from './comparisonsTable.ts';
import { ACTIONS, COMPONENTS } from './componentTables.ts';
import { MEASURES } from './measuresTable.ts';
import { PLANS } from './plansTable.ts';
import { RATINGS } from './ratingsTable.ts';
import { RESULTS } from './resultsTable.ts';
import { TARGETS } from './targetsTable.ts';

/** Every table of an export, in its order. */
export const EXPORT_TABLES: readonly Table[] = [
  PLANS,
  COMPONENTS,
  ACTIONS,
  MEASURES,
  BASELINES,
  TARGETS,
  RESULTS,
  COMPARISONS,
  RATINGS,
  BUDGET_LINES,
  AMENDMENTS,
  CODES,
];
