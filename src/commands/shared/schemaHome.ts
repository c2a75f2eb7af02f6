import type { Context } from '../../model/context.ts';
import type { NewFile } from '../../scaffold/answers.ts';
import { SCHEMA_FOLDER } from '../../scaffold/schemaPath.ts';
import { BUILT_IN, type Shapes } from '../../workspace/shapes.ts';

const ENDING = '.schema.json';
/** Where npm puts this package inside a project. */
const INSTALLED = 'node_modules/pip-plans/schemas';

/** Names of the schemas of a workspace; without one, of those that ship with the program. */
export const schemaNames = ({ documents }: Shapes = BUILT_IN): string[] =>
  Object.keys(documents).sort();

/**
 * A schema as editors are to see it: the shipped text, or where a workspace changed or made it,
 * the schema with all that was merged into it.
 */
export function schemaText({ assets }: Context, name: string, { documents }: Shapes): string {
  const document = JSON.stringify(documents[name]);
  if (document === JSON.stringify(BUILT_IN.documents[name])) {
    return assets.text(`schemas/${name}${ENDING}`);
  }
  // In memory every reference names its file; in that file itself it is shorter and surer without.
  const inThisFile = `${name}${ENDING}#`;
  const shortened = (key: string, value: unknown): unknown =>
    key === '$ref' && typeof value === 'string' && value.startsWith(inThisFile)
      ? value.slice(inThisFile.length - 1)
      : value;
  return `${JSON.stringify(documents[name], shortened, 2)}\n`;
}

/** The schemas as files of a workspace: beside each other, because they refer to each other. */
export function schemaCopies(context: Context, shapes: Shapes = BUILT_IN): NewFile[] {
  return schemaNames(shapes).map((name) => ({
    file: `${SCHEMA_FOLDER}/${name}${ENDING}`,
    text: schemaText(context, name, shapes),
  }));
}

/** Those of the schemas that a workspace does not have under `.pip/schemas`, or has otherwise. */
export function staleCopies(context: Context, root: string, shapes: Shapes): NewFile[] {
  const decoder = new TextDecoder();
  return schemaCopies(context, shapes).filter(({ file, text }) => {
    const there = context.files.read(root, file);
    return there === null || decoder.decode(there) !== text;
  });
}

export interface SchemaHome {
  /** The schema's file from the workspace's root. */
  readonly schemaFile: string;
  /** Files that have to be written so that it is there. */
  readonly toWrite: readonly NewFile[];
}

/**
 * Where the first line of a new plan finds its schema. The path has to be right on every machine
 * that has the repository, so it never leads to where this program happens to be installed:
 * 1. `.pip/schemas/`, brought up to date, where the workspace has schemas of its own: editors cannot
 *    merge, so it holds them merged, beside the shipped ones that they refer to;
 * 2. `.pip/schemas/`, where the workspace has it already: it is committed, and every plan agrees;
 * 3. the package inside the workspace, where its package.json asks for it: whoever works there runs
 *    `npm install`, and the schemas are then always those of the version in use;
 * 4. else `.pip/schemas/` is written, to be committed, and `pip schema --write` keeps it current.
 */
export function schemaHome(
  context: Context,
  root: string,
  schema: string,
  shapes: Shapes,
): SchemaHome {
  const isThere = (file: string) => context.files.read(root, file) !== null;
  const copy = `${SCHEMA_FOLDER}/${schema}${ENDING}`;
  const installed = `${INSTALLED}/${schema}${ENDING}`;
  if (shapes !== BUILT_IN) {
    return { schemaFile: copy, toWrite: staleCopies(context, root, shapes) };
  }
  if (!isThere(copy) && isThere(installed)) return { schemaFile: installed, toWrite: [] };
  // Some are missing, too, where a run was stopped or a later version has more.
  const toWrite = schemaCopies(context).filter(({ file }) => !isThere(file));
  return { schemaFile: copy, toWrite };
}
