import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/io/readWorkbook.ts';
import type { ReadSheet, SheetCell } from '../../src/model/workbook.ts';
import { typeInto } from '../cli/typeInto.ts';
import { type Spot, typed } from '../sheets/workbooks.ts';
import { FROM_STATE, type KnownPart, type KnownPlan, MEASURED } from './spring.ts';

type Typed = readonly [Spot, SheetCell];

/** Fills in the sheet of a plan as its people would, but for what the state sends. */
export async function fillIn(root: string, file: string, known: KnownPlan): Promise<void> {
  const path = join(root, file);
  const { sheets } = await readWorkbook(readFileSync(path), file);
  const sheet = sheets.find(({ name }) => name === known.sheet);
  if (!sheet) throw new Error(`${file} has no sheet ${known.sheet}.`);
  await typeInto(path, [...ratings(sheet, known), ...results(sheet, known)]);
}

/** Where a row is below a heading; a value that is not known leaves its cell. */
function cell(sheet: ReadSheet, row: number, heading: string, value?: string | number): Typed[] {
  const columns = sheet.rows.map((cells) => cells.findIndex((each) => each.value === heading));
  const column = columns.find((at) => at > 0);
  if (column === undefined || row < 0) throw new Error(`There is no cell ${heading} in ${row}.`);
  return value === undefined ? [] : [[{ sheet: sheet.name, row, column }, typed(value)]];
}

const rowOf = (sheet: ReadSheet, name: string, from = 0): number =>
  sheet.rows.findIndex((cells, at) => {
    const value = cells[2]?.value;
    return (
      at >= from && (value === name || (typeof value === 'string' && value.endsWith(`: ${name}`)))
    );
  });

const RATINGS = ['1 – Gaps', '2 – Lagging', '3 – Meets'];

function ratings(sheet: ReadSheet, { parts, by }: KnownPlan): Typed[] {
  return Object.entries(parts).flatMap(([title, known]) => {
    const found = rowOf(sheet, title);
    const row = found < 0 ? rowOf(sheet, 'The plan as a whole') : found;
    const add = (heading: string, value?: string): Typed[] => cell(sheet, row, heading, value);
    return [
      ...add('Spring SAM rating', RATINGS[known.rating - 1]),
      ...add('Rated by', by),
      ...add('How the work goes', known.note),
      ...add('What worked', known.worked),
      ...add('Next steps', known.next),
      ...add('Why another rating than suggested', known.why),
      ...add('Next year', known.becomes),
      ...stepsDone(sheet, row, known),
    ];
  });
}

const stepsDone = (sheet: ReadSheet, from: number, { done = {} }: KnownPart): Typed[] =>
  Object.values(done).flatMap((title) =>
    cell(sheet, rowOf(sheet, title, from), 'Status of the work', 'Completed'),
  );

function results(sheet: ReadSheet, { results: known }: KnownPlan): Typed[] {
  return Object.entries(known)
    .filter(([measure]) => FROM_STATE[measure] === undefined)
    .flatMap(([measure, groups]) =>
      Object.entries(groups).flatMap(([group, [value, n]]) => {
        const whole = rowOf(sheet, measure);
        const row = group === '' ? whole : rowOf(sheet, group, whole);
        const isWord = value === 'Not available';
        return [
          ...cell(sheet, row, isWord ? 'If there is no result' : 'Spring SAM result', plain(value)),
          ...(isWord ? [] : cell(sheet, row, 'Measured on', MEASURED)),
          ...cell(sheet, row, 'Number behind it', n),
        ];
      }),
    );
}

/** Numbers are typed as numbers; a percent sign makes a percentage of them. */
const plain = (value: string): string | number =>
  /^-?[\d.]+$/.test(value) ? Number(value) : value;
