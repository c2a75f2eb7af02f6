import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPeer, type Peer } from './installPeer.ts';
import type { Run } from './measureRun.ts';

const FILES = 'plans/schools/*.yaml';

/** Where v8r is: the newest that runs on Node 20. */
export const installV8r = (home: string): Peer =>
  installPeer(join(home, 'v8r'), 'v8r', ['v8r@5.1.0'], 'v8r/src/index.js');

/** A check of school plans against their schema by v8r. */
export const v8rRun = (program: string, schemas: string, cwd: string): Run => ({
  args: [program, '--schema', join(schemas, 'sip.schema.json'), FILES],
  cwd,
});

/** Where Spectral is. */
export const installSpectral = (home: string): Peer =>
  installPeer(
    join(home, 'spectral'),
    'Spectral',
    ['@stoplight/spectral-cli@6.16.3'],
    '@stoplight/spectral-cli/dist/index.js',
  );

/** The same by Spectral, with one rule: the schema, all its parts in one as it wants them. */
export function spectralRun(program: string, schemas: string, cwd: string): Run {
  const home = program.slice(0, program.indexOf('node_modules'));
  const ruleset = join(home, 'rules.mjs');
  const read = (name: string): object =>
    JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8')) as object;
  const schema = { ...read('sip'), $defs: { common: read('common') } };
  writeFileSync(
    ruleset,
    `import { schema } from '@stoplight/spectral-functions';
const functionOptions = { dialect: 'draft2020-12', schema: ${JSON.stringify(schema)} };
const plan = { given: '$', severity: 'error', then: { function: schema, functionOptions } };
export default { rules: { plan } };
`,
  );
  return { args: [program, 'lint', '--ruleset', ruleset, FILES], cwd };
}
