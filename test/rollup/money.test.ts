import { describe, expect, it } from 'vitest';
import type { FundingRollUp } from '../../src/model/rollup.ts';
import { dip, sip } from '../workspace/workspaceOf.ts';
import { roll } from './rolled.ts';

const FUNDING = `funding:
  - {source: Title I-A, allocation: 1000}
  - {source: Local}
`;

function money(
  strategies: string,
  schools: Readonly<Record<string, string>> = {},
  config = FUNDING,
): FundingRollUp {
  const plan = dip(`goals:\n  - id: g\n    title: G\n    strategies:\n${strategies}`);
  const files = { 'plans/dip.yaml': plan, ...schools };
  const rolled = roll(files, { id: 'dip-2026', config }).rollUp.districts.get('dip-2026');
  if (!rolled) throw new Error('The district plan is not rolled up');
  return rolled.money;
}

/** `Title I-A 1000 600 - 250`: source, allocated, planned, estimated, spent. */
const told = ({ sources }: FundingRollUp): string[] =>
  sources.map(({ source, allocation, planned, estimated, actual }) =>
    [source, allocation ?? '-', planned, estimated ?? '-', actual].join(' '),
  );

const strategy = (id: string, budget: string, more = ''): string =>
  `      - {id: ${id}, title: S, budget: [${budget}]${more}}\n`;

const TUTORS = '{source: Title I-A, object: Tutors, planned: 400, actual: 150}';

describe('money by funding source', () => {
  it('is the sum of what is planned, estimated and spent', () => {
    const lines = `${TUTORS}, {source: Title I-A, planned: 200.1, actual: 100, estimated: 190.2}, {source: Local, planned: 0.2}`;
    // 400 + 200.1 planned, 150 + 100 spent; only one line has an estimate.
    expect(told(money(strategy('a', lines)))).toEqual([
      'Title I-A 1000 600.1 190.2 250',
      'Local - 0.2 - 0',
    ]);
  });

  it('adds all sources up, with the cents as on paper', () => {
    const lines = '{source: Title I-A, planned: 0.1, actual: 0.1}, {source: Local, planned: 0.2}';
    expect(money(strategy('a', lines)).total).toEqual({
      allocation: 1000,
      planned: 0.3,
      estimated: null,
      actual: 0.1,
      lines: 2,
      withoutActual: 1,
    });
  });

  it('lists the sources of the configuration first, those without a line included', () => {
    expect(told(money(strategy('a', '{source: Gift, planned: 5}')))).toEqual([
      'Title I-A 1000 0 - 0',
      'Local - 0 - 0',
      'Gift - 5 - 0',
    ]);
  });

  it('has no allocation where the configuration names no amount', () => {
    expect(money(strategy('a', TUTORS), {}, '').total.allocation).toBeNull();
  });

  it('counts what was spent on work that was given up, and not what was planned for it', () => {
    const given = money(strategy('a', TUTORS, ', status: discontinued'));
    expect(told(given)[0]).toBe('Title I-A 1000 150 - 150');
  });
});

describe('dollars that stand twice', () => {
  const below = (above: string, ...lines: string[]): string => `      - id: a
        title: A
        budget: [${above}]
        actions:
${lines.map((line, index) => `          - {id: step-${index}, title: Step, budget: [${line}]}\n`).join('')}`;

  it('count once where a line is repeated below its part', () => {
    const found = money(below(TUTORS, TUTORS));
    expect(told(found)[0]).toBe('Title I-A 1000 400 - 150');
    expect(found.repeated).toBe(1);
  });

  it('count once where a part adds up what stands below it', () => {
    const total = '{source: Title I-A, planned: 500}';
    const [one, two] = [
      '{source: Title I-A, planned: 300, actual: 10}',
      '{source: Title I-A, planned: 200}',
    ];
    expect(told(money(below(total, one, two)))[0]).toBe('Title I-A 1000 500 - 10');
  });

  it('count once through more than two levels', () => {
    const files = dip(`budget: [{source: Title I-A, planned: 500}]
goals:
  - id: g
    title: G
    budget: [{source: Title I-A, planned: 500}]
    strategies:
      - {id: a, title: A, budget: [{source: Title I-A, planned: 300}]}
      - {id: b, title: B, budget: [{source: Title I-A, planned: 200}]}
`);
    const { districts } = roll({ 'plans/dip.yaml': files }, { config: FUNDING }).rollUp;
    expect(districts.get('dip-2026')?.money).toMatchObject({
      total: { planned: 500, lines: 2 },
      repeated: 2,
    });
  });

  it('count with what was spent, where only the line above says it', () => {
    const total = '{source: Title I-A, planned: 500, actual: 320}';
    const parts = ['{source: Title I-A, planned: 300}', '{source: Title I-A, planned: 200}'];
    const found = money(below(total, ...parts));
    expect(told(found)[0]).toBe('Title I-A 1000 500 - 320');
    expect(found).toMatchObject({ repeated: 2, total: { withoutActual: 0 } });
  });

  it('count each where amounts differ, or each line has an id of its own', () => {
    const other = '{source: Title I-A, object: Tutors, planned: 399}';
    expect(told(money(below(TUTORS, other)))[0]).toBe('Title I-A 1000 799 - 150');
    const named = TUTORS.replace('{', '{id: own, ');
    expect(told(money(below(named, TUTORS)))[0]).toBe('Title I-A 1000 800 - 300');
  });

  it('count once where an id stands twice in a plan', () => {
    const named = TUTORS.replace('{', '{id: tutors, ');
    const found = money(strategy('a', named) + strategy('b', named));
    expect(told(found)[0]).toBe('Title I-A 1000 400 - 150');
  });

  const school = (line: string, reference = 'dip-2026#a'): Record<string, string> => ({
    'plans/dune.yaml': sip(`strategies:
  - id: s
    title: S
    aligns_to: ${reference}
    actions: [{id: x, title: X, budget: [${line}]}]
`),
  });

  it('count once where a school repeats the line of the work that it serves', () => {
    const found = money(strategy('a', TUTORS), school(TUTORS));
    expect(told(found)[0]).toBe('Title I-A 1000 400 - 150');
    expect(found.repeated).toBe(1);
  });

  it('are two sums where the school serves other work, or plans another amount', () => {
    const two = strategy('a', TUTORS) + strategy('b', '{source: Local, planned: 1}');
    expect(told(money(two, school(TUTORS, 'dip-2026#b')))[0]).toBe('Title I-A 1000 800 - 300');
    const more = '{source: Title I-A, object: Tutors, planned: 50}';
    expect(told(money(two, school(more)))[0]).toBe('Title I-A 1000 450 - 150');
  });

  it('are not counted for plans that are archived, of another year or another district', () => {
    const archived = Object.fromEntries(
      Object.entries(school('{source: Local, planned: 7}')).map(([file, text]) => [
        file,
        text.replace('status: adopted', 'status: archived'),
      ]),
    );
    expect(told(money(strategy('a', TUTORS), archived))[1]).toBe('Local - 0 - 0');
  });
});
