import type { Context } from '../../model/context.ts';
import type { Schema } from '../../workspace/schemaNodes.ts';
import { BUILT_IN, isSchemaFile } from '../../workspace/shapes.ts';

/** The schemas that plans of a workspace go by: its own are compiled only where it has any. */
export async function schemasOf(
  { files }: Context,
  root: string,
): Promise<ReadonlyMap<string, Schema>> {
  const sources = files.readSources(root);
  if (!sources.some(({ file }) => isSchemaFile(file))) return BUILT_IN.schemas;
  const { compileShapes } = await import('../../workspace/compileShapes.ts');
  return compileShapes(sources).shapes.schemas;
}
