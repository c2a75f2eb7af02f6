import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { round } from '../../src/model/numbers.ts';
import { dip } from '../workspace/workspaceOf.ts';
import { roll } from './rolled.ts';

const SOURCES = ['Title I-A', 'Local'];

/** A line of an action: where its money comes from, cents planned and spent. */
const line = fc.record({
  source: fc.constantFrom(...SOURCES),
  planned: fc.integer({ min: 1, max: 5_000_000 }),
  actual: fc.option(fc.integer({ min: 0, max: 5_000_000 }), { nil: undefined }),
});
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

/** Strategies with the lines of their actions, and whether each says their total once more. */
const strategies = fc.array(
  fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 4 }), saysTotal: fc.boolean() }),
  { minLength: 1, maxLength: 4 },
);

const dollars = (cents: number): number => round(cents / 100, 2);
const totalOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { planned }) => sum + planned, 0);

/** One line for each source of several. */
const totals = (lines: readonly Line[]): string[] =>
  SOURCES.map((source) => lines.filter((each) => each.source === source))
    .filter((own) => own.length > 0)
    .map((own) => `{source: ${own[0]?.source}, planned: ${dollars(totalOf(own))}}`);

const written = ({ source, planned, actual }: Line): string =>
  `{source: ${source}, planned: ${dollars(planned)}${actual === undefined ? '' : `, actual: ${dollars(actual)}`}}`;

describe('money that parts above say once more', () => {
  it('is counted once, whatever repeats it', () => {
    fc.assert(
      fc.property(strategies, fc.boolean(), (all, goalSaysTotal) => {
        const lines = all.flatMap((strategy) => strategy.lines);
        const plan = dip(`goals:
  - id: g
    title: G
    budget: [${goalSaysTotal ? totals(lines).join(', ') : ''}]
    strategies:
${all
  .map(
    (strategy, s) => `      - id: s${s}
        title: S
        budget: [${strategy.saysTotal ? totals(strategy.lines).join(', ') : ''}]
        actions:
${strategy.lines.map((each, a) => `          - {id: a${s}-${a}, title: A, budget: [${written(each)}]}\n`).join('')}`,
  )
  .join('')}`);
        const { districts } = roll({ 'plans/dip.yaml': plan }).rollUp;
        const money = districts.get('dip-2026')?.money;
        const spent = lines.reduce((sum, { actual }) => sum + (actual ?? 0), 0);
        expect(money?.total.planned).toBe(dollars(totalOf(lines)));
        expect(money?.total.actual).toBe(dollars(spent));
        expect(money?.total.lines).toBe(lines.length);
      }),
      { numRuns: 60 },
    );
  });
});
