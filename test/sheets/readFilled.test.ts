import { describe, expect, it } from 'vitest';
import type { ReadWorkbook, SheetCell } from '../../src/model/workbook.ts';
import { importInto, newLines, STORY, workbookOf } from './stories.ts';
import { onSheet, spotOf, typed, withCells } from './workbooks.ts';

const SHEET = 'Dune Street School';
const GROUPS = 'Small groups every day';
const LIBRARIES = 'A library in every room';
const READING = 'Grade 3 students at benchmark';
const RESULT = 'Winter SAM result';
const RATING = 'Winter SAM rating';

type Entry = readonly [row: string, heading: string, value: string | number | boolean | null];

const filled = (entries: readonly Entry[], made = workbookOf(STORY)): ReadWorkbook =>
  withCells(
    made,
    entries.map(([row, heading, value]) => [spotOf(made, row, heading), typed(value)]),
  );

const notesOf = (...entries: Entry[]): string[] =>
  importInto(STORY, filled(entries)).notes.map(({ place, reason }) => `${place}: ${reason}`);

describe('a workbook that nobody touched', () => {
  it('changes nothing, in whatever cycle', () => {
    for (const cycle of ['fall', 'winter', 'spring']) {
      const list = importInto(STORY, workbookOf(STORY, cycle));
      expect(list).toMatchObject({ changed: 0, notes: [], wishes: [], after: STORY });
      expect(list.unchanged).toBeGreaterThan(20);
    }
  });
});

describe('what people fill in', () => {
  it('is written into the lines that it is about', () => {
    const { after, changed, notes } = importInto(
      STORY,
      filled([
        [GROUPS, RATING, '3 – Meets'],
        [GROUPS, 'Rated on', '2027-02-01'],
        [LIBRARIES, RATING, 1],
        [LIBRARIES, 'How the work goes', '=cmd|calc'],
        ['Screen three times', 'Status of the work', 'In progress'],
        [READING, RESULT, '58.5%'],
        ['Climate', RESULT, 'Fair'],
        ['Every room has a library', RESULT, 'Yes'],
      ]),
    );
    expect(notes).toEqual([]);
    expect(changed).toBe(8);
    expect(newLines(STORY, after)).toEqual([
      '        results: {fall: {value: 52.1, n: 73}, winter: {value: 58.5, n: 73, on: 2027-01-13}}',
      expect.stringContaining('results: {winter: {value: Fair}}}'),
      expect.stringContaining('results: {winter: {value: true}}}'),
      '            rating: 3',
      '            on: 2027-02-01',
      '          - {id: screening, title: Screen three times, owner: {title: Coach}, due: 2027-01-15, status: in_progress}',
      '            rating: 1',
      '            note: =cmd|calc',
      '            on: 2027-02-02',
    ]);
  });

  it('keeps zero, missing and the reasons for no result apart', () => {
    const cases: [Entry[], string][] = [
      [[['Visits to classrooms', RESULT, 0]], 'results: {winter: {value: 0}}}'],
      [
        [['Visits to classrooms', 'If there is no result', 'Not applicable']],
        'results: {winter: not_applicable}}',
      ],
      [[['Visits to classrooms', 'If there is no result', null]], 'target: {value: 40}}'],
    ];
    for (const [entries, end] of cases) {
      const [line] = newLines(STORY, importInto(STORY, filled(entries)).after);
      expect(line).toMatch(new RegExp(`${end.replace(/[{}]/g, '\\$&')}$`));
    }
  });

  it('lets a result that was pending come', () => {
    const { notes, after } = importInto(STORY, filled([['Visits to classrooms', RESULT, 12]]));
    expect(notes).toEqual([]);
    expect(after).toContain('results: {winter: {value: 12}}');
  });

  it('takes away what was emptied, and keeps the ends of text blocks', () => {
    const { after } = importInto(
      STORY,
      filled([
        [GROUPS, RATING, null],
        [GROUPS, 'How the work goes', 'Nine rooms.\nOne waits.'],
      ]),
    );
    expect(newLines(after, STORY)).toEqual([
      '            rating: 2',
      '              Eight of ten rooms.',
      '              Two wait for furniture.',
    ]);
    expect(after).toContain(
      '            note: |\n              Nine rooms.\n              One waits.\n',
    );
  });

  it('reads ratings as they are offered, by number or by word', () => {
    for (const word of ['3 – Meets', '3 - meets', '3', 'Meets', 'meets or exceeds progress', 3]) {
      expect(importInto(STORY, filled([[GROUPS, RATING, word]])).after).toContain('rating: 3');
    }
  });
});

