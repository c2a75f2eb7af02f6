import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { nearest } from '../model/nearest.ts';
import { type Command, EXIT } from './command.ts';
import { findRoot } from './shared/checkWorkspace.ts';
import { schemaCopies, schemaText, shippedSchemas } from './shared/schemaHome.ts';

interface Options {
  readonly write?: boolean;
}

/** `pip schema [name]`: prints a shipped JSON Schema, for editors and for the curious. */
export const schema: Command<Options> = {
  declare(command) {
    command
      .argument('[name]', 'the schema to print, like sip (default: list all)')
      .option('--write', 'copy all schemas into .pip/schemas of this workspace, for editors')
      .addHelpText(
        'after',
        `
Examples:
  pip schema            the names of all schemas
  pip schema sip        that of a school improvement plan
  pip schema --write    refresh .pip/schemas after an update of pip`,
      );
  },

  async run(context, { args: [name], options }) {
    if (options.write) return writeCopies(context, name);
    const names = shippedSchemas(context);
    if (name === undefined) {
      const width = Math.max(...names.map((each) => each.length));
      const lines = names.map((each) => `${each.padEnd(width)}  ${titleOf(context, each)}\n`);
      context.out.write(lines.join(''));
      return EXIT.fine;
    }
    if (!names.includes(name)) {
      const near = nearest(name, names);
      throw new CommandError(`There is no schema called ${name}.`, {
        hint: near ? `Did you mean ${near}?` : `Schemas: ${names.join(', ')}.`,
      });
    }
    context.out.write(schemaText(context, name));
    return EXIT.fine;
  },
};

function titleOf(context: Context, name: string): string {
  const { title } = JSON.parse(schemaText(context, name)) as { title?: string };
  return title ?? '';
}

function writeCopies(context: Context, name: string | undefined): typeof EXIT.fine {
  if (name !== undefined) {
    throw new CommandError('--write copies all schemas, because they refer to each other.', {
      hint: 'Leave the name out: pip schema --write.',
    });
  }
  const root = findRoot(context);
  const decoder = new TextDecoder();
  const stale = schemaCopies(context).filter(({ file, text }) => {
    const there = context.files.read(root, file);
    return there === null || decoder.decode(there) !== text;
  });
  for (const { file, text } of stale) {
    context.files.write(root, file, text);
    context.out.write(`${context.shown(`${root}/${file}`)}\n`);
  }
  if (stale.length === 0) context.note('The schemas in .pip/schemas are current.\n');
  return EXIT.fine;
}
