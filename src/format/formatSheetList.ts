import { Chalk } from 'chalk';
import { printable } from '../model/printable.ts';
import type { SheetList, SheetNote } from '../model/sheetList.ts';
import type { Screen } from './index.ts';
import { wrap } from './wrap.ts';

/**
 * What of a filled-in workbook is not used, cell by cell, then the totals, for people.
 * @param used how the totals call what is used: nothing is where the import was refused.
 */
export function formatSheetList(
  { changed, unchanged, notes }: SheetList,
  screen: Screen,
  used: 'used' | 'usable' = 'used',
): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const width = Math.min(Math.max(screen.columns, 40), 120);
  const listed = (title: string, list: readonly SheetNote[]): string[] =>
    list.length === 0 ? [] : [paint.bold(title), ...list.flatMap((note) => lines(note, width)), ''];
  const many = `${changed} changed ${changed === 1 ? 'cell' : 'cells'} ${used}`;
  const cells = changed === 0 ? 'No changed cell' : many;
  const unclear = notes.filter(({ isUnclear }) => isUnclear);
  const decide = unclear.length === 0 ? '' : `, ${unclear.length} to be decided`;
  return [
    ...listed('To be decided', unclear),
    ...listed(
      'Not used',
      notes.filter(({ isUnclear }) => !isUnclear),
    ),
    `${cells}${decide}, ${unchanged} as before.\n`,
  ].join('\n');
}

function lines({ place, reason, hint }: SheetNote, width: number): string[] {
  const said = printable(`${place}: ${reason}`);
  return [
    `  ${wrap(said, width - 2, '    ')}`,
    ...(hint === undefined ? [] : [`    → ${wrap(printable(hint), width - 6, '      ')}`]),
  ];
}
