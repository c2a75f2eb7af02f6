import { describe, expect, it } from 'vitest';
import { buildIndex, packetRow } from '../../src/reports/buildIndex.ts';
import { buildSam } from '../../src/reports/sam/buildSam.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { planOf, workspaceOf } from '../workspace/workspaceOf.ts';
import { CONFIG, DIRECTORY, DISTRICT_PLAN, PLAN } from './dune.ts';
import { said } from './said.ts';

function index() {
  const { workspace } = workspaceOf({
    'pip.config.yaml': CONFIG,
    'directory.yaml': DIRECTORY,
    'plans/dip.yaml': DISTRICT_PLAN,
    'plans/sip.yaml': PLAN,
  });
  const cycle = workspace.settings.cycles[1];
  const plan = planOf(workspace, 'sip-dune-2026');
  const all = cycle && rollUp(workspace, cycle, '2027-02-02');
  const rolled = all?.plans.get(plan.id);
  if (!all || !rolled) throw new Error('There is a winter cycle');
  const model = buildSam({ workspace, plan, rollUp: all, rolled });
  return buildIndex(workspace, all, [
    { ...packetRow(model), links: [{ label: 'PDF', href: 'a.pdf' }] },
  ]);
}

describe('the page that leads to all packets', () => {
  it('says what it is about', () => {
    expect(index()).toMatchObject({
      title: 'Winter SAM packets, 2026-27',
      district: 'Dune Public Schools',
      cycle: 'Winter SAM',
      term: '2026-27',
      meeting: { long: 'February 9, 2027' },
      asOf: { long: 'February 2, 2027' },
    });
  });

  it('has a line for each packet with its rating and what is late', () => {
    const [line] = index().packets;
    expect(line).toMatchObject({
      school: 'Dune Street School',
      status: 'Adopted',
      overdue: 2,
      links: [{ label: 'PDF', href: 'a.pdf' }],
    });
    expect(line?.strategies).toMatch(/^3 of 5 strategies are rated: /);
    expect([said(line?.rating), said(line?.suggested)]).toEqual(['◐ Lagging', '◐ Lagging']);
  });

  it('names schools without a plan', () => {
    expect(index().withoutPlan).toEqual(['Reef School']);
  });

  it('lists every district strategy with the schools that took it or a part of it up', () => {
    expect(index().adoptions).toEqual([
      { code: '1.1', title: 'Small groups', schools: ['Dune Street School'] },
      { code: '1.2', title: 'Coaching', schools: ['Dune Street School'] },
      { code: '1.3', title: 'Libraries', schools: [] },
    ]);
  });
});
