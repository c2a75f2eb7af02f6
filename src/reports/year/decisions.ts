import { type Component, componentTitle, withDescendants } from '../../model/component.ts';
import { longDate } from '../../model/dates.ts';
import type { DecisionRow } from '../../model/yearEnd.ts';
import { ratingMark } from '../marks.ts';
import { counted, listed } from '../words.ts';
import type { YearSource } from './source.ts';

const WORDS = { continue: 'Keep', modify: 'Modify', discontinue: 'Stop' } as const;
const UNDECIDED = 'Not decided';

/** Keep, modify or stop: what was decided about each strategy, and about parts that have a decision. */
export function decisions(source: YearSource): DecisionRow[] {
  const { plan, rolled, settings, cycle } = source;
  return plan.components
    .flatMap((root) => [...withDescendants(root)])
    .filter(({ level, data }) => {
      const isDecided = data.progress?.[cycle.id]?.disposition ?? data.conclusion;
      return level === 'strategy' || (level === 'sub_item' && isDecided !== undefined);
    })
    .map((strategy) => ({
      code: strategy.data.code ?? '',
      title: componentTitle(strategy),
      isPart: strategy.level === 'sub_item',
      rating: ratingMark(
        rolled.components.get(strategy.id)?.stated?.rating ?? null,
        settings.rating_scale,
      ),
      decision: decisionOf(strategy, source),
      next: nextOf(strategy, source),
    }));
}

/** What was chosen in this cycle; otherwise the conclusion in its own words; otherwise open. */
function decisionOf({ data }: Component, { cycle }: YearSource): string {
  const chosen = data.progress?.[cycle.id]?.disposition;
  if (chosen !== undefined) return WORDS[chosen];
  if (data.conclusion !== undefined) return data.conclusion.value;
  return data.status === 'discontinued' ? WORDS.discontinue : UNDECIDED;
}

function nextOf({ data }: Component, { cycle }: YearSource): string {
  const entry = data.progress?.[cycle.id];
  const { conclusion } = data;
  const isOwnWord = entry?.disposition === undefined;
  const concluded = [
    conclusion && !isOwnWord ? `${conclusion.value}.` : undefined,
    conclusion?.note,
    conclusion?.on === undefined ? undefined : `Decided ${longDate(conclusion.on)}.`,
  ];
  return [...concluded, entry?.adjustments, entry?.next_steps].filter(Boolean).join(' ');
}

/** `Of 9 strategies, 5 are to be kept, 3 are to be modified and 1 is not decided.` */
export function decisionSentence(all: readonly DecisionRow[]): string {
  const rows = all.filter(({ isPart }) => !isPart);
  if (rows.length === 0) return 'The plan has no strategies.';
  const count = (word: string) => rows.filter(({ decision }) => decision === word).length;
  if (count(UNDECIDED) === rows.length) {
    return `${counted(rows.length, 'strategy is', 'strategies are')} not decided yet.`;
  }
  const verbs = [
    { count: count(WORDS.continue), text: 'to be kept' },
    { count: count(WORDS.modify), text: 'to be modified' },
    { count: count(WORDS.discontinue), text: 'to be stopped' },
    { count: count(UNDECIDED), text: 'not decided' },
  ];
  const other = rows.length - verbs.reduce((sum, each) => sum + each.count, 0);
  const parts = [...verbs, { count: other, text: 'concluded in other words' }]
    .filter((each) => each.count > 0)
    .map((each) => `${each.count} ${each.count === 1 ? 'is' : 'are'} ${each.text}`);
  return `Of ${counted(rows.length, 'strategy', 'strategies')}, ${listed(parts)}.`;
}
