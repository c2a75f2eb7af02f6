import type { StandingReport } from '../report.ts';
import { buildPlanDocument } from './buildPlanDocument.ts';

/** The whole plan as a document, or as the form that its kind is. */
export const planReport: StandingReport = {
  id: 'plan',
  title: 'the whole plan or form',
  kinds: 'all',
  audience: 'internal',
  needsCycle: false,
  build(source) {
    const model = buildPlanDocument(source);
    const { version, term, title, isDraft, isConfidential, statusWord } = model.plan;
    const named = [`${title} ${term}`.trim(), version === null ? '' : `version ${version}`];
    const parts = [...named.filter((part) => part !== ''), `as of ${model.asOf.long}`];
    const long = [model.about, ...parts].join(' · ');
    return {
      model,
      figures: [],
      isDraft,
      about: model.about,
      running: {
        // The line shares the foot of the page with the page number.
        left: long.length > 90 ? parts.join(' · ') : long,
        right: isConfidential ? 'Confidential · ' : 'Internal · ',
      },
      listing: { about: model.about, title, kind: model.kind, status: statusWord },
    };
  },
};
