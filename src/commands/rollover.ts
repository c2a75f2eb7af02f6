import { leaveOutParts } from '../edit/leaveOutParts.ts';
import { formatRollover } from '../format/rollover/formatRollover.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { Decision, NextEdition } from '../model/rollover.ts';
import { CONFIG_FILE, type Plan, type Settings, type Workspace } from '../model/workspace.ts';
import { editionsOf } from '../scaffold/rollover/editions.ts';
import { yearAfter } from '../scaffold/rollover/inNextYear.ts';
import { rollPlan } from '../scaffold/rollover/rollPlan.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { askRollover } from './shared/askRollover.ts';
import {
  changedMeanwhile,
  edited,
  newErrors,
  refuse,
  type Rewrite,
  withTexts,
} from './shared/changePlans.ts';
import { asOfDay, type Checked, checkWorkspace } from './shared/checkWorkspace.ts';
import { choosePlansToRoll } from './shared/choosePlansToRoll.ts';
import { decisionsFor, type DecisionsTyped } from './shared/rolloverWish.ts';
import { schoolYearFault } from './shared/schoolYearFault.ts';
import { textOf } from './shared/textOf.ts';

interface Options extends DecisionsTyped {
  readonly to?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly asOf?: string;
}

/** `pip rollover [plan...]`: begins next year's plans; those of this year stay as they are. */
export const rollover: Command<Options> = {
  declare(command) {
    command
      .argument('[plans...]', 'ids of plans (default: all of the year before)')
      .option('--to <year>', 'the school year of the new plans (default: the one after this)')
      .option('--keep <ids...>', 'strategies that go on as they are: ids, plan#id, or all')
      .option('--modify <ids...>', 'strategies that go on in another way')
      .option('--stop <ids...>', 'strategies that the new plans leave out')
      .option('--dry-run', 'say what becomes of everything, and write nothing')
      .option('-y, --yes', 'ask nothing; take what was decided when strategies were rated')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText('after', EPILOGUE);
  },

  async run(context, { args, options }) {
    const asOf = asOfDay(options.asOf, context.today);
    const checked = await checkWorkspace(context, asOf);
    const { workspace } = checked;
    if (workspace === null) {
      throw new CommandError('The configuration of this workspace cannot be used.', {
        hint: 'pip validate says why.',
      });
    }
    const to = yearOf(options.to, workspace.settings);
    const plans = choosePlansToRoll(context, checked, workspace, to, args);
    const decided = await decide(context, checked, workspace, plans, options);
    if (decided === null) {
      context.note('Nothing was written.\n');
      return EXIT.fine;
    }
    return make(
      context,
      { checked, workspace, asOf },
      nextEditions(plans, decided, workspace, to),
      options,
    );
  },
};

const EPILOGUE = `
The structure, texts and comments of a plan stay. The last result of each measure becomes its
baseline, and the old baseline goes to its history. Ratings, results, statuses, approvals,
amendments and who was heard stay in the old plan alone; targets and benchmarks of the year are to
be filled in, those beyond it stay. Days of work move by a year. The list at the end tells all of
it. Plans about single persons have no next edition.

On a terminal it asks of each strategy whether to keep, modify or stop it. Elsewhere, and with
--yes, the disposition of its last rating counts, and without one it is kept.

Examples:
  pip rollover                                              all plans, asking
  pip rollover sip-harborview-2026 dip-2026 --to 2027-28 --stop walk-together
  pip rollover --keep all --modify sip-harborview-2026#groups --dry-run`;

function yearOf(typed: string | undefined, { school_year: now }: Settings): string {
  if (typed === undefined) return yearAfter(now);
  const fault = schoolYearFault(typed);
  if (fault !== undefined) throw new CommandError(fault);
  return typed;
}

type Decisions = ReadonlyMap<string, ReadonlyMap<string, Decision>>;

/** What becomes of the strategies; null where the person quits. */
async function decide(
  context: Context,
  { rollUps }: Checked,
  { settings }: Workspace,
  plans: readonly Plan[],
  { keep, modify, stop, yes }: Options,
): Promise<Decisions | null> {
  const typed = Object.entries({ keep, modify, stop }).filter(([, ids]) => ids !== undefined);
  const decided = decisionsFor(plans, Object.fromEntries(typed), settings);
  if (context.ask === null || yes === true || typed.length > 0) return decided;
  return askRollover(context, context.ask, plans, decided, { settings, rollUps });
}

