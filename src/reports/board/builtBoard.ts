import type { BoardModel } from '../../model/boardReport.ts';
import type { Figure } from '../../model/figure.ts';
import type { BuiltReport, CycleSource } from '../report.ts';
import { buildBoard } from './buildBoard.ts';

/** The report to the board with what its pages and the index say of it. */
export function builtBoard(source: CycleSource): BuiltReport {
  const model = buildBoard(source);
  const { district, cycle, plan, asOf } = model;
  return {
    model,
    figures: figuresOf(model),
    isDraft: plan.isDraft,
    about: district,
    running: {
      left: `${district} · report to the board, ${cycle} ${plan.term} · as of ${asOf.long}`,
      right: 'Public · ',
    },
    listing: {
      about: district,
      title: plan.title,
      kind: 'Board report',
      status: plan.statusWord,
    },
  };
}

/** Every picture of the report, in the order of the page. */
function figuresOf({ charts, heat, sections }: BoardModel): Figure[] {
  const later = sections.flatMap(({ figures }) => figures);
  return [
    ...charts.map(({ figure }) => figure),
    ...heat.figures,
    ...later.map(({ figure }) => figure),
  ];
}
