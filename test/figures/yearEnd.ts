import { listed, printed } from './arithmetic.ts';
import type { Part } from './example.ts';
import { says } from './expectMeasures.ts';
import { cell, type Rolled, type Series } from './measures.ts';
import { ratingOf, sign } from './ratings.ts';
import { finalWord, outcome, share, type Year } from './yearOutcome.ts';

/** Measures by the word of their sign: met, missed, then all others. */
export function finalCounts(measures: readonly Rolled[]): string[] {
  const ranked = [true, false, null].flatMap((wanted) =>
    measures.filter((each) => outcome(each).isMet === wanted),
  );
  const words = ranked.map((each) => finalWord(each).toLowerCase());
  return [...new Set(words)].map(
    (word) => `${words.filter((each) => each === word).length} ${word}`,
  );
}

/** How many measures met their target, and missed it. */
export function finalSentence({ measures }: Year) {
  const all = measures.map(({ rolled }) => rolled);
  const met = all.filter((each) => outcome(each).isMet === true).length;
  const missed = all.filter((each) => outcome(each).isMet === false).length;
  const open = all.filter(({ now }) => now.value === null).length;
  if (open === all.length) return says(open);
  const unclear = all.length - met - missed - open;
  return says(all.length, ...[met, missed, open, unclear].filter((count) => count > 0));
}

const DECIDED: Readonly<Record<string, string>> = {
  continue: 'Keep',
  modify: 'Modify',
  discontinue: 'Stop',
};

/** What only the end of the year can say. */
export function yearEnd(year: Year) {
  const { plan, cycle, measures } = year;
  const all = measures.map(({ rolled }) => rolled);
  const missed = all.filter((each) => outcome(each).isMet === false);
  const ranked = missed
    .filter((each) => outcome(each).progress !== null)
    .sort((a, b) => (outcome(a).progress ?? 0) - (outcome(b).progress ?? 0));
  const rows = plan.parts.filter(({ field, data }) => {
    const isDecided = data.progress?.[cycle.id]?.disposition !== undefined;
    return field === 'strategies' || (field === 'sub_items' && isDecided);
  });
  const decisionOf = ({ data }: Part) => {
    const chosen = DECIDED[data.progress?.[cycle.id]?.disposition ?? ''];
    return chosen ?? (data.status === 'discontinued' ? 'Stop' : 'Not decided');
  };
  const top = rows.filter(({ field }) => field === 'strategies').map(decisionOf);
  const counts = ['Keep', 'Modify', 'Stop', 'Not decided'].map(
    (word) => top.filter((each) => each === word).length,
  );
  const isOpen = top.every((word) => word === 'Not decided');
  const more = ranked.length - 5;
  return {
    sentence: finalSentence(year),
    behind: ranked.slice(0, 5).map((each) => ({
      result: cell(each.now, each),
      target: outcome(each).text,
      progress: share(outcome(each).progress),
    })),
    behindNotes: [
      ...(more > 0 ? [says(more)] : []),
      ...(missed.length > ranked.length
        ? [missedToo(missed.filter((each) => outcome(each).progress === null))]
        : []),
    ],
    decisions: rows.map((part) => ({
      rating: sign(ratingOf(part, cycle)),
      decision: decisionOf(part),
    })),
    decisionSentence: says(top.length, ...(isOpen ? [] : counts.filter((count) => count > 0))),
    baselines: all.flatMap((each) => [each, ...each.groups].map((m) => nextBaseline(m))),
  };
}

/** The last value of the year is what the next one begins with. */
function nextBaseline(series: Series) {
  const last = series.points.findLast(({ value }) => value !== null);
  return {
    value: cell(last ?? series.now, series),
    on: last ? (last.on ?? last.cycle.name.replace(' SAM', '')) : '–',
    n: last?.n === null || last === undefined ? '–' : printed(last.n, 0),
  };
}

const missedToo = (measures: readonly Rolled[]): string =>
  `Missed as well, without a share of the way: ${listed(measures.map(({ data }) => data.name))}.`;
