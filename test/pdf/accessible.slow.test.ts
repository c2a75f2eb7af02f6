import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser } from '../../src/io/browser/findBrowser.ts';
import { type BrowserPrinter, openPrinter } from '../../src/io/browser/openPrinter.ts';
import { accessiblePdf } from '../../src/io/pdf/accessiblePdf.ts';
import { openFinisher } from '../../src/io/pdf/openFinisher.ts';
import { normalizePdf } from '../../src/render/normalizePdf.ts';
import { temporaryFolder } from '../temporary.ts';
import { paintedSame } from './paintedSame.ts';
import { readingOrder } from './readingOrder.ts';
import { SAMPLE_PAGE } from './samplePage.ts';
import { UA_BREAKS } from './uaBreaks.ts';
import { failedChecks, UA_CHECKS } from './uaChecks.ts';
import { openUa } from './uaDocument.ts';

let printer: BrowserPrinter;
let plain: Uint8Array;
let made: Uint8Array;

const print = async (html: string): Promise<Uint8Array> =>
  normalizePdf(await printer.print(html), '2027-02-02');

beforeAll(async () => {
  printer = await openPrinter({ browser: await findBrowser({ workspace: '/nowhere' }), pages: 1 });
  plain = await print(SAMPLE_PAGE);
  made = await accessiblePdf(plain);
}, 60_000);

afterAll(() => printer.close());

async function broken(pdf: Uint8Array, id: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  UA_BREAKS[id]?.(document);
  return document.save({ updateFieldAppearances: false });
}

describe('a page that the browser printed', { timeout: 60_000 }, () => {
  it('is not accessible as it comes, and is afterwards', async () => {
    expect(Object.keys(failedChecks(await openUa(plain))).sort()).toEqual([
      '01-005',
      '02-001',
      '06-001',
      '06-002',
      '06-003',
      '09-004',
      '09-005',
      '13-004',
      '28-004',
    ]);
    expect(failedChecks(await openUa(made))).toEqual({});
  });

  it('looks the same, operation by operation, and takes less room', async () => {
    expect(await paintedSame(plain, made)).toEqual([]);
    expect(await paintedSame(plain, await broken(made, '01-005'))).toEqual(['page 1']);
    expect(made.length).toBeLessThan(plain.length);
  });

  it('becomes the same bytes every time, also when it is printed again', async () => {
    expect(Buffer.compare(made, await accessiblePdf(plain))).toBe(0);
    expect(Buffer.compare(made, await accessiblePdf(await print(SAMPLE_PAGE)))).toBe(0);
  });

  it('becomes the same in a thread, where the bundled program works', async () => {
    const outfile = join(temporaryFolder(), 'pdfWorker.mjs');
    const entry = join(import.meta.dirname, '../../src/io/pdf/pdfWorker.ts');
    await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node' });
    const finisher = openFinisher(1, pathToFileURL(outfile));
    onTestFinished(() => finisher.close());
    expect(Buffer.compare(made, await finisher.finish(plain))).toBe(0);
    await expect(finisher.finish(new TextEncoder().encode('%PDF-1.4'))).rejects.toThrow(
      'A PDF could not be made accessible',
    );
  });

  it('is read in its order: numbers of lists, heads of tables once, no running lines', async () => {
    const { read, silent } = await readingOrder(made, await openUa(made));
    expect(read.join('|')).toContain('The plan|Words|said|aloud|,|code|,|an address');
    expect(read.join('|')).toContain(
      '1.|One|2.|Two,|bold|, and more|1.|Inside|A dot|A paragraph|And another|Aside|A chart of two|A caption',
    );
    expect(read.filter((text) => text === 'Result')).toHaveLength(1);
    expect(read.at(-1)).toBe('90%');
    expect(silent.filter((text) => text === 'Running line').length).toBeGreaterThan(1);
    expect(silent.filter((text) => text.trim() === 'Result').length).toBeGreaterThan(0);
    expect(silent.join(' ')).not.toContain('Inside');
  });

  it('gives links their address as words', async () => {
    const { pages } = await openUa(made);
    const words = pages.flatMap(({ annotations }) =>
      annotations.map(({ dict }) => dict.lookup(PDFName.of('Contents'), PDFHexString).decodeText()),
    );
    expect(words).toEqual(['https://example.org/?a=1', '#second']);
  });

  it('says its title and language in its metadata, letters and signs whole', async () => {
    const text = Buffer.from(made).toString('utf8');
    expect(text).toContain('>Plans &#38; &#34;results&#34; of Bahía</rdf:li>');
    expect(text).toContain('<rdf:li>en</rdf:li>');
    expect(text).toContain('<xmp:CreateDate>2027-02-02T00:00:00Z</xmp:CreateDate>');
  });
});

describe('every condition of PDF/UA-1 that is checked', { timeout: 60_000 }, () => {
  it('has a PDF that breaks it', () => {
    expect(Object.keys(UA_BREAKS).sort()).toEqual(UA_CHECKS.map(({ id }) => id).sort());
  });

  it.each(Object.keys(UA_BREAKS))('%s is found out', async (id) => {
    expect(Object.keys(failedChecks(await openUa(await broken(made, id))))).toContain(id);
  });
});

describe('what cannot be made accessible', () => {
  it('is refused with the reason', async () => {
    const untagged = await PDFDocument.create();
    untagged.addPage();
    await expect(accessiblePdf(await untagged.save())).rejects.toThrow(
      'The browser printed no tags.',
    );
    await expect(accessiblePdf(new TextEncoder().encode('%PDF-1.4 broken'))).rejects.toThrow();
    await expect(accessiblePdf(made.slice(0, made.length / 2))).rejects.toThrow();
  });
});
