import { longDate } from '../model/dates.ts';
import { cyclesOfPlan } from './cyclesOfPlan.ts';
import { progressEntries } from './progressEntries.ts';
import type { Rule } from './rule.ts';

export const ratingBeforeCycle: Rule = {
  id: 'rating-before-cycle',
  severity: 'error',
  summary: 'A cycle is rated after it has begun.',
  reason:
    'A rating judges work that was done. One given beforehand is a hope, or stands under the wrong cycle.',
  bad: `strategies:
  - {id: groups, title: Small groups every day, progress: {winter: {rating: 2, on: 2026-11-20}}}`,
  good: `strategies:
  - {id: groups, title: Small groups every day, progress: {winter: {rating: 2, on: 2027-01-20}}}`,
  *check(plan, { workspace: { settings }, asOf }) {
    const cycles = new Map(cyclesOfPlan(plan, settings).map((cycle) => [cycle.id, cycle]));
    for (const { cycle: id, entry, path } of progressEntries(plan)) {
      const cycle = cycles.get(id);
      if (!cycle || entry.rating === undefined) continue;
      const begins = `${cycle.name} begins on ${longDate(cycle.from)}`;
      if (cycle.from > asOf) {
        yield {
          path: [...path, 'rating'],
          message: `Rated before the cycle has begun: ${begins}.`,
          hint: 'Leave `rating` out until then, or write it under the cycle that it is about.',
        };
      } else if (entry.on !== undefined && entry.on < cycle.from) {
        yield {
          path: [...path, 'on'],
          message: `Rated on ${longDate(entry.on)}, and ${begins}.`,
          hint: 'Check the date, or write the rating under the cycle that it is about.',
        };
      }
    }
  },
};
