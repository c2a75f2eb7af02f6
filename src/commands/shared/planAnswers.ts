import { CommandError } from '../../model/commandError.ts';
import type { Ask, AskChoice, AskGroup, Context } from '../../model/context.ts';
import type { AboutField, Kind } from '../../model/kind.ts';
import { nearest } from '../../model/nearest.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { adoptable, districtPlanFor, named } from '../../scaffold/adoptions.ts';
import type { PlanAnswers } from '../../scaffold/answers.ts';
import { takesMeasures, takesStrategies } from '../../scaffold/newPlan.ts';
import { schoolYearFault } from './schoolYearFault.ts';

/** What was typed as flags. */
export interface Given {
  readonly school?: string;
  readonly organization?: string;
  readonly term?: string;
  readonly id?: string;
  readonly title?: string;
  readonly adopt?: string[];
  readonly measures?: string[];
  readonly yes?: boolean;
}

interface Question {
  readonly kind: Kind;
  readonly workspace: Workspace;
  readonly given: Given;
  /** Text of the starter; null where another plan is copied. */
  readonly starter: string | null;
  readonly from: Plan | null;
}

/** The kind that was typed, or chosen on the terminal. */
export async function chooseKind(
  { ask }: Context,
  typed: string | undefined,
  { kinds, settings }: Workspace,
): Promise<Kind> {
  const possible = kinds.filter(
    ({ confidential }) => !confidential || settings.visibility === 'confidential',
  );
  const list = `Kinds: ${kinds.map(({ id, title }) => `${id} (${title.toLowerCase()})`).join(', ')}.`;
  if (typed === undefined && ask === null) {
    throw new CommandError('Say which kind of plan: pip new <kind>.', { hint: list });
  }
  const choices = possible.map(({ id, title }) => ({ value: id, label: title, hint: id }));
  const id = typed ?? (await ask?.choose({ message: 'What kind of plan?', choices })) ?? '';
  const kind = kinds.find((known) => known.id === id);
  if (kind) return kind;
  const near = nearest(
    id,
    kinds.map((known) => known.id),
  );
  throw new CommandError(`There is no kind of plan called ${id}.`, {
    hint: near ? `Did you mean ${near}? ${list}` : list,
  });
}

/** The answers that make a plan: flags first, then the person at the terminal, then what is usual. */
export async function fillAnswers(context: Context, question: Question): Promise<PlanAnswers> {
  const { ask, env } = context;
  const { given, workspace, starter, from } = question;
  const about = await aboutOf(ask, question);
  const term = await termOf(ask, given, workspace);
  if (from && (given.adopt || given.measures)) {
    throw new CommandError('--adopt and --measures belong to a plan made from its starter.', {
      hint: 'A plan made with --from has the strategies and measures of that plan.',
    });
  }
  const serves = about.field === 'school' ? districtPlanFor(about.id, term, workspace) : null;
  const offersStrategies = serves !== null && starter !== null && takesStrategies(starter);
  const offersMeasures = starter !== null && takesMeasures(starter);
  return {
    about,
    term,
    id: given.id,
    title: given.title,
    adopt: given.adopt ?? (offersStrategies ? await askAdoptions(ask, serves) : []),
    measures: given.measures ?? (offersMeasures ? await askMeasures(ask, workspace) : []),
    author: authorOf(env),
  };
}

/** Whoever makes the plan, as far as the machine knows. It only has to differ between people. */
function authorOf(env: Context['env']): string {
  const names = ['GIT_AUTHOR_EMAIL', 'EMAIL', 'GITHUB_ACTOR', 'USER', 'USERNAME', 'HOSTNAME'];
  return names.map((name) => env[name] ?? '').join(' ');
}

async function aboutOf(
  ask: Ask | null,
  { kind, workspace, given, from }: Question,
): Promise<PlanAnswers['about']> {
  for (const field of ['school', 'organization'] as const) {
    const id = given[field];
    const known = kind.about.find((each) => each.field === field);
    if (id === undefined) continue;
    if (known) return { field, id: mustBeKnown(id, known, workspace) };
    throw new CommandError(`A ${kind.title.toLowerCase()} does not take --${field}.`);
  }
  if (from) return { field: fieldOf(from, kind, workspace), id: from.about };
  const [only, ...others] = kind.about;
  const { organization } = workspace.settings;
  const isDistricts = only?.field === 'organization' && others.length === 0;
  if (only && isDistricts && (ask === null || workspace.districts.length < 2)) {
    return { field: only.field, id: mustBeKnown(organization, only, workspace) };
  }
  if (ask === null) throw missing(kind);
  const choices = kind.about.flatMap((about) =>
    workspace[about.list].map(({ id, name }) => ({ value: id, label: name, about })),
  );
  if (choices.length === 0) throw emptyDirectory(kind);
  const id = await ask.choose({
    message: isDistricts ? 'Which district?' : 'Which school?',
    choices: choices.map(({ value, label }): AskChoice => ({ value, label, hint: value })),
    ...(isDistricts ? { initial: organization } : {}),
  });
  return { field: choices.find(({ value }) => value === id)?.about.field ?? 'school', id };
}

const fieldOf = (from: Plan, kind: Kind, workspace: Workspace): string =>
  kind.about.find(({ list }) => workspace[list].some(({ id }) => id === from.about))?.field ??
  kind.about[0]?.field ??
  'school';

function missing({ id, about }: Kind): CommandError {
  const flags = about.map(({ field }) => `--${field} <id>`).join(' or ');
  return new CommandError(`pip new ${id} needs ${flags}.`, {
    hint: 'On a terminal it asks; here nobody can answer.',
  });
}

const emptyDirectory = ({ about }: Kind): CommandError =>
  new CommandError(`directory.yaml lists no ${about.map(({ list }) => list).join(' and no ')}.`, {
    hint: 'Add the one that the plan is about first.',
  });

function mustBeKnown(id: string, { list }: AboutField, workspace: Workspace): string {
  const known = workspace[list].map((entry) => entry.id);
  if (known.includes(id)) return id;
  const one = list === 'schools' ? 'school' : 'district';
  const near = nearest(id, known);
  const all = known.length > 0 ? `It lists ${known.join(', ')}.` : `It lists no ${list}.`;
  throw new CommandError(`There is no ${one} ${id} in directory.yaml.`, {
    hint: near ? `Did you mean ${near}?` : all,
  });
}

async function termOf(ask: Ask | null, given: Given, { settings }: Workspace): Promise<string> {
  const usual = settings.school_year;
  const term =
    given.term ??
    (await ask?.text({
      message: 'For which school year?',
      initial: usual,
      check: schoolYearFault,
    })) ??
    usual;
  const fault = schoolYearFault(term);
  if (fault !== undefined) throw new CommandError(fault);
  return term;
}

async function askAdoptions(ask: Ask | null, serves: Plan): Promise<string[]> {
  const groups = adoptable(serves).map(({ heading, strategies }): AskGroup => {
    return {
      heading,
      choices: strategies.map((each) => ({ value: each.id, label: named(each) })),
    };
  });
  if (ask === null || groups.length === 0) return [];
  return ask.chooseMany({ message: 'Which strategies of the district does it adopt?', groups });
}

async function askMeasures(ask: Ask | null, { sharedMeasures }: Workspace): Promise<string[]> {
  const choices = [...sharedMeasures].map(([id, { name }]) => ({ value: id, label: name ?? id }));
  if (ask === null || choices.length === 0) return [];
  const groups = [{ heading: 'Shared measures', choices }];
  return ask.chooseMany({ message: 'Which shared measures does it use?', groups });
}
