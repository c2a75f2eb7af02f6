import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REPORTS } from '../../src/reports/index.ts';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { openReader, type Reader } from './openReader.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const DAY = '2027-02-02';
const WIDTHS = [1280, 390];

interface Config {
  readonly cycles: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly visibility?: string;
}

/** The cycle of the day; nothing for the public from a workspace that is not for it. */
function flagsFor(workspace: string): string[] {
  const text = readFileSync(join(EXAMPLES, workspace, 'pip.config.yaml'), 'utf8');
  const { cycles, visibility } = parse(text) as Config;
  const cycle = cycles.find(({ from, to }) => from <= DAY && DAY <= to)?.id ?? '';
  return ['--cycle', cycle, ...(visibility === 'confidential' ? ['--audience', 'internal'] : [])];
}

/** The longest page of each report and kind of plan, and those that lead to them. */
function longestPages(folder: string): Map<string, string> {
  const longest = new Map<string, readonly [name: string, html: string]>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(folder, name), 'utf8');
    const [about = name] = /^(?:mid-year|[a-z]+)-[a-z]+/.exec(name) ?? [];
    if (html.length > (longest.get(about)?.[1].length ?? 0)) longest.set(about, [name, html]);
  }
  return new Map(longest.values());
}

let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
}, 60_000);

afterAll(() => reader.close());

describe('axe-core', () => {
  it('finds the faults of a page that has some', async () => {
    await reader.show('<!doctype html><img src="data:,"><p style="color:#ccc">Pale</p>', 390);
    const rules = (await reader.faults()).map((fault) => fault.split(':')[0]);
    expect(rules).toEqual(
      expect.arrayContaining(['color-contrast', 'document-title', 'html-has-lang', 'image-alt']),
    );
  });
});

describe.each(readdirSync(EXAMPLES))('the pages of %s', { timeout: 900_000 }, (workspace) => {
  it('have no fault that axe-core knows and fit their window, on a desk and on a phone', async () => {
    const out = temporaryFolder();
    const ids = REPORTS.map(({ id }) => id);
    const flags = [...flagsFor(workspace), '--as-of', DAY, '--format', 'html', '--out', out];
    const { code, stderr } = await runPip(['report', ...ids, ...flags], join(EXAMPLES, workspace));
    expect(code, stderr).toBe(0);
    const pages = longestPages(out);
    expect(pages.size).toBeGreaterThan(1);
    const found: string[] = [];
    for (const [page, html] of pages) {
      for (const width of WIDTHS) {
        await reader.show(html, width);
        const faults = await reader.faults();
        const hidden = await reader.hidden();
        if (hidden > 0) faults.push(`${hidden} pixels lie outside of the window`);
        found.push(...faults.map((fault) => `${page} at ${width}: ${fault}`));
      }
    }
    expect(found).toEqual([]);
  });
});
