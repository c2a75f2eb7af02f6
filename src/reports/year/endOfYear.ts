import { longDate } from '../../model/dates.ts';
import type { MeasureRollUp } from '../../model/rollup.ts';
import type { BehindRow, EndOfYear } from '../../model/yearEnd.ts';
import { counted, listed, pointText } from '../words.ts';
import { decisionSentence, decisions } from './decisions.ts';
import { nextBaselines } from './nextBaselines.ts';
import type { YearSource } from './source.ts';
import { progressText, yearTargetText } from './yearMeasures.ts';
import { yearOutcome } from './yearOutcome.ts';

/** More than these are no longer the furthest behind. */
const MOST_BEHIND = 5;

/** What only the end of the year can say: results against targets, decisions, next baselines. */
export function endOfYear(source: YearSource): EndOfYear {
  const { rolled, plan } = source;
  const rows = decisions(source);
  return {
    sentence: finalSentence(source),
    ...furthestBehind(source),
    decisions: rows,
    decisionSentence: decisionSentence(rows),
    saysWhatChanges: rows.some(({ next }) => next !== ''),
    baselines: rolled.measures.flatMap((measure) => nextBaselines(measure, source)),
    conclusion: conclusionText(plan.data.conclusion),
  };
}

/** `Of 5 measures, 2 met their target and 1 did not; 2 have no final result yet.` */
export function finalSentence({ rolled, plan }: YearSource): string {
  const outcomes = rolled.measures.map((measure) => yearOutcome(measure, plan.term).isMet);
  if (outcomes.length === 0) return 'The plan has no measures yet.';
  const count = (wanted: boolean | null) => outcomes.filter((isMet) => isMet === wanted).length;
  const [met, missed] = [count(true), count(false)];
  const noResult = rolled.measures.filter(({ now }) => now.value === null).length;
  if (noResult === outcomes.length) {
    return `Of ${counted(noResult, 'measure')}, none has a final result yet.`;
  }
  const unclear = outcomes.length - met - missed - noResult;
  const parts = [
    met === 0 ? '' : `${met} met ${met === 1 ? 'its' : 'their'} target`,
    missed === 0 ? '' : `${missed} missed ${missed === 1 ? 'its' : 'their'} target`,
    noResult === 0 ? '' : `${noResult} ${noResult === 1 ? 'has' : 'have'} no final result yet`,
    unclear === 0 ? '' : `${unclear} cannot be compared with a target`,
  ].filter((part) => part !== '');
  return `Of ${counted(outcomes.length, 'measure')}, ${listed(parts)}.`;
}

/**
 * Measures that missed their target of the year, those with the least progress first. Progress
 * toward the target is (result - baseline) / (target - baseline): 0% at the baseline, 100% at the
 * target, below 0% where the result is worse than the baseline. Ties stay in document order.
 */
function furthestBehind(source: YearSource): Pick<EndOfYear, 'behind' | 'behindNotes'> {
  const { rolled, plan } = source;
  const missed = rolled.measures
    .map((measure) => ({ measure, outcome: yearOutcome(measure, plan.term) }))
    .filter(({ outcome }) => outcome.isMet === false);
  const known = missed.filter(({ outcome }) => outcome.progress !== null);
  const unranked = missed.filter(({ outcome }) => outcome.progress === null);
  const share = ({ outcome }: (typeof known)[number]) => outcome.progress ?? 0;
  const more = known.length - MOST_BEHIND;
  const ranked = known.sort((a, b) => share(a) - share(b)).slice(0, MOST_BEHIND);
  return {
    behind: ranked.map(({ measure, outcome }): BehindRow => {
      const { now, decimals } = measure;
      const { unit, name } = measure.measure.data;
      return {
        name,
        result: pointText(now, unit, decimals),
        target: yearTargetText(measure, outcome),
        progress: progressText(outcome.progress),
      };
    }),
    behindNotes: [
      ...(more > 0 ? [`${more} more missed ${more === 1 ? 'its' : 'their'} target by less.`] : []),
      ...(unranked.length > 0
        ? [`Missed as well, without a share of the way: ${listed(unranked.map(nameOf))}.`]
        : []),
    ],
  };
}

const nameOf = ({ measure }: { readonly measure: MeasureRollUp }): string =>
  measure.measure.data.name;

function conclusionText(conclusion: YearSource['plan']['data']['conclusion']): string | null {
  if (conclusion === undefined) return null;
  const { value, by, on, note } = conclusion;
  const signed = [by, on === undefined ? undefined : longDate(on)].filter(Boolean).join(', ');
  const head = signed === '' ? `${value}.` : `${value} (${signed}).`;
  return note === undefined ? head : `${head} ${note}`;
}
