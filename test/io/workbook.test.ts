import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/io/readWorkbook.ts';
import { writeWorkbook } from '../../src/io/writeWorkbook.ts';
import { CommandError } from '../../src/model/commandError.ts';
import type { NewCell, SheetCell } from '../../src/model/workbook.ts';
import { bareWorkbook, zipOf } from './zips.ts';

const written = (rows: readonly (readonly NewCell[])[]): Promise<Uint8Array> =>
  writeWorkbook({ title: 'T', description: 'D', sheets: [{ name: 'R & D', rows }] });

async function firstCells(bytes: Uint8Array): Promise<(readonly SheetCell[])[]> {
  const { sheets } = await readWorkbook(bytes, 'test.xlsx');
  return [...(sheets[0]?.rows ?? [])];
}

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readWorkbook(bytes, 'test.xlsx');
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
  return 'It was read.';
}

describe('a workbook that is written and read again', () => {
  it('keeps texts texts, whatever they begin with', async () => {
    const texts = ['=1+1', '+1', '-1', '@x', '\tx', '\rx', "'x", '0430011', '1E5', 'TRUE', ' x '];
    const bytes = await written([texts.map((value) => ({ value }))]);
    const [cells] = await firstCells(bytes);
    expect(cells).toEqual(
      texts.map((value) => ({ type: 'text', value, format: '', isFormula: false })),
    );
  });

  it('keeps days, formats, numbers and yes or no', async () => {
    const bytes = await written([
      [
        { value: '2027-02-28', isDay: true, look: { format: 'yyyy-mm-dd' } },
        { value: 0.573, look: { format: '0.0%', isOpen: true } },
        { value: 0 },
        { value: null, look: { fill: 'FFFFFF' } },
        { value: false },
      ],
      [{ value: null, look: { fill: 'FFFFFF' } }],
    ]);
    expect(await firstCells(bytes)).toEqual([
      [
        { type: 'day', value: '2027-02-28', format: 'yyyy-mm-dd', isFormula: false },
        { type: 'number', value: 0.573, format: '0.0%', isFormula: false },
        { type: 'number', value: 0, format: '', isFormula: false },
        { type: 'empty', value: null, format: '', isFormula: false },
        { type: 'yes_no', value: false, format: '', isFormula: false },
      ],
    ]);
  });

  it('has the same bytes each time', async () => {
    const rows = [[{ value: 'a', look: { bold: true } }]];
    expect(await written(rows)).toEqual(await written(rows));
  });

  it('gives back any text and number', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((each) => each !== '');
    const escape = fc.constantFrom('_x0041_', '_x005F_x0041_', 'a_x000D_');
    const number = fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((value) => !Object.is(value, -0));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(text, escape, number), { maxLength: 8 }),
        async (values) => {
          const bytes = await written([values.map((value) => ({ value }))]);
          const [cells = []] = await firstCells(bytes);
          expect(cells.map(({ value }) => value)).toEqual(values);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('fixes the heights of rows, but for those that grow', async () => {
    const rows = ['a', 'b', 'c'].map((value) => [{ value }]);
    const heights = new Map([20, 31.5, 45].map((height, row) => [row, height]));
    const fixed = { name: 'Fixed', rows, heights };
    const growing = { name: 'Growing', rows, heights, growing: new Set([1, 2]) };
    const bytes = await writeWorkbook({ title: '', description: '', sheets: [fixed, growing] });
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ rowDefs }) => [...(rowDefs?.keys() ?? [])])).toEqual([[0, 1, 2], [0]]);
    expect(await firstCells(bytes)).toHaveLength(3);
  });

  it('repeats headings on every page, whatever its sheet is called', async () => {
    const print = { paper: 'letter', isLandscape: true, repeatedRows: 2, footer: 'R & D' } as const;
    const sheets = [{ name: 'Dune’s "D" School', rows: [[{ value: 'x' }]], print }];
    const read = await readXlsx(await writeWorkbook({ title: '', description: '', sheets }));
    expect(read.sheets[0]?.pageSetup).toMatchObject({
      printTitlesRow: '$1:$2',
      orientation: 'landscape',
    });
  });

  it('keeps the names of its sheets and what is hidden', async () => {
    const sheets = (['visible', 'hidden', 'very_hidden'] as const).map((visibility) => ({
      name: `It’s "${visibility}"`,
      visibility,
      rows: [[{ value: visibility }]],
    }));
    const bytes = await writeWorkbook({ title: '', description: '', sheets });
    const read = await readWorkbook(bytes, 'test.xlsx');
    expect(read.sheets.map(({ name, visibility }) => ({ name, visibility }))).toEqual(
      sheets.map(({ name, visibility }) => ({ name, visibility })),
    );
  });
});

