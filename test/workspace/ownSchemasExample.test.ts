import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { ROAD } from './ownSchemas.ts';
import { CONFIG, DIRECTORY } from './workspaceOf.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/lone-star');
const VALIDATE = ['validate', '--as-of', '2027-01-15', '--strict'];

describe('the example of a district with a kind of its own', () => {
  it('has no problems', async () => {
    const { stdout, stderr, code } = await runPip(VALIDATE, EXAMPLE);
    expect([stdout, code]).toEqual(['', 0]);
    expect(stderr).toContain('6 files checked, no problems');
  });
});

describe('a workspace with a fault in its schema', () => {
  const workspace = (schema: string): string => {
    const root = temporaryFolder();
    const files = {
      'pip.config.yaml': CONFIG,
      'directory.yaml': DIRECTORY,
      'schemas/road.schema.json': schema,
      'plans/road.yaml': 'kind: road\nformat: 1\n',
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return root;
  };

  it('is told with its line, and ends with 2 like a broken configuration', async () => {
    const { stdout, code } = await runPip(['validate'], workspace('{\n  "title": "Road",\n}\n'));
    expect(code).toBe(2);
    expect(stdout).toContain('schemas/road.schema.json:2:18');
    expect(stdout).toContain('Nothing follows this comma.');
    expect(stdout).not.toContain('unknown-kind');
  });

  it('and without a fault is checked by it', async () => {
    const { stdout, code } = await runPip(['validate'], workspace(JSON.stringify(ROAD)));
    expect(code).toBe(1);
    expect(stdout).toContain('A road plan needs an `id`.');
  });
});
