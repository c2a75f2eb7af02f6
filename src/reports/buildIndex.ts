import { ofLevel } from '../model/component.ts';
import type { ListedDocument } from '../model/planDocument.ts';
import type { IndexModel, PacketRow } from '../model/indexReport.ts';
import type { SamModel } from '../model/samReport.ts';
import type { RollUp } from '../model/rollup.ts';
import type { Workspace } from '../model/workspace.ts';
import { printedDay } from './words.ts';

/** What the index says of one packet, apart from where it lies. */
export function packetRow(model: SamModel): PacketRow {
  return {
    school: model.school.name,
    status: model.plan.statusWord,
    rating: model.rating.stated,
    suggested: model.rating.suggested,
    strategies: model.sentences[0] ?? '',
    overdue: model.actions.overdue.length,
  };
}

/** Builds the page that leads to all packets of a cycle and shows who works on which strategy. */
export function buildIndex(
  workspace: Workspace,
  rollUp: RollUp,
  packets: IndexModel['packets'],
  documents: readonly ListedDocument[] = [],
): IndexModel {
  const { settings, districts, schools, plans } = workspace;
  const district = districts.find(({ id }) => id === settings.organization)?.name ?? '';
  const planned = new Set(plans.map(({ about }) => about));
  return {
    report: 'index',
    language: 'en',
    title: `${rollUp.cycle.name} packets, ${settings.school_year}`,
    district,
    cycle: rollUp.cycle.name,
    term: settings.school_year,
    meeting: rollUp.cycle.meeting ? printedDay(rollUp.cycle.meeting) : null,
    asOf: printedDay(rollUp.asOf),
    packets,
    withoutPlan: schools.filter(({ id }) => !planned.has(id)).map(({ name }) => name),
    documents,
    adoptions: adoptionRows(workspace, rollUp),
  };
}

/** Every strategy of the district's plans with how many school plans took it up. */
function adoptionRows(
  { plans, plansById, schools }: Workspace,
  rollUp: RollUp,
): IndexModel['adoptions'] {
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  return plans
    .filter(({ kind }) => kind === 'dip')
    .flatMap((plan) =>
      ofLevel(plan.components, 'strategy').map((strategy) => {
        const parts = [strategy, ...strategy.children.filter(({ level }) => level === 'sub_item')];
        const adopters = parts.flatMap(({ id }) => rollUp.adoptions.get(`${plan.id}#${id}`) ?? []);
        const about = adopters.map((adoption) => plansById.get(adoption.plan)?.about ?? '');
        return {
          code: strategy.data.code ?? '',
          title: strategy.data.title ?? strategy.id,
          schools: [...new Set(about)].map((id) => names.get(id) ?? id),
        };
      }),
    );
}
