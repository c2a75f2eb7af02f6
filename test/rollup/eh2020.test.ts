import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainSuggestion } from '../../src/model/explainSuggestion.ts';
import { ofLevel } from '../../src/model/component.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { loadWorkspace } from '../../src/workspace/loadWorkspace.ts';
import { planOf } from '../workspace/workspaceOf.ts';

/** The public plan of a real district with an invented school plan; it lies beside the repository. */
const FOLDER = new URL('../../../shared/real/eh2020/', import.meta.url);

describe.skipIf(!existsSync(FOLDER))('EH2020, where ../shared/real/eh2020 is there', () => {
  const read = (file: string) => ({ file, text: readFileSync(new URL(file, FOLDER), 'utf8') });

  function rolled() {
    const plans = readdirSync(new URL('plans/', FOLDER)).map((file) => read(`plans/${file}`));
    const { workspace, diagnostics } = loadWorkspace([
      read('pip.config.yaml'),
      read('directory.yaml'),
      ...plans,
    ]);
    expect(diagnostics).toEqual([]);
    const cycle = workspace?.settings.cycles[1];
    if (!workspace || !cycle) throw new Error('The workspace has a winter cycle');
    expect(cycle.to).toBe('2020-02-29');
    return { workspace, all: rollUp(workspace, cycle, '2020-02-20') };
  }

  it('has four theories with 24 strategies, 8 sub-items, and nine strategies under three headings', () => {
    const { workspace } = rolled();
    const dip = planOf(workspace, 'dip-eh2020-2019');
    const theories = dip.components.map(({ children }) => children.length);
    // 6 + 9 + 3 + 6
    expect(theories).toEqual([6, 9, 3, 6]);
    expect(ofLevel(dip.components, 'strategy')).toHaveLength(24);
    expect(ofLevel(dip.components, 'sub_item')).toHaveLength(8);
    const groups = dip.components[1]?.children.map(({ data }) => data['group']);
    expect(new Set(groups)).toEqual(
      new Set(['Student Culture', 'Family and Community Culture', 'Faculty Culture']),
    );
  });

  it('suggests 2 for a school of strategies rated 3, 3, 1, 2 and one not rated, as was stated', () => {
    const { whole, strategies } = rolled().all.plans.get('sip-hockanum-2019') ?? {};
    // In order 1 2 3 3: of the two middles 2 and 3 the lower.
    expect(whole?.suggested).toMatchObject({ rating: 2, rated: 4, applicable: 5, atLowest: 1 });
    expect(whole?.stated).toEqual({ rating: 2, by: 'Principal', on: '2020-01-20' });
    expect(whole && explainSuggestion(whole.suggested, 1)).toBe('median of 4 rated of 5, one at 1');
    expect([...(strategies?.byRating ?? [])]).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ]);
    expect(strategies).toMatchObject({ notRated: 1, leftOut: 0, total: 5 });
  });

  it('finds absence of 15.2% short of 14% and 0.9 points better than 16.1%', () => {
    const [absence] = rolled().all.plans.get('sip-hockanum-2019')?.measures ?? [];
    expect(absence?.now).toMatchObject({
      value: 15.2,
      status: 'off_track',
      benchmark: { value: 14, origin: 'typed' },
    });
    // 15.2 - 16.1 = -0.9 and 15.2 - 14.6 = +0.6, where falling is good.
    expect(absence?.now.fromBaseline).toBeCloseTo(-0.9, 10);
    expect(absence?.now.fromBefore).toBeCloseTo(0.6, 10);
    expect([absence?.sinceBaseline, absence?.sinceBefore]).toEqual(['improved', 'declined']);
    // (15.2 - 16.1) / (13 - 16.1) = 0.9 / 3.1
    expect(absence?.now.progress).toBeCloseTo(0.9 / 3.1, 10);
  });

  it('knows the five strategies that the school adopted, and the nineteen that it did not', () => {
    const { all } = rolled();
    expect([...all.adoptions.keys()].sort()).toEqual([
      'dip-eh2020-2019#hls-1-1',
      'dip-eh2020-2019#hls-1-5-a',
      'dip-eh2020-2019#hls-2-4',
      'dip-eh2020-2019#hls-2-6',
      'dip-eh2020-2019#hls-3-2-d',
    ]);
    expect(all.adoptions.get('dip-eh2020-2019#hls-1-1')).toEqual([
      { plan: 'sip-hockanum-2019', component: 'curriculum', rating: 3, trend: 'up' },
    ]);
  });
});
