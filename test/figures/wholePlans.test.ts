import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { dollars, numbersIn } from './arithmetic.ts';
import { leavesOf, withoutQuotes } from './compare.ts';
import { config, directory, plans, type PlanFile, scalarsOf } from './example.ts';
import { rollMeasure } from './measures.ts';
import { ownLines, type Placed, sources, sumsOf } from './money.ts';
import { printedFaults } from './printedNumbers.ts';
import { sign } from './ratings.ts';

const EXAMPLE = new URL('../../examples/harborview/', import.meta.url).pathname;

interface Table {
  readonly type?: string;
  readonly title?: string;
  readonly rows?: readonly (readonly { readonly text: string }[])[];
  readonly foot?: readonly (readonly { readonly text: string }[])[];
}

const lineOf = (cells: readonly { readonly text: string }[]): string =>
  cells
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');

/** Every part of a document that is one itself. */
const partsOf = (value: unknown): Table[] =>
  typeof value !== 'object' || value === null
    ? []
    : [value, ...Object.values(value).flatMap(partsOf)];

const feetOf = (model: unknown): string[] =>
  partsOf(model).flatMap(({ foot = [] }) => foot.map(lineOf));

/** The rows of the table of money by source. */
const moneyOf = (model: unknown): string[] =>
  partsOf(model)
    .filter(({ title }) => title === 'Budget by source')
    .flatMap(partsOf)
    .flatMap(({ type, rows = [] }) => (type === 'table' ? rows.map(lineOf) : []));

const amount = (number: string): number => Number(number.replace(/[$,%+]/g, '').replace('−', '-'));

/** All numbers that a plan's file says, its targets as worked out, and its sums of money. */
function writtenIn(plan: PlanFile): Set<number> {
  const [cycle] = config.cycles;
  const targets = plan.measures.flatMap(({ data }) =>
    cycle ? rollMeasure(data, cycle).target : null,
  );
  const all = [...plan.scalars, ...plan.measures.flatMap(({ data }) => scalarsOf(data))];
  const sums = [...bySource(plan), ...expectedFeet(plan)];
  const numbers = [...all, ...sums, ...scalarsOf(directory)]
    .flatMap((text) => numbersIn(text))
    .map(amount);
  return new Set([
    ...numbers,
    ...plan.scalars.map(Number),
    ...targets.filter((value) => typeof value === 'number'),
  ]);
}

describe('the whole plans of the example district', () => {
  it('say the numbers of their files, and sums of them', { timeout: 120_000 }, async () => {
    const out = temporaryFolder();
    const args = ['report', 'plan', '--as-of', '2027-02-02', '--format', 'json,md', '--out', out];
    const { code, stderr } = await runPip(args, EXAMPLE);
    expect(code, stderr).toBe(0);
    for (const plan of plans) {
      const model: unknown = JSON.parse(readFileSync(join(out, `plan-${plan.id}.json`), 'utf8'));
      const written = writtenIn(plan);
      const strange = leavesOf(model)
        .filter(([path]) => !/\.depth$|^asOf|mark\.(color|fill)$/.test(path))
        .flatMap(([path, value]) =>
          numbersIn(withoutQuotes(String(value)).replace(/^Support \d+/, ''))
            .filter((number) => /^[−+$\d][\d.,%]*$/.test(number) && !written.has(amount(number)))
            .map((number) => `${path}: ${number} in "${String(value)}"`),
        );
      expect.soft(strange, plan.id).toEqual([]);
      expect.soft(feetOf(model).sort(), plan.id).toEqual(expectedFeet(plan));
      const holders = new Set(ownLines(plan).map(({ part }) => part)).size;
      expect.soft(moneyOf(model), plan.id).toEqual(holders > 1 ? bySource(plan) : []);
      expect.soft(signsOf(model).sort(), plan.id).toEqual(ratingsOf(plan).sort());
      const markdown = readFileSync(join(out, `plan-${plan.id}.md`), 'utf8');
      expect.soft(printedFaults(model, markdown), plan.id).toEqual([]);
    }
  });
});

/** The signs of ratings in a document, each as its ring is filled. */
const signsOf = (model: unknown): string[] =>
  leavesOf(model)
    .filter(([path, value]) => path.endsWith('.fill') && value !== null)
    .map(([, value]) => String(value));

/** All ratings of a plan by the people in it. */
const ratingsOf = ({ data, parts }: PlanFile): string[] =>
  [data, ...parts.map((part) => part.data)]
    .flatMap(({ progress = {} }) => Object.values(progress))
    .flatMap(({ rating }) => (rating === undefined ? [] : [String(sign(rating).fill)]));

/** The feet of every budget of more than one line, and of the sum by source at the end. */
function expectedFeet(plan: PlanFile): string[] {
  const all = ownLines(plan);
  const holders = [null, ...plan.parts].map((part) => all.filter((each) => each.part === part));
  const own = holders.filter(({ length }) => length > 1).flatMap(budgetFeet);
  const holding = holders.filter(({ length }) => length > 0).length;
  return [...own, ...(holding > 1 ? [foot('Total', all)] : [])].sort();
}

/** Totals of the sources that have several lines, and of all. */
function budgetFeet(lines: readonly Placed[]): string[] {
  const names = [...new Set(lines.map(({ line }) => line.source))];
  const isPlain = names.length === 1 || names.length === lines.length;
  const bySource = names.map((name) =>
    foot(
      `Total ${name}`,
      lines.filter(({ line }) => line.source === name),
    ),
  );
  return [...(isPlain ? [] : bySource), foot('Total', lines)];
}

function foot(label: string, lines: readonly Placed[]): string {
  const { planned, actual } = sumsOf(lines);
  const staff = lines.reduce((sum, { line }) => sum + (line.fte ?? 0), 0);
  return [label, dollars(planned), dollars(actual), ...(staff > 0 ? [staff] : [])].join(' ');
}

/** The table of money by source at the end of a document, a row each in words. */
const bySource = (plan: PlanFile): string[] =>
  sources.flatMap((source) => {
    const lines = ownLines(plan).filter(({ line }) => line.source === source);
    return lines.length === 0 ? [] : [foot(source, lines)];
  });
