import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { isDay } from '../model/dates.ts';
import { Interrupted } from '../model/interrupted.ts';
import { type Command, EXIT, type ExitCode, type Typed } from './command.ts';
import { askCycle } from './shared/askCycle.ts';
import { askPlan } from './shared/askPlan.ts';
import { changePlan, type PlanToChange, planToChange } from './shared/changePlan.ts';
import { asOfDay, findRoot } from './shared/checkWorkspace.ts';
import { askRatings } from './shared/rating/askRatings.ts';
import {
  componentNamed,
  cycleToRate,
  type Judgement,
  judgementEdits,
  readRating,
} from './shared/ratingWish.ts';

interface Options {
  readonly cycle?: string;
  readonly rating?: string;
  readonly note?: string;
  readonly by?: string;
  readonly on?: string;
  readonly rationale?: string;
  readonly disposition?: string;
  readonly nextSteps?: string;
  readonly successes?: string;
  readonly challenges?: string;
  readonly dryRun?: boolean;
  readonly asOf?: string;
}

/** `pip rate <plan> [component]`: writes a judgement of a cycle into a plan, and touches nothing else. */
export const rate: Command<Options> = {
  declare(command) {
    command
      .argument('[plan]', 'id of the plan (on a terminal it is asked for)')
      .argument('[component]', 'id of the part to rate (default: the plan itself)')
      .option('-c, --cycle <id>', 'the cycle that the rating speaks for')
      .option('-r, --rating <point>', 'a point of the scale: its number or its short word')
      .option('--note <text>', 'how the work goes')
      .option('--successes <text>', 'what worked')
      .option('--challenges <text>', 'what did not')
      .option('--next-steps <text>', 'what comes next')
      .option('--rationale <text>', 'why the rating differs from the suggested one')
      .option('--disposition <word>', 'continue, modify or discontinue')
      .option('--by <person>', 'who judges')
      .option('--on <date>', 'the day of the judgement (default: today, with a rating)')
      .option('--dry-run', 'show what would change, and write nothing')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText('after', EPILOGUE);
  },

  run(context, typed) {
    const isAsking = context.ask !== null && saysNothing(typed.options);
    if (isAsking || typed.options.dryRun === true) return rateNow(context, typed);
    // From reading to writing: whoever comes at the same time waits, and both ratings stay.
    return context.alone(findRoot(context), () => rateNow(context, typed));
  },
};

async function rateNow(
  context: Context,
  { args: [typed, componentId], options }: Typed<Options>,
): Promise<ExitCode> {
  const asOf = asOfDay(options.asOf, context.today);
  const id = typed ?? (await askPlan(context, asOf));
  const found = await planToChange(context, id, asOf);
  const { settings } = found.workspace;
  const cycleId = options.cycle ?? (await askCycle(context, found.plan, settings, asOf));
  const cycle = cycleToRate(found.plan, settings, cycleId, asOf);
  const said = readJudgement(options, found, asOf);
  if (said === null) {
    return orTold(context, found, cycle, () => ask(context, found, cycle, componentId, options));
  }
  const component = componentNamed(found.plan, componentId);
  if (component?.role === 'context') {
    throw new CommandError(`${component.id} explains the plan and is never rated.`, {
      hint: `pip status ${id} shows what can be.`,
    });
  }
  const making = { dryRun: options.dryRun ?? false, confirm: null };
  return changePlan(context, found, judgementEdits(component, cycle, said), making);
}

const EPILOGUE = `
Only the lines concerned change; comments and layout stay. What would be an error is refused.

On a terminal, without a rating or a note, it goes through the plan: results of its measures, then
how each part stands. Nothing is written before you say so, and what was said is shown before you
are asked; Ctrl-C leads there, too. What is left open is asked next time.

Examples:
  pip rate                                       asks for everything
  pip rate sip-harborview-2026 --cycle winter    asks, part by part
  pip rate sip-harborview-2026 hls-1-1 --cycle winter --rating 2 --by "Principal" \\
    --note "In five of eight classrooms."
  pip rate sip-harborview-2026 --cycle winter --rating Meets --rationale "Why." --dry-run`;

/** Options that say how something is written, and not what. */
const MANNER: ReadonlySet<string> = new Set(['cycle', 'dryRun', 'asOf']);

const saysNothing = (options: Options): boolean =>
  Object.keys(options).every((name) => MANNER.has(name));

/** What the flags say; null where they say nothing. */
function readJudgement(
  options: Options,
  { workspace }: PlanToChange,
  asOf: string,
): Judgement | null {
  const { rating, on } = options;
  if (on !== undefined && !isDay(on)) {
    throw new CommandError(`--on ${on} is not a day.`, { hint: 'Write it like 2027-02-02.' });
  }
  if (on !== undefined && on > asOf) {
    throw new CommandError(`--on ${on} is still to come: nobody can have judged then.`);
  }
  const day = on ?? (rating === undefined ? undefined : asOf);
  const said = {
    rating: rating === undefined ? undefined : readRating(rating, workspace.settings),
    note: options.note,
    successes: options.successes,
    challenges: options.challenges,
    next_steps: options.nextSteps,
    rationale: options.rationale,
    disposition: options.disposition,
    by: options.by,
    on: day,
  };
  const typed = Object.entries(said).filter(([, value]) => value !== undefined);
  return typed.length === 0 ? null : Object.fromEntries(typed);
}

async function ask(
  context: Context,
  found: PlanToChange,
  cycle: ReturnType<typeof cycleToRate>,
  componentId: string | undefined,
  { dryRun = false }: Options,
): Promise<ExitCode> {
  if (context.ask === null) {
    throw new CommandError('There is nothing to write: give a --rating or a --note.', {
      hint: 'On a terminal, pip rate asks part by part.',
    });
  }
  const only = componentId === undefined ? undefined : componentNamed(found.plan, componentId);
  const edits = await askRatings(context, context.ask, found, cycle, only);
  if (edits.length === 0) {
    context.note('Nothing was entered.\n');
    return EXIT.fine;
  }
  const { ask: asking } = context;
  const confirm = async () =>
    (await asking.choose({ message: 'Write this?', choices: YES_OR_NO })) === 'yes';
  return changePlan(context, found, edits, { dryRun, confirm });
}

/** Tells whoever leaves by Ctrl-C that nothing was written, and how to go on. */
async function orTold<Result>(
  context: Context,
  { plan }: PlanToChange,
  cycle: ReturnType<typeof cycleToRate>,
  asking: () => Promise<Result>,
): Promise<Result> {
  try {
    return await asking();
  } catch (error) {
    if (error instanceof Interrupted) {
      context.note(`\nNothing was written. To go on: pip rate ${plan.id} --cycle ${cycle.id}\n`);
    }
    throw error;
  }
}

const YES_OR_NO = [
  { value: 'yes', label: 'Write it' },
  { value: 'no', label: 'Write nothing' },
];
