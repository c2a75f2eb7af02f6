import { describe, expect, it } from 'vitest';
import type { NewSheet, NewWorkbook } from '../../src/model/workbook.ts';
import { buildWorkbook } from '../../src/sheets/buildWorkbook.ts';
import { sheetNames } from '../../src/sheets/sheetNames.ts';
import { AS_OF, importInto, planOf, STORY, workbookOf } from './stories.ts';

function made(text = STORY): NewWorkbook {
  const plan = planOf(text);
  const { cycle, scale } = plan;
  const organization = 'Dune Public Schools';
  return buildWorkbook({ organization, cycle, madeOn: AS_OF, scale, paper: 'a4', plans: [plan] });
}

/** The sheet of the plan, as somebody reads it: what a row says, by the row's name. */
function rowOf({ rows }: NewSheet, name: string): unknown[] {
  const row = rows.find((cells) => cells[2]?.value === name) ?? [];
  return row.slice(1).map(({ value }) => value);
}

describe('the workbook of a plan', () => {
  const { sheets } = made();
  const [first, plan, data] = sheets;
  if (!first || !plan || !data) throw new Error('Sheets are missing.');

  it('has instructions, the plan, and what it has to remember where nobody sees it', () => {
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Instructions', undefined],
      ['Dune Street School', undefined],
      ['pip data', 'very_hidden'],
    ]);
    const words = first.rows.flat().map(({ value }) => value);
    expect(words).toContain('3 – Meets');
    expect(words).toContain('Meets or exceeds progress');
    expect(words).toContain('Not applicable');
    expect(words.join(' ')).toContain('made on February 2, 2027');
  });

  it('shows the last cycle beside this one', () => {
    expect(rowOf(plan, 'Small groups every day')).toEqual([
      '1.1',
      'Small groups every day',
      '2 – Lagging',
      '',
      '2 – Lagging',
      null,
      '2027-01-26',
      'Principal',
      'Eight of ten rooms.\nTwo wait for furniture.',
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(rowOf(plan, 'Grade 3 students at benchmark')).toEqual([
      '1',
      'Grade 3 students at benchmark',
      '52.1%',
      '58.3%',
      0.57,
      null,
      '2027-01-13',
      73,
      null,
      '62.0%',
      'percent',
    ]);
    expect(rowOf(plan, 'English learners').slice(2, 6)).toEqual(['35.0%', '', null, 'Suppressed']);
    expect(rowOf(plan, 'Visits to classrooms').slice(2, 6)).toEqual(['', '27', null, 'Pending']);
  });

  it('opens what is to be filled in, and locks the rest', () => {
    const looks = (name: string): unknown[] =>
      (plan.rows.find((cells) => cells[2]?.value === name) ?? [])
        .slice(1)
        .map(({ look }) => look?.isOpen === true);
    expect(plan.isProtected).toBe(true);
    const [no, yes] = [false, true];
    expect(looks('Small groups every day')).toEqual([
      no,
      no,
      no,
      no,
      ...Array<boolean>(10).fill(yes),
    ]);
    // Nobody here rates single steps.
    expect(looks('Protect 30 minutes')).toEqual([
      ...[no, no, no, no, no, yes, no, no, yes, yes],
      ...[no, no, no, no],
    ]);
    expect(looks('Climate')).toEqual([no, no, no, no, yes, yes, yes, yes, yes, no, no]);
  });

  it('offers ratings, states and levels to choose from, and bounds for numbers and days', () => {
    const lists = data.rows.map((row) => row.map(({ value }) => value));
    const rangeOf = (choices: string[]): string => {
      const at = lists.findIndex((row) => row.join() === ['list', ...choices].join());
      return `'pip data'!$B$${at + 1}:$${'ABCDEF'[choices.length]}$${at + 1}`;
    };
    const wanted = (plan.checks ?? []).map(({ wants }) => wants);
    expect(wanted).toContainEqual({ type: 'list', range: rangeOf(['Low', 'Fair', 'High']) });
    expect(wanted).toContainEqual({ type: 'list', range: rangeOf(['Keep', 'Modify', 'Stop']) });
    expect(wanted).toContainEqual({
      type: 'list',
      range: rangeOf(['3 – Meets', '2 – Lagging', '1 – Gaps']),
    });
    expect(wanted).toContainEqual({ type: 'number', from: 0, to: 1 });
    expect(wanted).toContainEqual({ type: 'whole', from: 0, to: 9_999_999 });
    // What Excel refuses to open.
    for (const { title = '', prompt = '', error } of plan.checks ?? []) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect(error.length).toBeLessThanOrEqual(225);
    }
  });

  it('keeps both lines of headings in sight, on the screen and on paper', () => {
    expect(plan.frozen).toEqual({ rows: 4, columns: 3 });
    expect(plan.print).toMatchObject({ isLandscape: true, repeatedRows: 4, paper: 'a4' });
    expect(plan.widths?.[0]).toBeNull();
  });

  it('rates single steps where the district does', () => {
    const rated = STORY.replace(
      'status: completed}',
      'status: completed, progress: {fall: {rating: 3}}}',
    );
    const sheet = made(rated).sheets[1];
    expect(sheet && rowOf(sheet, 'Protect 30 minutes')[2]).toBe('3 – Meets');
    const cells = sheet?.rows.find((row) => row[2]?.value === 'Screen three times');
    expect(cells?.[5]?.look?.isOpen).toBe(true);
  });

  it('leaves texts alone that no cell can hold', () => {
    const long = STORY.replace('Begun in four rooms.', 'x').replace(
      '              Two wait for furniture.\n',
      `              ${'Two wait for furniture. '.repeat(1500).trim()}\n`,
    );
    const sheet = made(long).sheets[1];
    expect(sheet && rowOf(sheet, 'Small groups every day')[8]).toMatch(/^\(too long/);
    expect(importInto(long, workbookOf(long))).toMatchObject({ notes: [], after: long });
  });
});

describe('names of sheets', () => {
  it('are safe, short, and no two the same', () => {
    const wishes = [
      'Dune: [K/5] School?',
      "'Reef'",
      'reef',
      'History',
      '',
      'Instructions',
      'A very long name of a school that nobody can remember',
      'A very long name of a school that nobody can recall',
      '😀'.repeat(20),
    ];
    const names = sheetNames(wishes);
    expect(names).toEqual([
      'Dune K 5 School',
      'Reef',
      'reef (2)',
      'History (2)',
      'Plan',
      'Instructions (2)',
      'A very long name of a school th',
      'A very long name of a schoo (2)',
      '😀'.repeat(15),
    ]);
    expect(names.every((name) => name.length <= 31)).toBe(true);
  });
});
