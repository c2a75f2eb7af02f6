import { expect, it } from 'vitest';
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
    'date-outside-term 10:25 measures[absence].uses',
    'measure-without-direction 10:5 measures[absence]',
    'percent-out-of-range 10:25 measures[absence].uses',
    'unknown-cycle 10:19 measures[absence].uses',
  ]);
});

it('leaves the shared values alone where the plan has values of its own', () => {
  const own = 'baseline: {value: 19}, target: {value: 15}, direction: decrease';
  expect(found(`{id: absence, uses: shared-absence, ${own}}`)).toEqual([]);
});
