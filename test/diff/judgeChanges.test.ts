import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANGE_NAMES } from '../../src/diff/changeNames.ts';
import { diffWorkspaces } from '../../src/diff/diffWorkspaces.ts';
import { judgeChanges } from '../../src/diff/judgeChanges.ts';
import type { Settings } from '../../src/model/workspace.ts';
import { AS_OF, STORY, withPlan } from './plans.ts';

const later = STORY.replace('due: 2027-01-15', 'due: 2027-02-15').replace('Buy books', 'Get books');
const found = diffWorkspaces(withPlan(STORY), withPlan(later), AS_OF);

/** What is left of the changes, and how many are not. */
function judged(changes: Settings['changes']): readonly [string[], number] {
  const { plans, off } = judgeChanges(found, { changes });
  const told = plans.flatMap((plan) =>
    plan.changes.map(({ name, severity }) => `${name} ${severity}`),
  );
  return [told, off];
}

describe('how severe a change is', () => {
  it('follows from whether a promise became weaker, where nothing is configured', () => {
    expect(judged({})).toEqual([
      ['amendment-missing warning', 'date-later warning', 'reworded info'],
      0,
    ]);
    for (const { severity, weakens } of CHANGE_NAMES) {
      expect(severity).toBe(weakens ? 'warning' : 'info');
    }
  });

  it('is configured for all plans or for a kind of them', () => {
    const severities = { 'date-later': { sip: 'error', dip: 'off' }, reworded: 'warning' } as const;
    expect(judged({ ...severities, 'amendment-missing': { dip: 'error' } })).toEqual([
      ['amendment-missing warning', 'date-later error', 'reworded warning'],
      0,
    ]);
  });

  it('may be none, and then the change is counted and not told', () => {
    expect(judged({ reworded: { sip: 'off' } })).toEqual([
      ['amendment-missing warning', 'date-later warning'],
      1,
    ]);
    const all = { reworded: 'off', 'date-later': 'off', 'amendment-missing': 'off' } as const;
    expect(judged(all)).toEqual([[], 3]);
    expect(judgeChanges(found, { changes: all }).plans.map(({ effects }) => effects)).toEqual([]);
  });

  it('is said in the schema of the configuration', () => {
    const path = join(import.meta.dirname, '../../schemas/config.schema.json');
    const { properties } = JSON.parse(readFileSync(path, 'utf8'));
    const [, listed = ''] = /Default: warning for (.*);/.exec(properties.changes.description) ?? [];
    const warnings = CHANGE_NAMES.filter(({ severity }) => severity === 'warning');
    expect(listed.split(', ')).toEqual(warnings.map(({ id }) => id));
  });
});
