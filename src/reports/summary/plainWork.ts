import { type Component, componentTitle, ofLevel } from '../../model/component.ts';
import type { Language } from '../../model/language.ts';
import type { SummaryModel } from '../../model/summaryReport.ts';
import type { Plan } from '../../model/workspace.ts';
import { inTurn } from './inTurn.ts';
import { isPublic } from './isPublic.ts';
import { say } from './say.ts';
import { shorten } from './shorten.ts';

const MOST_GROUPS = 6;
const MOST_ITEMS = 6;
const MOST_TITLE = 90;

/**
 * Goals with their strategies, six altogether and as many from each goal as there is room for, in
 * the order of the plan; the rest is counted. What was given up is no longer worked on.
 */
export function plainWork(plan: Plan, language: Language): Pick<SummaryModel, 'work' | 'moreWork'> {
  const all = groupsOf(plan);
  const groups = all.slice(0, MOST_GROUPS);
  const chosen = new Set(inTurn(groups.map(({ strategies }) => strategies)).slice(0, MOST_ITEMS));
  const rest = all.flatMap(({ strategies }) => strategies).length - chosen.size;
  const work = groups.map(({ title, strategies }) => ({
    quoted: title === null ? null : shorten(title, MOST_TITLE),
    items: strategies
      .filter((strategy) => chosen.has(strategy))
      .map((strategy) => shorten(componentTitle(strategy), MOST_TITLE)),
  }));
  return { work, moreWork: rest > 0 ? say(language, 'more_work', { count: rest }) : null };
}

interface Group {
  readonly title: string | null;
  readonly strategies: readonly Component[];
}

function groupsOf({ components }: Plan): Group[] {
  const roots = components.filter((root) => root.role !== 'context' && isOpen(root));
  const loose = roots.filter(({ role }) => role !== 'grouping').filter(isStrategy);
  const goals = roots
    .filter(({ role }) => role === 'grouping')
    .map((goal) => ({
      title: componentTitle(goal),
      strategies: ofLevel([goal], 'strategy').filter(isOpen),
    }));
  return [...(loose.length > 0 ? [{ title: null, strategies: loose }] : []), ...goals];
}

const isStrategy = ({ level }: Component): boolean => level === 'strategy';

const isOpen = (component: Component): boolean =>
  component.data.status !== 'discontinued' && isPublic(component);
