import { MOST_BYTES } from '../model/importList.ts';
import type { MappingFile } from '../model/plan.ts';

type Encoding = NonNullable<MappingFile['encoding']>;

/** The text of an export with how its letters were stored, or what to do about a file that is none. */
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly refused: string; readonly hint: string };

const SAVE = 'Save it as CSV with the encoding UTF-8.';

/** Reads bytes as the text of a table; without a told encoding, what is no UTF-8 is Windows-1252. */
export function decodeTable(bytes: Uint8Array, told?: Encoding): Decoded {
  const kind = kindOf(bytes);
  if (kind !== null) return { refused: `This is ${kind}, not a table in text.`, hint: SAVE };
  if (bytes.length > MOST_BYTES) {
    return { refused: 'This file has more than 64 MB.', hint: 'Take out the rows of other years.' };
  }
  const utf8 = told === 'windows-1252' ? null : asUtf8(bytes);
  if (utf8 === null && told === 'utf-8') {
    return { refused: 'This file is not UTF-8, as the mapping says.', hint: SAVE };
  }
  const text = utf8 ?? asWindows1252(bytes);
  if (text.includes('\0')) return { refused: 'This is no text file.', hint: SAVE };
  return { text, encoding: utf8 === null ? 'windows-1252' : 'utf-8' };
}

/** Text that spreadsheet programs save and that is stored otherwise. */
function kindOf(bytes: Uint8Array): string | null {
  const [first = 0, second = 0] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) return 'text in the encoding UTF-16 ("Unicode")';
  // Latin letters in UTF-16 without a mark have a zero beside each.
  const zeros = bytes.subarray(0, 200).filter((byte) => byte === 0).length;
  return zeros > 60 && zeros < 140 ? 'text in the encoding UTF-16 ("Unicode")' : null;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Signs of Windows-1252 from 0x80 on, where Latin-1 has none; a blank where it has none either. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some versions of Node take Windows-1252 for Latin-1: what that leaves is put right. */
const asWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (sign) => SIGNS.charAt(sign.charCodeAt(0) - 0x80));