describe('cells that other programs write', () => {
  it('have the value that was saved with a formula, or an error', async () => {
    const cells = await firstCells(
      bareWorkbook(
        '<row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v>x</v></c><c t="e"><v>#N/A</v></c><c s="1"><v>0.5</v></c><c><f>B9</f></c></row>',
      ),
    );
    expect(cells[0]).toEqual([
      { type: 'number', value: 2, format: '', isFormula: true },
      { type: 'text', value: 'x', format: '', isFormula: true },
      { type: 'error', value: '#N/A', format: '', isFormula: false },
      { type: 'number', value: 0.5, format: '0%', isFormula: false },
      { type: 'empty', value: null, format: '', isFormula: true },
    ]);
  });

  it('may stand far away without taking memory, and are told where they would be lost', async () => {
    const far = (place: string): Promise<string> =>
      refusal(bareWorkbook(`<row r="1"><c r="${place}"><v>1</v></c></row>`));
    expect(await far('IV1')).toBe('The sheet "Data" of test.xlsx has more than 255 columns.');
    expect(await far('A60001')).toBe('The sheet "Data" of test.xlsx has more than 60000 rows.');
    expect(await far('XFD1048576')).toBe('It was read.');
  });
});

describe('what is no workbook', () => {
  it('is called what it is', async () => {
    const text = (words: string): Uint8Array => new TextEncoder().encode(words);
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
    const secret = await writeXlsx({
      sheets: [{ name: 'A', rows: [['x']] }],
      encryption: { password: 'x', spinCount: 10 },
    });
    const good = await written([[{ value: 'x' }]]);
    expect(await refusal(new Uint8Array())).toBe('test.xlsx is not a workbook.');
    expect(await refusal(text('School,Percent\n'))).toBe('test.xlsx is not a workbook.');
    expect(await refusal(old)).toBe('test.xlsx is a workbook of an old kind (.xls).');
    expect(await refusal(secret)).toBe(
      'test.xlsx is protected by a password, so that it cannot be read.',
    );
    expect(await refusal(good.slice(0, -40))).toBe(
      'test.xlsx is damaged: it ends before its contents do.',
    );
    expect(await refusal(zipOf([{ name: 'content.xml', content: '<x/>' }]))).toBe(
      'test.xlsx is an OpenDocument spreadsheet (.ods).',
    );
    expect(await refusal(zipOf([{ name: 'xl/workbook.bin', content: 'x' }]))).toBe(
      'test.xlsx is a binary workbook (.xlsb).',
    );
    expect(await refusal(zipOf([{ name: 'readme.txt', content: 'x' }]))).toBe(
      'test.xlsx cannot be read as a workbook.',
    );
    expect(await refusal(bareWorkbook('<row><c r="A1" t="inlineStr><v>'))).toBe(
      'test.xlsx cannot be read as a workbook.',
    );
  });

  it('is refused where it would unpack to more than fits, whatever it says', async () => {
    const bomb = ' '.repeat(40_000_000);
    expect(await refusal(bareWorkbook(bomb))).toBe(
      'test.xlsx is too large to be read as a workbook.',
    );
    expect(await refusal(bareWorkbook(bomb, 0))).toBe(
      'test.xlsx is too large to be read as a workbook.',
    );
    expect(await refusal(bareWorkbook(bomb, 1000))).toBe('test.xlsx cannot be read as a workbook.');
    expect(await refusal(new Uint8Array(20_000_001))).toBe(
      'test.xlsx is too large to be read as a workbook.',
    );
  });

  it('never breaks the program, wherever it is damaged', async () => {
    const good = await written([[{ value: 'x' }, { value: 1 }]]);
    const hit = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(hit, { minLength: 1, maxLength: 4 }), async (hits) => {
        const bytes = Uint8Array.from(good);
        for (const { at, byte } of hits) bytes[at] = byte;
        expect(await refusal(bytes)).toMatch(/\.$/);
      }),
      { numRuns: 150 },
    );
  });
});
