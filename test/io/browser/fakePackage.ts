import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { extract, pack } from 'tar-fs';
import type { Extract, ShippedPackage } from '../../../src/io/browser/shippedPackage.ts';

export const PROGRAM = '#!/bin/sh\nexit 0\n';

/** Makes a package laid out like `@sparticuz/chromium`, with a few bytes for a browser. */
export async function fakePackage(root: string): Promise<ShippedPackage> {
  const archives = join(root, 'package', 'bin');
  await mkdir(archives, { recursive: true });
  await writeFile(join(archives, 'chromium.br'), brotliCompressSync(PROGRAM));
  await archive(root, archives, 'al2023', 'lib/libexpat.so.1');
  await archive(root, archives, 'fonts', 'fonts/Open_Sans/OpenSans.ttf');
  return { archives, version: '1.2.3', extractor: async () => extract as unknown as Extract };
}

/** Cuts the browser's archive in half. */
export async function damage(shipped: ShippedPackage): Promise<void> {
  const file = join(shipped.archives, 'chromium.br');
  const whole = await readFile(file);
  await writeFile(file, whole.subarray(0, whole.length / 2));
}

async function archive(root: string, into: string, name: string, file: string): Promise<void> {
  const folder = join(root, name);
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, file), name);
  const tar = await buffer(pack(folder));
  await writeFile(join(into, `${name}.tar.br`), brotliCompressSync(tar));
}
