import type { Context } from '../../model/context.ts';
import type { NewFile } from '../../scaffold/answers.ts';
import { SCHEMA_FOLDER } from '../../scaffold/schemaPath.ts';

const ENDING = '.schema.json';
/** Where npm puts this package inside a project. */
const INSTALLED = 'node_modules/pip-plans/schemas';

/** Names of the schemas that ship with the program. */
export function shippedSchemas({ assets }: Context): string[] {
  return assets
    .list('schemas')
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length));
}

export const schemaText = ({ assets }: Context, name: string): string =>
  assets.text(`schemas/${name}${ENDING}`);

/** The shipped schemas as files of a workspace. */
export function schemaCopies(context: Context): NewFile[] {
  return shippedSchemas(context).map((name) => ({
    file: `${SCHEMA_FOLDER}/${name}${ENDING}`,
    text: schemaText(context, name),
  }));
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
 * 1. the workspace's own schema, where the kind is its own (one that only adds fields to a shipped
 *    kind is no whole schema, and editors cannot merge);
 * 2. `.pip/schemas/`, where the workspace has it already: it is committed, and every plan agrees;
 * 3. the package inside the workspace, where its package.json asks for it: whoever works there runs
 *    `npm install`, and the schemas are then always those of the version in use;
 * 4. else `.pip/schemas/` is written, to be committed, and `pip schema --write` keeps it current.
 */
export function schemaHome(context: Context, root: string, schema: string): SchemaHome {
  const isThere = (file: string) => context.files.read(root, file) !== null;
  if (!shippedSchemas(context).includes(schema)) {
    return { schemaFile: `schemas/${schema}${ENDING}`, toWrite: [] };
  }
  const copy = `${SCHEMA_FOLDER}/${schema}${ENDING}`;
  const installed = `${INSTALLED}/${schema}${ENDING}`;
  if (isThere(copy)) return { schemaFile: copy, toWrite: [] };
  if (isThere(installed)) return { schemaFile: installed, toWrite: [] };
  const toWrite = schemaCopies(context).filter(({ file }) => !isThere(file));
  return { schemaFile: copy, toWrite };
}
