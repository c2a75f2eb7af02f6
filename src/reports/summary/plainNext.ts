import { componentTitle, ofLevel } from '../../model/component.ts';
import type { Language } from '../../model/language.ts';
import type { SummaryModel } from '../../model/summaryReport.ts';
import type { Plan, Settings } from '../../model/workspace.ts';
import { isPublic } from './isPublic.ts';
import { say, sayDay } from './say.ts';
import { shorten } from './shorten.ts';

const MOST_STEPS = 160;
const MOST_ACTIONS = 2;
const MOST_TITLE = 90;

/** What the plan says comes next, its two actions that are due first, and the board's next look at it. */
export function plainNext(
  plan: Plan,
  cycle: string,
  { reporting }: Settings,
  asOf: string,
  language: Language,
): SummaryModel['next'] {
  const steps = plan.data.progress?.[cycle]?.next_steps;
  const meeting = reporting.board
    .flatMap(({ meeting: day }) => (day !== undefined && day >= asOf ? [day] : []))
    .sort()[0];
  return {
    steps: steps === undefined ? null : shorten(steps, MOST_STEPS),
    dated: ahead(plan, asOf).map(({ title, due }) => ({
      when: say(language, 'by_date', { date: sayDay(language, due) }),
      quoted: shorten(title, MOST_TITLE),
    })),
    board:
      meeting === undefined
        ? null
        : say(language, 'board_date', { date: sayDay(language, meeting) }),
  };
}

const CLOSED = new Set(['completed', 'on_hold', 'discontinued']);

function ahead({ components }: Plan, asOf: string): { title: string; due: string }[] {
  return ofLevel(components, 'action')
    .filter((action) => !CLOSED.has(action.data.status ?? '') && isPublic(action))
    .flatMap((action) => {
      const { due } = action.data;
      return due === undefined || due < asOf ? [] : [{ title: componentTitle(action), due }];
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .slice(0, MOST_ACTIONS);
}