function nextEditions(
  plans: readonly Plan[],
  decided: Decisions,
  workspace: Workspace,
  to: string,
): NextEdition[] {
  const rolling = plans.map((plan) => ({ plan, decisions: decided.get(plan.id) ?? new Map() }));
  const editions = editionsOf(rolling, to, workspace);
  return rolling.map((each) => rollPlan(each, editions, workspace));
}

interface Ground {
  readonly checked: Checked;
  readonly workspace: Workspace;
  readonly asOf: string;
}

/** Tells what becomes of everything, and writes the new plans, all of them or none. */
async function make(
  context: Context,
  { checked, workspace, asOf }: Ground,
  editions: readonly NextEdition[],
  { dryRun, yes }: Options,
): Promise<ExitCode> {
  const texts = editions.map((edition) => textFor(context, checked, workspace, edition));
  const now = await checkWorkspace(withTexts(context, texts), asOf);
  const faults = newErrors(checked.diagnostics, now.diagnostics);
  if (faults.length > 0 || now.workspace === null) {
    refuse(context, now, faults);
    return EXIT.problems;
  }
  context.out.write(formatRollover(editions, context.out));
  if (dryRun === true) {
    context.note('\nNothing was written: this was a dry run.\n');
    return EXIT.fine;
  }
  if (context.ask !== null && yes !== true && !(await confirmed(context.ask, texts.length))) {
    context.note('Nothing was written.\n');
    return EXIT.fine;
  }
  await context.alone(checked.root, () => writeNew(context, checked.root, texts));
  tellNext(context, checked.root, editions, workspace);
  return EXIT.fine;
}

const confirmed = async (ask: NonNullable<Context['ask']>, count: number): Promise<boolean> =>
  (await ask.choose({
    message: count === 1 ? 'Write this plan?' : `Write these ${count} plans?`,
    choices: [
      { value: 'yes', label: 'Write it' },
      { value: 'no', label: 'Write nothing' },
    ],
  })) === 'yes';

/** The text of a new plan beside that of the plan it comes from. */
interface NewText extends Rewrite {
  readonly from: string;
}

function textFor(
  context: Context,
  checked: Checked,
  workspace: Workspace,
  { plan, file, steps, leftOut }: NextEdition,
): NewText {
  const before = textOf(context, checked.root, plan.file);
  const seen = checked.texts.get(plan.file) ?? '';
  if (seen !== '' && seen !== before.replace(/^\uFEFF/, '')) throw changedMeanwhile(plan.file);
  const edits = steps.flatMap((step) => step.edits);
  const kept = edited(before, edits, checked, workspace, plan);
  const left = leaveOutParts(kept, leftOut);
  if ('text' in left) return { from: plan.file, file, before, after: left.text };
  throw new CommandError(`${plan.id} cannot be rolled over: ${left.refused}`);
}

/** Nothing is written over, and nothing is made of a plan that is another by now. */
function writeNew(context: Context, root: string, texts: readonly NewText[]): void {
  for (const { from, file, before } of texts) {
    if (textOf(context, root, from) !== before) throw changedMeanwhile(from);
    if (context.files.resolve(root, `${root}/${file}`).state !== 'missing') {
      throw changedMeanwhile(file);
    }
  }
  for (const { file, after } of texts) context.files.write(root, file, after);
}

function tellNext(
  { note, shown }: Context,
  root: string,
  editions: readonly NextEdition[],
  { settings }: Workspace,
): void {
  note('\n');
  for (const { file } of editions) note(`${shown(`${root}/${file}`)} was written.\n`);
  const [{ term } = { term: '' }] = editions;
  note('Fill in what is open: pip validate names every place.\n');
  if (term <= settings.school_year) return;
  note(
    `When ${term} begins, write into ${CONFIG_FILE}: school_year: ${term}, and the days of its ` +
      'cycles, meetings and funding.\n',
  );
}
