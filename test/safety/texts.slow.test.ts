import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { filesIn, hostileWorkspace, hostileTo, SOURCES } from './hostileTexts.ts';
import { asHtml } from './openVisitor.ts';
import { visited } from './visited.ts';

const open = visited();

/** Numbers of the texts that a page shows from their beginning on, as they were written. */
function shownTexts(words: string): Set<string> {
  const plain = words.replace(/[\u00ad\u200b\u2060]/g, '').replace(/\s+/g, ' ');
  return new Set([...plain.matchAll(/T(\d+)T <script/g)].map(([, number = '']) => number));
}

describe('a hostile text in every field of every kind', { timeout: 300_000 }, () => {
  it.each(SOURCES)('comes out as text: $from', async (source) => {
    const { root, texts } = hostileWorkspace(source, hostileTo(open.server.origin));
    const out = join(root, 'out');
    const argv = ['report', ...source.report.split(' '), '--format', 'md,html', '--out', out];
    const { stderr, code } = await runPip(argv, root);
    expect(code, stderr).toBe(0);
    const shown = new Set<string>();
    const pages = filesIn(out, '.html').filter((file) => !file.endsWith('index.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const file of filesIn(out, '.html')) {
      const html = readFileSync(file, 'utf8');
      expect(await open.visitor.dangers(html, 'text/html'), file).toEqual([]);
      const words = await open.visitor.words(html);
      for (const number of shownTexts(words)) shown.add(number);
    }
    for (const file of filesIn(out, '.md')) {
      const html = asHtml(readFileSync(file, 'utf8'));
      expect(await open.visitor.dangers(html, 'text/html'), file).toEqual([]);
    }
    for (const file of filesIn(out, '.svg')) {
      expect(await open.visitor.dangers(readFileSync(file, 'utf8'), 'image/svg+xml'), file).toEqual(
        [],
      );
    }
    expect(texts.length).toBeGreaterThan(shown.size);
    expect(shown.size).toBeGreaterThan(100);
    for (const file of pages.slice(0, 3)) await open.visitor.open(pathToFileURL(file).href);
    expect(open.server.heard()).toEqual([]);
  });
});

describe('the visitor', () => {
  it('would see it come out as anything else', async () => {
    const [line, lines] = [0, 1].map(hostileTo('http://127.0.0.1:9'));
    expect(await open.visitor.dangers(`<svg></svg>${line ?? ''}`, 'text/html')).toEqual(
      expect.arrayContaining(['<script>', '<style>', 'onerror', 'href=javascript:alert(1)']),
    );
    expect(await open.visitor.dangers(asHtml(lines ?? ''), 'text/html')).toEqual(
      expect.arrayContaining(['<script>', 'onload', '<embed>', 'src=http://127.0.0.1:9/r.png']),
    );
  });
});
