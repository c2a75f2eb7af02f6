import { progressEntries } from './progressEntries.ts';
import type { Rule } from './rule.ts';

export const ratingUnsigned: Rule = {
  id: 'rating-unsigned',
  severity: 'warning',
  summary: 'The rating of a plan says whose judgement it is, and of which day.',
  reason: 'The rating of the whole plan is a judgement that somebody answers for before the board.',
  bad: `progress:
  winter: {rating: 2, by: Principal}`,
  good: `progress:
  winter: {rating: 2, by: Principal, on: 2027-01-20}`,
  *check(plan) {
    for (const { entry, component, path } of progressEntries(plan)) {
      if (component !== null || entry.rating === undefined) continue;
      const missing = (['by', 'on'] as const).filter((field) => entry[field] === undefined);
      if (missing.length === 0) continue;
      yield {
        path,
        message: `This rating of the plan does not say ${missing.map((field) => SAYS[field]).join(' or ')}.`,
        hint: `Add ${missing.map((field) => `\`${EXAMPLES[field]}\``).join(' and ')}.`,
      };
    }
  },
};

const SAYS = { by: 'who gave it', on: 'on which day it was given' } as const;
const EXAMPLES = { by: 'by: Principal', on: 'on: 2027-01-20' } as const;
