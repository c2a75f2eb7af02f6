import { formatSheetList } from '../../format/formatSheetList.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { fingerprint } from '../../model/fingerprint.ts';
import type { SheetList } from '../../model/sheetList.ts';
import type { ReadWorkbook } from '../../model/workbook.ts';
import type { Workspace } from '../../model/workspace.ts';
import { type PlanNow, readFilled } from '../../sheets/readFilled.ts';
import { readFacts, type SheetFacts } from '../../sheets/sheetFacts.ts';
import { EXIT, type ExitCode } from '../command.ts';
import { bytesTyped } from './bytesTyped.ts';
import { makeChanges } from './changePlans.ts';
import { type Checked, checkWorkspace } from './checkWorkspace.ts';
import { isOutOfPlace } from './mustStayConfidential.ts';
import { planInCycle } from './plansInCycle.ts';
import { cycleToRate } from './ratingWish.ts';
import { textOf } from './textOf.ts';

/** A filled-in workbook that somebody sent back. */
interface ImportWish {
  readonly file: string;
  readonly partial: boolean;
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly asOf: string;
}

/** Writes what was filled in into the plans, after it has shown what changes. */
export async function importSheet(context: Context, wish: ImportWish): Promise<ExitCode> {
  const { asOf, dryRun } = wish;
  const { bytes, file } = await bytesTyped(context, wish.file, PIPED);
  const workbook = await context.readWorkbook(bytes, file);
  const facts = factsIn(workbook, file);
  const checked = await checkWorkspace(context, asOf);
  const { workspace } = checked;
  if (workspace === null) {
    throw new CommandError('The configuration of this workspace cannot be used.', {
      hint: 'pip validate says why.',
    });
  }
  const list = readFilled(workbook, facts, plansNow(checked, workspace, facts), asOf);
  mustBeOpen(list, facts, workspace, asOf);
  tellChanged(context, checked, workspace, facts);
  if (!wish.partial && list.notes.some(({ isUnclear }) => isUnclear)) return refuse(context, list);
  const confirm = wish.yes ? null : () => confirmed(context);
  const making = { dryRun, confirm };
  const done = await makeChanges(context, { checked, workspace, asOf }, list.wishes, making);
  if (done.outcome === 'problems') return EXIT.problems;
  if (done.outcome !== 'unchanged') context.out.write('\n');
  for (const each of done.files) {
    context.note(`${context.shown(`${checked.root}/${each}`)} was written.\n`);
  }
  context.out.write(formatSheetList(list, context.out, done.files.length > 0 ? 'used' : 'usable'));
  context.note(ENDS[done.outcome]);
  return EXIT.fine;
}

const PIPED = { what: 'a workbook', example: 'pip sheet import - --yes < winter.xlsx' };

const ENDS = {
  written: '',
  unchanged: '\nThe plans say so already: nothing was changed.\n',
  shown: '\nNothing was written: this was a dry run.\n',
  declined: '\nNothing was written.\n',
} as const;

function factsIn(workbook: ReadWorkbook, file: string): SheetFacts {
  const facts = readFacts(workbook);
  if (facts === 'newer') {
    throw new CommandError(`${file} was made by a newer version of pip.`, {
      hint: 'Bring pip up to date: npm install pip-plans@latest',
    });
  }
  if (facts === 'missing' || facts === 'broken') {
    const what = facts === 'missing' ? 'has lost' : 'has broken parts in';
    throw new CommandError(
      `${file} ${what} the hidden sheet "pip data", which tells its rows apart.`,
      {
        hint: 'Send the workbook as a whole (.xlsx); else make a new one with pip sheet export and copy the entries.',
      },
    );
  }
  return facts;
}

/** Every plan of the workbook as it is now, or why nothing can be written into it. */
function plansNow(
  checked: Checked,
  workspace: Workspace,
  { plans, cycle }: SheetFacts,
): ReadonlyMap<string, PlanNow> {
  return new Map(
    plans.map(({ plan: id }): [string, PlanNow] => {
      const plan = workspace.plansById.get(id);
      if (!plan) {
        const isBroken = workspace.brokenPlanIds.has(id);
        const why = isBroken ? 'The plan is too broken to be changed.' : 'There is no such plan.';
        return [id, { why }];
      }
      if (isOutOfPlace(plan, workspace)) {
        return [id, { why: 'The plan is confidential, and this workspace is public.' }];
      }
      return [id, planInCycle(checked, workspace, plan, cycle)];
    }),
  );
}

/** Nothing can be rated or measured before its cycle opens. */
function mustBeOpen(
  { wishes }: SheetList,
  { cycle }: SheetFacts,
  { plansById, settings }: Workspace,
  asOf: string,
): void {
  for (const { plan: id } of wishes) {
    const plan = plansById.get(id);
    if (plan) cycleToRate(plan, settings, cycle, asOf);
  }
}

function tellChanged(
  context: Context,
  { root }: Checked,
  { plansById }: Workspace,
  { plans, madeOn }: SheetFacts,
): void {
  for (const { plan: id, fingerprint: made } of plans) {
    const plan = plansById.get(id);
    if (!plan || fingerprint(textOf(context, root, plan.file)) === made) continue;
    context.note(
      `${id} has changed since the workbook was made on ${madeOn}: both are brought together.\n`,
    );
  }
}

function refuse(context: Context, list: SheetList): ExitCode {
  context.out.write(formatSheetList(list, context.out, 'usable'));
  context.err.write(
    '\npip: Nothing was written, because some cells have to be decided first. Correct them in the\nworkbook, or write what is clear with --partial.\n',
  );
  return EXIT.problems;
}

/** Asks at a terminal; elsewhere somebody has to have said it. */
async function confirmed({ ask }: Context): Promise<boolean> {
  if (ask === null) {
    throw new CommandError('Nothing was written, because nobody can be asked here.', {
      hint: 'Look at the changes above, and say --yes.',
    });
  }
  const choices = [
    { value: 'yes', label: 'Write it' },
    { value: 'no', label: 'Write nothing' },
  ];
  return (await ask.choose({ message: 'Write this?', choices })) === 'yes';
}
