import { describe, expect, it } from 'vitest';
import { check, planWith } from './exampleWorkspace.ts';

const SHARED = `format: 1
measures:
  - id: shared-absence
    name: Students chronically absent
    unit: percent
    baseline: {value: 190}
    benchmarks: {autumn: 18}
    target: {value: 15, by: 2031-06-15}
`;

const found = (measure: string): string[] =>
  check(planWith(`measures:\n  - ${measure}`), { 'measures/shared.yaml': SHARED }).inPlan.map(
    ({ rule, line, column, path }) => `${rule} ${line}:${column} ${path}`,
  );

it('shows faults of a shared measure where the plan takes it over', () => {
  expect(found('{id: absence, uses: shared-absence}')).toEqual([
    'date-outside-term 11:25 measures[absence].uses',
    'measure-without-direction 11:5 measures[absence]',
    'percent-out-of-range 11:25 measures[absence].uses',
    'unknown-cycle 11:19 measures[absence].uses',
  ]);
});

it('leaves the shared values alone where the plan has values of its own', () => {
  const own = 'baseline: {value: 19}, target: {value: 15}, direction: decrease';
  expect(found(`{id: absence, uses: shared-absence, ${own}}`)).toEqual([]);
});

describe('a shared measure that no plan uses', () => {
  const FILE = 'measures/more.yaml';
  const UNUSED = 'format: 1\nmeasures: [{id: days-lost, name: Days lost, unit: days}]\n';

  const unused = (plan: string, files: Readonly<Record<string, string>> = {}): string[] =>
    check(plan, { [FILE]: UNUSED, ...files })
      .diagnostics.filter(({ rule }) => rule === 'shared-measure-unused')
      .map(({ file, line, message }) => `${file}:${line} ${message}`);

  it('is reported in the file of measures', () => {
    const found = [`${FILE}:2 No plan uses the shared measure \`days-lost\`.`];
    expect(unused(planWith(''))).toEqual(found);
    const own = 'measures: [{id: a, name: A, computed_from: {of: [b], method: sum}}]';
    expect(unused(planWith(own))).toEqual(found);
  });

  it.each([
    ['a plan cannot be read', 'plans/broken.yaml', 'kind: sip\n  id: sip-broken-2026\n'],
    ['a plan has not the shape of one', 'plans/broken.yaml', 'kind: sip\nformat: 1\n'],
    [
      'a part of a plan was left out',
      'plans/part.yaml',
      planWith('id: sip-part\nmeasures: [{uses: days-lost}]'),
    ],
    [
      'a plan takes over one that there is not',
      'plans/misspelt.yaml',
      planWith('id: sip-misspelt\nmeasures: [{id: days, uses: days-lots}]'),
    ],
    ['a file of measures has faults', 'measures/a.yaml', 'format: 1\nmeasures: [{name: No id}]\n'],
  ])('is not reported while %s', (_, file, text) => {
    expect(unused(planWith(''), { [file]: text })).toEqual([]);
  });
});
