import type { MeasureDetail, SamModel } from '../../model/samReport.ts';
import type { PlanRollUp } from '../../model/rollup.ts';
import type { Cycle, Plan, Settings } from '../../model/workspace.ts';
import { cyclesOf } from '../../model/cycles.ts';
import { NOT_RATED } from '../marks.ts';
import { printedDay } from '../words.ts';
import { actionLists } from './actionLists.ts';
import { changeSummary, type SamSource } from './changeSummary.ts';
import { districtMap } from './districtMap.ts';
import { distribution, headline, legend } from './headline.ts';
import { gapDetail, trendDetail } from './measureFigures.ts';
import { isInWords, measureRow, wordsOf } from './measureTable.ts';
import { narratives } from './narratives.ts';
import { ratingMatrix, shortName } from './ratingMatrix.ts';
import { ratingPanel } from './ratingPanel.ts';
import { planHeader, schoolHeader } from './schoolHeader.ts';

/** Builds the packet of one school plan for the Student Achievement Meeting of a cycle. */
export function buildSam(source: SamSource): SamModel {
  const { workspace, plan, rollUp, rolled } = source;
  const { settings, schools, districts } = workspace;
  const cycles = cyclesOf(settings, plan.term);
  const cycle = cycles.find(({ id }) => id === rollUp.cycle.id) ?? rollUp.cycle;
  const school = schools.find(({ id }) => id === plan.about);
  const changes = changeSummary(source);
  const actions = actionLists(plan, rolled, rollUp, settings);
  const header = schoolHeader(school, plan.about);
  return {
    report: 'sam',
    language: 'en',
    title: `${header.name}: ${cycle.name} packet, ${plan.term}`,
    district: districts.find(({ id }) => id === school?.district)?.name ?? '',
    school: header,
    cycle: { name: cycle.name, meeting: cycle.meeting ? printedDay(cycle.meeting) : null },
    plan: planHeader(plan, rollUp.asOf),
    asOf: printedDay(rollUp.asOf),
    sentences: headline(rolled, changes, settings, actions.sentence),
    rating: ratingPanel(plan, rolled, rollUp, settings),
    distribution: distribution(rolled, settings),
    matrix: ratingMatrix(workspace, plan, rolled, cycles),
    legend: legend(settings, NOT_RATED),
    changes,
    measures: measuresOf(rolled, cycles, cycle, settings),
    narratives: narratives(plan, rolled, rollUp, settings),
    actions,
    requests: entriesOf(plan, cycle, 'requests'),
    decisions: entriesOf(plan, cycle, 'decisions'),
    nextMeeting: nextMeeting(cycles, cycle),
    team: (plan.data.team ?? []).map(({ name, title, role, body }) => ({
      name: name ?? title ?? '',
      role: [name ? title : undefined, role, body].filter((part) => part !== undefined).join(', '),
    })),
    districtPlans: districtMap(workspace, plan, rollUp),
  };
}

function measuresOf(
  { measures }: PlanRollUp,
  cycles: readonly Cycle[],
  cycle: Cycle,
  settings: Settings,
): SamModel['measures'] {
  const reported = cycles.findIndex(({ id }) => id === cycle.id);
  const details = (detail: (measure: (typeof measures)[number]) => MeasureDetail | null) =>
    measures.flatMap((measure) => detail(measure) ?? []);
  const points = measures.flatMap((measure) => [measure, ...measure.groups].map(({ now }) => now));
  const withheld = points.filter(({ without }) => without === 'suppressed').length;
  const interpolated = measures.some(({ now }) => now.benchmark?.origin === 'interpolated');
  return {
    columns: cycles.slice(0, reported + 1).map(({ name }) => shortName(name)),
    rows: measures
      .filter((measure) => !isInWords(measure))
      .map((measure) => measureRow(measure, cycles, cycle, settings)),
    inWords: measures.filter(isInWords).map((measure) => wordsOf(measure, cycles)),
    figures: details((measure) => trendDetail(measure, cycles, cycle)),
    gaps: details((measure) => gapDetail(measure, cycle)),
    notes: [
      ...(interpolated
        ? [
            '† Interpolated: no benchmark was written, so a straight line from baseline to target is used.',
          ]
        : []),
      ...(withheld > 0
        ? [
            `* Withheld because few students are counted: ${withheld} ${withheld === 1 ? 'result' : 'results'} of this cycle.`,
          ]
        : []),
    ],
  };
}

/** Requests or decisions of a cycle, from the plan and every part of it, in document order. */
function entriesOf(plan: Plan, { id }: Cycle, field: 'requests' | 'decisions'): string[] {
  const all = [plan.data.progress, ...[...plan.byId.values()].map(({ data }) => data.progress)];
  return all.flatMap((progress) => progress?.[id]?.[field] ?? []);
}

function nextMeeting(cycles: readonly Cycle[], cycle: Cycle): string | null {
  const next = cycles[cycles.findIndex(({ id }) => id === cycle.id) + 1];
  if (!next) return null;
  return next.meeting ? `${next.name}, ${printedDay(next.meeting).long}` : next.name;
}
