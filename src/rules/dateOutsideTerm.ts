import { addYears, longDate, schoolYearDays } from '../model/dates.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Plan } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';
import { progressEntries } from './progressEntries.ts';
import type { Rule } from './rule.ts';
import { seriesOfMeasure } from './seriesOfMeasure.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

export const dateOutsideTerm: Rule = {
  id: 'date-outside-term',
  severity: 'warning',
  summary: 'Dates of work, targets and ratings lie in the years of the plan.',
  reason:
    'A date outside the plan is most often a year typed wrong, and the work then never shows as due.',
  bad: `strategies:
  - {id: groups, title: Small groups every day, start: 2025-09-15}`,
  good: `strategies:
  - {id: groups, title: Small groups every day, start: 2026-09-15}`,
  *check(plan) {
    if (plan.term === '') return;
    const days = daysOf(plan);
    for (const { day, path } of datesOutside(plan, days)) {
      const side = day < days.from ? `before ${longDate(days.from)}` : `after ${longDate(days.to)}`;
      const end = day < days.from ? 'begins' : 'ends';
      yield {
        path,
        message: `${longDate(day)} lies ${side}, when the plan ${end}.`,
        hint: otherYear(day, days),
      };
    }
  },
};

/** The days of the plan: of all its years, and of its term where that is none of them. */
function daysOf({ term, data: { span } }: Plan): Days {
  const years = [term, ...(span ? [span.from, span.to] : [])].sort();
  return {
    from: schoolYearDays(years[0] ?? term).from,
    to: schoolYearDays(years.at(-1) ?? term).to,
  };
}

const isWithin = (day: string, { from, to }: Days): boolean => from <= day && day <= to;

function otherYear(day: string, days: Days): string {
  const near = [1, -1].map((years) => addYears(day, years)).find((other) => isWithin(other, days));
  return near ? `Did you mean ${near}?` : 'Check the year.';
}

interface PlacedDay {
  readonly day: string;
  readonly path: Path;
}

/** Dates that do not lie in the days; paths are made for these alone. */
function datesOutside(plan: Plan, days: Days): PlacedDay[] {
  const found: PlacedDay[] = [];
  const isOutside = (day: string | undefined): day is string =>
    day !== undefined && !isWithin(day, days);
  for (const { data, path } of allComponents(plan)) {
    if (isOutside(data.start)) found.push({ day: data.start, path: [...path, 'start'] });
    if (isOutside(data.due)) found.push({ day: data.due, path: [...path, 'due'] });
  }
  for (const measure of plan.measures) {
    for (const {
      data: { target },
      pathTo,
    } of seriesOfMeasure(plan, measure)) {
      if (isOutside(target?.by)) found.push({ day: target.by, path: pathTo('target', 'by') });
    }
  }
  for (const { entry, path } of progressEntries(plan)) {
    if (isOutside(entry.on)) found.push({ day: entry.on, path: [...path, 'on'] });
  }
  return found;
}
