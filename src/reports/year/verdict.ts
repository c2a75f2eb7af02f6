import type { MeasureRollUp } from '../../model/rollup.ts';
import type { YearGoal } from '../../model/yearReport.ts';
import { trendSentence } from '../sam/measureSentences.ts';
import { counted, insideSentence, listed, pointText } from '../words.ts';
import type { YearSource } from './source.ts';
import { progressText, yearTargetText } from './yearMeasures.ts';
import { yearOutcome } from './yearOutcome.ts';

/** How a measure stands against what it should reach: by now, or by the end of the year. */
type Standing = 'good' | 'short' | 'open';

/**
 * Whether a goal is on track, or at the end of the year reached, by its measures alone: fully when
 * all that can be judged are, partly when some are. What people say about it stands beside it.
 */
export function verdictOf(
  measures: readonly MeasureRollUp[],
  source: YearSource,
): Pick<YearGoal, 'verdict' | 'why' | 'short'> {
  if (measures.length === 0)
    return { verdict: 'No measures', why: ['No measure says whether it works.'], short: [] };
  const standings = measures.map((measure) => standingOf(measure, source));
  const count = (standing: Standing) => standings.filter((each) => each === standing).length;
  const good = count('good');
  const judged = good + count('short');
  const short = measures.filter((_, index) => standings[index] === 'short');
  return {
    verdict: wordOf(good, judged, source),
    why: [countSentence(good, judged, measures.length, source)],
    short: short.map((each) => shortSentence(each, source)),
  };
}

function standingOf(rolled: MeasureRollUp, { isEnd, plan }: YearSource): Standing {
  if (isEnd) {
    const { isMet } = yearOutcome(rolled, plan.term);
    return isMet === null ? 'open' : isMet ? 'good' : 'short';
  }
  const { status } = rolled.now;
  if (status === 'met' || status === 'on_track') return 'good';
  return status === 'off_track' || status === 'below_baseline' ? 'short' : 'open';
}

function wordOf(good: number, judged: number, { isEnd, settings }: YearSource): string {
  if (judged === 0) return isEnd ? 'No final result yet' : 'Cannot be judged yet';
  const word = isEnd ? 'Reached' : (settings.labels['on_track'] ?? 'On track');
  if (good === judged) return word;
  return `${good === 0 ? 'Not' : 'Partly'} ${insideSentence(word)}`;
}

function countSentence(good: number, judged: number, all: number, source: YearSource): string {
  const { isEnd } = source;
  const open = all - judged;
  const parts = [
    judgedText(good, judged, source),
    open === 0
      ? ''
      : `${judged === 0 ? counted(open, 'measure') : open} ${open === 1 ? 'has' : 'have'} no ${isEnd ? 'final result' : 'result to judge'} yet`,
  ];
  return `${listed(parts.filter((part) => part !== ''))}.`;
}

function judgedText(good: number, judged: number, { isEnd, settings }: YearSource): string {
  if (judged === 0) return '';
  const onTrack = insideSentence(settings.labels['on_track'] ?? 'on track');
  if (judged === 1) {
    const one = isEnd ? 'The one measure with a result' : 'The one measure to judge';
    const [yes, no] = isEnd ? ['met', 'missed'] : [`is ${onTrack}`, `is not ${onTrack}`];
    return `${one} ${good === 1 ? yes : no}${isEnd ? ' its target' : ''}`;
  }
  if (isEnd) return `${good} of ${judged} measures met ${good === 1 ? 'its' : 'their'} target`;
  return `${good} of ${judged} measures ${good === 1 ? 'is' : 'are'} ${onTrack}`;
}

/** `Students chronically absent: 17.4% in winter, down from 19.1%, short of ...` */
function shortSentence(rolled: MeasureRollUp, source: YearSource): string {
  const { name, unit } = rolled.measure.data;
  if (!source.isEnd) return `${name}: ${trendSentence(rolled, source.cycle)}`;
  const outcome = yearOutcome(rolled, source.plan.term);
  const share =
    outcome.progress === null
      ? ''
      : `, ${progressText(outcome.progress)} of the way from the baseline`;
  const result = pointText(rolled.now, unit, rolled.decimals);
  return `${name}: ${result} against a target of ${yearTargetText(rolled, outcome)}${share}.`;
}
