import type { CycleReport } from '../report.ts';
import { STATUS_WORDS } from '../words.ts';
import { buildSummary } from './buildSummary.ts';
import { plainRatingMarks } from './plainRating.ts';
import { plainStatusMarks } from './plainResult.ts';
import { say } from './say.ts';

/** One page for families, in plain words, in a language that they read. */
export const summaryReport: CycleReport = {
  id: 'summary',
  title: 'one page for families',
  kinds: ['sip', 'dip'],
  audience: 'public',
  isTranslated: true,
  needsCycle: true,
  sections: {
    folder: 'summary',
    first: ['masthead'],
    free: ['lead', 'rating', 'results', 'work'],
    // Families can always ask, are told what is withheld, and what words mean.
    last: ['part', 'meanings', 'notes'],
  },
  cycleFor: ({ cycles }, asOf) => cycles.findLast(({ from }) => from <= asOf)?.id ?? null,
  build(source) {
    const { workspace, language } = source;
    const model = buildSummary(source);
    const { name, results } = model;
    return {
      model,
      figures: results.flatMap(({ figure }) => figure ?? []),
      isDraft: model.plan.isDraft,
      about: name,
      running: { left: `${name} · ${model.asOf}`, right: '' },
      furniture: { page: say(language, 'page', PAGE), draft: say(language, 'draft') },
      marks: [
        ...plainRatingMarks(workspace.settings.rating_scale, language),
        ...plainStatusMarks(language),
      ],
      listing: {
        about: name,
        title: model.title,
        kind: `Summary (${language.name})`,
        status: STATUS_WORDS[source.plan.data.status ?? 'draft'],
      },
    };
  },
};

/** The page fills its own number in. */
const PAGE = { page: '{page}', pages: '{pages}' } as const;
