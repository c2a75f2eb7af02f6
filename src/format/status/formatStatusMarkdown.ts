import { longDate } from '../../model/dates.ts';
import type { Mark } from '../../model/mark.ts';
import type { Status } from '../../model/status.ts';
import { escapeCell } from '../escapeForGithub.ts';

const said = ({ symbol, word }: Mark): string => escapeCell(`${symbol} ${word}`);

/** How plans stand as a table for a comment or a page. */
export function formatStatusMarkdown({ plans, cycle, term, asOf }: Status): string {
  const rows = plans.map((plan) =>
    [
      escapeCell(plan.title),
      said(plan.rating.mark),
      plan.suggested ? said(plan.suggested.mark) : '–',
      `${plan.rated} of ${plan.applicable}`,
      `${plan.onTrack} of ${plan.judged}`,
      String(plan.overdue),
      String(plan.dueSoon),
    ].join(' | '),
  );
  return `## ${escapeCell(cycle.name)}, ${term}

As of ${longDate(asOf)}.

| Plan | Rating | Suggested | Rated | Measures on track | Overdue | Due soon |
| --- | --- | --- | ---: | ---: | ---: | ---: |
${rows.map((row) => `| ${row} |\n`).join('')}`;
}
