import { basename, dirname, resolve } from 'node:path';
import { CommandError } from '../../model/commandError.ts';
import { printable } from '../../model/printable.ts';
import type { Context } from '../../model/context.ts';
import { fingerprint } from '../../model/fingerprint.ts';
import { nearest } from '../../model/nearest.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { buildWorkbook, type PlanToFill } from '../../sheets/buildWorkbook.ts';
import { planRows } from '../../sheets/planRows.ts';
import { EXIT, type ExitCode } from '../command.ts';
import { askCycle } from './askCycle.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { isCurrent } from './choosePlans.ts';
import { isOutOfPlace, mustStayConfidential } from './mustStayConfidential.ts';
import { planInCycle } from './plansInCycle.ts';
import { textOf } from './textOf.ts';

/** A workbook that somebody wants. */
interface ExportWish {
  readonly plans: readonly string[];
  readonly cycle?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly asOf: string;
}

/** Writes a workbook in which the ratings and results of a cycle can be filled in. */
export async function exportSheet(context: Context, wish: ExportWish): Promise<ExitCode> {
  // Somebody who can be asked is asked once the cycle is known.
  const isAsked = wish.output === undefined && context.ask !== null;
  const named = isAsked ? null : placeFor(context, wish);
  const checked = await checkWorkspace(context, wish.asOf);
  const { workspace, root } = checked;
  if (workspace === null) {
    throw new CommandError('The configuration of this workspace cannot be used.', {
      hint: 'pip validate says why.',
    });
  }
  const { settings } = workspace;
  const year = { term: settings.school_year };
  const cycle = wish.cycle ?? (await askCycle(context, year, settings, wish.asOf));
  const output = named ?? placeFor(context, { ...wish, output: await askName(context, cycle) });
  const chosen = choose(workspace, wish.plans);
  const plans = chosen
    .map((plan): PlanToFill => {
      const text = textOf(context, root, plan.file);
      const name = nameOf(workspace, plan, chosen);
      const found = planInCycle(checked, workspace, plan, cycle);
      return { ...found, name, fingerprint: fingerprint(text) };
    })
    .filter((plan) => planRows(plan).length > 0);
  const [first] = plans;
  if (!first) {
    throw new CommandError('There is no plan with anything to fill in.', {
      hint: 'pip status lists the plans of this year.',
    });
  }
  for (const { plan } of plans) {
    if (plan.leftOut.length === 0) continue;
    context.note(`! Parts of ${plan.id} have mistakes and are left out: pip validate tells.\n`);
  }
  const workbook = buildWorkbook({
    organization: workspace.districts.find(({ id }) => id === settings.organization)?.name ?? '',
    cycle: first.cycle,
    madeOn: wish.asOf,
    scale: settings.rating_scale,
    paper: settings.page.size,
    plans,
  });
  context.files.writeNamed(output, await context.writeWorkbook(workbook));
  const many = plans.length === 1 ? first.plan.id : `${plans.length} plans`;
  const of = `${printable(first.cycle.name)} of ${many}`;
  context.note(`${context.shown(output)} was written: ${of}.\n`);
  context.note(`When it comes back filled in: pip sheet import ${context.shown(output)}\n`);
  return EXIT.fine;
}

async function askName({ ask }: Context, cycle: string | undefined): Promise<string> {
  const initial = `${cycle ?? 'cycle'}.xlsx`;
  return (await ask?.text({ message: 'Name of the workbook', initial })) ?? initial;
}

/** Where the workbook goes; never over one that may have been filled in. */
function placeFor({ files, cwd }: Context, { output, force = false }: ExportWish): string {
  if (output === undefined) {
    throw new CommandError('Name the workbook to write with -o.', {
      hint: 'Like this: pip sheet export --cycle winter -o winter.xlsx',
    });
  }
  if (!/\.xlsx$/i.test(output)) {
    throw new CommandError(`${output} is no name for a workbook.`, {
      hint: 'It has to end in .xlsx.',
    });
  }
  const path = resolve(cwd, output);
  if (files.isFolder(path)) throw new CommandError(`${output} is a folder, not a file.`);
  if (force || !files.exists(dirname(path), basename(path))) return path;
  throw new CommandError(`${output} is there already, and somebody may have filled it in.`, {
    hint: 'Choose another name, or write over it with --force.',
  });
}

/** The plans that were named; without a name all of the year that may be looked at here. */
function choose(workspace: Workspace, ids: readonly string[]): Plan[] {
  const { plans, plansById, settings } = workspace;
  if (ids.length === 0) {
    return plans.filter((plan) => isCurrent(plan, settings) && !isOutOfPlace(plan, workspace));
  }
  const chosen = [...new Set(ids)].map((id) => {
    const plan = plansById.get(id);
    if (plan) return plan;
    const near = nearest(id, [...plansById.keys()]);
    throw new CommandError(`There is no plan called ${id}.`, {
      hint: near ? `Did you mean ${near}?` : 'pip status lists all plans.',
    });
  });
  mustStayConfidential(chosen, workspace);
  return chosen;
}

/** What people call the plan for short: whom it is about, where no other plan is about the same. */
function nameOf({ schools, districts }: Workspace, plan: Plan, all: readonly Plan[]): string {
  const { about, id } = plan;
  const isOnly = all.every((other) => other === plan || other.about !== about);
  const name = [...schools, ...districts].find((each) => each.id === about)?.name;
  return isOnly ? (name ?? id) : id;
}
