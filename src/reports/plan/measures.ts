import { decimalsOf } from '../../model/numbers.ts';
import type { OutlineField } from '../../model/outline.ts';
import type { Baseline, Measure, MeasureValue, Result, Target } from '../../model/plan.ts';
import type { Block, Cell, Fact, TableBlock } from '../../model/planDocument.ts';
import type { PlanMeasure } from '../../model/workspace.ts';
import { valueText } from '../words.ts';
import { cycleName, type Sources } from './source.ts';
import { cell } from './tables.ts';
import { fieldsWithValues, guessed, type Mapping, valueLine } from './values.ts';

/** A measure's values for all students or for one group. */
type Series = Pick<Measure, 'baseline' | 'benchmarks' | 'target' | 'results'>;

/** How the values of one measure are written. */
interface Writing {
  readonly sources: Sources;
  readonly value: (value: MeasureValue) => string;
}

/** Fields that the table shows, or the heading above it. */
const IN_TABLE = new Set([
  'id',
  'name',
  'uses',
  'baseline',
  'benchmarks',
  'target',
  'results',
  'groups',
  'history',
  'yearly_targets',
]);

/** A measure: what it counts in one line, then its table. */
export function measureBlocks(
  { data }: PlanMeasure,
  children: readonly OutlineField[],
  sources: Sources,
): Block[] {
  const writing = { sources, value: writer(data) };
  const rest = Object.entries(data).filter(([name]) => !IN_TABLE.has(name));
  const facts = fieldsWithValues(Object.fromEntries(rest), children).map(([field, value]) => ({
    label: field.label,
    text: valueLine(value, field, sources),
  }));
  const about: Fact[] = [...facts, ...seriesFacts(data, writing)];
  const table = data.unit === 'text' ? wordsTable(data, writing) : valuesTable(data, writing);
  return [table, ...(about.length > 0 ? [{ type: 'facts' as const, facts: about }] : [])];
}

/** Values as numbers of equal precision, with their unit. */
function writer(data: Measure): Writing['value'] {
  const { baseline, results, target, groups, benchmarks, yearly_targets, history } = data;
  const values = [baseline, results, target, groups, benchmarks, yearly_targets, history];
  const decimals = Math.max(0, ...numbersIn(values).map(decimalsOf));
  return (value) => valueText(value, data.unit, typeof value === 'number' ? decimals : 0);
}

/** The values inside, counts of students left out. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => name !== 'n' && name !== 'comparison' && name !== 'within')
    .flatMap(([, inner]) => numbersIn(inner));
}

/** Earlier years, and targets of the years to come. */
function seriesFacts(data: Measure, { value }: Writing): Fact[] {
  const history = (data.history ?? []).map(
    (past) =>
      `${past.period} ${WITHOUT[String(past.value)] ?? value(past.value)}${past.n === undefined ? '' : ` (n ${past.n})`}`,
  );
  const yearly = Object.entries(data.yearly_targets ?? {}).map(
    ([year, target]) => `${year} ${value(target)}`,
  );
  return [
    { label: 'Earlier', text: history.join(' · ') },
    { label: 'Targets by year', text: yearly.join(' · ') },
  ].filter(({ text }) => text !== '');
}

/** Cycles that the measure says anything about, in order; unknown ones last. */
function cyclesOfMeasure(data: Measure, { sources }: Writing): string[] {
  const series: Series[] = [data, ...(data.groups ?? [])];
  const used = new Set(
    series.flatMap((one) => [
      ...Object.keys(one.benchmarks ?? {}),
      ...Object.keys(one.results ?? {}),
    ]),
  );
  const known = sources.cycles.map(({ id }) => id).filter((id) => used.has(id));
  return [...known, ...[...used].filter((id) => !known.includes(id))];
}

