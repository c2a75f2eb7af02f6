import { componentTitle } from '../../model/component.ts';
import { longDate } from '../../model/dates.ts';
import type { YearModel } from '../../model/yearReport.ts';
import { NOT_RATED, ratingMarks } from '../marks.ts';
import type { CycleSource } from '../report.ts';
import { actionLists } from '../sam/actionLists.ts';
import { distribution, legend, measureSentence, strategySentence } from '../sam/headline.ts';
import { ratingPanel } from '../sam/ratingPanel.ts';
import { planHeader, schoolHeader } from '../sam/schoolHeader.ts';
import { shortName } from '../sam/ratingMatrix.ts';
import { printedDay } from '../words.ts';
import { endOfYear, finalSentence } from './endOfYear.ts';
import { districtMoney, planMoney } from './money.ts';
import { overview } from './overview.ts';
import { type YearSource, yearSource } from './source.ts';
import { storyOf } from './story.ts';
import { schoolColumns } from './strategyRows.ts';
import { changeSentence, yearChanges } from './yearChanges.ts';
import { yearGoal } from './yearGoal.ts';
import { yearParts } from './yearParts.ts';

const NAMES = { 'mid-year': 'Mid-year report', eoy: 'End-of-year report' } as const;

/** Builds the report of a school or district on half a year, or on the year that ends. */
export function buildYear(report: YearModel['report'], from: CycleSource): YearModel {
  const source = yearSource(from, report === 'eoy');
  const { workspace, plan, rollUp, rolled, settings, cycle, isEnd, isDistrict } = source;
  const changes = yearChanges(source);
  const parts = yearParts(plan, rolled);
  const about = headOf(source);
  const first = parts.find(({ component }) => component !== null)?.component;
  const funding = rollUp.districts.get(plan.id)?.money;
  return {
    report,
    language: 'en',
    title: `${about.name}: ${NAMES[report].toLowerCase()}, ${plan.term}`,
    name: NAMES[report],
    district: isDistrict ? '' : districtOf(source),
    about,
    isDistrict,
    isEnd,
    cycle: { name: cycle.name, days: `${longDate(cycle.from)} to ${longDate(cycle.to)}` },
    plan: planHeader(plan, rollUp.asOf),
    asOf: printedDay(rollUp.asOf),
    rating: ratingPanel(plan, rolled, rollUp, settings),
    sentences: sentencesOf(source, changes),
    distribution: distribution(rolled, settings),
    legend: legend(settings, NOT_RATED),
    goalWord: first?.levelLabel ?? 'Part',
    overview: overview(parts, source),
    story: storyOf(plan.data.progress, source),
    requests: requestsOf(source),
    changes,
    marksSoFar: source.reached.map(({ name }) => shortName(name)),
    schoolColumns: schoolColumns(source),
    goals: parts.map((part) => yearGoal(part, source)),
    money: planMoney(plan, settings),
    districtMoney: isDistrict && workspace.plans.length > 1 ? districtMoney(funding) : null,
    end: isEnd ? endOfYear(source) : null,
  };
}

function headOf({ workspace, plan, isDistrict }: YearSource): YearModel['about'] {
  if (isDistrict) {
    const district = workspace.districts.find(({ id }) => id === plan.about);
    return { name: district?.name ?? plan.about, lines: [] };
  }
  const school = workspace.schools.find(({ id }) => id === plan.about);
  const { name, lines } = schoolHeader(school, plan.about);
  return { name, lines };
}

function districtOf({ workspace, plan }: YearSource): string {
  const school = workspace.schools.find(({ id }) => id === plan.about);
  return workspace.districts.find(({ id }) => id === school?.district)?.name ?? '';
}

/** How are we doing, did it work, what changed, what is late. */
function sentencesOf(source: YearSource, changes: YearModel['changes']): string[] {
  const { plan, rolled, rollUp, settings, isEnd } = source;
  return [
    strategySentence(rolled.strategies, ratingMarks(settings.rating_scale)),
    isEnd ? finalSentence(source) : measureSentence(rolled, settings),
    changeSentence(changes),
    actionLists(plan, rolled, rollUp, settings).sentence,
  ].filter((sentence) => sentence !== '');
}

/** What is asked, from the plan and every part of it, each with whose request it is. */
function requestsOf({ plan, cycle }: YearSource): YearModel['requests'] {
  const own = (plan.data.progress?.[cycle.id]?.requests ?? []).map((text) => ({ of: '', text }));
  const ofParts = [...plan.byId.values()].flatMap((component) =>
    (component.data.progress?.[cycle.id]?.requests ?? []).map((text) => ({
      of: component.data.code ?? componentTitle(component),
      text,
    })),
  );
  return [...own, ...ofParts];
}
