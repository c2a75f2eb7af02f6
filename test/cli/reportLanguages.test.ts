import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { runPip } from './runPip.ts';

const BASE = join(import.meta.dirname, 'base');
const WORDS = join(import.meta.dirname, '../../templates/words');
const OUT = 'reports/2026-27/winter';

function workspace(): string {
  const folder = temporaryFolder();
  cpSync(BASE, folder, { recursive: true });
  return folder;
}

async function summarize(folder: string, ...flags: readonly string[]): Promise<void> {
  const all = ['report', 'summary', '--as-of', '2027-02-02', '--format', 'html', ...flags];
  const { code, stderr } = await runPip(all, folder);
  expect(code, stderr).toBe(0);
}

const page = (folder: string, name: string): string =>
  readFileSync(join(folder, OUT, `${name}.html`), 'utf8');

describe('a report in several languages', () => {
  it('stands beside itself, and the index lists each', async () => {
    const folder = workspace();
    await summarize(folder);
    await summarize(folder, '--lang', 'es');
    expect(page(folder, 'summary-dip-2026')).toContain('<html lang="en">');
    expect(page(folder, 'summary-dip-2026.es')).toContain('<html lang="es">');
    const index = page(folder, 'index');
    expect(index).toContain('href="summary-dip-2026.html"');
    expect(index).toContain('href="summary-dip-2026.es.html"');
    expect(index).toContain('Summary (español)');
  });

  it('marks as English what the plan says, and the district’s own words for ratings', async () => {
    const folder = workspace();
    const config = join(folder, 'pip.config.yaml');
    const scale = ['Little', 'Some', 'Much'].map(
      (label, index) => `  - {value: ${index + 1}, label: ${label}, short: ${label}}\n`,
    );
    writeFileSync(config, `${readFileSync(config, 'utf8')}rating_scale:\n${scale.join('')}`);
    const plan = join(folder, 'plans/sip.yaml');
    const rated =
      'progress: {winter: {rating: 2, by: Principal, on: 2027-01-20, rationale: Slow.}}\n';
    writeFileSync(plan, `${readFileSync(plan, 'utf8')}${rated}`);
    await summarize(folder, '--lang', 'es');
    const html = page(folder, 'summary-sip-dune-2026.es');
    expect(html).toMatch(/<p><span lang="en"><span class="sign rating"[^>]*>.*Some<\/span>/);
    expect(html).toMatch(/Pida el plan completo por su nombre: <strong><span lang="en">/);
  });

  it('takes the words of the workspace before those of the package, and languages of its own', async () => {
    const folder = workspace();
    const own = join(folder, 'templates/words');
    mkdirSync(own, { recursive: true });
    const english = readFileSync(join(WORDS, 'en.yaml'), 'utf8');
    const changed = english.replace(': How the work is going', ': Are we getting there?');
    writeFileSync(join(own, 'en.yaml'), changed);
    writeFileSync(
      join(own, 'cy.yaml'),
      english.replace('en-US', 'cy').replace('English', 'Cymraeg'),
    );
    await summarize(folder);
    await summarize(folder, '--lang', 'cy');
    expect(page(folder, 'summary-dip-2026')).toContain('Are we getting there?');
    expect(existsSync(join(folder, OUT, 'summary-dip-2026.cy.html'))).toBe(true);
    expect(page(folder, 'summary-dip-2026.cy')).toContain('2 Chwefror 2027');
  });
});