function valuesTable(data: Measure & { readonly name: string }, writing: Writing): TableBlock {
  const cycles = cyclesOfMeasure(data, writing);
  const row = (name: Cell, series: Series): Cell[] => [
    name,
    baselineCell(series.baseline, writing),
    ...cycles.map((cycle) => cycleCell(series, cycle, writing)),
    targetCell(series.target, writing),
  ];
  const groups = (data.groups ?? []).map(({ group, note, ...series }) =>
    row(cell(group, note === undefined ? [] : [note]), series),
  );
  return {
    type: 'table',
    label: data.name,
    style: 'measure',
    columns: ['', 'Baseline', ...cycles.map((id) => cycleName(writing.sources, id)), 'Target'].map(
      (label, index) => ({ label, isNumber: index > 0 }),
    ),
    rows: [row(cell(groups.length > 0 ? 'All' : ''), data), ...groups],
    foot: [],
  };
}

/** Words need room: a measure in words is printed downward. */
function wordsTable(data: Measure & { readonly name: string }, writing: Writing): TableBlock {
  const cycles = cyclesOfMeasure(data, writing);
  const rows = [
    [cell('Baseline'), baselineCell(data.baseline, writing)],
    ...cycles.map((id) => [cell(cycleName(writing.sources, id)), cycleCell(data, id, writing)]),
    [cell('Target'), targetCell(data.target, writing)],
  ];
  return {
    type: 'table',
    label: data.name,
    style: 'keys',
    columns: [
      { label: '', isNumber: false },
      { label: '', isNumber: false },
    ],
    rows: rows.filter(([, said]) => said?.text !== '' || said.details.length > 0),
    foot: [],
  };
}

/** Everything in a mapping but its value, as small lines. */
function details(rest: Mapping, sources: Sources): string[] {
  const { n, on, ...others } = rest;
  const when = typeof on === 'string' ? on : undefined;
  const counted = [typeof n === 'number' ? `n ${n}` : undefined, when].filter((part) => part);
  const said = fieldsWithValues(others, []).map(([field, value]) => {
    const text = valueLine(value, guessed(field.name, value), sources);
    return field.name === 'period' || field.name === 'note' ? text : `${field.label} ${text}`;
  });
  return [...(counted.length > 0 ? [counted.join(', ')] : []), ...said];
}

function baselineCell(baseline: Baseline | undefined, { value, sources }: Writing): Cell {
  if (baseline === undefined) return cell('');
  if (baseline === 'new') return cell('first year', [baseline]);
  if (typeof baseline === 'string') return cell(WITHOUT[baseline] ?? baseline);
  const { value: start, ...rest } = baseline;
  return cell(value(start), details(rest, sources));
}

/** Why there is no value, in words of the page. */
const WITHOUT: Readonly<Record<string, string>> = {
  suppressed: '* suppressed',
  not_available: 'not available',
  pending: 'pending',
  not_applicable: 'not applicable',
};

function cycleCell({ results, benchmarks }: Series, cycle: string, writing: Writing): Cell {
  const result = (results as Readonly<Record<string, Result>> | undefined)?.[cycle];
  const promised = (benchmarks as Readonly<Record<string, MeasureValue>> | undefined)?.[cycle];
  const benchmark = promised === undefined ? [] : [`benchmark ${writing.value(promised)}`];
  if (result === undefined) return cell('', benchmark);
  if (typeof result === 'string') return cell(WITHOUT[result] ?? result, benchmark);
  const { value, ...rest } = result;
  const text = typeof value === 'string' ? (WITHOUT[value] ?? value) : writing.value(value);
  return cell(text, [...benchmark, ...details(rest, writing.sources)]);
}

const BEFORE_TARGET: Readonly<Record<string, string>> = {
  at_least: 'at least ',
  at_most: 'at most ',
  maintain: 'maintain ',
};

const CHANGES: Readonly<Record<string, string>> = {
  change_points: ' (change in points)',
  change_percent: ' (change in percent)',
};

function targetCell(target: Target | undefined, { value, sources }: Writing): Cell {
  if (target === undefined) return cell('');
  const { value: promised, type, by, text, ...rest } = target;
  const number = promised === undefined ? '' : `${value(promised)}${CHANGES[type ?? ''] ?? ''}`;
  const words =
    promised === undefined ? (text ?? '') : `${BEFORE_TARGET[type ?? ''] ?? ''}${number}`;
  return cell(words, [
    ...(type === 'absolute' || type === 'qualitative' ? [type] : []),
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(promised !== undefined && text !== undefined ? [text] : []),
    ...details(rest, sources),
  ]);
}
