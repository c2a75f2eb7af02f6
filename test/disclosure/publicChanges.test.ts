import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWorkspaces } from '../../src/diff/diffWorkspaces.ts';
import { publicChanges } from '../../src/disclosure/publicChanges.ts';
import { publicView } from '../../src/disclosure/publicView.ts';
import type { Change } from '../../src/model/change.ts';
import type { DatedChange } from '../../src/model/changedSince.ts';
import { planOf, sip, workspaceOf } from '../workspace/workspaceOf.ts';

const AS_OF = '2027-02-02';

/** What the public is told of the change from one plan to another. */
function told(before: string, after: string): DatedChange[] {
  const [was, is] = [before, after].map((fields) => workspaceOf(sip(fields)).workspace);
  if (!was || !is) throw new Error('Two plans are compared');
  const [older, newer] = [publicView(was).workspace, publicView(is).workspace];
  const between = (one: typeof was, other: typeof was): readonly Change[] => {
    const side = (workspace: typeof was) => ({ workspace, rollUps: new Map() });
    return diffWorkspaces(side(one), side(other), AS_OF).flatMap(({ changes }) => changes);
  };
  const saved = { on: '2027-01-11', by: 'Colin Drummond' };
  const all = between(was, is).map((change) => ({ change, saved }));
  const views = [older, newer].map((view) => planOf(view, 'sip-dune-2026'));
  return publicChanges(all, between(older, newer), views);
}

const namesOf = (changes: readonly DatedChange[]): string[] =>
  changes.map(({ change }) => change.name);

const strategies = (...lines: readonly string[]): string =>
  `strategies:\n${lines.map((line) => `  - ${line}\n`).join('')}`;

describe('changes for the public', () => {
  it('are without who saved them when', () => {
    const changes = told(
      strategies('{id: a, title: Groups, due: 2027-03-01}'),
      strategies('{id: a, title: Groups, due: 2027-04-01}'),
    );
    expect(changes.map(({ change, saved }) => [change.name, change.difference, saved])).toEqual([
      ['amendment-missing', null, null],
      ['date-later', '31 days later', null],
    ]);
  });

  it('say nothing of parts that are internal, or were, or became so', () => {
    const open = '{id: a, title: Groups, due: 2027-03-01}';
    const shut = '{id: a, title: Groups, due: 2027-05-01, visibility: internal}';
    const other = '{id: b, title: Books}';
    expect(told(strategies(open, other), strategies(shut, other))).toEqual([]);
    expect(told(strategies(shut, other), strategies(open, other))).toEqual([]);
    expect(told(strategies(shut, other), strategies(other))).toEqual([]);
  });

  it('name a part that is gone, unless its title says a figure that nobody reads any more', () => {
    const kept = '{id: b, title: Books}';
    const titles = (title: string) =>
      told(strategies(`{id: a, title: ${title}}`, kept), strategies(kept))
        .filter(({ change }) => change.name === 'part-removed')
        .map(({ change }) => change.part.title);
    expect(titles('Tutors')).toEqual(['Tutors']);
    expect(titles('Tutors for 3 of 7 homeless students')).toEqual(['']);
  });

  it('give no names of people and no words that stand there no more', () => {
    const changes = told(
      strategies(
        '{id: a, title: Groups, owner: {name: Rosa Diaz}, resources: [Help of Rosa Diaz]}',
      ),
      strategies('{id: a, title: Groups, owner: {name: Kim Lee}, resources: [Help]}'),
    );
    expect(namesOf(changes)).toContain('owner-changed');
    expect(JSON.stringify(changes)).not.toMatch(/Rosa|Kim/);
  });
});

/** Figures that stand nowhere else, so that finding one means that it was told. */
const figures = fc.uniqueArray(
  fc.integer({ min: 1000, max: 9999 }).filter((value) => value % 10 > 0),
  { minLength: 14, maxLength: 14 },
);

/** A measure of many students with a group of few of them. */
function measure(values: readonly number[], from: number, n: number): string {
  const [base, fall, target, mark, small, smallFall, smallTarget] = values
    .slice(from, from + 7)
    .map((value) => value / 100);
  return `measures:
  - id: reading
    name: Reading
    unit: percent
    direction: increase
    baseline: {value: ${base}, n: 400}
    results: {fall: {value: ${fall}, n: 401}}
    benchmarks: {winter: ${mark}}
    target: {value: ${target}}
    groups:
      - {group: Homeless, baseline: {value: ${small}, n: ${n}}, target: {value: ${smallTarget}}, results: {fall: {value: ${smallFall}, n: ${n}}}}
`;
}

describe('figures in changes for the public', () => {
  it('are those of promises alone, and never of promises about few students', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom([5, 5], [5, 300], [300, 5]), (values, [was, is]) => {
        const changes = told(measure(values, 0, was ?? 0), measure(values, 7, is ?? 0));
        // How far a promise moved may by chance be the same number as a result.
        const text = JSON.stringify(changes.map(({ change: { difference: _, ...rest } }) => rest));
        const isTold = (place: number): boolean =>
          text.includes(String((values[place] ?? 0) / 100));
        const secret = [0, 1, 4, 5, 6];
        expect(secret.flatMap((place) => [place, place + 7]).filter(isTold)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['few', 5, ['58.04', '62.03', '57.14', '61.13']],
    ['many', 300, ['58.04', '62.03', '55.07', '57.14', '61.13', '54.17']],
  ])('are those of promises about all, beside a group of %s students', (_, n, figures) => {
    const values = [5101, 5202, 6203, 5804, 4105, 4206, 5507];
    const later = [5111, 5212, 6113, 5714, 4115, 4216, 5417];
    const changes = told(measure(values, 0, n), measure(later, 0, n));
    const text = JSON.stringify(changes.map(({ change: { difference: __, ...rest } }) => rest));
    const all = [...values, ...later].map((value) => (value / 100).toFixed(2));
    expect(all.filter((figure) => text.includes(figure)).sort()).toEqual([...figures].sort());
  });
});
