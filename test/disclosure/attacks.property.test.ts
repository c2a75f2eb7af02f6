import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicView } from '../../src/disclosure/publicView.ts';
import { readResult } from '../../src/model/measureValues.ts';
import type { Measure } from '../../src/model/plan.ts';
import { round } from '../../src/model/numbers.ts';
import { dip, planOf, sip, workspaceOf } from '../workspace/workspaceOf.ts';
import { derivable, type Sum } from './attacker.ts';

const RACES = ['Black', 'Hispanic', 'White'];
const LIMITS = { people: 20, hits: 6 };

/** One of the smallest groups: students of one race, sex and first language. */
interface Smallest {
  readonly n: number;
  readonly x: number;
}

const smallest = fc
  .record({ n: fc.oneof(fc.nat(4), fc.nat(40), fc.nat(200)), part: fc.nat(20) })
  .map(({ n, part }): Smallest => ({ n, x: Math.round((n * part) / 20) }));

/** Every group that a school may print, as the smallest groups that it holds: 3 x 2 x 2 of them. */
const INDEXES = Array.from({ length: 12 }, (_, index) => index);
const GROUPS: Readonly<Record<string, (index: number) => boolean>> = {
  ...Object.fromEntries(RACES.map((race, at) => [race, (index: number) => index % 3 === at])),
  'Black or Hispanic': (index) => index % 3 !== 2,
  Girls: (index) => Math.floor(index / 3) % 2 === 0,
  Boys: (index) => Math.floor(index / 3) % 2 === 1,
  'English learners': (index) => index < 6,
  'Students whose first language is English': (index) => index >= 6,
};

const total = (cells: readonly Smallest[], isIn: (index: number) => boolean): Smallest => {
  const chosen = cells.filter((_, index) => isIn(index));
  const sum = (of: (cell: Smallest) => number) => chosen.reduce((all, cell) => all + of(cell), 0);
  return { n: sum(({ n }) => n), x: sum(({ x }) => x) };
};

const resultOf = ({ n, x }: Smallest, decimals: number, withCount: boolean) => ({
  value: n === 0 ? 0 : round((100 * x) / n, decimals),
  n,
  ...(withCount ? { count: x } : {}),
});

const isOut = (data: Pick<Measure, 'results'> | undefined): boolean =>
  readResult(data?.results?.['winter']).value !== null;

/** Nobody may be told from these counts: there are enough people, hits and misses, or nobody. */
const isSmall = ({ n, x }: Smallest): boolean =>
  n < LIMITS.people || x < LIMITS.hits || n - x < LIMITS.hits;

