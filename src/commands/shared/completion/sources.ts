import { CHANGE_NAMES } from '../../../diff/changeNames.ts';
import type { Context } from '../../../model/context.ts';
import { firstYear, schoolYear } from '../../../model/dates.ts';
import { EXPORT_TABLES } from '../../../reports/export/index.ts';
import { REPORTS } from '../../../reports/index.ts';
import { RULES } from '../../../rules/index.ts';
import { BUILT_IN } from '../../../workspace/shapes.ts';
import { TEXT_RULES } from '../../../workspace/textRules.ts';
import { shapesIn } from '../checkWorkspace.ts';
import { outputSchemas } from '../outputSchemas.ts';
import { schemaNames } from '../schemaHome.ts';
import { knownLanguages } from '../wordFiles.ts';
import type { Offer, Place } from './offersFor.ts';
import { planHeads, planOffers, workspaceWith } from './planOffers.ts';

type Source = (context: Context, place: Place) => readonly Offer[] | Promise<readonly Offer[]>;

const offer = (word: string, about = ''): Offer => ({ word, about });
const named = (all: readonly { readonly id: string; readonly name: string }[]): Offer[] =>
  all.map(({ id, name }) => offer(id, name));

/** Where the words for a place come from, by what is typed there. */
const KNOWN = {
  listed: (_, { help }) => listedIn(help).map((word) => offer(word)),
  cycles: async (context) => named((await workspaceWith(context))?.settings.cycles ?? []),
  points: async (context) => {
    const scale = (await workspaceWith(context))?.settings.rating_scale ?? [];
    return scale.map(({ value, label }) => offer(String(value), label));
  },
  years: async (context) => {
    const year = (await workspaceWith(context))?.settings.school_year;
    return year === undefined ? [] : [offer(year), offer(schoolYear(firstYear(year) + 1))];
  },
  schools: async (context) => named((await workspaceWith(context))?.schools ?? []),
  districts: async (context) => named((await workspaceWith(context))?.districts ?? []),
  measures: async (context) => {
    const shared = (await workspaceWith(context, ['measures/']))?.sharedMeasures ?? [];
    return [...shared].map(([id, { name = '' }]) => offer(id, name));
  },
  plans: (context) => planHeads(context).map(({ id, title }) => offer(id, title)),
  parts: planOffers,
  strategies: strategiesIn,
  reports: () => REPORTS.map(({ id, title }) => offer(id, title)),
  tables: () => [...EXPORT_TABLES.map(({ name }) => offer(name)), offer('columns')],
  explained: () =>
    [...TEXT_RULES, ...RULES, ...CHANGE_NAMES].map(({ id, summary }) => offer(id, summary)),
  failures: () => [
    offer('weakened', 'a promise became weaker'),
    offer('error'),
    offer('warning'),
    ...CHANGE_NAMES.map(({ id, summary }) => offer(id, summary)),
  ],
  kinds: async (context) =>
    (await shapesHere(context)).kinds.map(({ id, title }) => offer(id, title)),
  schemas: async (context) => [
    ...schemaNames(await shapesHere(context)).map((name) => offer(name)),
    ...outputSchemas(context).map(({ name, title }) => offer(name, title)),
  ],
  languages: (context) =>
    knownLanguages(context, context.files.findWorkspace(context.cwd) ?? context.cwd).map((code) =>
      offer(code),
    ),
  revisions: () => [offer('HEAD', 'the last commit')],
} satisfies Readonly<Record<string, Source>>;

export type SourceName = keyof typeof KNOWN;
export const SOURCES: Readonly<Record<SourceName, Source>> = KNOWN;

/** Words that the help lists: `output format: text, json`, `parted by commas: md,html`, `csv or xlsx`. */
function listedIn(help: string): string[] {
  const list = '((?:[\\w-]+, ?)*[\\w-]+(?:, ?| or )[\\w-]+)';
  const [, found = ''] =
    new RegExp(`: ${list}`).exec(help) ?? new RegExp(`^${list}`).exec(help) ?? [];
  return found.split(/, ?| or /).filter((word) => word !== '');
}

/** The kinds of a workspace; those of the program where there is none. */
async function shapesHere({ files, cwd }: Context) {
  const root = files.findWorkspace(cwd);
  return root === null ? BUILT_IN : (await shapesIn(files.readSources(root))).shapes;
}

/** Strategies of the plans that were named, else of all; those to adopt are a district's. */
async function strategiesIn(context: Context, { command, args }: Place): Promise<Offer[]> {
  const all = planHeads(context).filter(({ kind }) => command !== 'new' || kind === 'dip');
  const chosen = all.filter(({ id }) => args.includes(id));
  const heads = chosen.length === 0 ? all : chosen;
  const found = heads.map(({ id }) => planOffers(context, { command, args: [id] }));
  const offers = (await Promise.all(found)).flat();
  return command === 'rollover' ? [offer('all'), ...offers] : offers;
}
