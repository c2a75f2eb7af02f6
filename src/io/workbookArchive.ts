import { CommandError } from '../model/commandError.ts';

/** As large as a workbook may be: packed, and all its parts unpacked. */
const MOST_PACKED = 20_000_000;
const MOST_UNPACKED = 32_000_000;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
/** What stands in the place of a size or count that needs more than 32 or 16 bits. */
const IS_ELSEWHERE = [0xffffffff, 0xffff];

/**
 * Makes sure that bytes are a workbook that can be unpacked into bounded memory, before anything is;
 * a `CommandError` says what they are instead.
 */
export function checkWorkbookArchive(bytes: Uint8Array, name: string): void {
  if (bytes.length > MOST_PACKED) throw tooLarge(name);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldContainer(bytes, name);
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw new CommandError(`${name} is not a workbook.`, { hint: SAVE_AS });
  }
  const parts = partsOf(bytes);
  if (parts === null) {
    throw new CommandError(`${name} is damaged: it ends before its contents do.`, {
      hint: 'Copy or download it again, or open it and save it anew.',
    });
  }
  if (parts.some((part) => part.name === 'content.xml')) {
    throw new CommandError(`${name} is an OpenDocument spreadsheet (.ods).`, { hint: SAVE_AS });
  }
  if (parts.some((part) => part.name === 'xl/workbook.bin')) {
    throw new CommandError(`${name} is a binary workbook (.xlsb).`, { hint: SAVE_AS });
  }
  // A part that does not say its size could have any; no program that saves workbooks does so.
  const size = parts.reduce((sum, part) => sum + part.unpacked, 0);
  const isHidden = parts.some(({ packed, unpacked }) => unpacked === 0 && packed > 2);
  if (isHidden || size > MOST_UNPACKED) throw tooLarge(name);
}

const SAVE_AS = 'Open it in the program that it was made with, and save it as .xlsx.';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const tooLarge = (name: string): CommandError =>
  new CommandError(`${name} is too large to be read as a workbook.`, {
    hint: 'Take out what is not needed, or save the sheet that is wanted as CSV.',
  });

/** Workbooks from before 2007 and those with a password come in the same container. */
function oldContainer(bytes: Uint8Array, name: string): CommandError {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isEncrypted
    ? new CommandError(`${name} is protected by a password, so that it cannot be read.`, {
        hint: 'Open it, take the password away, and save it.',
      })
    : new CommandError(`${name} is a workbook of an old kind (.xls).`, { hint: SAVE_AS });
}

/** A part of the archive, with its size in bytes before and after it is unpacked. */
export interface Part {
  readonly name: string;
  /** Where the part begins, with a header of its own. */
  readonly at: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** The parts that the archive's directory lists; null where there is no such directory. */
export function partsOf(bytes: Uint8Array): Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  if (IS_ELSEWHERE.includes(count) || IS_ELSEWHERE.includes(at)) return null;
  while (parts.length < count) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      at: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The directory ends the file, but for a comment of up to 64 KB. */
function endOfDirectory(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
