import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a page paints, seen by its tags. */
export interface UaPainting {
  /** How many things are painted that are neither tagged nor marked as artifacts. */
  readonly loose: number;
  /** `artifact in tag` or `tag in artifact`, for each. */
  readonly nested: readonly string[];
  /** Numbers of tagged content. */
  readonly ids: readonly number[];
}

/** Operations that begin or end a marked part and paint nothing. */
export const MARKS: readonly number[] = [
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
];
const PAINTS = new Set<number>(
  [
    OPS.showText,
    OPS.showSpacedText,
    OPS.nextLineShowText,
    OPS.nextLineSetSpacingShowText,
    OPS.stroke,
    OPS.closeStroke,
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
    OPS.shadingFill,
    OPS.paintImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintInlineImageXObject,
  ].filter((operation) => operation !== undefined),
);

/** An operation of a page with its operands, read by a library of its own. */
export type Operation = readonly [operation: number, operands: unknown];

/** The operations of every page. */
export async function operations(bytes: Uint8Array): Promise<Operation[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: Operation[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    pages.push(fnArray.map((operation, index) => [operation, argsArray[index]] as const));
  }
  await task.destroy();
  return pages;
}

/** What every page paints. */
export async function paintings(bytes: Uint8Array): Promise<UaPainting[]> {
  return (await operations(bytes)).map(paintingOf);
}

function paintingOf(page: readonly Operation[]): UaPainting {
  const open: ('artifact' | 'tag' | 'other')[] = [];
  const nested: string[] = [];
  const ids: number[] = [];
  let loose = 0;
  for (const [operation, operands] of page) {
    if (operation === OPS.endMarkedContent) open.pop();
    else if (MARKS.includes(operation)) {
      const [name, id] = operands as [string | { name: string }, number | null | undefined];
      // The library hands over a name as it stands, or what follows it, by the operation.
      const tag = typeof name === 'string' ? name : name.name;
      const kind = tag === 'Artifact' ? 'artifact' : typeof id === 'number' ? 'tag' : 'other';
      if (kind === 'artifact' && open.includes('tag')) nested.push('artifact in tag');
      if (kind === 'tag' && open.includes('artifact')) nested.push('tag in artifact');
      if (kind === 'tag' && typeof id === 'number') ids.push(id);
      open.push(kind);
    } else if (paints(operation, operands) && open.every((kind) => kind === 'other')) loose += 1;
  }
  return { loose, nested, ids };
}

/** A path comes with the operation that paints it, or with one that only clips. */
function paints(operation: number, operands: unknown): boolean {
  if (operation !== OPS.constructPath) return PAINTS.has(operation);
  const [how] = operands as [number];
  return PAINTS.has(how);
}
