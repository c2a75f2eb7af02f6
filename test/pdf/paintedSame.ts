import { isDeepStrictEqual } from 'node:util';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MARKS, type Operation, operations } from './uaPaintings.ts';

/** Takes two PDFs; names the pages on which they do not paint the same operations in the same order. */
export async function paintedSame(one: Uint8Array, other: Uint8Array): Promise<string[]> {
  const [left, right] = [await operations(one), await operations(other)];
  if (left.length !== right.length) return [`${left.length} and ${right.length} pages`];
  return left.flatMap((page, index) =>
    isDeepStrictEqual(painted(page), painted(right[index] ?? [])) ? [] : [`page ${index + 1}`],
  );
}

/** Marks paint nothing, and what is loaded when is up to the library. */
const SILENT: readonly number[] = [...MARKS, OPS.dependency];

const painted = (page: readonly Operation[]): unknown[] =>
  page
    .filter(([operation]) => !SILENT.includes(operation))
    .map(([operation, operands]) => [operation, withoutNames(operands)]);

/** Names that the library gives to fonts and pictures differ from file to file. */
function withoutNames(operands: unknown): unknown {
  const text = JSON.stringify(operands, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value,
  );
  return text?.replace(/"g_d\d+_/g, '"g_');
}
