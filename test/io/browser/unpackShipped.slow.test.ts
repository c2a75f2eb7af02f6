import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shippedPackage } from '../../../src/io/browser/shippedPackage.ts';

const run = promisify(execFile);
const shipped = await shippedPackage();

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pip-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A program of its own that unpacks the real package below a folder and says where. */
async function unpackingProgram(root: string): Promise<string> {
  const room = resolve('src/io/browser');
  const entry = join(folder, 'entry.ts');
  await writeFile(
    entry,
    `import { shippedPackage } from '${room}/shippedPackage.ts';
     import { unpackShipped } from '${room}/unpackShipped.ts';
     process.stdout.write(await unpackShipped(await shippedPackage(), ${JSON.stringify(root)}));`,
  );
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  const outfile = join(folder, 'unpack.mjs');
  const options = { bundle: true, format: 'esm', platform: 'node', packages: 'external' } as const;
  await build({ ...options, entryPoints: [entry], outfile });
  return outfile;
}

describe.runIf(process.platform === 'linux' && process.arch === 'x64' && shipped)(
  'the shipped browser',
  () => {
    it('is unpacked by four processes at once', { timeout: 240_000 }, async () => {
      const root = join(folder, 'cache');
      await mkdir(root);
      const program = await unpackingProgram(root);
      const said = await Promise.all([1, 2, 3, 4].map(() => run(process.execPath, [program])));
      const unpacked = join(root, `chromium-${shipped?.version}`);
      expect(said).toEqual(Array(4).fill({ stdout: unpacked, stderr: '' }));
      expect(await readdir(root)).toEqual([`chromium-${shipped?.version}`]);
      expect(existsSync(join(unpacked, 'fonts', 'fonts', 'Open_Sans'))).toBe(true);
      const { stdout } = await run(join(unpacked, 'chromium'), ['--version'], {
        env: { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') },
      });
      expect(stdout).toContain('143.');
    });
  },
);
