import type { Edit } from '../edit/editText.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { OutlineField } from '../model/outline.ts';
import type { Plan } from '../model/workspace.ts';
import { fieldAt } from '../workspace/fieldAt.ts';
import { orderOfFields } from '../workspace/orderOfFields.ts';
import { type Schema, valueAt } from '../workspace/schemaNodes.ts';
import type { Command, ExitCode, Typed } from './command.ts';
import { changePlan, type PlanToChange, planToChange } from './shared/changePlan.ts';
import { asOfDay, findRoot } from './shared/checkWorkspace.ts';

interface Options {
  readonly unset?: string[];
  readonly dryRun?: boolean;
  readonly asOf?: string;
}

/** `pip set <plan> <part> field=value ...`: writes fields of a plan, and touches nothing else. */
export const set: Command<Options> = {
  declare(command) {
    command
      .argument('<plan>', 'id of the plan')
      .argument('<part>', 'id of a part or measure, or - for the plan itself')
      .argument('[fields...]', 'fields with their values: due=2027-03-01')
      .option('--unset <fields...>', 'take these fields away')
      .option('--dry-run', 'show what would change, and write nothing')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText('after', EPILOGUE);
  },

  run(context, typed) {
    if (typed.options.dryRun === true) return setNow(context, typed);
    return context.alone(findRoot(context), () => setNow(context, typed));
  },
};

async function setNow(
  context: Context,
  { args: [id = '', partId = '-', ...fields], options }: Typed<Options>,
): Promise<ExitCode> {
  const asOf = asOfDay(options.asOf, context.today);
  const found = await planToChange(context, id, asOf);
  const base = pathOf(found.plan, partId);
  const edits = [
    ...fields.map((typed) => readField(typed, base, found)),
    ...(options.unset ?? []).map((name) => unset(name, base, found)),
  ];
  if (edits.length === 0) {
    throw new CommandError('There is nothing to write.', {
      hint: 'Name fields with their values: pip set sip-x groups due=2027-03-01.',
    });
  }
  return changePlan(context, found, edits, { dryRun: options.dryRun ?? false, confirm: null });
}

const EPILOGUE = `
A field below another is named with dots. Only the lines concerned change; comments and layout stay.
What would be an error is refused.

Examples:
  pip set sip-harborview-2026 schedule status=completed
  pip set sip-harborview-2026 reading-g3 results.winter.value=57.5 results.winter.on=2027-01-20
  pip set sip-harborview-2026 schedule owner.title="Assistant principal" --unset owner.name
  pip set sip-harborview-2026 - status=adopted --dry-run`;

/** Where a part or measure stands in the plan's data; the plan itself is a dash. */
function pathOf(plan: Plan, id: string): Path {
  if (id === '-' || id === plan.id) return [];
  const found = plan.byId.get(id) ?? plan.measures.find((measure) => measure.id === id);
  if (found) return found.path;
  const ids = [...plan.byId.keys(), ...plan.measures.map((measure) => measure.id)];
  const near = nearest(id, ids);
  throw new CommandError(`${plan.id} has no part called ${id}.`, {
    hint: near ? `Did you mean ${near}?` : `pip status ${plan.id} --ids shows all parts.`,
  });
}

const stepsIn = (name: string): (string | number)[] =>
  name.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

function readField(typed: string, base: Path, found: PlanToChange): Edit {
  const at = typed.indexOf('=');
  if (at < 1) {
    throw new CommandError(`"${typed}" is not a field with its value.`, {
      hint: 'Write it like due=2027-03-01.',
    });
  }
  const name = typed.slice(0, at);
  const path = [...base, ...stepsIn(name)];
  return { path, value: readValue(typed.slice(at + 1), fieldIn(found, path)) };
}

/** A field to be taken away: one that is there, or could be. */
function unset(name: string, base: Path, found: PlanToChange): Edit {
  const path = [...base, ...stepsIn(name)];
  if (valueAt(found.plan.data, path) === undefined && fieldIn(found, path) === null) {
    const schema = schemaOf(found);
    const there = Object.keys(valueAt(found.plan.data, base) ?? {});
    const near = nearest(name, [...there, ...(schema ? orderOfFields(schema, base) : [])]);
    throw new CommandError(`There is no field ${name} to take away.`, {
      hint: near === null ? 'Look into the file for its name.' : `Did you mean ${near}?`,
    });
  }
  return { path, value: undefined };
}

function fieldIn(found: PlanToChange, path: Path): OutlineField | null {
  const schema = schemaOf(found);
  return schema ? fieldAt(schema, path) : null;
}

function schemaOf({ checked, workspace, plan }: PlanToChange): Schema | undefined {
  const kind = workspace.kinds.find(({ id }) => id === plan.kind);
  return checked.shapes.schemas.get(kind?.schema ?? '');
}

/** Numbers and yes or no where the schema wants them or allows any; a text stays a text. */
function readValue(typed: string, field: OutlineField | null): unknown {
  const type = field?.type ?? 'any';
  const isText = ['text', 'prose', 'date', 'id', 'reference'].includes(type);
  if (isText || (type === 'choice' && !hasChoice(field, typed))) return typed;
  if (/^-?\d+(?:\.\d+)?$/.test(typed) && !/^-?0\d/.test(typed)) return Number(typed);
  if (typed === 'true' || typed === 'false') return typed === 'true';
  return typed;
}

const hasChoice = (field: OutlineField | null, typed: string): boolean =>
  (field?.choices ?? []).some(({ value }) => typeof value !== 'string' && String(value) === typed);
