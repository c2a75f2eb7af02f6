import { formatDiagnostics } from '../format/index.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { nearest } from '../model/nearest.ts';
import type { Compiled } from '../workspace/compileShapes.ts';
import { BUILT_IN, type Shapes } from '../workspace/shapes.ts';
import { type Command, EXIT } from './command.ts';
import { findRoot, shapesIn } from './shared/checkWorkspace.ts';
import { outputSchemas } from './shared/outputSchemas.ts';
import { schemaNames, schemaText, staleCopies } from './shared/schemaHome.ts';

interface Options {
  readonly write?: boolean;
}

/** `pip schema [name]`: prints a JSON Schema, for editors and for the curious. */
export const schema: Command<Options> = {
  declare(command) {
    command
      .argument('[name]', 'the schema to print, like sip (default: list all)')
      .option('--write', 'copy all schemas into .pip/schemas of this workspace, for editors')
      .addHelpText(
        'after',
        `
In a workspace with schemas of its own these are listed too, and what they add is merged in.

Examples:
  pip schema            the names of all schemas
  pip schema sip        that of a school improvement plan
  pip schema validate-output   that of what pip validate --format json prints
  pip schema --write    refresh .pip/schemas after an update of pip or of your own schemas`,
      );
  },

  async run(context, { args: [name], options }) {
    if (options.write && name !== undefined) {
      throw new CommandError('--write copies all schemas, because they refer to each other.', {
        hint: 'Leave the name out: pip schema --write.',
      });
    }
    const root = options.write ? findRoot(context) : context.files.findWorkspace(context.cwd);
    const compiled = root === null ? null : await shapesIn(context.files.readSources(root));
    if (compiled && compiled.diagnostics.length > 0) return refuse(context, compiled);
    const shapes = compiled?.shapes ?? BUILT_IN;
    if (options.write && root !== null) writeCopies(context, root, shapes);
    else if (name === undefined) list(context, shapes);
    else print(context, name, shapes);
    return EXIT.fine;
  },
};

function refuse(context: Context, { diagnostics, texts }: Compiled): typeof EXIT.misuse {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  context.err.write(formatDiagnostics('text', { diagnostics, files, texts }, context.err));
  context.err.write(
    '\npip: The schemas of this workspace cannot be used. Correct what stands above first.\n',
  );
  return EXIT.misuse;
}

function list(context: Context, shapes: Shapes): void {
  const titles = [
    ...schemaNames(shapes).map((name) => [name, shapes.documents[name]?.title ?? ''] as const),
    ...outputSchemas(context).map(({ name, title }) => [name, title] as const),
  ];
  const width = Math.max(...titles.map(([name]) => name.length));
  context.out.write(titles.map(([name, title]) => `${name.padEnd(width)}  ${title}\n`).join(''));
}

function print(context: Context, name: string, shapes: Shapes): void {
  const outputs = outputSchemas(context);
  const output = outputs.find((each) => each.name === name);
  if (output) {
    context.out.write(output.text);
    return;
  }
  const names = [...schemaNames(shapes), ...outputs.map((each) => each.name)];
  if (!schemaNames(shapes).includes(name)) {
    const near = nearest(name, names);
    throw new CommandError(`There is no schema called ${name}.`, {
      hint: near ? `Did you mean ${near}?` : `Schemas: ${names.join(', ')}.`,
    });
  }
  context.out.write(schemaText(context, name, shapes));
}

function writeCopies(context: Context, root: string, shapes: Shapes): void {
  const stale = staleCopies(context, root, shapes);
  for (const { file, text } of stale) {
    context.files.write(root, file, text);
    context.out.write(`${context.shown(`${root}/${file}`)}\n`);
  }
  if (stale.length === 0) context.note('The schemas in .pip/schemas are current.\n');
}
