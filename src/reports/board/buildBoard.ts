import type { BoardModel, LabeledText } from '../../model/boardReport.ts';
import type { RatingPanel } from '../../model/ratingPanel.ts';
import { NOT_RATED, ratingMarks } from '../marks.ts';
import type { CycleSource } from '../report.ts';
import { legend, measureSentence, strategySentence } from '../sam/headline.ts';
import { ratingPanel } from '../sam/ratingPanel.ts';
import { shortName } from '../sam/ratingMatrix.ts';
import { planHeader } from '../sam/schoolHeader.ts';
import { printedDay } from '../words.ts';
import { boardAnswers } from './boardAnswers.ts';
import { boardChanges } from './boardChanges.ts';
import { type BoardEntry, entryOfCycle } from './boardEntry.ts';
import { boardSections, narrativeOf } from './boardSections.ts';
import { dashboard } from './dashboard.ts';
import { chartsOnFirstPage } from './firstPage.ts';
import { heatTable, schoolsInWords } from './heatFigures.ts';
import { methodOf, statusDefinitions } from './method.ts';
import { moneyTable } from './moneyTable.ts';
import { chartsOf, chosenMeasures } from './outcomeCharts.ts';
import { type BoardSource, boardSource } from './sources.ts';

/** Builds the report of a district's plan to its board, from what the workspace holds and nothing else. */
export function buildBoard(from: CycleSource): BoardModel {
  const source = boardSource(from);
  const { workspace, plan, rolled, reached, cycle, asOf } = source;
  const { settings, districts } = workspace;
  const entry = entryOfCycle(settings, cycle.id, asOf);
  const changes = boardChanges(source, entry);
  const requests = requestsOf(source);
  const first = {
    envelope: envelopeOf(entry),
    rating: panelOf(source),
    dashboard: dashboard(source),
    requests,
    sentences: [
      strategySentence(rolled.strategies, ratingMarks(settings.rating_scale)),
      measureSentence(rolled, settings),
    ],
    answers: boardAnswers(source, changes, requests),
  };
  const charted = chosenMeasures(source, chartsOnFirstPage(first));
  const district = districts.find(({ id }) => id === plan.about)?.name ?? plan.about;
  return {
    report: 'board',
    language: 'en',
    title: `${district}: report to the board, ${shortName(cycle.name)} ${plan.term}`.trim(),
    district,
    plan: planHeader(plan, asOf),
    cycle: shortName(cycle.name),
    meeting: entry?.meeting === undefined ? null : printedDay(entry.meeting),
    asOf: printedDay(asOf),
    ...first,
    charts: chartsOf(charted, source),
    narrative: narrativeOf(plan.data.progress?.[cycle.id]),
    heat: heatTable(source),
    changes,
    money: moneyTable(source),
    sections: boardSections(source, charted),
    measureColumns: reached.map(({ name }) => shortName(name)),
    legend: legend(settings, NOT_RATED),
    statuses: statusDefinitions(settings),
    schools: schoolsInWords(source),
    method: methodOf(source),
  };
}

/** The plan's rating; the cycle before it is named as the board knows it. */
function panelOf({ cycles, cycle, plan, rolled, rollUp, workspace }: BoardSource): RatingPanel {
  const panel = ratingPanel(plan, rolled, rollUp, workspace.settings);
  const previous = cycles[cycles.indexOf(cycle) - 1];
  if (!panel.before || !previous) return panel;
  return { ...panel, before: { ...panel.before, cycle: shortName(previous.name) } };
}

function envelopeOf(entry: BoardEntry | null): LabeledText[] {
  const lines = [
    { label: 'Agenda item', text: entry?.agenda_item },
    { label: 'Action requested', text: entry?.action_requested },
    { label: 'Fiscal impact', text: entry?.fiscal_impact },
    { label: 'Prepared by', text: entry?.prepared_by },
    { label: 'Approved by', text: entry?.approved_by },
  ];
  return lines.flatMap(({ label, text }) => (text === undefined ? [] : [{ label, text }]));
}

/** What the district's plan, or any part of it, asks for in the reported cycle. */
function requestsOf({ plan, cycle }: BoardSource): string[] {
  const all = [plan.data.progress, ...[...plan.byId.values()].map(({ data }) => data.progress)];
  return all.flatMap((progress) => progress?.[cycle.id]?.requests ?? []);
}
