/** Whether a file is a workbook and no text: packed as newer ones are, or in the old container. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  STARTS.some((start) => start.every((byte, at) => bytes[at] === byte));

const STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
