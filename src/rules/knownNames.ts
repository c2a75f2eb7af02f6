import { oncePer } from '../model/oncePer.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import type { NarrativeText } from './contentOf.ts';

/**
 * Tells whether words with capitals are no name of a child: staff that the plan itself lists, places of
 * the directory, words of schools, and words that the plan writes in small letters elsewhere.
 */
export function knownNames(
  plan: Plan,
  workspace: Workspace,
  texts: readonly NarrativeText[],
): (name: string, isSure: boolean) => boolean {
  const listed = listedPeople(plan.data).map((name) => new Set(wordsOf(name)));
  const places = wordsOfPlaces(workspace);
  const small = new Set(texts.flatMap(({ text }) => text.match(SMALL) ?? []));
  return (name, isSure) => {
    const words = wordsOf(name);
    const [first = ''] = words;
    if (listed.some((person) => words.every((word) => person.has(word)))) return true;
    if (places.has(first) || words.some((word) => OF_SCHOOLS.has(word))) return true;
    // Grace and Will are words too: after a sure cue, one word that is none is enough for a name.
    return isSure ? words.every((word) => small.has(word)) : words.some((word) => small.has(word));
  };
}

const wordsOfPlaces = oncePer(
  ({ schools, districts }: Workspace) =>
    new Set([...schools, ...districts].flatMap(({ name }) => wordsOf(name))),
);

const SMALL = /(?<![\p{L}\p{N}])\p{Ll}{2,}(?![\p{L}\p{N}])/gu;

const wordsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Names of people in a plan: of mappings with a role or title, of owners, and of those who judged. */
function listedPeople(value: unknown, isOwner = false): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listedPeople(item, isOwner));
  if (typeof value !== 'object' || value === null) return [];
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const isPerson = isOwner || ROLES.some((role) => role in fields);
  const own = [isPerson ? fields['name'] : null, ...BY.map((field) => fields[field])];
  return [
    ...own.filter((name) => typeof name === 'string'),
    ...Object.entries(fields).flatMap(([field, item]) =>
      listedPeople(item, field === 'owner' || field === 'owners'),
    ),
  ];
}

const ROLES = ['title', 'role', 'position', 'body'];
const BY = ['by', 'collected_by', 'provider'];

/** Words that stand with a capital beside "student" and "child" and are nobody's name. */
const OF_SCHOOLS = new Set(
  (
    'achievement advisory advisor advisors ambassador ambassadors assessment assistance athlete athletes attendance behavior ' +
    'center chromebook chromebooks classroom club code conduct council culture data day development edition education emotional ' +
    'engagement family find focus google government grade grades growth handbook health high home information intervention ' +
    'kindergarten leader leaders leadership learner learning level life math mathematics mentor mentors nutrition office outcomes ' +
    'performance plan portal portfolio profile program progress project reading record records report representative right rights ' +
    'school science senate services social store study success support survey system teacher team technology tier title union voice ' +
    'week wellness work writing youth ' +
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday spring summer fall autumn winter ' +
    'english spanish french portuguese chinese mandarin arabic polish vietnamese haitian creole american african asian black white ' +
    'hispanic latino latina latinx native indian pacific islander indigenous connecticut california america ' +
    'first second third next then today now however here there finally once previously currently instead overall for with after ' +
    'before since while because like unlike both each every all most some many no not the this that these those our my your their ' +
    'his her its we they you he she it one two as at in on of by and or but so if when where what who how mother father parent parents'
  ).split(' '),
);
