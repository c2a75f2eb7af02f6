import type { BoardMoney, MoneyRow } from '../../model/boardReport.ts';
import { decimalsOf, formatNumber } from '../../model/numbers.ts';
import type { MoneyRollUp } from '../../model/rollup.ts';
import { counted } from '../words.ts';
import type { BoardSource } from './sources.ts';

/** Money by source, planned and spent; null where nobody wrote any down. */
export function moneyTable({ district }: BoardSource): BoardMoney | null {
  const { sources, total, repeated } = district.money;
  if (sources.length === 0) return null;
  return {
    sentence: sentenceOf(total),
    hasEstimates: total.estimated !== null,
    rows: sources.map((row) => moneyRow(row.source, row)),
    total: moneyRow('All sources', total),
    notes: [
      'Budget lines of the district’s plans and of its schools’ plans. Of work that was given up, what was spent counts as planned.',
      ...(repeated > 0
        ? [
            `Each dollar counts once: ${counted(repeated, 'line')} that ${repeated === 1 ? 'repeats' : 'repeat'} others ${repeated === 1 ? 'is' : 'are'} left out.`,
          ]
        : []),
      ...(total.withoutActual > 0
        ? [
            `${total.withoutActual} of ${counted(total.lines, 'line')} ${total.withoutActual === 1 ? 'does' : 'do'} not say yet what was spent.`,
          ]
        : []),
    ],
  };
}

function moneyRow(source: string, sums: MoneyRollUp): MoneyRow {
  const { allocation, planned, estimated, actual } = sums;
  return {
    source,
    allocated: allocation === null ? '–' : dollars(allocation),
    planned: dollars(planned),
    estimated: estimated === null ? '–' : dollars(estimated),
    spent: isSpendingKnown(sums) ? dollars(actual) : '–',
    share: shareText(sums),
  };
}

function sentenceOf(total: MoneyRollUp): string {
  const { allocation, planned, actual } = total;
  const of = allocation === null ? '' : ` of the ${dollars(allocation)} allocated`;
  const share = shareText(total);
  const spent = isSpendingKnown(total)
    ? `So far ${dollars(actual)} is spent${share === '–' ? '' : `, ${share} of what is planned`}.`
    : 'What was spent is not known yet.';
  return `The plans spend ${dollars(planned)}${of}. ${spent}`;
}

const isSpendingKnown = ({ lines, withoutActual }: MoneyRollUp): boolean =>
  lines === 0 || withoutActual < lines;

/** Spent of planned without decimals; a dash where nothing is planned, or a line does not say what was spent. */
function shareText({ planned, actual, withoutActual }: MoneyRollUp): string {
  if (planned === 0 || withoutActual > 0) return '–';
  return `${formatNumber((actual / planned) * 100, 0)}%`;
}

const dollars = (amount: number): string =>
  `$${formatNumber(amount, decimalsOf(amount) > 0 ? 2 : 0)}`;
