import { nearest } from '../../model/nearest.ts';
import type { TemplateFault } from '../../model/templateFault.ts';
import type { Shapes } from './shape.ts';

/** What is known while a report's templates are looked through. */
export interface Walk {
  readonly shapes: Shapes;
  /** The tree of a partial; null where there is none by that name, or it cannot be read. */
  readonly treeOf: (partial: string) => hbs.AST.Program | null;
  readonly partials: readonly string[];
  /** Names that calls hand to a partial besides its fields. */
  readonly handedTo: (partial: string) => ReadonlySet<string>;
  /** Partials that were looked through with a shape already. */
  readonly seen: Set<string>;
  readonly tell: (fault: TemplateFault) => void;
}

/** A template that is looked through, and the partials that called it. */
export interface Place {
  readonly file: string;
  readonly callers: readonly {
    readonly partial: string;
    readonly down: number;
    readonly up: number;
  }[];
}

/** Tells a fault at the place of a part of a template. */
export function tellAt(
  { tell }: Walk,
  { file }: Place,
  { loc }: hbs.AST.Node,
  message: string,
  hint: string,
): void {
  const { start, end } = loc;
  tell({
    ...{ file, message, hint },
    ...{ line: start.line, column: start.column + 1 },
    ...{ endLine: end.line, endColumn: end.column + 1 },
  });
}

const MOST_NAMES = 12;

/** The nearest of some names, else the names. */
export function hintAt(word: string, names: readonly string[], what: string): string {
  const near = nearest(word, names);
  if (near !== null) return `Did you mean \`${near}\`?`;
  const shown = names.slice(0, MOST_NAMES).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  return `${what}: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