describe('cells that cannot be used', () => {
  it('are named with the reason', () => {
    expect(
      notesOf(
        [GROUPS, RATING, '3!'],
        [GROUPS, 'Rated on', 46000],
        [LIBRARIES, 'Status of the work', 'nearly'],
        [READING, RESULT, 'about 60'],
        [READING, 'Number behind it', 7.5],
        ['English learners', RESULT, 0.57],
        ['Visits to classrooms', RESULT, '57%'],
        ['Climate', RESULT, 'Medium'],
        ['Every room has a library', RESULT, 'some'],
      ),
    ).toEqual([
      'Dune Street School!F8: "3!" is not on the rating scale.',
      'Dune Street School!H8: "46000" is not a day.',
      'Dune Street School!G11: "nearly" is not one of the words that can stand here.',
      'Dune Street School!I13: "7.5" is not a whole number.',
      'Dune Street School!F13: "about 60" is not a number.',
      'Dune Street School!F14: There is a result here, and in Dune Street School!G14 a reason why there is none.',
      'Dune Street School!F15: "0.57" is a percentage, and the measure counts in count.',
      'Dune Street School!F16: "Medium" is not one of the words that can stand here.',
      'Dune Street School!F17: "some" is not one of the words that can stand here.',
    ]);
  });

  it('are fractions that nobody says are percentages', () => {
    const plain = (value: number): SheetCell => {
      return { type: 'number', value, format: 'General', isFormula: false };
    };
    const made = workbookOf(STORY);
    const spot = spotOf(made, READING, RESULT);
    const read = (cell: SheetCell) => importInto(STORY, withCells(made, [[spot, cell]]));
    expect(read(plain(0.58)).notes).toMatchObject([
      { reason: '"0.58" may be 0.58% or 58%.', hint: 'Type it with its sign: 58% or 0.58%.' },
    ]);
    expect(read(plain(57.5)).after).toContain('winter: {value: 57.5,');
    expect(read(plain(0)).after).toContain('winter: {value: 0,');
    expect(read({ ...plain(0.0057), format: '0.00%' }).after).toContain('winter: {value: 0.57,');
    expect(read({ ...plain(57), format: '0.0%' }).notes).toMatchObject([
      { reason: '5700% is not between 0% and 100%.' },
    ]);
    expect(read(typed('0.57 %')).after).toContain('winter: {value: 0.57,');
  });

  it('are errors and formulas without a value', () => {
    const made = workbookOf(STORY);
    const spot = spotOf(made, READING, RESULT);
    const cells: SheetCell[] = [
      { type: 'error', value: '#N/A', format: '0.0%', isFormula: true },
      { type: 'empty', value: null, format: '0.0%', isFormula: true },
    ];
    expect(
      cells.flatMap((cell) => importInto(STORY, withCells(made, [[spot, cell]])).notes),
    ).toMatchObject([
      { reason: 'This cell holds an error: #N/A.' },
      { reason: 'This cell holds a formula without a result.' },
    ]);
  });

  it('are days that are still to come, and what goes with a result that is none', () => {
    expect(notesOf([GROUPS, 'Rated on', '2027-02-03'])).toEqual([
      'Dune Street School!H8: 2027-02-03 is still to come: nothing can have been rated or measured then.',
    ]);
    expect(notesOf(['Climate', 'Number behind it', 30])).toEqual([
      'Dune Street School!I16: There is a number for a result, and no result.',
    ]);
    expect(notesOf(['Climate', RESULT, 'Good'], ['Climate', 'Number behind it', 30])).toEqual([
      'Dune Street School!F16: "Good" is not one of the words that can stand here.',
      'Dune Street School!I16: This goes with the result of the row, which cannot be used.',
    ]);
  });
});

describe('a plan that changed since the workbook was made', () => {
  const changed = STORY.replace('            rating: 2', '            rating: 1').replace(
    'title: Dune Street improvement plan',
    'title: Dune Street plan',
  );

  it('is merged field by field', () => {
    const { after, notes } = importInto(
      changed,
      filled([[GROUPS, 'Next steps', 'Order furniture.']]),
    );
    expect(notes).toEqual([]);
    expect(newLines(changed, after)).toEqual(['            next_steps: Order furniture.']);
  });

  it('has a conflict where both changed the same field, and only there', () => {
    const both = importInto(
      changed,
      filled([
        [GROUPS, RATING, 3],
        [GROUPS, 'Next steps', 'Order furniture.'],
      ]),
    );
    expect(both.notes).toEqual([
      {
        place: 'Dune Street School!F8',
        reason:
          'The plan has changed here since the workbook was made: it says "1", and the workbook "3".',
        hint: 'Decide which holds: change the cell to what the plan says, or the plan.',
        isUnclear: true,
      },
    ]);
    expect(newLines(changed, both.after)).toEqual(['            next_steps: Order furniture.']);
    expect(importInto(changed, filled([[GROUPS, RATING, 1]])).notes).toEqual([]);
  });

  it('may have lost what a row is about', () => {
    const lost = STORY.slice(0, STORY.indexOf('      - id: libraries'));
    expect(importInto(lost, workbookOf(STORY)).notes).toMatchObject([
      { place: 'Dune Street School!B11', isUnclear: false },
    ]);
    expect(importInto(lost, filled([[LIBRARIES, RATING, 1]])).notes).toMatchObject([
      { place: 'Dune Street School!B11', isUnclear: true },
    ]);
  });
});

