import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasPlainLetters } from '../model/plainLetters.ts';
import type { SourceFile } from '../model/workspace.ts';

/** A plan that prints to 250 pages has half a megabyte; more than this is no plan. */
export const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Reads one file of a workspace by its path there. What cannot be read comes back with the reason.
 * @param isFile whether its folder has just said that it is an ordinary file.
 */
export function readSource(root: string, file: string, isFile = false): SourceFile {
  const path = join(root, file);
  try {
    // Before it is opened: the opening of a device can already do something.
    if (!isFile && !statSync(path).isFile()) return { file, unreadable: NOT_ORDINARY };
    // A pipe that came to stand here since must not be waited for.
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return readOpened(file, handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { file, unreadable: whyUnreadable(error, 'file', file) };
  }
}

const NOT_ORDINARY = 'This is not an ordinary file.';

function readOpened(file: string, handle: number): SourceFile {
  const stat = fstatSync(handle);
  if (!stat.isFile()) return { file, unreadable: NOT_ORDINARY };
  if (stat.size > MAX_BYTES) return tooLarge(file, stat.size);
  // One byte more than allowed, in case that it grows while it is read.
  const bytes = roomFor(stat.size + 1);
  let size = 0;
  while (size < bytes.length) {
    const room = bytes.length - size;
    const read = readSync(handle, bytes, size, room, null);
    size += read;
    // All that there should be and room for more is the end; short of that only nothing is.
    if (read === 0 || (read < room && size >= stat.size)) break;
  }
  return size > stat.size
    ? { file, unreadable: 'This file is still being written. Try again.' }
    : decode(file, bytes.subarray(0, size));
}

/** Most files fit in one place, which is used again for the next: its bytes are a text by then. */
function roomFor(size: number): Buffer {
  return size <= ROOM.length ? ROOM.subarray(0, size) : Buffer.alloc(size);
}

const ROOM = Buffer.alloc(64 * 1024);

export function tooLarge(file: string, size: number): SourceFile {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return { file, unreadable: `This file has ${megabytes} MB; no plan is larger than 4 MB.` };
}

/** Bytes as a text of the workspace, or the reason why they are none. */
export function decode(file: string, bytes: Buffer): SourceFile {
  // Most files: no other letters than those of the keyboard, and nothing more to find out about them.
  const ascii = isAscii(bytes) ? bytes.toString('latin1') : null;
  if (ascii !== null && !CONTROL.test(ascii)) return { file, text: ascii, isPlain: true };
  if (isUtf16(bytes)) {
    const unreadable =
      'This file is saved in the encoding UTF-16 ("Unicode"). Save it with the encoding UTF-8.';
    return { file, unreadable };
  }
  if (!isUtf8(bytes)) {
    const unreadable = `This file is not UTF-8 text: line ${firstBadLine(bytes)} holds other letters. Save it with the encoding UTF-8.`;
    return { file, unreadable };
  }
  const text = (ascii ?? bytes.toString('utf8')).replace(/^\uFEFF/, '');
  if (hasPlainLetters(text)) return { file, text, isPlain: true };
  const control = CONTROL.exec(text);
  if (control) {
    const line = text.slice(0, control.index).split(/\r\n|\n|\r/).length;
    const unreadable = `This file holds control characters, the first in line ${line}; it is not a text file.`;
    return { file, unreadable };
  }
  return { file, text };
}

/** Control characters other than the tab and the ends of lines. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;

/** By its mark, or by the zeros that every second byte is in the letters of most languages. */
function isUtf16(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 200);
  if (!start.includes(0)) return false;
  const zerosAt = (rest: number) =>
    start.filter((byte, at) => byte === 0 && at % 2 === rest).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  return Math.max(even, odd) > start.length / 3 && Math.min(even, odd) === 0;
}

/** Number of the first line that is no UTF-8; no letter of it spans lines. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) break;
    from = to + 1;
  }
  return line;
}

export const CIRCLE = 'This link leads in a circle.';

/** Says in words why the disk refused a file or folder. */
export function whyUnreadable(error: unknown, what: 'file' | 'folder', name: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM')
    return `This ${what} cannot be read: permission denied.`;
  if (code === 'ELOOP') return CIRCLE;
  if (code === 'ENOENT' && name.includes('\uFFFD')) return 'The name of this file is not UTF-8.';
  if (code === 'ENOENT') return `This ${what} is gone since its folder was read.`;
  return `This ${what} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
