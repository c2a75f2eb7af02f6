import { type Component, componentTitle } from '../../model/component.ts';
import { formatNumber } from '../../model/numbers.ts';
import type { FundingRollUp, MoneyRollUp } from '../../model/rollup.ts';
import type { Plan } from '../../model/workspace.ts';
import type { MoneyRow, MoneyTable } from '../../model/yearReport.ts';
import { counted } from '../words.ts';
import { countedLines, isWithin, type PlacedLine, sum } from './countedLines.ts';
import type { YearPart } from './yearParts.ts';

type Sums = Pick<MoneyRollUp, 'planned' | 'estimated' | 'actual' | 'lines' | 'withoutActual'>;

/** What a goal's work costs, by strategy; null where nobody planned any money. */
export function goalMoney(
  plan: Plan,
  { component, strategies, members }: YearPart,
): MoneyTable | null {
  const lines = countedLines(plan).filter(({ part }) =>
    part === null ? component === null : members.includes(part),
  );
  const under = (strategy: Component) => lines.filter(({ part }) => isWithin(part, strategy));
  const ofStrategies = strategies.map((strategy) => ({
    name: [strategy.data.code, componentTitle(strategy)].filter(Boolean).join(' '),
    sources: sourcesOf(under(strategy)),
    lines: under(strategy),
  }));
  const rest = lines.filter((each) => !ofStrategies.some((row) => row.lines.includes(each)));
  const own = component === null ? 'The plan as a whole' : 'The goal itself';
  return moneyTable([{ name: own, sources: sourcesOf(rest), lines: rest }, ...ofStrategies]);
}

/** What the whole plan costs, by funding source. */
export function planMoney(plan: Plan): MoneyTable | null {
  const lines = countedLines(plan);
  const sources = [...new Set(lines.map(({ line }) => line.source))];
  return moneyTable(
    sources.map((source) => ({
      name: source,
      sources: '',
      lines: lines.filter(({ line }) => line.source === source),
    })),
  );
}

/** What a district's plan and those of its schools cost together, by funding source. */
export function districtMoney(funding: FundingRollUp | undefined): MoneyTable | null {
  if (funding === undefined || funding.total.lines === 0) return null;
  const { sources, total, repeated } = funding;
  const used = sources.filter(({ lines }) => lines > 0);
  return {
    rows: used.map((row) => moneyRow(row.source, '', row)),
    total: moneyRow('Total', '', total),
    hasEstimates: total.estimated !== null,
    note: joined([
      unspentNote(total),
      repeated === 0
        ? ''
        : `${counted(repeated, 'line')} ${repeated === 1 ? 'is' : 'are'} left out because the same dollars stand elsewhere.`,
    ]),
  };
}

const sourcesOf = (lines: readonly PlacedLine[]): string =>
  [...new Set(lines.map(({ line }) => line.source))].join(', ');

interface MoneyGroup {
  readonly name: string;
  readonly sources: string;
  readonly lines: readonly PlacedLine[];
}

function moneyTable(groups: readonly MoneyGroup[]): MoneyTable | null {
  const used = groups.filter(({ lines }) => lines.length > 0);
  if (used.length === 0) return null;
  const total = sumsOf(used.flatMap(({ lines }) => lines));
  return {
    rows: used.map(({ name, sources, lines }) => moneyRow(name, sources, sumsOf(lines))),
    total: used.length > 1 ? moneyRow('Total', '', total) : null,
    hasEstimates: total.estimated !== null,
    note: joined([unspentNote(total)]),
  };
}

function moneyRow(name: string, sources: string, sums: Sums): MoneyRow {
  const isSpendingKnown = sums.withoutActual < sums.lines;
  return {
    name,
    sources,
    planned: money(sums.planned),
    estimated: sums.estimated === null ? '–' : money(sums.estimated),
    actual: isSpendingKnown ? money(sums.actual) : '–',
    share: shareText(sums),
  };
}

/** Share of the planned money that was spent; a dash while a line does not say what it spent. */
function shareText({ planned, actual, withoutActual }: Sums): string {
  if (withoutActual > 0 || planned === 0) return '–';
  return `${formatNumber((actual / planned) * 100, 0)}%`;
}

function unspentNote({ lines, withoutActual }: Sums): string {
  if (withoutActual === 0) return '';
  return `${withoutActual} of ${counted(lines, 'budget line')} ${withoutActual === 1 ? 'does' : 'do'} not say what was spent; the actual amounts are of the others.`;
}

const joined = (parts: readonly string[]): string | null =>
  parts.filter((part) => part !== '').join(' ') || null;

function sumsOf(lines: readonly PlacedLine[]): Sums {
  const amounts = (field: 'planned' | 'estimated' | 'actual') =>
    lines.flatMap(({ line }) => line[field] ?? []);
  const estimates = amounts('estimated');
  const spent = amounts('actual');
  return {
    planned: sum(amounts('planned')),
    estimated: estimates.length > 0 ? sum(estimates) : null,
    actual: sum(spent),
    lines: lines.length,
    withoutActual: lines.length - spent.length,
  };
}

const money = (amount: number): string =>
  `$${formatNumber(amount, Number.isInteger(amount) ? 0 : 2)}`;
