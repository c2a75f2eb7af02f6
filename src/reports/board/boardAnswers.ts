import { type Component, componentTitle } from '../../model/component.ts';
import type { BoardChanges, LabeledText } from '../../model/boardReport.ts';
import type { Tally, TheoryRollUp } from '../../model/rollup.ts';
import { weakenedPhrase } from '../changesInPlan.ts';
import { ratingMark } from '../marks.ts';
import { shorten } from '../summary/shorten.ts';
import { counted, listed } from '../words.ts';
import { schoolsBehind } from './schoolsBehind.ts';
import type { BoardSource } from './sources.ts';
import { shortText } from './tallyText.ts';

/** What the page has room for by name; more are counted. */
const MOST_NAMED = 2;
const MOST_TITLE = 48;

/** What a stranger asks first: what is behind, in which schools, what changed, what is asked. */
export function boardAnswers(
  source: BoardSource,
  changes: BoardChanges,
  requests: readonly string[],
): LabeledText[] {
  const furthest = furthestBehind(source);
  return [
    { label: 'What is behind', text: behindText(furthest, source) },
    {
      label: 'In which schools',
      text: furthest ? schoolsBehind(furthest, nameOf(furthest, source), source) : '',
    },
    { label: 'What changed', text: changedText(changes) },
    { label: 'What is asked', text: askedText(requests.length) },
  ].filter(({ text }) => text !== '');
}

/** The rating of a theory or goal; of one that nobody rated what its strategies suggest. */
function ratingOf({ component }: TheoryRollUp, { rolled }: BoardSource): number | null {
  const rating = rolled.components.get(component ?? '');
  return rating?.stated?.rating ?? rating?.suggested.rating ?? null;
}

const rootsOf = ({ district }: BoardSource): TheoryRollUp[] =>
  district.theories.filter(({ component }) => component !== null);

/**
 * The theory or goal that is rated lowest; of several the one of whose strategies the largest share
 * is short of the best point. Null where none is short of it, or none is rated.
 */
function furthestBehind(source: BoardSource): TheoryRollUp | null {
  const scale = source.workspace.settings.rating_scale.map(({ value }) => value);
  const place = (theory: TheoryRollUp) => scale.indexOf(ratingOf(theory, source) ?? NaN);
  const share = ({ tally }: TheoryRollUp) => shortOf(tally) / Math.max(ratedOf(tally), 1);
  const behind = rootsOf(source)
    .filter((theory) => place(theory) >= 0 && place(theory) < scale.length - 1)
    .sort((a, b) => place(a) - place(b) || share(b) - share(a));
  return behind[0] ?? null;
}

const ratedOf = ({ total, notRated, leftOut }: Tally): number => total - notRated - leftOut;

/** How many of those rated are below the best point. */
const shortOf = (tally: Tally): number =>
  ratedOf(tally) - ([...tally.byRating.values()].at(-1) ?? 0);

function behindText(furthest: TheoryRollUp | null, source: BoardSource): string {
  const { rating_scale } = source.workspace.settings;
  const roots = rootsOf(source);
  if (roots.length === 0) return '';
  const at = (value: number) => roots.filter((theory) => ratingOf(theory, source) === value);
  const best = rating_scale.at(-1);
  if (!furthest) {
    return best && at(best.value).length > 0
      ? `Nothing: all that is rated stands at ${best.short}.`
      : 'Nothing can be said yet: no part of the plan is rated.';
  }
  const others = rating_scale.slice(0, -1).flatMap(({ value, short }) => {
    const names = at(value).filter((theory) => theory !== furthest);
    if (names.length === 0) return [];
    const verb = names.length === 1 ? 'is' : 'are';
    return [`${listed(names.map((each) => nameOf(each, source)))} ${verb} ${short}`];
  });
  return [furthestText(furthest, source), ...others].join('. ').concat('.');
}

/** `1 Teaching is furthest behind: Lagging, with 3 Lagging and 1 Gaps among 6 rated strategies`. */
function furthestText(furthest: TheoryRollUp, source: BoardSource): string {
  const { settings } = source.workspace;
  const { tally } = furthest;
  const rated = ratedOf(tally);
  const { word } = ratingMark(ratingOf(furthest, source), settings.rating_scale);
  const name = `${nameOf(furthest, source)} is furthest behind: ${word}`;
  const words = shortText(tally, settings);
  if (words === '') return name;
  return `${name}, with ${words} among ${counted(rated, 'rated strategy', 'rated strategies')}`;
}

/** `1 Teaching and learning`. */
function nameOf({ component }: TheoryRollUp, { plan }: BoardSource): string {
  const root = plan.byId.get(component ?? '');
  return root ? numbered(root) : '';
}

const numbered = (component: Component): string =>
  [component.data.code, componentTitle(component)].filter((part) => part !== undefined).join(' ');

function changedText(changes: BoardChanges): string {
  const { up, down, first, since, sinceLabel, inPlan, results } = changes;
  if (sinceLabel === null) return since;
  const named = down.slice(0, MOST_NAMED).map(({ title }) => `“${shorten(title, MOST_TITLE)}”`);
  const which = down.length > MOST_NAMED || down.length === 0 ? '' : ` (${listed(named)})`;
  const moved = [
    `${counted(up.length, 'rating')} of the district went up`,
    `${down.length} went down${which}`,
    ...(first.length > 0 ? [`${first.length} ${first.length === 1 ? 'is' : 'are'} new`] : []),
  ];
  const more = [resultsText(results), weakenedPhrase(inPlan)].filter((text) => text !== '');
  return [`Since ${sinceLabel}, ${listed(moved)}`, ...more].join('; ').concat('.');
}

/** `of 7 new results 5 are better and 2 are worse (Chronic absence and Days lost)`. */
function resultsText(results: BoardChanges['results']): string {
  if (results.length === 0) return '';
  const better = results.filter(({ moved }) => moved === 'improved').length;
  const worse = results.filter(({ moved }) => moved === 'declined');
  const names = worse.map(({ name }) => shorten(name, MOST_TITLE));
  const which = worse.length > MOST_NAMED || worse.length === 0 ? '' : ` (${listed(names)})`;
  return `of ${counted(results.length, 'new result')} ${better} ${better === 1 ? 'is' : 'are'} better and ${worse.length} ${worse.length === 1 ? 'is' : 'are'} worse${which}`;
}

function askedText(requests: number): string {
  if (requests === 0) return 'Nothing is asked of the board.';
  return `${counted(requests, 'decision')}, under “Asked of the board” on this page.`;
}
