import { longDate } from '../model/dates.ts';
import type { Cycle, RatingPoint } from '../model/workspace.ts';
import type { NewSheet, NewWorkbook } from '../model/workbook.ts';
import { type Column, columnsOf } from './columns.ts';
import { instructions } from './instructions.ts';
import type { PlanInCycle } from './planInCycle.ts';
import { planRows } from './planRows.ts';
import { type KeyedRow, planSheet, type PlanSheetContent } from './planSheet.ts';
import { factRows, FACTS_SHEET, listRange, type RowFacts, type SheetFacts } from './sheetFacts.ts';
import { sheetNames } from './sheetNames.ts';
import { type TableName, tableOf } from './sheetRow.ts';

/** What a workbook is made for. */
export interface WorkbookWish {
  readonly organization: string;
  readonly cycle: Cycle;
  readonly madeOn: string;
  readonly scale: readonly RatingPoint[];
  readonly paper: 'letter' | 'a4';
  readonly plans: readonly PlanToFill[];
}

/** A plan with a name for its sheet and the fingerprint of its file. */
export interface PlanToFill extends PlanInCycle {
  readonly name: string;
  readonly fingerprint: string;
}

/** A plan whose rows have got their keys. */
interface LaidOut {
  readonly wish: PlanToFill;
  readonly sheet: string;
  readonly columns: Readonly<Record<TableName, readonly Column[]>>;
  readonly rows: readonly KeyedRow[];
}

/** A workbook in which people fill in the ratings and results of a cycle, a sheet for each plan. */
export function buildWorkbook(wish: WorkbookWish): NewWorkbook {
  const { organization, cycle } = wish;
  const plans = laidOut(wish.plans);
  const lists: (readonly string[])[] = [];
  const rangeOf = (choices: readonly string[]): string => {
    const known = lists.findIndex((list) => JSON.stringify(list) === JSON.stringify(choices));
    return listRange(known < 0 ? lists.push(choices) - 1 : known, choices);
  };
  const sheets = plans.map((plan) => sheetOf(plan, wish, rangeOf));
  const statuses = plans
    .flatMap(({ rows }) => rows.map(({ row }) => row.open.get('status')?.kind))
    .find((kind) => kind?.type === 'choice');
  const first = instructions({
    ...wish,
    statuses: statuses?.type === 'choice' ? statuses.choices : [],
    plans: plans.map(({ sheet, wish: { plan } }) => ({ sheet, title: plan.title })),
  });
  const facts = factRows(factsOf(wish, plans), lists);
  return {
    title: `${cycle.name}: ratings and results`,
    description: `To be filled in and read by pip sheet import. ${organization}`,
    sheets: [first, ...sheets, { name: FACTS_SHEET, visibility: 'very_hidden', rows: facts }],
  };
}

function laidOut(plans: readonly PlanToFill[]): LaidOut[] {
  const names = sheetNames(plans.map(({ name }) => name));
  let count = 0;
  return plans.map((wish, index) => ({
    wish,
    sheet: names[index] ?? '',
    columns: {
      parts: columnsOf('parts', wish.cycle, wish.previous),
      measures: columnsOf('measures', wish.cycle, wish.previous),
    },
    rows: planRows(wish).map((row): KeyedRow => {
      count += 1;
      return { key: `r${count}`, row };
    }),
  }));
}

function sheetOf(
  { wish: { plan, cycle }, sheet, columns, rows }: LaidOut,
  { paper, madeOn }: WorkbookWish,
  rangeOf: PlanSheetContent['rangeOf'],
): NewSheet {
  const days = `${longDate(cycle.from)} to ${longDate(cycle.to)}`;
  const told = [cycle.name, plan.term, days, `as of ${longDate(madeOn)}`];
  const subtitle = told.filter((part) => part !== '').join('  ·  ');
  return planSheet({ name: sheet, title: plan.title, subtitle, paper, rows, columns, rangeOf });
}

/** What the workbook has to remember to be understood when it comes back. */
function factsOf({ cycle, madeOn }: WorkbookWish, plans: readonly LaidOut[]): SheetFacts {
  const [first] = plans;
  const headings = (['parts', 'measures'] as const).flatMap((table) =>
    (first?.columns[table] ?? []).map(({ id, heading }) => ({ table, column: id, text: heading })),
  );
  return {
    cycle: cycle.id,
    madeOn,
    headings,
    plans: plans.map(({ wish: { plan, fingerprint } }) => {
      return { plan: plan.id, title: plan.title, fingerprint };
    }),
    rows: plans.flatMap((plan) => plan.rows.map((row) => rowFacts(row, plan))),
  };
}

/** What has to be remembered of a row to tell what somebody changed in it. */
function rowFacts({ key, row }: KeyedRow, { wish, columns }: LaidOut): RowFacts {
  const ids = columns[tableOf(row.target)].map(({ id }) => id);
  const closed = Object.fromEntries(
    ids.filter((id) => !row.open.has(id)).map((id) => [id, row.closed[id] ?? '']),
  );
  const base = new Map([...row.open].map(([id, { value }]) => [id, value]));
  return { key, plan: wish.plan.id, target: row.target, closed, base };
}
