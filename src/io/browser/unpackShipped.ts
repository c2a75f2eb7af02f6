import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { CommandError } from '../../model/commandError.ts';
import { removeStale, unpackingPrefix } from './removeStale.ts';
import type { ShippedPackage } from './shippedPackage.ts';
import { isWhole, sealFolder } from './wholeFolder.ts';

/** How often other processes may come between clearing the name of a broken folder and taking it. */
const ATTEMPTS = 10;

/** Unpacked by root, files would otherwise belong to whoever has the packer's user number. */
const OURS = { chown: false, dmode: 0o700, fmode: 0o600 };

/**
 * Unpacks the shipped browser below a folder of our own, unless that was done before, and gives the
 * folder it is in. Any number of processes may do it at once: each unpacks into a folder of its own
 * and renames that into place, so that only a whole one ever has the final name.
 */
export async function unpackShipped(shipped: ShippedPackage, root: string): Promise<string> {
  const target = join(root, `chromium-${shipped.version}`);
  if (await isWhole(target)) return target;
  try {
    await removeStale(root);
    const own = await mkdtemp(join(root, unpackingPrefix()));
    try {
      await unpack(shipped, own, target);
      await moveIntoPlace(own, target);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  } catch (error) {
    throw unpackingFailed(root, error);
  }
  return target;
}

async function unpack(shipped: ShippedPackage, own: string, target: string): Promise<void> {
  const extract = await shipped.extractor();
  const decompress = (archive: string, into: Writable) =>
    pipeline(
      createReadStream(join(shipped.archives, archive), { highWaterMark: 1 << 20 }),
      createBrotliDecompress({ chunkSize: 1 << 20 }),
      into,
    );
  // All must have ended before anything is removed, also when one of them fails.
  const results = await Promise.allSettled([
    decompress('chromium.br', createWriteStream(join(own, 'chromium'), { mode: 0o700 })),
    decompress('al2023.tar.br', extract(join(own, 'al2023'), OURS)),
    decompress('fonts.tar.br', extract(join(own, 'fonts'), OURS)),
    writeFile(join(own, 'fonts.conf'), fontsConf(target)),
  ]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  await sealFolder(own);
}

/**
 * Renames a whole folder to its final name. A rename never replaces a folder with something in it,
 * so of several processes one wins, and what it has put there serves the others as well.
 */
async function moveIntoPlace(own: string, target: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(own, target);
    } catch (error) {
      if (await isWhole(target)) return;
      if (attempt === ATTEMPTS) throw error;
      await removeBroken(target, own);
    }
  }
}

/** Clears the name of a folder that is not whole, by a rename so that it is free at once. */
async function removeBroken(target: string, own: string): Promise<void> {
  const broken = `${own}.broken`;
  await rename(target, broken).catch(ignoreMissing);
  await rm(broken, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** System fonts stay available: names may need letters that ours do not have. */
function fontsConf(folder: string): string {
  const escaped = folder.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <cachedir>${escaped}/font-cache</cachedir>
  <dir>${escaped}/fonts/fonts</dir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;
}

function unpackingFailed(root: string, error: unknown): CommandError {
  const { code, message } = error as NodeJS.ErrnoException;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  const reason = full ? 'the disk is full (about 200 MB are needed)' : message;
  return new CommandError(`The browser could not be unpacked into ${root}: ${reason}.`, {
    exitCode: 3,
    hint: full
      ? 'Make room there, or set PLANS_BROWSER to a browser that is installed.'
      : 'Install the package again, or set PLANS_BROWSER to a browser that is installed.',
    cause: error,
  });
}
