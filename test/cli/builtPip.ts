import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** A program that others can start, made of the sources as they are; gone when the tests of a file are over. */
export function builtPip(): { command: string } {
  const built = { command: '' };
  let folder = '';
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'pip-built-')));
    for (const part of ['node_modules', 'schemas', 'templates']) {
      symlinkSync(join(ROOT, part), join(folder, part));
    }
    writeFileSync(join(folder, 'package.json'), '{"type": "module", "version": "0.0.0"}');
    await build({
      absWorkingDir: ROOT,
      entryPoints: ['src/main.ts'],
      outdir: join(folder, 'dist'),
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    });
    const start =
      "import { main } from './dist/main.js';\nprocess.exitCode = await main(process.argv.slice(2));\n";
    writeFileSync(join(folder, 'pip.js'), start);
    built.command = `'${process.execPath}' '${join(folder, 'pip.js')}'`;
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return built;
}
