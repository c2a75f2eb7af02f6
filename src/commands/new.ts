import { formatDiagnostics } from '../format/index.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { Kind } from '../model/kind.ts';
import { nearest } from '../model/nearest.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import type { NewFile, NewPlan, PlanAnswers } from '../scaffold/answers.ts';
import { copyPlan } from '../scaffold/copyPlan.ts';
import { newPlan } from '../scaffold/newPlan.ts';
import { type Command, EXIT } from './command.ts';
import { type Checked, checkWorkspace } from './shared/checkWorkspace.ts';
import { chooseKind, fillAnswers, type Given } from './shared/planAnswers.ts';
import { schemaHome } from './shared/schemaHome.ts';
import { starterOf } from './shared/starters.ts';

interface Options extends Given {
  readonly from?: string;
  readonly stdout?: boolean;
}

/** `pip new <kind>`: writes a new plan, from the starter of its kind or from another plan. */
export const newCommand: Command<Options> = {
  declare(command) {
    command
      .argument('[kind]', 'the kind of plan, like sip')
      .option('--school <id>', 'the school that the plan is about')
      .option('--organization <id>', 'the district that the plan is about')
      .option('--term <year>', 'its school year (default: that of the workspace)')
      .option('--id <id>', 'its id (default: kind, school and first year)')
      .option('--title <text>', 'its title')
      .option('--adopt <ids...>', 'strategies of the district plan that it adopts')
      .option('--measures <ids...>', 'shared measures that it uses')
      .option('--from <plan>', 'copy the structure of this plan instead of a starter')
      .option('--stdout', 'print the plan and write nothing')
      .option('-y, --yes', 'ask nothing; take what is not given as usual')
      .addHelpText(
        'after',
        `
On a terminal it asks for what is not given.

Examples:
  pip new sip                                            ask for everything
  pip new sip --school harborview --adopt hls-1-3 hls-2-1
  pip new sip --from sip-harborview-2026 --school bahia  the same parts for another school
  pip new dip --term 2027-28 --stdout`,
      );
  },

  async run(context, { args, options }) {
    const checked = await checkWorkspace(context, context.today);
    const { workspace, root } = checked;
    if (workspace === null) return refuse(context, checked);
    const asker = options.yes ? { ...context, ask: null } : context;
    const kind = await chooseKind(asker, args[0], workspace);
    mustBePlacedWell(kind, workspace);
    const from = options.from === undefined ? null : planCalled(options.from, workspace);
    const starter = from ? null : starterOf(context, root, kind);
    const answers = await fillAnswers(asker, { kind, workspace, given: options, starter, from });
    const { plan, schemas } = make(context, { checked, workspace, kind, answers, starter, from });
    if (options.stdout) {
      context.out.write(plan.text);
      return EXIT.fine;
    }
    await context.alone(root, () => write(context, root, plan, schemas));
    return EXIT.fine;
  },
};

function refuse(context: Context, { diagnostics, texts }: Checked): typeof EXIT.misuse {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  context.err.write(formatDiagnostics('text', { diagnostics, files, texts }, context.err));
  context.err.write('\npip: Nothing was written. Correct what stands above first.\n');
  return EXIT.misuse;
}

function mustBePlacedWell(kind: Kind, { settings }: Workspace): void {
  if (!kind.confidential || settings.visibility === 'confidential') return;
  throw new CommandError(
    `A ${kind.title.toLowerCase()} is confidential, and the plans of this workspace are not.`,
    { hint: 'Make it in a repository of its own: pip init --confidential.' },
  );
}

function planCalled(id: string, { plansById }: Workspace): Plan {
  const plan = plansById.get(id);
  if (plan) return plan;
  const near = nearest(id, [...plansById.keys()]);
  throw new CommandError(`There is no plan with the id ${id}.`, {
    hint: near ? `Did you mean ${near}?` : `Plans: ${[...plansById.keys()].join(', ')}.`,
  });
}

interface Making {
  readonly checked: Checked;
  readonly workspace: Workspace;
  readonly kind: Kind;
  readonly answers: PlanAnswers;
  readonly starter: string | null;
  readonly from: Plan | null;
}

function make(
  context: Context,
  { checked: { root, texts, shapes }, workspace, kind, answers, starter, from }: Making,
): { plan: NewPlan; schemas: readonly NewFile[] } {
  const { schemaFile, toWrite } = schemaHome(context, root, kind.schema, shapes);
  const isOfSchool = answers.about.field === 'school';
  const hasFolder = context.files.isFolder(`${root}/plans/schools`);
  const ground = {
    schemaFile,
    folder: isOfSchool && hasFolder ? 'plans/schools' : 'plans',
    hash: (text: string) => context.hash(text),
  };
  const plan = from
    ? copyPlan(kind, answers, workspace, { ...ground, from, text: texts.get(from.file) ?? '' })
    : newPlan(kind, answers, workspace, { ...ground, starter: starter ?? '' });
  return { plan, schemas: toWrite };
}

function write(
  context: Context,
  root: string,
  { file, text, insteadOf, id }: NewPlan,
  schemas: readonly NewFile[],
): void {
  const shown = context.shown(`${root}/${file}`);
  const twin = takenName(context, root, file);
  if (twin !== null) {
    const there = context.shown(`${root}/${twin}`);
    throw new CommandError(`${there} is there already and was not touched.`, {
      hint: 'Edit that file, or choose another id with --id.',
    });
  }
  for (const schema of schemas) context.files.write(root, schema.file, schema.text);
  context.files.write(root, file, text);
  context.out.write(`${shown}\n`);
  if (insteadOf !== null) context.note(`${insteadOf} is taken; this plan is called ${id}.\n`);
  context.note(`Fill it in, then: pip validate ${shown}\n`);
}

/** The path that is there already, be it by its letters' case only: many computers do not tell that. */
function takenName({ files }: Context, root: string, file: string): string | null {
  if (files.resolve(root, `${root}/${file}`).state !== 'missing') return file;
  const folder = file.slice(0, file.lastIndexOf('/'));
  const folded = (path: string): string => path.normalize('NFC').toLowerCase();
  const paths = files.names(root, folder).map((name) => `${folder}/${name}`);
  return paths.find((path) => folded(path) === folded(file)) ?? null;
}
