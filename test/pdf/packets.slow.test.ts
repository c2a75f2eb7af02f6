import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runPip } from '../cli/runPip.ts';
import { type ReadPdf, readPdf } from './readPdf.ts';
import { openUa } from './uaDocument.ts';
import { fontsOf, isEmbedded } from './uaFonts.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLE = join(ROOT, 'examples/harborview');
const REAL = join(ROOT, '../shared/real/eh2020');

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function printed(workspace: string, asOf: string): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'pip-test-'));
  folders.push(out);
  const flags = ['--cycle', 'winter', '--as-of', asOf, '--out', out];
  const { code, stderr } = await runPip(['report', ...flags], workspace);
  expect(code, stderr).toBe(0);
  return out;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('winter packets of the example district', { timeout: 120_000 }, () => {
  it('are one tagged PDF a school, with title, language, bookmarks and embedded fonts', async () => {
    const out = await printed(EXAMPLE, '2027-02-02');
    const names = readdirSync(out).filter((name) => name.endsWith('.pdf'));
    expect(names).toHaveLength(9);
    for (const name of names) {
      const bytes = readFileSync(join(out, name));
      const pdf = await readPdf(bytes);
      expect(pdf.isTagged, name).toBe(true);
      expect(pdf.title, name).toContain('Winter SAM packet, 2026-27');
      expect(pdf.language, name).toBe('en');
      expect(pdf.bookmarks, name).toContain('Strategies by rating');
      expect(pdf.text, name).toContain(`Page 1 of ${pdf.pages}`);
      // Four to six pages for a usual plan; the draft of a page and a half of plan takes three.
      expect(pdf.pages, name).toBeGreaterThanOrEqual(name.includes('lighthouse-point') ? 3 : 4);
      expect(pdf.pages, name).toBeLessThanOrEqual(6);
      const fonts = fontsOf(await openUa(bytes));
      expect(fonts.length, name).toBeGreaterThan(2);
      expect(fonts.filter(isEmbedded), name).toEqual(fonts);
    }
    const draft = await readPdf(readFileSync(join(out, 'sam-sip-lighthouse-point-2026.pdf')));
    expect(draft.text.match(/DRAFT/g)).toHaveLength(draft.pages);
  });

  it('are the same bytes every time', async () => {
    const [first, second] = [
      await printed(EXAMPLE, '2027-02-02'),
      await printed(EXAMPLE, '2027-02-02'),
    ];
    const files = readdirSync(first, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(first.length + 1));
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) {
      const same = readFileSync(join(first, file)).equals(readFileSync(join(second, file)));
      expect(same, file).toBe(true);
    }
  });
});

interface Titled {
  id: string;
  title: string;
  strategies?: Titled[];
  sub_items?: Titled[];
}

describe.skipIf(!existsSync(REAL))(
  'the real plans in ../shared/real (skipped where absent)',
  () => {
    let pdf: ReadPdf;
    let markdown: string;

    beforeAll(async () => {
      const out = await printed(REAL, '2020-02-20');
      pdf = await readPdf(readFileSync(join(out, 'sam-sip-hockanum-2019.pdf')));
      markdown = fold(readFileSync(join(out, 'sam-sip-hockanum-2019.md'), 'utf8'));
    }, 60_000);

    it('validate without a fault in their year', async () => {
      const words = ['validate', '--strict', '--as-of', '2020-02-20', '--format', 'json'];
      const { code, stdout } = await runPip(words, REAL);
      const { summary } = JSON.parse(stdout) as { summary: object };
      expect(summary).toMatchObject({ errors: 0, warnings: 0 });
      expect(code).toBe(0);
    });

    const plan = (): Titled[] => {
      const { theories_of_action } = parse(
        readFileSync(join(REAL, 'plans/dip-2019.yaml'), 'utf8'),
      ) as { theories_of_action: Titled[] };
      const strategies = theories_of_action.flatMap((theory) => theory.strategies ?? []);
      const subItems = strategies.flatMap((strategy) => strategy.sub_items ?? []);
      expect([strategies.length, subItems.length]).toEqual([24, 8]);
      return [...strategies, ...subItems];
    };

    it('print every strategy and sub-item of the district word for word', () => {
      for (const { title } of plan()) {
        expect(pdf.text).toContain(fold(title));
        expect(markdown).toContain(fold(title));
      }
    });

    it('show five rows, stated and suggested rating, and the absence measure off track but improved', () => {
      for (const row of [
        'Standards-aligned units in every grade',
        'Open the Early Childhood Learning Center',
        'Weekly attendance team',
        'One channel to every family, in its language',
        'Grow teacher leaders',
      ]) {
        expect(pdf.text).toContain(row);
      }
      expect(pdf.text).toContain('Suggested: Lagging (median of 4 rated of 5, one at 1)');
      expect(markdown).toContain(
        '| Students chronically absent | 16.1% | 14.6% | 15.2% | 14.0% | 13.0% | ↘ Off track | −0.9 points, improved |',
      );
    });
  },
);
