import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Assets } from '../model/context.ts';

/** Files of this package and of the packages it depends on. */
export function packageAssets(): Assets {
  const root = packageRoot();
  const resolve = (module: string) => createRequire(import.meta.url).resolve(module);
  return {
    text: (path) => readFileSync(join(root, path), 'utf8'),
    bytes: (module) => readFileSync(resolve(module)),
    dataUri: (module, type) =>
      `data:${type};base64,${readFileSync(resolve(module)).toString('base64')}`,
    list: (folder) => readdirSync(join(root, folder)).sort(),
  };
}

/** The bundle names its parts by their content: their names together stand for all of the code. */
export function buildName(): string {
  return readdirSync(dirname(fileURLToPath(import.meta.url)))
    .sort()
    .join(' ');
}

/** The folder with package.json, above this file both in src/ and in dist/. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
