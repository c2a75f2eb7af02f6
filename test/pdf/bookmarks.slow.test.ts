import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { textOf } from '../render/bodyText.ts';
import { temporaryFolder } from '../temporary.ts';
import { readPdf } from './readPdf.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');

/** The headings of a page, in order, as its readers see them. */
const headingsOf = (html: string): string[] =>
  [...html.matchAll(/<h[1-6]>(.*?)<\/h[1-6]>/gs)].map(([, inner = '']) =>
    textOf(inner.replace(/<\/?(em|span|strong|wbr)[^>]*>/g, ''))
      .replace(/\s+/g, ' ')
      .trim(),
  );

describe('bookmarks of a PDF', { timeout: 120_000 }, () => {
  // Between them these have headings of two lines, with a small line before them, and at the top of a page.
  it.each([
    ['board', 'dip-2026', 'board-dip-2026'],
    ['plan', 'sip-breakwater-2026', 'plan-sip-breakwater-2026'],
    ['mid-year', 'sip-anchor-2026', 'mid-year-sip-anchor-2026'],
    ['sam', 'sip-anchor-2026', 'sam-sip-anchor-2026'],
  ])('say what the headings say, each once: %s of %s', async (report, plan, file) => {
    const out = temporaryFolder();
    const words = ['report', report, '--plan', plan, '--cycle', 'winter', '--out', out];
    const { code, stderr } = await runPip([...words, '--as-of', '2027-02-02'], EXAMPLE);
    expect(code, stderr).toBe(0);
    const { bookmarks } = await readPdf(readFileSync(join(out, `${file}.pdf`)));
    const headings = headingsOf(readFileSync(join(out, `${file}.html`), 'utf8'));
    expect(headings.length).toBeGreaterThan(10);
    expect(bookmarks.map((title) => title.trim())).toEqual(headings);
  });
});
