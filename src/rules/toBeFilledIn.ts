import type { Finding, Path } from '../model/diagnostic.ts';
import { isToBeFilledIn } from '../model/toBeFilledIn.ts';
import { contentOf } from './contentOf.ts';
import type { Rule } from './rule.ts';

export const toBeFilledIn: Rule = {
  id: 'to-be-filled-in',
  severity: 'warning',
  summary: 'What a starter left to be filled in is filled in.',
  reason:
    'A plan that still says "To be filled in" is unfinished, and the words would be printed in front of a board.',
  bad: `strategies:
  - {id: groups, title: "To be filled in: what teachers do differently"}`,
  good: `strategies:
  - {id: groups, title: Small groups every day}`,
  check: (plan) => (/to be filled in/i.test(contentOf(plan).whole) ? openTexts(plan.data, []) : []),
};

function* openTexts(value: unknown, path: Path): Generator<Finding> {
  if (isToBeFilledIn(value)) {
    yield {
      path,
      message: 'This is still to be filled in.',
      hint: 'Write your own words in its place, or take out the part that you do not need.',
    };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* openTexts(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, item] of Object.entries(value)) yield* openTexts(item, [...path, field]);
  }
}
