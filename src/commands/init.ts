import { resolve } from 'node:path';
import { KINDS } from '../kinds/kinds.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { CONFIG_FILE, type Workspace } from '../model/workspace.ts';
import { adoptable } from '../scaffold/adoptions.ts';
import type { NewFile, NewPlan, PlanAnswers } from '../scaffold/answers.ts';
import { newPlan } from '../scaffold/newPlan.ts';
import { EXAMPLE_SCHOOL, newWorkspace, type WorkspaceAnswers } from '../scaffold/newWorkspace.ts';
import { SCHEMA_FOLDER } from '../scaffold/schemaPath.ts';
import { loadWorkspace } from '../workspace/loadWorkspace.ts';
import { type Command, EXIT } from './command.ts';
import { schemaCopies } from './shared/schemaHome.ts';
import { setUpGit } from './shared/setUpGit.ts';
import { starterOf } from './shared/starters.ts';
import { fillWorkspaceAnswers, type GivenWorkspace } from './shared/workspaceAnswers.ts';

interface Options extends GivenWorkspace {
  readonly empty?: boolean;
  readonly git?: boolean;
}

/** `pip init [dir]`: makes a workspace that validates. */
export const init: Command<Options> = {
  declare(command) {
    command
      .argument('[dir]', 'the folder to make it in (default: the current one)')
      .option('--name <text>', 'name of the district')
      .option('--id <id>', 'its id in the directory (default: made of the name)')
      .option('--state <code>', 'its state in two letters')
      .option('--school-year <year>', 'the school year (default: the current one)')
      .option('--confidential', 'for plans about staff and students')
      .option('--empty', 'without example plans')
      .option('--git', 'have git show and merge plans part by part in this clone')
      .option('-y, --yes', 'ask nothing; take what is not given as usual')
      .addHelpText(
        'after',
        `
On a terminal it asks for what is not given. It never writes over anything.

Examples:
  pip init plans                                             ask for everything
  pip init plans --name "Harborview Public Schools" --state CT
  pip init . --name "Harborview Public Schools" --git
  pip init staff-plans --confidential`,
      );
  },

  async run(context, { args: [folder = '.'], options }) {
    const root = resolve(context.cwd, folder);
    mustBeOutside(context, root);
    const answers = await fillWorkspaceAnswers(context, root, options);
    const withPlans = options.empty !== true && !answers.confidential;
    const files = [
      ...newWorkspace(answers),
      ...schemaCopies(context),
      ...(withPlans ? examplePlans(context, root, answers) : [NO_PLANS]),
    ];
    mustBeFree(context, root, files);
    const withGit = await wantsGit(context, root, options);
    context.files.checkWritable(root);
    for (const { file, text } of inOrder(files)) context.files.write(root, file, text);
    context.out.write(`${context.shown(root) || '.'}\n`);
    if (withGit) await setUpGit({ ...context, cwd: root, out: context.err }, {});
    context.note(nextSteps(context, root, files, { ...answers, withGit }));
    return EXIT.fine;
  },
};

/** The file that makes a folder a workspace comes last: a run that was stopped can be done again. */
const inOrder = (files: readonly NewFile[]): readonly NewFile[] => [
  ...files.filter(({ file }) => file !== CONFIG_FILE),
  ...files.filter(({ file }) => file === CONFIG_FILE),
];

/** Whether git is to be set up for the new workspace; asked where there is a repository to set up. */
async function wantsGit(
  context: Context,
  root: string,
  { git = false, yes = false }: Options,
): Promise<boolean> {
  const folder = context.files.isFolder(root) ? root : context.cwd;
  if (git) {
    await context.openRepository(folder);
    return true;
  }
  if (context.ask === null || yes || !(await isRepository(context, folder))) return false;
  const message = 'Have git show and merge plans part by part in this clone?';
  return (await context.ask.choose({ message, choices: YES_OR_NO })) === 'yes';
}

const YES_OR_NO = [
  { value: 'yes', label: 'Yes', hint: 'as pip git setup does' },
  { value: 'no', label: 'No', hint: 'pip git setup does it later' },
];

