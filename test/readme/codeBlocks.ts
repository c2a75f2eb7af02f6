/** A block of code in a Markdown document. */
export interface CodeBlock {
  readonly language: string;
  /** What stands behind the language: the file that the block is, or is a part of. */
  readonly file: string;
  readonly text: string;
}

/** The blocks of code of a document, in order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const found = markdown.matchAll(/^```(\S+)[ \t]*(.*)\n([\s\S]*?)^```$/gm);
  return [...found].map(([, language = '', file = '', text = '']) => ({ language, file, text }));
}
