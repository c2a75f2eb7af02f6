import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ofLevel } from '../../src/model/component.ts';
import type { YearModel } from '../../src/model/yearReport.ts';
import { allMarks } from '../../src/reports/marks.ts';
import { builtYear } from '../../src/reports/year/builtYear.ts';
import { buildYear } from '../../src/reports/year/buildYear.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { loadWorkspace } from '../../src/workspace/loadWorkspace.ts';
import { said } from './said.ts';

const ROOT = new URL('../../examples/harborview/', import.meta.url);

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^(pip\.config|directory|measures\/.*|plans\/.*)\.yaml$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, ROOT), 'utf8') }));

const { workspace } = loadWorkspace(sources);

/** The reports of the district and all schools in every cycle. */
function reports() {
  if (!workspace) return [];
  const asOf = '2027-02-02';
  const { cycles } = workspace.settings;
  const rollUps = new Map(cycles.map((cycle) => [cycle.id, rollUp(workspace, cycle, asOf)]));
  const plans = workspace.plans.filter(({ kind }) => kind === 'sip' || kind === 'dip');
  return [...rollUps.values()].flatMap((all) =>
    plans.flatMap((plan) => {
      const rolled = all.plans.get(plan.id);
      if (!rolled) return [];
      const source = { workspace, plan, outline: [], asOf, rollUp: all, rolled, rollUps };
      const models = (['mid-year', 'eoy'] as const).map((report) => buildYear(report, source));
      return models.map((model) => ({ plan, rolled, model }));
    }),
  );
}

function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

const marksIn = ({ goals, overview, end }: YearModel) => [
  ...overview.flatMap(({ rating, suggested }) => [rating, suggested]),
  ...goals.flatMap(({ measures, strategies, stories, rating }) => [
    rating,
    ...measures.map(({ status }) => status),
    ...strategies.flatMap(({ marks }) => marks),
    ...stories.map(({ mark }) => mark),
  ]),
  ...(end?.decisions.map(({ rating }) => rating) ?? []),
];

describe('the mid-year and end-of-year reports of Harborview', () => {
  const all = reports();

  it('are two for each plan and cycle', () => {
    expect(all).toHaveLength(10 * 3 * 2);
  });

  it('show every strategy and every measure once', () => {
    for (const { plan, model } of all) {
      const rows = model.goals.flatMap(({ strategies }) => strategies);
      expect(rows.filter(({ isPart }) => !isPart)).toHaveLength(
        ofLevel(plan.components, 'strategy').length,
      );
      const shown = model.goals.flatMap(({ measures, inWords }) => [
        ...measures.filter(({ isGroup }) => !isGroup),
        ...inWords,
      ]);
      expect(shown).toHaveLength(plan.measures.length);
    }
  });

  it('tell of each strategy or name it among those of which nothing was written', () => {
    for (const { plan, model } of all) {
      const told = model.goals.flatMap(({ stories }) => stories.map(({ title }) => title));
      const silent = model.goals.map((goal) => goal.silent).join('; ');
      for (const strategy of ofLevel(plan.components, 'strategy')) {
        const title = strategy.data.title ?? strategy.id;
        expect(told.includes(title) || silent.includes(title), title).toBe(true);
      }
    }
  });

  it('print signs of the legend only, and pictures under names of their own', () => {
    const known = new Set(
      allMarks(workspace?.settings ?? { rating_scale: [], labels: {} }).map(said),
    );
    for (const { model } of all) {
      for (const mark of marksIn(model)) if (mark) expect(known).toContain(said(mark));
      const ids = builtYear(model).figures.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
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

  it('add up to the same money by goal and by source', () => {
    const dollars = (text: string | undefined) => Number((text ?? '0').replace(/[^0-9.]/g, ''));
    for (const { model } of all) {
      const ofGoals = model.goals.flatMap(({ money }) => money?.rows ?? []);
      const ofSources = model.money?.rows ?? [];
      const sum = (rows: typeof ofSources) =>
        rows.reduce((total, { planned }) => total + dollars(planned), 0);
      expect(sum(ofGoals)).toBe(sum(ofSources));
    }
  });
});