describe('a workbook whose rows and columns have moved', () => {
  const entries: Entry[] = [
    [GROUPS, RATING, 3],
    [READING, RESULT, '60%'],
  ];
  const wanted = importInto(STORY, filled(entries)).after;
  const moved = (change: Parameters<typeof onSheet>[2]) =>
    importInto(STORY, onSheet(filled(entries), SHEET, change));

  it('is read when rows are sorted, blank rows come between, or columns change places', () => {
    expect(moved((rows) => rows.toReversed()).after).toBe(wanted);
    expect(moved((rows) => rows.flatMap((row) => [row, []])).after).toBe(wanted);
    expect(moved((rows) => rows.map((row) => row.toReversed())).after).toBe(wanted);
  });

  it('keeps what rows and columns said that were deleted, and says so', () => {
    const short = moved((rows) => rows.filter(({ 2: title }) => title?.value !== GROUPS));
    expect(newLines(STORY, short.after)).toHaveLength(1);
    expect(short.notes).toMatchObject([
      { reason: '1 row of sip-dune-2026 cannot be read: the plan keeps what it says there.' },
    ]);
    const narrow = moved((rows) => rows.map((row) => row.toSpliced(9, 1)));
    expect(narrow.after).toBe(wanted);
    expect(narrow.notes.map(({ reason }) => reason)).toEqual([
      'The column "How the work goes" is not there any more: the plan keeps what it says there.',
      'The column "Note on the result" is not there any more: the plan keeps what it says there.',
    ]);
  });

  it('has rows and columns of its readers’ own, which are named and not used', () => {
    const own = moved((rows) => [
      ...rows.map((row, index) =>
        index === 2
          ? [...row, typed('Mine')]
          : index === 6
            ? [...row, typed('mine'), typed(1)]
            : row,
      ),
      [typed(null), typed('Total'), typed(null), typed(12)],
    ]);
    expect(own.after).toBe(wanted);
    expect(own.notes.map(({ place, isUnclear }) => [place, isUnclear])).toEqual([
      ['Dune Street School!B18', false],
      ['Dune Street School!P3', false],
      ['Dune Street School!Q7', false],
    ]);
  });

  it('is not read behind a heading that somebody changed', () => {
    const renamed = moved((rows) =>
      rows.map((row) => row.map((cell) => (cell.value === RATING ? typed('My rating') : cell))),
    );
    expect(renamed.notes).toMatchObject([
      { place: 'Dune Street School!F3', isUnclear: false },
      { hint: 'Give the column its heading back.', isUnclear: true },
    ]);
  });

  it('may hold a row twice where both say the same', () => {
    const isGroups = ({ 2: title }: readonly SheetCell[]): boolean => title?.value === GROUPS;
    const twice = moved((rows) => [...rows, ...rows.filter(isGroups)]);
    expect(twice).toMatchObject({ after: wanted, notes: [] });
    const other = moved((rows) => [
      ...rows,
      ...rows.filter(isGroups).map((row) => row.with(5, typed('1'))),
    ]);
    expect(other.notes).toMatchObject([
      {
        place: 'Dune Street School!B8',
        reason: 'This row is in the workbook again in Dune Street School!B18, with other entries.',
      },
    ]);
    expect(newLines(STORY, other.after)).toHaveLength(1);
  });

  it('names what was typed over cells that are only there to be read', () => {
    const over = importInto(
      STORY,
      filled([
        [GROUPS, 'Fall SAM rating', '3 – Meets'],
        ['Protect 30 minutes', RATING, '3'],
      ]),
    );
    expect(over.after).toBe(STORY);
    expect(over.notes.map(({ place }) => place)).toEqual([
      'Dune Street School!D8',
      'Dune Street School!F9',
    ]);
  });
});
