import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ofLevel } from '../../src/model/component.ts';
import type { SamModel } from '../../src/model/samReport.ts';
import { allMarks } from '../../src/reports/marks.ts';
import { buildSam } from '../../src/reports/sam/buildSam.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { loadWorkspace } from '../../src/workspace/loadWorkspace.ts';
import { said } from './said.ts';

const ROOT = new URL('../../examples/harborview/', import.meta.url);

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^(pip\.config|directory|measures\/.*|plans\/.*)\.yaml$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, ROOT), 'utf8') }));

const { workspace, diagnostics } = loadWorkspace(sources);

/** Every text of a model, with where it stands. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

/** The packets of all schools in a cycle, each with its plan. */
function packets(index: number) {
  const cycle = workspace?.settings.cycles[index];
  if (!workspace || !cycle) return [];
  const all = rollUp(workspace, cycle, '2027-02-02');
  return workspace.plans
    .filter(({ kind }) => kind === 'sip')
    .flatMap((plan) => {
      const rolled = all.plans.get(plan.id);
      return rolled
        ? [{ plan, rolled, model: buildSam({ workspace, plan, rollUp: all, rolled }) }]
        : [];
    });
}

describe('the packets of Harborview', () => {
  it('are made of files without faults', () => {
    expect(diagnostics).toEqual([]);
  });

  const all = [0, 1, 2].flatMap(packets);

  it('are one for each school plan and cycle', () => {
    const plans = workspace?.plans.filter(({ kind }) => kind === 'sip') ?? [];
    expect(plans.length).toBeGreaterThan(0);
    expect(all).toHaveLength(3 * plans.length);
  });

  it('count every strategy once, and as the table of ratings shows them', () => {
    for (const { plan, rolled, model } of all) {
      const { byRating, notRated, leftOut, total } = rolled.strategies;
      const rated = [...byRating.values()].reduce((sum, count) => sum + count, 0);
      expect(rated + notRated + leftOut).toBe(total);
      expect(total).toBe(ofLevel(plan.components, 'strategy').length);
      expect(model.matrix.groups.flatMap(({ rows }) => rows)).toHaveLength(total);
    }
  });

  it('suggest a rating of the scale or none, and explain it', () => {
    for (const { model, rolled } of all) {
      const { rating, applicable } = rolled.whole.suggested;
      expect([null, 1, 2, 3]).toContain(rating);
      expect(model.rating.explanation !== '').toBe(applicable > 0);
    }
  });

  it('have a row or words for each measure, and a result for each cycle so far', () => {
    for (const { plan, model } of all) {
      const { rows, inWords, columns } = model.measures;
      expect(rows.length + inWords.length).toBe(plan.measures.length);
      for (const { results } of rows) expect(results).toHaveLength(columns.length);
    }
  });

  it('print signs of the legend only', () => {
    const known = new Set(
      allMarks(workspace?.settings ?? { rating_scale: [], labels: {} }).map(said),
    );
    const marksOf = ({ matrix, measures, narratives }: SamModel) => [
      ...matrix.groups.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks)),
      ...measures.rows.map(({ status }) => status),
      ...narratives.map(({ mark }) => mark),
    ];
    const printed = all.flatMap(({ model }) => marksOf(model)).filter((mark) => mark !== null);
    for (const mark of printed) expect(known).toContain(said(mark));
  });

  it('never print what a program says where it has nothing to say', () => {
    for (const { model } of all) {
      for (const [path, text] of texts(model)) {
        expect(`${path}: ${text}`).not.toMatch(
          /\b(undefined|null|NaN|Infinity|\[object)\b|-0\b(?!\d)/,
        );
      }
    }
  });

  it('never show a result of a cycle that has not come', () => {
    for (const { model } of packets(0)) {
      expect(model.measures.columns).toHaveLength(1);
      expect(
        model.matrix.groups.every(({ rows }) => rows.every(({ marks }) => marks[1] === null)),
      ).toBe(true);
    }
  });
});
