import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORTS } from '../../src/reports/index.ts';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { extremeWorkspace, VAST } from './extremeWorkspace.ts';
import { pageFaults, type PrintedPage, printedPages } from './pageFaults.ts';
import { readPdf } from './readPdf.ts';
import { tableRows } from './tableRows.ts';
import { nameAt, openUa } from './uaDocument.ts';
import { fontsOf } from './uaFonts.ts';

type Size = 'letter' | 'a4';

async function filesOf(workspace: string, ...argv: string[]): Promise<Map<string, Buffer>> {
  const out = temporaryFolder();
  const flags = ['--cycle', 'winter', '--as-of', '2027-02-02', '--format', 'pdf', '--out', out];
  const { code, stderr } = await runPip(['report', ...argv, ...flags], workspace);
  expect(code, stderr).toBe(0);
  const names = readdirSync(out).filter((name) => name.endsWith('.pdf'));
  return new Map(names.map((name) => [name, readFileSync(join(out, name))]));
}

async function printed(workspace: string, ...argv: string[]): Promise<Map<string, PrintedPage[]>> {
  const made = new Map<string, PrintedPage[]>();
  for (const [name, bytes] of await filesOf(workspace, ...argv)) {
    made.set(name, await printedPages(bytes));
  }
  return made;
}

const faultsIn = (files: ReadonlyMap<string, readonly PrintedPage[]>): string[] =>
  [...files].flatMap(([name, pages]) => pageFaults(pages).map((fault) => `${name}, ${fault}`));

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');
const ALL = ['sam', 'plan', 'mid-year', 'board', 'summary'];
const SMALL = ['--plan', 'sip-short', 'sip-odd', 'dip-2026'];

describe(
  'plans that are empty, or full of long words and other scripts',
  { timeout: 300_000 },
  () => {
    it.each<[Size, number, number]>([
      ['letter', 612, 792],
      ['a4', 595, 842],
    ])(
      'are printed on %s inside of the margins, no page blank, no heading alone',
      async (size, width, height) => {
        const files = await printed(extremeWorkspace(size), ...ALL, ...SMALL);
        expect(files.size).toBeGreaterThan(ALL.length);
        expect(faultsIn(files)).toEqual([]);
        for (const page of [...files.values()].flat()) {
          expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
        }
        const plan = files.get('plan-sip-odd.pdf') ?? [];
        expect(plan.map(({ text }) => text).join(' ')).toMatch(/שרה|הרש/);
      },
    );
  },
);

describe('names of other scripts', { timeout: 300_000 }, () => {
  it('are printed in fonts of the package, whatever the machine has', async () => {
    const plan = ['plan', '--plan', 'sip-odd'];
    const [bytes] = (await filesOf(extremeWorkspace('letter'), ...plan)).values();
    const fonts = fontsOf(await openUa(bytes ?? Buffer.of()));
    const names = fonts.map((font) => nameAt(font, 'BaseFont') ?? '');
    for (const name of [/NotoSansArabic/, /NotoSansHebrew/, /SourceSans3/]) {
      expect(names).toContainEqual(expect.stringMatching(name));
    }
  });
});

describe('usual plans', { timeout: 300_000 }, () => {
  it('are printed without a fault of their pages in every report', async () => {
    const plans = ['dip-2026', 'sip-harborview-2026', 'sip-lighthouse-point-2026'];
    const files = await printed(EXAMPLE, ...ALL, 'eoy', '--plan', ...plans);
    expect(files.size).toBeGreaterThan(REPORTS.length);
    expect(faultsIn(files)).toEqual([]);
  });
});

describe('a plan of 250 pages', { timeout: 300_000 }, () => {
  it('comes out whole, in one go: each page numbered, named and a draft, no row cut', async () => {
    const [pdf = Buffer.alloc(0)] = (
      await filesOf(extremeWorkspace('letter'), 'plan', '--plan', 'sip-vast')
    ).values();
    const pages = await printedPages(pdf);
    expect(pages.length).toBeGreaterThanOrEqual(250);
    expect(pageFaults(pages)).toEqual([]);
    for (const { text } of pages) {
      expect(text).toContain('DRAFT');
      expect(text).toContain('School vast');
      if (/\d{4}-\d\d-\d\d/.test(text)) expect(text).toContain('Owner');
    }
    const steps = pages.flatMap(({ text }) => text.match(/Step \d+-\d+\.\d+/g) ?? []);
    expect(new Set(steps).size).toBe(VAST.goals * VAST.strategies * VAST.actions);
    const { rows, cut } = await tableRows(pdf);
    expect(rows).toBeGreaterThan(VAST.goals * VAST.strategies * VAST.actions);
    expect(cut).toBe(0);
    const { bookmarks } = await readPdf(pdf);
    expect(bookmarks.filter((title) => /Goal \d+$/.test(title))).toHaveLength(VAST.goals);
  });
});
