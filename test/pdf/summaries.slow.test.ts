import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { type ReadPdf, readPdf } from './readPdf.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');
const LANGUAGES = ['en', 'es'] as const;

/** The example district on paper of a size. */
function workspace(size: string): string {
  const folder = temporaryFolder();
  cpSync(EXAMPLE, folder, { recursive: true });
  const config = join(folder, 'pip.config.yaml');
  const text = readFileSync(config, 'utf8').replace('size: letter', `size: ${size}`);
  expect(text).toContain(`size: ${size}`);
  writeFileSync(config, text);
  return folder;
}

async function printed(folder: string, lang: string, plans: readonly string[] = []) {
  const out = temporaryFolder();
  const only = plans.length > 0 ? ['--plan', ...plans] : [];
  const flags = ['--lang', lang, '--as-of', '2027-02-02', '--format', 'pdf', '--out', out, ...only];
  const { code, stderr } = await runPip(['report', 'summary', ...flags], folder);
  expect(code, stderr).toBe(0);
  const pages = new Map<string, ReadPdf>();
  for (const name of readdirSync(out).filter((each) => each.endsWith('.pdf'))) {
    pages.set(name, await readPdf(readFileSync(join(out, name))));
  }
  return pages;
}

describe('pages for families on paper', { timeout: 180_000 }, () => {
  it.each(['letter', 'a4'])('are one page in every language: %s', async (size) => {
    const folder = workspace(size);
    for (const lang of LANGUAGES) {
      const all = await printed(folder, lang);
      expect(all.size).toBe(10);
      for (const [name, { pages, language, isTagged, text }] of all) {
        expect([name, pages, language, isTagged]).toEqual([name, 1, lang, true]);
        expect(text).toContain(lang === 'es' ? 'Página 1 de 1' : 'Page 1 of 1');
      }
      const draft = all.get(`summary-sip-lighthouse-point-2026${lang === 'es' ? '.es' : ''}.pdf`);
      expect(draft?.text).toContain(lang === 'es' ? 'BORRADOR' : 'DRAFT');
    }
  });

  it('are two pages at most, however long the plan is', async () => {
    const folder = workspace('letter');
    const long = (words: number): string => 'considerable '.repeat(words).trim();
    const goals = Array.from({ length: 12 }, (_, goal) => ({
      id: `g${goal}`,
      title: long(30),
      measures: [
        {
          id: `m${goal}`,
          name: long(30),
          unit: 'percent',
          results: { winter: { value: 5, n: 400 } },
        },
      ],
      strategies: Array.from({ length: 5 }, (_each, index) => ({
        id: `s${goal}-${index}`,
        title: long(40),
        actions: [{ id: `a${goal}-${index}`, title: long(40), due: '2027-03-01' }],
      })),
    }));
    const plan = {
      ...{ kind: 'sip', format: 1, id: 'sip-long-2026', title: long(20), school: 'harborview' },
      ...{ term: '2026-27', status: 'adopted', summary: long(300), goals },
      progress: { winter: { rating: 2, next_steps: long(200) } },
      engagement: [1, 2, 3].map((id) => ({ who: `Families ${id}`, outcome: long(100) })),
      glossary: { considerable: long(80) },
    };
    writeFileSync(join(folder, 'plans/schools/sip-long.yaml'), JSON.stringify(plan));
    for (const lang of LANGUAGES) {
      const [page] = (await printed(folder, lang, ['sip-long-2026'])).values();
      expect(page?.pages).toBeLessThanOrEqual(2);
      expect(page?.text).toContain(lang === 'es' ? '54 partes más' : '54 more parts');
    }
  });
});
