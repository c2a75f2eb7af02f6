import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { readPdf } from './readPdf.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');

describe('the printed report to the board', { timeout: 120_000 }, () => {
  it('stands alone on its first page: rating, theories, charts and what is asked', async () => {
    const out = temporaryFolder();
    const flags = ['--as-of', '2027-02-02', '--format', 'pdf', '--out', out];
    const { code, stderr } = await runPip(['report', 'board', ...flags], EXAMPLE);
    expect(code, stderr).toBe(0);
    const { text, pages, title, bookmarks, isTagged } = await readPdf(
      readFileSync(join(out, 'board-dip-2026.pdf')),
    );
    expect({ title, isTagged }).toEqual({
      title: 'Harborview Public Schools: report to the board, Winter 2026-27',
      isTagged: true,
    });
    expect(pages).toBeLessThanOrEqual(10);
    // The foot of a page is read before the page.
    const [, first = '', second = ''] = text.split(/Page \d+ of \d+/);
    for (const part of [
      'Rating of the plan',
      'Progress by theory of action',
      'Asked of the board',
    ]) {
      expect(first).toContain(part);
      expect(bookmarks).toContain(part);
    }
    expect(first).toContain('51.8% in winter, up from 47.4%');
    // What a stranger asks first.
    for (const part of ['What is behind', 'In which schools', 'What changed', 'What is asked']) {
      expect(first).toContain(part);
    }
    expect(first).not.toContain('Schools by strategy');
    expect(second).toContain('Schools by strategy');
  });
});
