import { cyclesOf } from '../../model/cycles.ts';
import { PLAN_LANGUAGE } from '../../model/language.ts';
import type { SummaryModel, SummaryWords } from '../../model/summaryReport.ts';
import type { TranslatedSource } from '../report.ts';
import { contactsOf, heardOf, meaningsOf } from './plainPart.ts';
import { plainNext } from './plainNext.ts';
import { plainRating, type Spoken } from './plainRating.ts';
import { plainResults } from './plainResults.ts';
import { plainWork } from './plainWork.ts';
import { say, sayDay } from './say.ts';
import { CUT, shorten } from './shorten.ts';

const MOST_LEAD = 280;
const MOST_NAME = 120;

/** Builds the page for families about a school's or a district's plan, in a language. */
export function buildSummary(source: TranslatedSource): SummaryModel {
  const { workspace, plan, rolled, asOf, language } = source;
  const { settings, schools, districts } = workspace;
  const school = schools.find(({ id }) => id === plan.about);
  const district = districts.find(({ id }) => id === (school?.district ?? plan.about));
  const about = school ?? district;
  const name = about?.name ?? plan.about;
  const spoken = lastRated(source);
  const year = { year: plan.term };
  const { summary, version, status } = plan.data;
  const parts = {
    lead: summary === undefined ? null : shorten(summary, MOST_LEAD),
    ...plainResults(rolled.measures, language),
    ...plainWork(plan, language),
    next: plainNext(plan, spoken.cycle, settings, asOf, language),
    heard: heardOf(plan, asOf),
  };
  const meanings = meaningsOf(plan, quotedTexts(parts));
  const quoted = [...quotedTexts(parts), ...meanings.map(({ meaning }) => meaning)];
  return {
    report: 'summary',
    language: language.code,
    planLanguage: language.code === PLAN_LANGUAGE ? null : PLAN_LANGUAGE,
    title: say(language, 'document_title', { name, ...year }),
    district: school ? (district?.name ?? '') : '',
    name,
    heading: say(language, school ? 'title_school' : 'title_district', year),
    asOf: say(language, 'as_of', { date: sayDay(language, asOf) }),
    plan: {
      id: plan.id,
      title: shorten(plan.title, MOST_NAME),
      version: version ?? null,
      isDraft: status === undefined || status === 'draft',
    },
    words: wordsOf(
      source,
      name,
      quoted.some((text) => text.endsWith(CUT)),
    ),
    rating: plainRating(plan, spoken, settings, language),
    ...parts,
    contacts: contactsOf(plan, about),
    address: about?.address ?? null,
    meanings,
  };
}

/** The last cycle up to the reported one in which anything was rated; else the reported one. */
function lastRated({ workspace, plan, rollUp, rolled, rollUps }: TranslatedSource): Spoken {
  const ids = cyclesOf(workspace.settings, plan.term).map(({ id }) => id);
  const sofar = ids.slice(0, ids.indexOf(rollUp.cycle.id) + 1).toReversed();
  const spoken = sofar.flatMap((cycle) => {
    const progress = rollUps.get(cycle)?.plans.get(plan.id);
    return progress ? [{ cycle, rolled: progress }] : [];
  });
  return (
    spoken.find(({ rolled: { whole, strategies } }) => {
      return whole.stated !== null || [...strategies.byRating.values()].some((count) => count > 0);
    }) ?? { cycle: rollUp.cycle.id, rolled }
  );
}

function quotedTexts({
  lead,
  results,
  work,
  next,
  heard,
}: Pick<SummaryModel, 'lead' | 'results' | 'work' | 'next' | 'heard'>): string[] {
  return [
    lead ?? '',
    ...results.map(({ quoted }) => quoted),
    ...work.flatMap(({ quoted, items }) => [quoted ?? '', ...items]),
    next.steps ?? '',
    ...next.dated.map(({ quoted }) => quoted),
    ...heard,
  ];
}

function wordsOf(
  { plan, language, workspace }: TranslatedSource,
  name: string,
  isShortened: boolean,
): SummaryWords {
  const { version, status } = plan.data;
  const isDraft = status === undefined || status === 'draft';
  const school = workspace.schools.find(({ id }) => id === plan.about);
  const hasContact = contactsOf(plan, school).length > 0;
  return {
    draftNote: isDraft ? say(language, 'draft_note') : null,
    languageNote: language.code === PLAN_LANGUAGE ? null : say(language, 'language_note'),
    shortened: isShortened ? say(language, 'shortened') : null,
    rating: say(language, 'rating_heading'),
    results: say(language, 'results_heading'),
    noResults: say(language, 'no_results'),
    work: say(language, 'work_heading'),
    noWork: say(language, 'no_work'),
    next: say(language, 'next_heading'),
    noNext: say(language, 'no_next'),
    heard: say(language, 'heard_heading'),
    part: say(language, 'part_heading'),
    ask: hasContact ? say(language, 'ask') : say(language, 'ask_office', { name }),
    mainPoints: say(language, 'main_points'),
    planName: say(language, 'plan_name'),
    version: version === undefined ? null : say(language, 'version', { version }),
    meanings: say(language, 'meanings_heading'),
  };
}
