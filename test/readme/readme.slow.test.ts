import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
// Git as on a fresh machine, with Jo Park at it.
import '../cli/repository.ts';
import { temporaryFolder } from '../temporary.ts';
import { codeBlocks } from './codeBlocks.ts';
import { playTour } from './playTour.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FILE = join(ROOT, 'README.md');
const README = readFileSync(FILE, 'utf8');

it('opens with a mistake in the example plan, and the answer that pip gives to it', async () => {
  const sentence = /Write `(\w+)` for `(\w+)` in line (\d+) of \[the example plan\]\((\S+)\)/;
  const [, wrong = '', right = '', line = '', file = ''] = sentence.exec(README) ?? [];
  const folder = join(temporaryFolder(), 'harborview');
  cpSync(join(ROOT, 'examples/harborview'), folder, { recursive: true });
  const plan = file.replace('examples/harborview', folder);
  const lines = readFileSync(plan, 'utf8').split('\n');
  expect(lines[Number(line) - 1]).toContain(`${right}:`);
  lines[Number(line) - 1] = lines[Number(line) - 1]?.replace(right, wrong) ?? '';
  writeFileSync(plan, lines.join('\n'));
  const { stdout, stderr, code } = await runPip(['validate'], folder);
  expect(code).toBe(1);
  expect(codeBlocks(README)[0]?.text).toBe(`${stdout.trimEnd()}\n\n${stderr.trimStart()}`);
});

it('leads through a year that prints what stands there, whatever day it is (UPDATE_TOUR=1 writes it)', async () => {
  const [, before = '', tour = '', after = ''] =
    /^([\s\S]*<!-- tour -->\n)([\s\S]*)(<!-- \/tour -->[\s\S]*)$/.exec(README) ?? [];
  expect(tour.match(/^\$ npx pip/gm)).toHaveLength(10);
  const folder = temporaryFolder();
  const played = await playTour(tour, folder, '2031-05-06');
  if (process.env['UPDATE_TOUR']) writeFileSync(FILE, before + played + after);
  expect(played).toBe(tour);
  const written = readdirSync(join(folder, 'reports/2026-27/winter'));
  expect(written).toContain('sam-sip-west-2026.pdf');
  expect(existsSync(join(folder, 'plans/schools/sip-west-2027.yaml'))).toBe(true);
}, 120_000);

it('links to files that are there', () => {
  const links = [...README.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)|src="([^"]+)"/g)];
  const missing = links
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((path) => !existsSync(join(ROOT, path)));
  expect(links.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
