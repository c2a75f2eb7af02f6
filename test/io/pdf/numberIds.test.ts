import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { numberIds } from '../../../src/io/pdf/numberIds.ts';
import { readStructure } from '../../../src/io/pdf/structure.ts';

const id = (number: number) => PDFString.of(`node${String(number).padStart(8, '0')}`);

/** A table of two column heads, a row head and a cell, with ids as a browser happened to give them. */
async function table(first: number, second: number, row: number): Promise<string> {
  const document = await PDFDocument.create();
  const { context } = document;
  const cell = (of: object) => context.register(context.obj({ Type: 'StructElem', ...of }));
  const heads = [first, second, row].map((number) => cell({ S: 'TH', ID: id(number) }));
  const gone = id(9999);
  const attributes = { O: 'Table', Headers: [id(second), id(row), gone] };
  const data = cell({ S: 'TD', A: [{ O: 'Table', ColSpan: 1 }, attributes] });
  const kids = [...heads, data];
  const sorted = [first, second, row].sort((a, b) => a - b);
  const leaf = context.register(context.obj({ Names: sorted.flatMap((each) => [id(each), data]) }));
  const tree = context.register(context.obj({ Kids: [leaf] }));
  const top = context.register(context.obj({ Type: 'StructElem', S: 'Table', K: kids }));
  const root = context.obj({ Type: 'StructTreeRoot', K: top, IDTree: tree });
  numberIds(document, root, readStructure(document, root));
  const objects = context
    .enumerateIndirectObjects()
    .map(([ref, object]) => `${ref.toString()} ${object.toString()}`);
  return `${root.toString()}\n${objects.join('\n')}`;
}

describe('ids of a document’s structure', () => {
  it('are the same in whatever order the browser gave them out', async () => {
    const counted = await table(5, 6, 7);
    expect(counted).toContain('/Headers [ (node00000002) (node00000003) ]');
    expect(await table(172, 173, 171)).toBe(counted);
    expect(await table(173, 1071, 12)).toBe(counted);
  });

  it('are sorted where they are looked up, each with its element, in one list', async () => {
    const [list = '', ...others] = (await table(31, 12, 2)).match(/\/Names \[[^\]]*\]/g) ?? [];
    expect(others).toEqual([]);
    expect(list.match(/node\d+/g)).toEqual(['node00000001', 'node00000002', 'node00000003']);
  });

  it('are left out where there are none', async () => {
    const document = await PDFDocument.create();
    const root = document.context.obj({ Type: 'StructTreeRoot' });
    numberIds(document, root, []);
    expect(root.has(PDFName.of('IDTree'))).toBe(false);
  });
});
