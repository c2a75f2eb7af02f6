import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findBrowser } from '../../src/io/browser/findBrowser.ts';
import { type BrowserPrinter, openPrinter } from '../../src/io/browser/openPrinter.ts';
import { accessiblePdf } from '../../src/io/pdf/accessiblePdf.ts';
import { normalizePdf } from '../../src/render/normalizePdf.ts';
import { REPORTS } from '../../src/reports/index.ts';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { markdownWords } from './markdownWords.ts';
import { paintedSame } from './paintedSame.ts';
import { readingOrder } from './readingOrder.ts';
import { readPdf } from './readPdf.ts';
import { failedChecks } from './uaChecks.ts';
import { openUa } from './uaDocument.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const DAY = '2027-02-02';

interface Cycle {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

interface Config {
  readonly cycles: readonly Cycle[];
  readonly visibility?: string;
}

/** The cycle in which the day lies; nothing for the public from a workspace that is not for it. */
function flagsFor(workspace: string): string[] {
  const text = readFileSync(join(EXAMPLES, workspace, 'pip.config.yaml'), 'utf8');
  const { cycles, visibility } = parse(text) as Config;
  const cycle = cycles.find(({ from, to }) => from <= DAY && DAY <= to)?.id ?? '';
  return ['--cycle', cycle, ...(visibility === 'confidential' ? ['--audience', 'internal'] : [])];
}

/** Only letters and figures: signs are drawn, and hyphens and spaces differ with the lines. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

let printer: BrowserPrinter;

beforeAll(async () => {
  printer = await openPrinter({ browser: await findBrowser({ workspace: '/nowhere' }), pages: 1 });
});

afterAll(() => printer.close());

describe.each(readdirSync(EXAMPLES))('every report on %s', { timeout: 600_000 }, (workspace) => {
  it('is accessible as far as a machine can see, and reads like its Markdown', async () => {
    const out = temporaryFolder();
    const ids = REPORTS.map(({ id }) => id);
    const flags = [...flagsFor(workspace), '--as-of', DAY, '--out', out];
    const { code, stderr } = await runPip(['report', ...ids, ...flags], join(EXAMPLES, workspace));
    expect(code, stderr).toBe(0);
    const names = readdirSync(out).filter((name) => name.endsWith('.pdf'));
    expect(names.length).toBeGreaterThan(0);
    const begun = new Set<string>();
    for (const name of names) {
      const read = (ending: string) => readFileSync(join(out, name.replace(/pdf$/, ending)));
      const pdf = read('pdf');
      const opened = await openUa(pdf);
      expect(failedChecks(opened), name).toEqual({});
      const html = read('html').toString();
      const about = await readPdf(pdf);
      expect(about.title, name).not.toBe('');
      expect(about.language, name).toBe(/<html lang="([^"]+)"/.exec(html)?.[1]);
      expect(about.bookmarks.length, name).toBeGreaterThan(0);
      const order = (await readingOrder(pdf, opened)).read.join(' ');
      expect(bare(order), name).toBe(bare(markdownWords(read('md').toString())));
      const report = ids.find((id) => name.startsWith(`${id}-`)) ?? name;
      if (begun.has(report)) continue;
      begun.add(report);
      const plain = normalizePdf(await printer.print(html), DAY);
      expect(await paintedSame(plain, pdf), name).toEqual([]);
      expect(pdf.length, name).toBeLessThan(plain.length);
      expect(pdf.equals(await accessiblePdf(plain)), name).toBe(true);
    }
  });
});
