/** The folder of a workspace that keeps the schemas where the package is not installed. */
export const SCHEMA_FOLDER = '.pip/schemas';

/** The comment by which editors find the schema of a YAML file. Their paths begin at that file. */
const MODELINE = /^# yaml-language-server: \$schema=.*$/m;

/** The path from one file of a workspace to another. */
export function pathFrom(file: string, target: string): string {
  return `${'../'.repeat(file.split('/').length - 1)}${target}`;
}

/** The text with the modeline that leads to a schema, in the place of the one it had. */
export function withModeline(text: string, schemaPath: string): string {
  const line = `# yaml-language-server: $schema=${schemaPath}`;
  return MODELINE.test(text) ? text.replace(MODELINE, () => line) : `${line}\n${text}`;
}
