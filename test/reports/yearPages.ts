import type { YearModel } from '../../src/model/yearReport.ts';
import { buildYear } from '../../src/reports/year/buildYear.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { planOf, sip, workspaceOf } from '../workspace/workspaceOf.ts';
import { CONFIG, DIRECTORY, DISTRICT_PLAN, PLAN } from './dune.ts';

interface Asked {
  readonly cycle?: string;
  readonly asOf?: string;
  readonly config?: string;
  readonly plan?: string;
  readonly district?: string;
  readonly id?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** The report of the Dune Street School, or of its district where that plan is asked for. */
export function year(report: YearModel['report'], asked: Asked = {}): YearModel {
  const { plan = PLAN, district = DISTRICT_PLAN, config = CONFIG, id = 'sip-dune-2026' } = asked;
  const { cycle: cycleId = report === 'eoy' ? 'spring' : 'winter', asOf = '2027-06-20' } = asked;
  const { workspace } = workspaceOf({
    'pip.config.yaml': config,
    'directory.yaml': DIRECTORY,
    'plans/dip.yaml': district,
    'plans/sip.yaml': plan,
    ...asked.more,
  });
  const found = planOf(workspace, id);
  const { cycles } = workspace.settings;
  const rollUps = new Map(cycles.map((each) => [each.id, rollUp(workspace, each, asOf)]));
  const all = rollUps.get(cycleId);
  const rolled = all?.plans.get(found.id);
  if (!all || !rolled) throw new Error(`There is no cycle ${cycleId}`);
  const source = { workspace, plan: found, outline: [], asOf, rollUp: all, rolled, rollUps };
  return buildYear(report, source);
}

/** The end of the year of a school plan that has these measures and nothing else. */
export const ended = (measures: string, more = ''): YearModel =>
  year('eoy', { plan: sip(`${more}measures:\n${measures}`) });

/** The first goal of a report. */
export function goalOf({ goals }: YearModel, title = goals[0]?.title): YearModel['goals'][number] {
  const goal = goals.find((each) => each.title === title);
  if (!goal) throw new Error(`There is no goal ${title ?? ''}`);
  return goal;
}
