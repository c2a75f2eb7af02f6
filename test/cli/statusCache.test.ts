import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { type PipRun, runPip } from './runPip.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const PLAN = 'plans/schools/sip-slipway.yaml';

interface Workspace {
  readonly root: string;
  readonly cache: string;
  readonly status: (...more: string[]) => Promise<PipRun>;
}

function workspace(example = 'harborview'): Workspace {
  const root = temporaryFolder();
  cpSync(join(EXAMPLES, example), root, { recursive: true });
  return {
    root,
    cache: join(root, '.pip/cache/status.json'),
    status: (...more) => runPip(['status', ...more], root),
  };
}

const PLANTED = 'From the cache.\n';

/** Makes the cache say something that no plan does, so that it shows when it is used. */
function plant({ cache }: Workspace): void {
  const [, body = ''] = readFileSync(cache, 'utf8').split(/\n(.*)/s);
  const changed = JSON.stringify({ ...(JSON.parse(body) as object), text: PLANTED });
  const seal = createHash('sha256').update(changed).digest('hex');
  writeFileSync(cache, `${seal}\n${changed}`);
}

function edit({ root }: Workspace, from: string, to: string): void {
  const file = join(root, PLAN);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

describe('pip status --cache', () => {
  it('shows again what it showed, while nothing has changed', async () => {
    const own = workspace();
    const first = await own.status('--cache');
    expect(first).toEqual(await own.status());
    expect(await own.status('--cache')).toEqual(first);
    plant(own);
    expect((await own.status('--cache')).stdout).toBe(PLANTED);
    expect((await own.status()).stdout).toBe(first.stdout);
  });

  it('says again that plans have errors', async () => {
    const own = workspace();
    edit(own, 'term: 2026-27', 'term: 2026-28');
    const first = await own.status('--cache');
    expect(first.stderr).toContain('The plans have');
    expect(await own.status('--cache')).toEqual(first);
  });

  it.each<readonly [string, ...string[]]>([
    ['of another cycle', '--cycle', 'fall'],
    ['in another format', '--format', 'json'],
    ['on another day', '--as-of', '2027-05-03'],
    ['of one plan', 'sip-slipway-2026'],
    ['of one plan with ids', 'sip-slipway-2026', '--ids'],
  ])('looks anew %s', async (_, ...words) => {
    const own = workspace();
    await own.status('--cache');
    plant(own);
    const shown = await own.status('--cache', ...words);
    expect(shown.code).toBe(0);
    expect(shown).toEqual(await own.status(...words));
  });

  it('looks anew once a plan has changed', async () => {
    const own = workspace();
    await own.status('--cache');
    plant(own);
    edit(own, 'status: adopted', 'status: draft');
    const shown = await own.status('--cache');
    expect(shown).toEqual(await own.status());
    expect(shown.stdout).toMatch(/Draft: .*sip-slipway-2026/);
  });

  it('takes a damaged cache for none', async () => {
    const own = workspace();
    const first = await own.status('--cache');
    writeFileSync(own.cache, readFileSync(own.cache, 'utf8').replace('"errors":0', '"errors":7'));
    expect(await own.status('--cache')).toEqual(first);
  });

  it('keeps nothing of confidential plans', async () => {
    const own = workspace('harborview-staff');
    const first = await own.status('--cache');
    expect(first.code).toBe(0);
    expect(existsSync(own.cache)).toBe(false);
    expect(await own.status('--cache')).toEqual(first);
  });

  it('keeps nothing where the configuration cannot be used', async () => {
    const own = workspace();
    writeFileSync(join(own.root, 'pip.config.yaml'), 'format: 9\n');
    expect((await own.status('--cache')).code).toBe(2);
    expect(existsSync(own.cache)).toBe(false);
  });
});
