import { oncePer } from '../model/oncePer.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { acronymsIn } from './acronymsIn.ts';
import { alignmentsOf } from './alignmentsOf.ts';
import { contentOf } from './contentOf.ts';
import { spelledOutIn } from './spelledOutIn.ts';

/**
 * Whether readers of a plan are told what an acronym means: in its text or glossary, in the plans that it
 * serves, or because it is a name, label or code that the district itself has given.
 */
export function isExplained(acronym: string, plan: Plan, workspace: Workspace): boolean {
  return (
    givenBy(workspace).has(acronym) ||
    [plan, ...plansServed(plan, workspace.plansById)].some((each) => toldIn(each).has(acronym))
  );
}

const givenBy = oncePer(({ settings, districts, schools }: Workspace): ReadonlySet<string> => {
  const { labels, funding, assistance, monitoring, cycles, prompts } = settings;
  const places = [...districts, ...schools];
  const given = [labels, funding, assistance, monitoring, cycles, prompts, places];
  return new Set([
    ...stringsIn(given).flatMap(wordsInCapitals),
    ...places.map(({ name }) => initialsOf(name)),
  ]);
});

const toldIn = oncePer((plan: Plan): ReadonlySet<string> => {
  return new Set([
    ...contentOf(plan).narrative.flatMap(({ text }) => spelledOutIn(text)),
    ...Object.keys(plan.data.glossary ?? {}).flatMap(wordsInCapitals),
    ...codesIn(plan.data),
  ]);
});

/** The plans that a plan and its parts align to, and those that these align to. */
function plansServed(plan: Plan, plansById: Workspace['plansById']): Plan[] {
  const served = new Map<string, Plan>();
  const visit = (each: Plan): void => {
    for (const alignment of alignmentsOf(each)) {
      const target = plansById.get(alignment.plan);
      if (!target || target === plan || served.has(target.id)) continue;
      served.set(target.id, target);
      visit(target);
    }
  };
  visit(plan);
  return [...served.values()];
}

/** A name of one word has no small letters beside it that would tell a heading from an acronym. */
const wordsInCapitals = (text: string): string[] => acronymsIn(`${text} is`);

const CODES = ['code', 'codes', 'framework', 'object', 'license'];

/** Acronyms in codes that a plan carries: `LCAP 1.3`. */
function codesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(codesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, item]: [string, unknown]) =>
    CODES.includes(field) && !Array.isArray(item)
      ? stringsIn(item).flatMap(wordsInCapitals)
      : codesIn(item),
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** EHPS for East Hartford Public Schools; words without a capital give no letter. */
const initialsOf = (name: string): string =>
  (name.match(/(?<![\p{L}\p{N}'’])\p{Lu}/gu) ?? []).join('');