async function isRepository(context: Context, folder: string): Promise<boolean> {
  try {
    await context.openRepository(folder);
    return true;
  } catch (error) {
    if (error instanceof CommandError) return false;
    throw error;
  }
}

/** Git keeps no empty folders. */
const NO_PLANS: NewFile = { file: 'plans/.gitkeep', text: '' };

function mustBeOutside({ files, shown }: Context, root: string): void {
  const found = files.findWorkspace(root);
  if (found === null) return;
  throw new CommandError(
    found === root
      ? `${shown(root)} is a workspace already and was not touched.`
      : `${shown(root)} lies in the workspace ${shown(found)}.`,
    {
      hint:
        found === root
          ? 'Add plans to it with `pip new`.'
          : 'A workspace does not lie in another: choose a folder outside of it.',
    },
  );
}

function mustBeFree({ files }: Context, root: string, targets: readonly NewFile[]): void {
  if (!files.isFolder(root)) return;
  const decoder = new TextDecoder();
  const isAsWanted = ({ file, text }: NewFile): boolean =>
    decoder.decode(files.read(root, file) ?? undefined) === text;
  const there = targets
    .filter(({ file }) => files.resolve(root, `${root}/${file}`).state !== 'missing')
    .filter((target) => !isAsWanted(target))
    .map(({ file }) => file);
  if (there.length === 0) return;
  throw new CommandError(`Nothing was written: ${there.join(', ')} would be written over.`, {
    hint: 'Move that away first, or choose another folder: pip init plans.',
  });
}

/** A district plan and a school plan that serves it, made as `pip new` makes them. */
function examplePlans(context: Context, root: string, answers: WorkspaceAnswers): NewFile[] {
  const common = { term: answers.schoolYear, measures: [], author: '' };
  const files = newWorkspace(answers);
  const district = { ...common, about: { field: 'organization', id: answers.id }, adopt: [] };
  const dip = examplePlan(context, root, 'dip', { answers: district, files, folder: 'plans' });
  const [group] = dip.workspaceWithIt.plans.flatMap(adoptable);
  const school = {
    ...common,
    about: { field: 'school', id: EXAMPLE_SCHOOL },
    adopt: group?.strategies.map(({ id }) => id) ?? [],
  };
  const sip = examplePlan(context, root, 'sip', {
    answers: school,
    files: [...files, dip.plan],
    folder: 'plans/schools',
  });
  return [dip.plan, sip.plan];
}

interface Example {
  readonly answers: PlanAnswers;
  readonly files: readonly NewFile[];
  readonly folder: string;
}

function examplePlan(
  context: Context,
  root: string,
  kindId: string,
  { answers, files, folder }: Example,
): { plan: NewPlan; workspaceWithIt: Workspace } {
  const kind = KINDS.find(({ id }) => id === kindId);
  if (!kind) throw new Error(`There is no kind ${kindId}.`);
  const plan = newPlan(kind, answers, workspaceOf(files), {
    starter: starterOf(context, root, kind),
    folder,
    schemaFile: `${SCHEMA_FOLDER}/${kind.schema}.schema.json`,
    hash: (text) => context.hash(text),
  });
  return { plan, workspaceWithIt: workspaceOf([...files, plan]) };
}

function workspaceOf(files: readonly NewFile[]): Workspace {
  const isRead = ({ file }: NewFile) => /^(pip\.config|directory|plans\/.*)\.yaml$/.test(file);
  const { workspace, diagnostics } = loadWorkspace(files.filter(isRead));
  if (workspace) return workspace;
  throw new Error(diagnostics.map(({ message }) => message).join('\n'));
}

function nextSteps(
  { shown }: Context,
  root: string,
  files: readonly NewFile[],
  { confidential, withGit }: WorkspaceAnswers & { readonly withGit: boolean },
): string {
  const folder = shown(root);
  const chosen = folder === root || folder === '' ? '' : ` -C ${folder}`;
  const next = confidential ? `pip${chosen} new student` : `pip${chosen} validate`;
  const lines = [
    `${files.length} files written.`,
    `Put your schools into directory.yaml, then: ${next}`,
    ...(withGit
      ? []
      : [`With git: pip${chosen} git setup has it show and merge plans part by part.`]),
  ];
  return `${lines.join('\n')}\n`;
}
