import { numbersIn, printed, signed } from './arithmetic.ts';
import type { Cycle, Value } from './example.ts';
import {
  cell,
  difference,
  moved,
  type Point,
  type Rolled,
  said,
  type Series,
  valueBefore,
} from './measures.ts';
import { upTo } from './ratings.ts';

/** Numbers that a sentence must say, in this order, whatever its words are. */
export interface Says {
  readonly says: readonly string[];
}
export const says = (...numbers: readonly (number | string)[]): Says => ({
  says: numbers.map(String),
});
/** Numbers of a sentence that is written here with other words. */
export const asIn = (text: string): Says => ({ says: numbersIn(text) });

export const STATUS_WORDS: Readonly<Record<string, string>> = {
  met: 'Met',
  on_track: 'On track',
  off_track: 'Off track',
  below_baseline: 'Below baseline',
  baseline_year: 'Baseline year',
  not_judged: 'No benchmark',
  no_data: 'No data',
  suppressed: 'Withheld',
  not_applicable: 'Does not apply',
};

/** Below the baseline is praise where less is better: then the sign says "worse". */
export function statusWord(series: Series): string {
  const { status } = series.now;
  return status === 'below_baseline' && series.isRise !== true
    ? 'Worse than baseline'
    : (STATUS_WORDS[status] ?? status);
}

export const season = ({ name }: Cycle): string => name.replace(' SAM', '').toLowerCase();
export const short = ({ name }: Cycle): string => name.replace(' SAM', '');

export function baselineText(series: Series): string {
  const { data, baseline, decimals } = series;
  if (data.baseline === 'new') return 'baseline year';
  if (data.baseline === 'suppressed') return '*';
  if (data.baseline === 'not_available') return 'no data';
  return baseline === null ? '–' : said(baseline, data, decimals);
}

const BEFORE: Readonly<Record<string, string>> = {
  at_least: 'at least ',
  at_most: 'at most ',
  maintain: 'keep ',
};

export function targetText({ data, target, decimals }: Series): string {
  if (target === null) return data.target?.text ?? '–';
  return `${BEFORE[data.target?.type ?? ''] ?? ''}${said(target, data, decimals)}`;
}

export function benchmarkText({ now, data, decimals }: Series): string {
  if (now.benchmark === null) return '–';
  return `${said(now.benchmark, data, decimals)}${now.isInterpolated ? ' †' : ''}`;
}

const unitOf = ({ data }: Series): string => (data.unit === 'percent' ? ' points' : '');

function changeText(series: Series): string {
  const { baseline, now, decimals } = series;
  const change = difference(baseline, now.value);
  const word = moved(series, baseline, now.value);
  if (change === null) return word;
  const text = `${signed(change, decimals)}${unitOf(series)}`;
  return word === '' || word === 'unchanged' ? text : `${text}, ${word}`;
}

/** A row of the table of measures. */
export const measureRow = (series: Series) => ({
  baseline: baselineText(series),
  results: series.points
    .slice(0, series.points.indexOf(series.now) + 1)
    .map((point) => cell(point, series)),
  benchmark: benchmarkText(series),
  target: targetText(series),
  status: { word: statusWord(series) },
  change: changeText(series),
});

/** `47.6% to 51.8% (+4.2 points, improved)`. */
export function resultText(series: Series, from: Value | null, before: Value | null): string {
  const { data, now, decimals } = series;
  if (now.value === null) throw new Error('A result without a value is not news');
  const change = difference(from, now.value);
  const details = [
    change === null ? '' : `${signed(change, decimals)}${unitOf(series)}`,
    moved(series, before ?? series.baseline, now.value),
  ].filter((text) => text !== '');
  const start = from === null ? '' : `${said(from, data, decimals)} to `;
  const detail = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return `${start}${said(now.value, data, decimals)}${detail}`;
}

/** What is new since the last cycle that has a value, or the baseline. */
export const newResult = (series: Series): string =>
  resultText(series, valueBefore(series) ?? series.baseline, valueBefore(series));

export const numeric = (value: Value | null): number | null =>
  typeof value === 'number' ? value : null;

/** A chart over the year; null where nothing can be drawn. */
export function trend(rolled: Rolled, cycle: Cycle) {
  const { data, baseline, points, target, decimals, now } = rolled;
  if (![baseline, ...points.map(({ value }) => value)].some((v) => typeof v === 'number'))
    return [];
  const reached = upTo(cycle).length;
  const text = (value: number | null) => (value === null ? '' : printed(value, decimals));
  const wordOf = (point: Point) => (point.why === 'missing' ? 'no data' : cell(point, rolled));
  return [
    {
      sentence: trendSentence(rolled, cycle),
      source: [data.source, now.n === null ? '' : `n = ${printed(now.n, 0)}`]
        .filter(Boolean)
        .join(' · '),
      figure: {
        alt: asIn(
          [
            data.name,
            baselineText(rolled),
            ...points.slice(0, reached).map((point) => cell(point, rolled)),
            targetText(rolled),
          ].join('; '),
        ),
        points: [
          { value: numeric(baseline), text: text(numeric(baseline)) },
          ...points.map((point, place) => ({
            value: numeric(point.value),
            text:
              place >= reached
                ? ''
                : numeric(point.value) === null
                  ? wordOf(point)
                  : text(numeric(point.value)),
            benchmark: numeric(point.benchmark),
            benchmarkText: text(numeric(point.benchmark)),
            isInterpolated: point.isInterpolated,
          })),
        ],
        target: typeof target === 'number' ? { value: target, text: text(target) } : null,
        history: (data.history ?? []).flatMap(({ value }) =>
          typeof value === 'number' ? [{ value, text: text(value) }] : [],
        ),
        status: now.status,
        bounds: data.unit === 'percent' ? [0, 100] : null,
      },
    },
  ];
}

export function trendSentence(series: Series, cycle: Cycle): string {
  const { data, now, baseline, decimals, target } = series;
  const when = season(cycle);
  if (now.why === 'suppressed') {
    return `The ${when} result is withheld because few students are counted.`;
  }
  if (now.why === 'not_applicable') return `There is nothing to measure in ${when}.`;
  if (now.why === 'pending') return `The ${when} result is pending.`;
  if (now.value === null) return `No ${when} result yet.`;
  const change = difference(baseline, now.value);
  const start = baseline === null ? '' : said(baseline, data, decimals);
  const since =
    data.baseline === 'new'
      ? ', the first year it is measured'
      : baseline === null
        ? ''
        : change === null
          ? `, at baseline ${start}`
          : change === 0
            ? ', as at baseline'
            : `, ${change > 0 ? 'up' : 'down'} from ${start}`;
  const isKept = data.target?.type === 'maintain' || data.direction === 'maintain';
  const how = now.value === target ? 'at' : isKept ? 'within reach of' : 'past';
  const goal = targetText(series).replace(/^(at least|at most|keep) /, '');
  const bar = `the ${when} ${now.isInterpolated ? 'interpolated ' : ''}benchmark of ${
    now.benchmark === null ? '' : said(now.benchmark, data, decimals)
  }`;
  const worse = series.isRise === true ? 'below' : 'worse than';
  const standing: Readonly<Record<string, string>> = {
    met: ` and ${how} the target of ${goal}`,
    on_track: `, at or past ${bar}`,
    off_track: `, short of ${bar}`,
    below_baseline: `, ${worse} the baseline and short of ${bar}`,
  };
  const where = now.benchmark === null && now.status !== 'met' ? '' : (standing[now.status] ?? '');
  return `${said(now.value, data, decimals)} in ${when}${since}${where}.`;
}
