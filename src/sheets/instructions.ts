import { longDate } from '../model/dates.ts';
import type { Choice } from '../model/outline.ts';
import type { Cycle, RatingPoint } from '../model/workspace.ts';
import type { NewCell, NewSheet } from '../model/workbook.ts';
import { CAPTION, LISTED, LISTED_STRONG, TOLD, SAMPLE, STRONG, SUBTITLE, TITLE } from './looks.ts';
import { ratingWords } from './shownCell.ts';

/** What the first sheet speaks of. */
export interface Introduced {
  readonly organization: string;
  readonly cycle: Cycle;
  readonly madeOn: string;
  readonly scale: readonly RatingPoint[];
  readonly statuses: readonly Choice[];
  readonly plans: readonly { readonly sheet: string; readonly title: string }[];
  readonly paper: 'letter' | 'a4';
}

/** The first sheet: what to do, in words for somebody who does not know the plan's files. */
export function instructions(about: Introduced): NewSheet {
  const { organization, cycle, madeOn, scale, statuses, plans, paper } = about;
  const rows: NewCell[][] = [];
  const heights = new Map<number, number>();
  const merged: number[] = [];
  const line = (cells: readonly NewCell[], height?: number): void => {
    if (height !== undefined) heights.set(rows.length, height);
    rows.push([{ value: null }, ...cells]);
  };
  const wide = (cell: NewCell, height: number): void => {
    merged.push(rows.length);
    line([cell], height);
  };
  const gap = (): void => line([], 9);
  const caption = (value: string): void => wide({ value, look: CAPTION }, 22);
  wide({ value: `${cycle.name}: ratings and results`, look: TITLE }, 30);
  const days = `${longDate(cycle.from)} to ${longDate(cycle.to)}`;
  wide(
    { value: `${organization}  ·  ${days}  ·  made on ${longDate(madeOn)}`, look: SUBTITLE },
    18,
  );
  gap();
  caption('How to fill this in');
  STEPS.forEach(([head, text], index) => {
    const look = index === 0 ? SAMPLE : STRONG;
    line(
      [
        { value: head, look },
        { value: text, look: TOLD },
      ],
      15.5 * linesOf(text) + 5,
    );
  });
  gap();
  caption('What the ratings mean');
  for (const point of scale.toReversed()) {
    line(listed(ratingWords(point), point.label), 18);
  }
  gap();
  if (statuses.length > 0) {
    caption('Where work can stand');
    for (const { value, label } of statuses) line(listed(label, STATUS[String(value)] ?? ''), 18);
    gap();
  }
  caption('If there is no result');
  for (const [word, meaning] of WITHOUT_MEANS) line(listed(word, meaning), 18);
  gap();
  caption(plans.length === 1 ? 'The plan' : 'The plans');
  for (const { sheet, title } of plans) line(listed(sheet, title), 18);
  return {
    name: 'Instructions',
    rows,
    widths: [2, 32, 84],
    heights,
    merged: merged.map((row) => ({ row, column: 1, lastRow: row, lastColumn: 2 })),
    isProtected: true,
    print: { paper, isLandscape: false, footer: organization },
  };
}

const listed = (word: string, meaning: string): NewCell[] => [
  { value: word, look: LISTED_STRONG },
  { value: meaning, look: LISTED },
];

/** Lines that a text takes beside its heading; programs do not all find that out by themselves. */
const linesOf = (text: string): number => Math.ceil(text.length / 84);

const STEPS: readonly (readonly [string, string])[] = [
  [
    'Cells in this color',
    'are yours to fill in. All others are there to read: last time stands beside this time.',
  ],
  [
    'Ratings',
    'Choose from the list. What nobody has judged yet stays empty. Where your rating of the plan differs from the suggested one, say why. Under Next year: keep the work, modify it, or stop it.',
  ],
  [
    'Results',
    'Type the number in the unit that stands in the last column; percentages like 57.3%. Zero is a result. Where there is none, choose the reason beside it. Leave both empty while nothing is known.',
  ],
  [
    'What is there already',
    'was in the plan when this was made. Correct it where it is wrong. A cell that you empty is emptied in the plan, too.',
  ],
  [
    'Please do not',
    'rename headings or paste whole rows over others. Widths and heights are yours to change; rows and columns that you add are not read.',
  ],
  [
    'When you are done',
    'save as an Excel workbook (.xlsx) and send it back. In Google Sheets: File, Download, Microsoft Excel. Every change is shown before it is written: pip sheet import FILE.xlsx',
  ],
];

const STATUS: Readonly<Record<string, string>> = {
  not_started: 'Nobody has begun.',
  in_progress: 'The work goes on.',
  completed: 'The work is done.',
  on_hold: 'The work waits and will go on.',
  discontinued: 'The work was given up.',
};

const WITHOUT_MEANS: readonly (readonly [string, string])[] = [
  ['Suppressed', 'There is a result, but it stands for too few people to be told.'],
  ['Not available', 'There is no result and there will be none: nobody measured.'],
  ['Pending', 'The result is still to come.'],
  ['Not applicable', 'The measure does not apply this time.'],
];
