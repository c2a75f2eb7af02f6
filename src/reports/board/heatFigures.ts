import { componentTitle } from '../../model/component.ts';
import type { BoardModel, SchoolInWords } from '../../model/boardReport.ts';
import type { HeatCell, HeatFigure } from '../../model/figure.ts';
import type { SchoolAdoption, SchoolStanding, StrategyRollUp } from '../../model/rollup.ts';
import { NOT_RATED, ratingMark, ratingMarks } from '../marks.ts';
import { counted, listed } from '../words.ts';
import type { BoardSource } from './sources.ts';

/** More columns than this leave no room for a sign; more rows do not fit on a page. */
const MOST_COLUMNS = 26;
const MOST_ROWS = 40;

interface Group {
  readonly label: string;
  readonly strategies: readonly StrategyRollUp[];
}

/** Schools by strategies as pictures: one, or several where there are many of either. */
export function heatTable(source: BoardSource): BoardModel['heat'] {
  const schools = source.district.schools.filter(({ plan }) => plan !== null);
  const pages = inPages(groupsOf(source));
  const blocks = chunked(schools, MOST_ROWS);
  const figures = pages.flatMap((groups) => blocks.map((block) => ({ groups, block })));
  return {
    sentences: sentencesOf(source),
    figures: figures.map(({ groups, block }, index) => ({
      ...figureOf(groups, block, source),
      id: `schools-by-strategy-${index + 1}`,
    })),
  };
}

function groupsOf({ district, plan }: BoardSource): Group[] {
  const all = district.theories.filter(({ strategies }) => strategies.length > 0);
  return all.map(({ component, strategies }) => {
    const root = plan.byId.get(component ?? '');
    const title = root ? componentTitle(root) : '';
    return { label: [root?.data.code, title].filter(Boolean).join(' '), strategies };
  });
}

/** Theories side by side as long as there is room; one that is too wide by itself is broken. */
function inPages(groups: readonly Group[]): Group[][] {
  const pages: Group[][] = [];
  const whole = groups.flatMap(({ label, strategies }) =>
    chunked(strategies, MOST_COLUMNS).map((part) => ({ label, strategies: part })),
  );
  const width = (page: readonly Group[]) =>
    page.reduce((sum, { strategies }) => sum + strategies.length, 0);
  for (const group of whole) {
    const page = pages.at(-1);
    if (page && width(page) + group.strategies.length <= MOST_COLUMNS) page.push(group);
    else pages.push([group]);
  }
  return pages;
}

function chunked<Item>(items: readonly Item[], most: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, index) =>
    items.slice(index * most, (index + 1) * most),
  );
}

function figureOf(
  groups: readonly Group[],
  schools: readonly SchoolStanding[],
  source: BoardSource,
): Omit<HeatFigure, 'id'> {
  const { codes, workspace } = source;
  const strategies = groups.flatMap((group) => group.strategies);
  const codeOf = ({ component }: StrategyRollUp) => codes.get(component) ?? '';
  const [first = '', last = ''] = [strategies[0], strategies.at(-1)].map((each) =>
    each ? codeOf(each) : '',
  );
  return {
    kind: 'heat',
    alt: `Table of ${counted(schools.length, 'school')} by ${counted(strategies.length, 'strategy', 'strategies')}, ${first} to ${last}: a sign for the rating where a school works on a strategy. The appendix says the same in words, school by school.`,
    groups: groups.map((group) => ({
      label: group.label,
      columns: group.strategies.map(codeOf),
    })),
    rows: schools.map(({ school }) => ({
      label: schoolName(school, source),
      cells: strategies.map((each) => cellOf(each, school, source)),
    })),
    counts: strategies.map(({ tally }) => tally.total),
    countLabel: 'Schools that adopted it',
    key: keyOf(workspace.settings.rating_scale),
  };
}

export function schoolName(id: string, { workspace }: BoardSource): string {
  return workspace.schools.find((school) => school.id === id)?.name ?? id;
}

const BLANK: HeatCell = { state: 'not_adopted', fill: null, color: NOT_RATED.color };

function cellOf({ schools }: StrategyRollUp, school: string, source: BoardSource): HeatCell {
  const adoption = schools.find((each) => each.school === school);
  if (!adoption) return BLANK;
  const { fill, color } = ratingMark(adoption.rating, source.workspace.settings.rating_scale);
  return { state: stateOf(adoption), fill, color };
}

function stateOf({ rating, isPaused }: SchoolAdoption): HeatCell['state'] {
  if (rating !== null) return 'rated';
  return isPaused ? 'paused' : 'not_rated';
}

function keyOf(scale: Parameters<typeof ratingMarks>[0]): HeatFigure['key'] {
  const rated = ratingMarks(scale).map(({ word, fill, color }) => ({
    label: word,
    cell: { state: 'rated' as const, fill, color },
  }));
  const grey = { fill: null, color: NOT_RATED.color };
  return [
    ...rated.toReversed(),
    { label: 'Adopted, not rated', cell: { state: 'not_rated', ...grey } },
    { label: 'Paused or begins later', cell: { state: 'paused', ...grey } },
    { label: 'Not adopted', cell: BLANK },
  ];
}

function sentencesOf(source: BoardSource): string[] {
  const { district, codes } = source;
  const strategies = district.theories.flatMap((theory) => theory.strategies);
  const without = strategies.filter(({ schools }) => schools.length === 0);
  const working = new Set(strategies.flatMap(({ schools }) => schools.map(({ school }) => school)));
  const names = without.map(({ component }) => codes.get(component) ?? '');
  const planless = district.schools.filter(({ plan }) => plan === null);
  return [
    `${counted(working.size, 'school')} ${working.size === 1 ? 'works' : 'work'} on ${strategies.length - without.length} of ${counted(strategies.length, 'strategy', 'strategies')} of the district. Schools choose; not choosing one counts against nobody.`,
    ...(names.length > 0 ? [`No school adopted ${listed(names)}.`] : []),
    ...(planless.length > 0
      ? [`No plan this year: ${listed(planless.map(({ school }) => schoolName(school, source)))}.`]
      : []),
  ];
}

/** The heat table in words, with the rating of each school's own plan. */
export function schoolsInWords(source: BoardSource): SchoolInWords[] {
  const scale = source.workspace.settings.rating_scale;
  return source.district.schools.map(({ school, plan, rating }) => ({
    school: schoolName(school, source),
    plan: plan === null ? null : ratingMark(rating, scale),
    strategies: plan === null ? 'no plan this year' : strategiesOf(school, source),
  }));
}

function strategiesOf(school: string, { district, codes, workspace }: BoardSource): string {
  const adopted = district.theories.flatMap(({ strategies }) =>
    strategies.flatMap(({ component, schools }) => {
      const own = schools.find((each) => each.school === school);
      return own ? [{ code: codes.get(component) ?? '', own }] : [];
    }),
  );
  const marks = ratingMarks(workspace.settings.rating_scale);
  const words = [
    ...workspace.settings.rating_scale
      .map(({ value }, index) => ({ word: marks[index]?.word ?? '', value }))
      .toReversed()
      .map(({ word, value }) => ({ word, of: adopted.filter(({ own }) => own.rating === value) })),
    { word: 'Not rated', of: adopted.filter(({ own }) => own.rating === null && !own.isPaused) },
    { word: 'Paused or later', of: adopted.filter(({ own }) => own.isPaused) },
  ];
  const said = words
    .filter(({ of }) => of.length > 0)
    .map(({ word, of }) => `${word}: ${of.map(({ code }) => code).join(', ')}`);
  return said.join(' · ') || 'adopted none';
}
