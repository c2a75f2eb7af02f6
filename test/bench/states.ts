import { join } from 'node:path';
import { ajvRun } from './ajvCli.ts';
import { corpus, SIZES } from './corpus.ts';
import { generate, SEED } from './generate.ts';
import type { Sized } from './growth.ts';
import type { Peer } from './installPeer.ts';
import type { Run } from './measureRun.ts';
import type { Row } from './rows.ts';
import { installSpectral, installV8r, spectralRun, v8rRun } from './schemaPeers.ts';
import { stateRows, type Times } from './stateRows.ts';

/** How often each is measured; the others' programs, and printing, where they take minutes, are not. */
const STATES: Readonly<Record<'M' | 'L' | 'XL', Times>> = {
  M: { quick: 7, long: 3, peers: 3, prints: 'memory', bars: false },
  L: { quick: 5, long: 2, peers: 1, prints: 'nothing', bars: false },
  XL: { quick: 3, long: 1, peers: 0, prints: 'share', bars: true },
};

export const isState = (size: string): size is keyof typeof STATES => size in STATES;

/** Makes a workspace as large as that of a city, a county or a state, and measures what is done in it. */
export async function measureState(
  root: string,
  home: string,
  size: keyof typeof STATES,
  ajv: Peer,
): Promise<{ rows: readonly Row[]; sized: Sized }> {
  const folder = join(home, size);
  generate(folder, SIZES[size]);
  const plans = [...corpus(SIZES[size], SEED)].filter(([path]) => path.startsWith('plans/'));
  const texts = plans.map(([, text]) => text);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const actions = texts.reduce((sum, text) => sum + (text.match(/- id: a-/g)?.length ?? 0), 0);
  const others = peersOf(root, home, folder, ajv, STATES[size].peers > 0);
  const { rows, measured } = await stateRows(root, folder, others, STATES[size]);
  const head = `${plans.length} plans, ${actions} actions, ${(bytes / 1e6).toFixed(1)} MB`;
  return {
    rows: [{ what: head, measured: {} }, ...rows].map((row) => ({
      ...row,
      what: `${size}: ${row.what}`,
    })),
    sized: { size, bytes, measured },
  };
}

/** The programs of others that check the plans of a workspace; v8r and Spectral those of schools alone. */
function peersOf(root: string, home: string, cwd: string, ajv: Peer, isSmall: boolean) {
  const schemas = join(root, 'schemas');
  const quick: Record<string, Run> =
    'program' in ajv ? { ajv: ajvRun(ajv.program, schemas, ['dip', 'sip'], cwd) } : {};
  const slow: Record<string, Run> = {};
  if (!isSmall) return { quick, slow };
  const [v8r, spectral] = [installV8r(home), installSpectral(home)];
  for (const peer of [v8r, spectral]) {
    if ('reason' in peer) process.stdout.write(`${peer.name} was left out: ${peer.reason}\n`);
  }
  if ('program' in v8r) slow['v8r'] = v8rRun(v8r.program, schemas, cwd);
  if ('program' in spectral) slow['spectral'] = spectralRun(spectral.program, schemas, cwd);
  return { quick, slow };
}
