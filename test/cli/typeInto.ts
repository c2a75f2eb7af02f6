import { readFileSync, writeFileSync } from 'node:fs';
import { readWorkbook } from '../../src/io/readWorkbook.ts';
import { writeWorkbook } from '../../src/io/writeWorkbook.ts';
import type { SheetCell } from '../../src/model/workbook.ts';
import { asNew, type Spot, withCells } from '../sheets/workbooks.ts';

/** Types into cells of a workbook on the disk and saves it, as a program would that keeps no looks. */
export async function typeInto(
  file: string,
  changes: readonly (readonly [Spot, SheetCell])[],
): Promise<void> {
  const read = await readWorkbook(readFileSync(file), file);
  writeFileSync(file, await writeWorkbook(asNew(withCells(read, changes))));
}