describe('the published figures of a school', { timeout: 60_000 }, () => {
  const school = fc.record({
    cells: fc.array(smallest, { minLength: 12, maxLength: 12 }),
    names: fc.uniqueArray(fc.constantFrom(...Object.keys(GROUPS)), { minLength: 1 }),
    decimals: fc.constantFrom(0, 1, 2),
    withCount: fc.boolean(),
  });

  const published = ({
    cells,
    names,
    decimals,
    withCount,
  }: {
    cells: readonly Smallest[];
    names: readonly string[];
    decimals: number;
    withCount: boolean;
  }) => {
    const write = (isIn: (index: number) => boolean) => ({
      results: { winter: resultOf(total(cells, isIn), decimals, withCount) },
    });
    const measure = {
      id: 'm',
      name: 'Reading',
      unit: 'percent',
      ...write(() => true),
      groups: names.map((group) => ({ group, ...write(GROUPS[group] ?? (() => false)) })),
    };
    const { workspace } = workspaceOf(sip(`measures: ${JSON.stringify([measure])}\n`));
    const data = planOf(publicView(workspace).workspace).measures[0]?.data;
    const figures = [
      { name: 'All', isIn: () => true, series: data },
      ...names.map((name, at) => ({
        name,
        isIn: GROUPS[name] ?? (() => false),
        series: data?.groups?.[at],
      })),
    ];
    return figures.map(({ name, isIn, series }) => ({
      name,
      isIn,
      counts: total(cells, isIn),
      isPublished: isOut(series),
      series,
    }));
  };

  it('are of enough people, of whom enough are counted and enough are not', () => {
    fc.assert(
      fc.property(school, (given) => {
        const shown = published(given).filter(({ isPublished }) => isPublished);
        expect(shown.filter(({ counts }) => isSmall(counts))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leave no withheld figure to be worked out by adding and taking away', () => {
    fc.assert(
      fc.property(school, (given) => {
        const sums = published(given).map(({ name, isIn, isPublished }): Sum => {
          return { name, isPublished, members: INDEXES.map(isIn) };
        });
        expect(derivable(sums)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leave no few others beside a group, and no few withheld beside those of a split', () => {
    const splits = [
      RACES,
      ['Girls', 'Boys'],
      ['English learners', 'Students whose first language is English'],
    ];
    fc.assert(
      fc.property(school, (given) => {
        const figures = published(given);
        const [all] = figures;
        if (!all?.isPublished) return;
        const rest = (names: readonly string[]): Smallest =>
          figures
            .filter(({ name, isPublished }) => isPublished && names.includes(name))
            .reduce(
              (left, { counts }) => ({ n: left.n - counts.n, x: left.x - counts.x }),
              all.counts,
            );
        const shown = (name: string) => figures.some((f) => f.name === name && f.isPublished);
        for (const { name } of figures.filter((f) => f.name !== 'All' && f.isPublished)) {
          const others = rest([name]);
          expect(others.n > 0 && isSmall(others) ? `${name} leaves ${others.n}` : '').toBe('');
        }
        for (const split of splits) {
          if (!split.every((name) => given.names.includes(name)) || split.every(shown)) continue;
          const hidden = rest(split);
          expect(hidden.n > 0 && isSmall(hidden) ? `${split.join()} leave ${hidden.n}` : '').toBe(
            '',
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('say nothing beside a withheld value but when it was measured, or a band', () => {
    fc.assert(
      fc.property(school, (given) => {
        for (const { series, isPublished } of published(given)) {
          const left: unknown = series?.results?.['winter'];
          if (isPublished) continue;
          const { printed, ...rest } = left as Record<string, unknown>;
          expect(rest).toEqual({ value: 'suppressed' });
          if (printed !== undefined) expect(printed).toMatch(/^[<>]\d+%$/);
        }
      }),
    );
  });

  it('have bands that every count too small to print would fall into', () => {
    fc.assert(
      fc.property(school, (given) => {
        for (const { series, counts } of published(given)) {
          const left = series?.results?.['winter'];
          const band = typeof left === 'object' ? left.printed : undefined;
          const [, side, edge] = /^([<>])(\d+)%$/.exec(band ?? '') ?? [];
          if (edge === undefined) continue;
          const share = side === '<' ? Number(edge) : 100 - Number(edge);
          expect((100 * (LIMITS.hits - 1)) / counts.n).toBeLessThan(share);
        }
      }),
    );
  });
});

describe('the published figures of a district and its schools', { timeout: 60_000 }, () => {
  const district = fc.record({
    schools: fc.array(fc.tuple(smallest, smallest), { minLength: 2, maxLength: 4 }),
    decimals: fc.constantFrom(0, 1),
    withGroups: fc.boolean(),
  });

  it('leave no withheld figure of any school to be worked out', () => {
    fc.assert(
      fc.property(district, ({ schools, decimals, withGroups }) => {
        const measure = (counts: readonly Smallest[]) => {
          const write = (isIn: (index: number) => boolean) => ({
            results: { winter: resultOf(total(counts, isIn), decimals, true) },
          });
          const groups = ['Girls', 'Boys'].map((group, at) => {
            return { group, ...write((index) => index % 2 === at) };
          });
          const all = { id: 'm', uses: 'reading', ...write(() => true) };
          return `measures: ${JSON.stringify([withGroups ? { ...all, groups } : all])}\n`;
        };
        const ids = schools.map((_, at) => `s${at}`);
        const files = Object.fromEntries(
          schools.map((counts, at) => [
            `plans/s${at}.yaml`,
            sip(measure(counts))
              .replace('sip-dune-2026', `sip-s${at}`)
              .replace('school: dune', `school: s${at}`),
          ]),
        );
        const { workspace } = workspaceOf({
          'directory.yaml': `format: 1\ndistricts: [{id: dune-district, name: Dune}]\nschools: ${JSON.stringify(
            ids.map((id) => ({ id, name: `School ${id}`, district: 'dune-district' })),
          )}\n`,
          'measures/all.yaml':
            'format: 1\nmeasures: [{id: reading, name: Reading, unit: percent}]\n',
          'plans/dip.yaml': dip(measure(schools.flat())),
          ...files,
        });
        const view = publicView(workspace).workspace;
        const indexes = schools.flat().map((_, index) => index);
        const sums = ['dip-2026', ...ids.map((id) => `sip-${id}`)].flatMap((plan, at) => {
          const data = planOf(view, plan).measures[0]?.data;
          const isHere = (index: number) => at === 0 || Math.floor(index / 2) === at - 1;
          return [data, ...(data?.groups ?? [])].map((series, group): Sum => ({
            name: `${plan} ${group}`,
            isPublished: isOut(series),
            members: indexes.map((i) => isHere(i) && (group === 0 || i % 2 === group - 1)),
          }));
        });
        expect(derivable(sums)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
