import type { Finding, Path } from '../model/diagnostic.ts';
import type { Person } from '../model/plan.ts';
import { allComponents } from './allComponents.ts';
import type { Rule } from './rule.ts';

export const placeholderOwner: Rule = {
  id: 'placeholder-owner',
  severity: 'warning',
  summary: 'An owner is a person, not "TBD" and not "all staff".',
  reason:
    'A placeholder looks as if somebody had been found. What belongs to everyone belongs to nobody.',
  bad: `strategies:
  - {id: groups, title: Small groups every day, owner: {name: TBD, title: Reading coach}}
  - {id: books, title: A library in every classroom, owner: {title: All staff}}`,
  good: `strategies:
  - {id: groups, title: Small groups every day, owner: {title: Reading coach}}
  - {id: books, title: A library in every classroom, owner: {name: Jo Park, title: Staff developer}}`,
  *check(plan) {
    for (const { data, path } of allComponents(plan)) {
      if (data.owner) yield* placeholders(data.owner, [...path, 'owner']);
      for (const [index, owner] of (data.owners ?? []).entries()) {
        yield* placeholders(owner, [...path, 'owners', index]);
      }
    }
  },
};

/** What people type where a name or a title is still missing. */
const NOBODY =
  /^(tb[acd]\b.*|t\.b\.[acd]\.?|to be (?!filled in)\w+.*|n\/a|n\.a\.|na|none|nobody|no one|name|title|unassigned|unknown|vacant|vacancy|pending|someone|somebody|x{2,}|\P{L}+)$/iu;

const CROWD = new Set(
  'all everyone everybody staff teachers faculty educators employees personnel'.split(' '),
);
const MAY_BE_CROWD = new RegExp([...CROWD].join('|'), 'i');
const BESIDES = new Set(
  'the our whole entire every various other and of at this school district building classroom grade level content area certified instructional teaching support member members administration administrators leaders'.split(
    ' ',
  ),
);

/** Whether a text names all people of a place: "All staff", but not "Staff developer". */
function isCrowd(text: string): boolean {
  if (!MAY_BE_CROWD.test(text)) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.some((word) => CROWD.has(word)) &&
    words.every((word) => CROWD.has(word) || BESIDES.has(word))
  );
}

function* placeholders(owner: Person, path: Path): Generator<Finding> {
  for (const field of ['name', 'title'] as const) {
    const text = owner[field]?.trim() ?? '';
    if (text !== '' && NOBODY.test(text)) {
      yield {
        path: [...path, field],
        message: `"${text}" stands where the ${field} of a person belongs.`,
        hint: `Write the ${field}, or leave \`${field}\` out and give the ${field === 'name' ? 'title' : 'name'} alone.`,
      };
    } else if (isCrowd(text) && (field === 'name' || owner.name === undefined)) {
      yield {
        path: [...path, field],
        message: `"${text}" is nobody in particular: who answers for this?`,
        hint: 'Name the one person who sees that it happens.',
      };
    }
  }
}
