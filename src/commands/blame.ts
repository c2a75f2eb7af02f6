import { formatBlameJson, formatBlameText } from '../format/history/formatBlame.ts';
import { CommandError } from '../model/commandError.ts';
import { nearest } from '../model/nearest.ts';
import type { PartRecord } from '../model/planRecord.ts';
import { type Command, EXIT } from './command.ts';
import { addJsonFlag } from './shared/addJsonFlag.ts';
import { findPlan, openWorkspace } from './shared/findPlan.ts';
import { readRecord } from './shared/readRecord.ts';

interface Options {
  readonly format: string;
}

const FORMATS = ['text', 'json'];

/** `pip blame <plan> [part]`: the commit that each field of a part comes from. */
export const blame: Command<Options> = {
  declare(command) {
    command
      .argument('<plan>', 'id of a plan')
      .argument('[part]', 'id of a component or measure (default: the plan itself)')
      .option('-f, --format <name>', `output format: ${FORMATS.join(', ')}`, 'text')
      .addHelpText(
        'after',
        `
One version of the plan is compared with the next, part by part: moving a part, or writing its lines
another way, makes nobody its author.

Examples:
  pip blame sip-harborview-2026                who wrote what the plan says of itself
  pip blame sip-harborview-2026 small-groups   one strategy
  pip blame sip-harborview-2026 small-groups --format json`,
      );
    addJsonFlag(command);
  },

  async run(context, { args: [id = '', part = id], options: { format } }) {
    if (!FORMATS.includes(format)) {
      throw new CommandError(`There is no format called ${format}.`, {
        hint: `Formats: ${FORMATS.join(', ')}.`,
      });
    }
    const opened = await openWorkspace(context, id);
    if (opened === null) return EXIT.misuse;
    const { root, workspace, frame } = opened;
    const plan = findPlan(workspace, id);
    const repository = await context.openRepository(root);
    const { parts, revisions } = await readRecord(context, repository, root, {
      plan,
      workspace,
      frame,
    });
    if (revisions.length === 0) {
      throw new CommandError(
        `${plan.file} was never committed: nobody is known to have written it.`,
        { hint: `Commit it first: git add ${plan.file} && git commit` },
      );
    }
    const record = findPart(parts, part);
    const text =
      format === 'json' ? formatBlameJson(id, record) : formatBlameText(record, context.out);
    context.out.write(text);
    return EXIT.fine;
  },
};

function findPart(parts: readonly PartRecord[], id: string): PartRecord {
  const found = parts.find(({ part }) => part.id === id);
  // What is gone nobody is asked about: history tells of it.
  if (found) return { ...found, fields: found.fields.filter(({ text }) => text !== '') };
  const ids = parts.map(({ part }) => part.id);
  const near = nearest(id, ids);
  throw new CommandError(`There is no part called ${id} in the plan that was committed last.`, {
    hint: near ? `Did you mean ${near}?` : 'pip status with the id of the plan lists its parts.',
  });
}
