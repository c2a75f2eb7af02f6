import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { COPIES, differences, lengths, unchecked } from './compare.ts';
import { config, plans } from './example.ts';
import { expectBoard } from './expectBoard.ts';
import { see, type Seen } from './expectPlan.ts';
import { expectSam } from './expectSam.ts';
import { expectSummary } from './expectSummary.ts';
import { expectYear } from './expectYear.ts';
import { printedFaults } from './printedNumbers.ts';
import { publicPlan } from './withheld.ts';

const EXAMPLE = new URL('../../examples/harborview/', import.meta.url).pathname;
const DAYS = [
  ['fall', '2026-12-01'],
  ['winter', '2027-02-02'],
  ['spring', '2027-06-10'],
] as const;

const EXPECTED: Readonly<Record<string, (seen: Seen, model: unknown) => unknown>> = {
  sam: expectSam,
  'mid-year': (seen) => expectYear(seen, false),
  eoy: (seen) => expectYear(seen, true),
  // How many charts page one holds is a matter of room, not of figures.
  board: (seen, model) => expectBoard(seen, (model as { charts: unknown[] }).charts.length),
  summary: expectSummary,
};

/** Every report of the example in one cycle, as JSON and Markdown. */
async function written(cycle: string, asOf: string, audience: string): Promise<string> {
  const out = temporaryFolder();
  const wanted = ['--cycle', cycle, '--as-of', asOf, '--audience', audience];
  const args = ['report', ...Object.keys(EXPECTED), ...wanted, '--format', 'json,md', '--out', out];
  const { code, stderr } = await runPip(args, EXAMPLE);
  expect(code, stderr).toBe(0);
  return out;
}

/** The report of a plan in a folder; null where it is not made of such a plan. */
function fileOf(out: string, report: string, plan: string): string | null {
  const name = `${report}-${plan}.`;
  return readdirSync(out).find((file) => file.startsWith(name) && file.endsWith('.json')) ?? null;
}

/** Numbers, signs and states that could be wrong without a fault, but for declared copies. */
function unnoticed(wanted: unknown, model: unknown, asOf: string): string[] {
  const wrong = falsified(model);
  const faults = [...differences(wanted, wrong.model), ...unchecked(wanted, wrong.model, asOf)];
  const noticed = new Set(faults.map((fault) => fault.slice(0, fault.indexOf(':'))));
  const isCopy = (path: string): boolean => COPIES.some(([, copy]) => copy.test(path));
  return wrong.paths.filter((path) => !noticed.has(path) && !isCopy(path));
}

/** The same model with every number, sign and state changed, and the paths of these. */
function falsified(model: unknown): { model: unknown; paths: string[] } {
  const paths: string[] = [];
  const change = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((part, index) => change(part, `${path}.${index}`));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, change(part, `${path}.${key}`)]),
      );
    }
    const isFigure = typeof value === 'number' || /\d/.test(String(value));
    const isSign = /\.(word|state)$/.test(path);
    if (value === null || !(isFigure || isSign)) return value;
    paths.push(path.slice(1));
    if (typeof value === 'number') return value + 0.7;
    return isFigure ? String(value).replaceAll(/\d+/g, (n) => String(Number(n) + 713)) : 'Unknown';
  };
  return { model: change(model, ''), paths };
}

const ENOUGH = 120_000;

describe.each(['internal', 'public'])('the figures of the example district, %s', (audience) => {
  it.each(DAYS)('are those of a calculation apart in %s', { timeout: ENOUGH }, async (id, asOf) => {
    const cycle = config.cycles.find((each) => each.id === id);
    if (!cycle) throw new Error(`No cycle ${id}`);
    const out = await written(id, asOf, audience);
    let reports = 0;
    for (const plan of plans) {
      const seen = see(audience === 'public' ? publicPlan(plan) : plan, cycle, asOf);
      for (const [report, expected] of Object.entries(EXPECTED)) {
        const file = fileOf(out, report, plan.id);
        if (file === null) continue;
        reports += 1;
        const model: unknown = JSON.parse(readFileSync(join(out, file), 'utf8'));
        const wanted = expected(seen, model);
        const faults = [
          ...lengths(wanted, model),
          ...differences(wanted, model),
          ...unchecked(wanted, model, asOf),
        ];
        expect.soft(faults, file).toEqual([]);
        expect.soft(unnoticed(wanted, model, asOf), file).toEqual([]);
        const markdown = readFileSync(join(out, file.replace(/json$/, 'md')), 'utf8');
        expect.soft(printedFaults(model, markdown), file).toEqual([]);
      }
    }
    // A packet and a page for families a school, two reports on the year each, one to the board.
    expect(reports).toBe(9 + 10 + 10 + 10 + 1);
  });
});
