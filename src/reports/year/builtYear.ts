import type { YearModel } from '../../model/yearReport.ts';
import type { BuiltReport } from '../report.ts';

/** A report's model with what every page needs to know of it. */
export function builtYear(model: YearModel): BuiltReport {
  const { name } = model.about;
  return {
    model,
    figures: [
      model.distribution,
      ...model.goals.flatMap(({ figures }) => figures.map(({ figure }) => figure)),
    ],
    isDraft: model.plan.isDraft,
    about: name,
    running: {
      left: `${name} · ${model.name} ${model.plan.term} · as of ${model.asOf.long}`,
      right: 'Internal · ',
    },
    listing: {
      about: name,
      title: model.title,
      kind: model.name,
      status: model.plan.statusWord,
    },
  };
}
