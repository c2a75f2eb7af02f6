/** What stands before and after a part of a text in the same sentence. */
export function sentenceAround(
  text: string,
  index: number,
  length: number,
): { readonly before: string; readonly after: string } {
  const before = text.slice(0, index).split(END).at(-1) ?? '';
  const [after = ''] = text.slice(index + length).split(END);
  return { before, after };
}

/** The end of a sentence; the point of a figure or of an initial is none. */
const END = /(?<!\b\p{Lu})[.!?;](?=\s|$)|\n\s*\n/u;
