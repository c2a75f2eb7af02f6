import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { formatStatus } from '../../src/format/status/index.ts';
import type { PlanStatus, Status, StatusNode } from '../../src/model/status.ts';
import { buildStatus } from '../../src/reports/status/buildStatus.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { sip, workspaceOf } from '../workspace/workspaceOf.ts';

const PLAN = sip(`progress:
  winter: {rating: 2, by: Principal, on: 2027-01-20}
goals:
  - id: reading
    code: "1"
    statement: Every student reads.
    measures:
      - {id: g3, name: Grade 3, unit: percent, direction: increase, baseline: {value: 50}, benchmarks: {winter: 56}, target: {value: 60}, results: {fall: {value: 52}, winter: {value: 55, on: 2027-01-15}}}
      - {id: absence, name: Absence, unit: percent, direction: decrease, baseline: {value: 18}, target: {value: 12}, results: {winter: {value: 11}}}
    strategies:
      - id: groups
        title: Small groups
        progress:
          fall: {rating: 1, by: Principal, on: 2026-12-01}
          winter: {rating: 2, by: Principal, on: 2027-01-25}
        actions:
          - {id: late, title: Screen, owner: {title: Coach}, due: 2027-01-15, status: in_progress}
          - {id: soon, title: Regroup, owner: {title: Coach}, due: 2027-02-20, milestones: [{id: step, title: First, due: 2027-01-01}]}
          - {id: done, title: Schedule, owner: {title: Principal}, due: 2026-10-01, status: completed}
      - {id: books, title: Books}
`);

function status(asOf = '2027-02-02', plan = PLAN): Status {
  const { workspace } = workspaceOf(plan);
  const winter = workspace.settings.cycles[1];
  if (!winter) throw new Error('There is a winter cycle');
  return buildStatus(workspace, rollUp(workspace, winter, asOf), workspace.plans);
}

function only({ plans: [plan] }: Status): PlanStatus {
  if (!plan) throw new Error('There is a plan');
  return plan;
}

const all = (nodes: readonly StatusNode[]): StatusNode[] =>
  nodes.flatMap((node) => [node, ...all(node.children)]);

describe('how a plan stands', () => {
  it('counts what is rated, on track, late and due soon', () => {
    // Two strategies, one rated; of two measures 55 misses 56, and 11 is past the target of 12.
    expect(only(status())).toMatchObject({
      about: 'Dune Street School',
      state: 'Adopted',
      rating: { value: 2, by: 'Principal' },
      suggested: { value: 2 },
      explanation: 'median of 1 rated of 2',
      rated: 1,
      applicable: 2,
      judged: 2,
      onTrack: 1,
      overdue: 1,
      dueSoon: 1,
      lastEntry: '2027-01-25',
      isStale: false,
    });
  });

  it('says of each part what matters about it', () => {
    const nodes = new Map(all(only(status()).parts).map((node) => [node.id, node]));
    expect(nodes.get('reading')).toMatchObject({ label: 'Goal', code: '1', rating: null });
    expect(nodes.get('groups')).toMatchObject({ rating: { value: 2 }, trend: 'up', work: null });
    expect(nodes.get('books')).toMatchObject({ rating: { value: null }, trend: 'none' });
    expect(nodes.get('late')).toMatchObject({ attention: 'overdue', days: -18, owner: 'Coach' });
    expect(nodes.get('soon')).toMatchObject({ attention: 'due_soon', days: 18 });
    expect(nodes.get('done')).toMatchObject({ attention: null, work: 'completed' });
    expect(nodes.get('step')).toMatchObject({ attention: null, days: -32 });
  });

  it('gives measures where they stand in the plan', () => {
    const [goal] = only(status()).parts;
    expect(goal?.measures.map(({ status: each, values }) => [each, ...values])).toEqual([
      ['off_track', '50%', '52%', '55%'],
      ['met', '18%', '–', '11%'],
    ]);
  });

  it('calls a plan stale when the cycle has begun and nothing was entered for it', () => {
    const untouched = sip('goals:\n  - {id: g, title: Goal, strategies: [{id: s, title: S}]}\n');
    expect(only(status('2027-02-02', untouched))).toMatchObject({ isStale: true, lastEntry: null });
    expect(only(status('2026-11-01', untouched)).isStale).toBe(false);
  });
});

describe('its formats', () => {
  const screen = { columns: 80, colorLevel: 0 } as const;

  it('fits the screen', () => {
    for (const columns of [60, 80, 120]) {
      const text = formatStatus('text', status(), { columns, colorLevel: 0 });
      for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(columns);
    }
  });

  it('meets the published schema', () => {
    const path = join(import.meta.dirname, '../../schemas/output/status.schema.json');
    const ajv = addFormats.default(new Ajv2020({ strict: true, allowUnionTypes: true }));
    const meets = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
    const printed: unknown = JSON.parse(formatStatus('json', status(), screen));
    expect(meets(printed), JSON.stringify(meets.errors)).toBe(true);
    expect(meets({ ...(printed as object), plans: [{}] })).toBe(false);
  });

  it('has a row for each part, and no formula, for spreadsheets', () => {
    const evil = PLAN.replace('title: Books', 'title: \'=1+1, "x"\'');
    const lines = formatStatus('csv', status('2027-02-02', evil), screen).split('\r\n');
    expect(lines).toHaveLength(1 + 1 + 7 + 1);
    expect(lines).toContain(`sip-dune-2026,books,strategy,,"'=1+1, ""x""",,,,,,,`);
    expect(lines[4]).toBe(
      'sip-dune-2026,late,action,,Screen,,,in_progress,Coach,2027-01-15,-18,overdue',
    );
  });
});
