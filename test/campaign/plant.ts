import type { SourceFile } from '../../src/model/workspace.ts';
import { EXAMPLES, exampleOf } from './examples.ts';
import type { Edit, Mistake } from './mistake.ts';

/** A place in a file and the text that stands there. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface Planted {
  readonly sources: readonly SourceFile[];
  /** What the marks of the mistake enclose, in reading order. */
  readonly spots: readonly Spot[];
}

/** The example workspace with a mistake in it. Throws where the example has changed. */
export function plant(mistake: Mistake): Planted {
  const edits = [mistake, ...(mistake.also ?? [])];
  const workspace = exampleOf(mistake);
  const texts = new Map<string, string>();
  for (const source of EXAMPLES.get(workspace) ?? []) {
    if ('text' in source) texts.set(source.file, source.text);
  }
  for (const edit of edits) {
    const file = edit.file.slice(workspace.length + 1);
    const text = changed(edit, texts.get(file));
    if (text === null) texts.delete(file);
    else texts.set(file, text);
  }
  const files = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    sources: files.map(([file, text]) => ({ file, text: withoutMarks(text) })),
    spots: files.flatMap(([file, text]) => spotsIn(file, text)),
  };
}

function changed({ file, change, into }: Edit, text: string | undefined): string | null {
  if (change === null || into === null) return into;
  const [before, after, ...more] = text?.split(change) ?? [];
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`${file} does not hold this exactly once: ${change}`);
  }
  return before + into + after;
}

const withoutMarks = (text: string): string => text.replace(/[«»]/g, '');

function spotsIn(file: string, text: string): Spot[] {
  return [...text.matchAll(/«([^»]*)»/g)].map(({ 1: marked = '', index }) => {
    const lines = withoutMarks(text.slice(0, index)).split('\n');
    return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1, text: marked };
  });
}

/** The text between the two ends of a diagnostic. */
export function textAt(
  text: string,
  place: { readonly [end in 'line' | 'column' | 'endLine' | 'endColumn']: number },
): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, column - 1);
  const { line, column, endLine, endColumn } = place;
  return text.slice(offset(line, column), offset(endLine, endColumn));
}
