import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { NewSheet } from '../model/workbook.ts';
import { type Part, partsOf } from './workbookArchive.ts';

/**
 * Makes heights of rows those that a program would have found itself, so that the rows grow with
 * what is typed. The writer of workbooks fixes every height that it is told.
 */
export function growingRows(bytes: Uint8Array, sheets: readonly NewSheet[]): Uint8Array {
  if (sheets.every(({ growing }) => growing === undefined)) return bytes;
  return rewritten(bytes, (name, xml) => {
    const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name) ?? [];
    const growing = sheets[Number(number) - 1]?.growing;
    return growing === undefined ? xml : loosened(xml, growing);
  });
}

const loosened = (xml: string, growing: ReadonlySet<number>): string =>
  xml.replace(
    /(<row r="(\d+)" ht="[\d.]+") customHeight="1"/g,
    (fixed, open: string, row: string) => (growing.has(Number(row) - 1) ? open : fixed),
  );

const HEADER = 30;
const ENTRY = 46;

/** An archive with other texts in some of its parts. */
function rewritten(bytes: Uint8Array, change: (name: string, xml: string) => string): Uint8Array {
  const archive = Buffer.from(bytes);
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const part of partsOf(bytes) ?? []) {
    const header = Buffer.from(archive.subarray(part.at, part.at + HEADER));
    const content = changed(archive, part, header, change);
    const name = Buffer.from(part.name);
    header.writeUInt16LE(0, 28);
    const entry = Buffer.alloc(ENTRY);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    header.copy(entry, 6, 4, 28);
    entry.writeUInt32LE(at, 42);
    files.push(header, name, content);
    entries.push(entry, name);
    at += HEADER + name.length + content.length;
  }
  return Buffer.concat([...files, ...entries, endOf(entries, at)]);
}

/** The packed content of a part, and in its header what that says of it. */
function changed(
  archive: Buffer,
  { name, at, packed }: Part,
  header: Buffer,
  change: (name: string, xml: string) => string,
): Buffer {
  const start = at + HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
  const content = archive.subarray(start, start + packed);
  const isPacked = header.readUInt16LE(8) === 8;
  const xml = (isPacked ? inflateRawSync(content) : content).toString('utf8');
  const wanted = change(name, xml);
  if (wanted === xml) return content;
  const unpacked = Buffer.from(wanted);
  const result = deflateRawSync(unpacked);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(unpacked), 14);
  header.writeUInt32LE(result.length, 18);
  header.writeUInt32LE(unpacked.length, 22);
  return result;
}

function endOf(entries: readonly Buffer[], at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length / 2, 8);
  end.writeUInt16LE(entries.length / 2, 10);
  end.writeUInt32LE(
    entries.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return end;
}
