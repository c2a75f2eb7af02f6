import { type Component, componentTitle, withDescendants } from '../../model/component.ts';
import { fundingSources } from '../../model/fundingSources.ts';
import { linesOnce, type PlacedLine } from '../../model/linesOnce.ts';
import { formatNumber } from '../../model/numbers.ts';
import type { FundingRollUp } from '../../model/rollup.ts';
import { sumLines, type Sums } from '../../model/sumLines.ts';
import type { Plan, Settings } from '../../model/workspace.ts';
import type { MoneyRow, MoneyTable } from '../../model/yearReport.ts';
import { counted } from '../words.ts';
import type { YearPart } from './yearParts.ts';

/** What a goal's work costs, by strategy; null where nobody planned any money. */
export function goalMoney(
  plan: Plan,
  { component, strategies, members }: YearPart,
): MoneyTable | null {
  const lines = linesOnce([plan]).lines.filter(({ part }) =>
    part === null ? component === null : members.includes(part),
  );
  const under = (strategy: Component) => {
    const own = new Set<Component | null>(withDescendants(strategy));
    return lines.filter(({ part }) => own.has(part));
  };
  const ofStrategies = strategies.map((strategy) => ({
    name: [strategy.data.code, componentTitle(strategy)].filter(Boolean).join(' '),
    sources: sourcesOf(under(strategy)),
    lines: under(strategy),
  }));
  const rest = lines.filter((each) => !ofStrategies.some((row) => row.lines.includes(each)));
  const own = component === null ? 'The plan as a whole' : 'The goal itself';
  return moneyTable([{ name: own, sources: sourcesOf(rest), lines: rest }, ...ofStrategies]);
}

/** What the whole plan costs, by funding source in the order of the configuration. */
export function planMoney(plan: Plan, settings: Pick<Settings, 'funding'>): MoneyTable | null {
  const { lines } = linesOnce([plan]);
  return moneyTable(
    fundingSources(settings, lines).map((source) => ({
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
  const total = sumLines(used.flatMap(({ lines }) => lines));
  return {
    rows: used.map(({ name, sources, lines }) => moneyRow(name, sources, sumLines(lines))),
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

const money = (amount: number): string =>
  `$${formatNumber(amount, Number.isInteger(amount) ? 0 : 2)}`;
