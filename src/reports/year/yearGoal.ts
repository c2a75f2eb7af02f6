import { type Component, componentTitle, ofLevel } from '../../model/component.ts';
import { longDate } from '../../model/dates.ts';
import { explainSuggestion } from '../../model/explainSuggestion.ts';
import type { Resource } from '../../model/plan.ts';
import type { YearGoal, YearStrategy } from '../../model/yearReport.ts';
import { ratingMark, ratingMarks } from '../marks.ts';
import { strategySentence } from '../sam/headline.ts';
import { shortName } from '../sam/ratingMatrix.ts';
import { personText } from '../words.ts';
import { actionsText, overdueIn } from './actionsText.ts';
import { goalMoney } from './money.ts';
import type { YearSource } from './source.ts';
import { saysSomething, storyOf } from './story.ts';
import { schoolsSentence, strategyRows } from './strategyRows.ts';
import { tallyOf } from './tallyOf.ts';
import { verdictOf } from './verdict.ts';
import { yearMeasures } from './yearMeasures.ts';
import type { YearPart } from './yearParts.ts';

/** A goal or theory of the year: where its measures stand and why, its work, its money. */
export function yearGoal(part: YearPart, source: YearSource): YearGoal {
  const { component, strategies, measures, members } = part;
  const { rolled, settings, reached, plan } = source;
  const stated = component ? (rolled.components.get(component.id)?.stated ?? null) : null;
  const { verdict, why, short } = verdictOf(measures, source);
  const tally = tallyOf(strategies, source);
  const told = strategies.map((strategy) => ({
    strategy,
    printed: strategyStory(strategy, source),
  }));
  const isTold = ({ strategy, printed }: (typeof told)[number]) =>
    saysSomething(printed.story) ||
    printed.items.length > 0 ||
    printed.schools !== null ||
    overdueIn(strategy, rolled).length > 0;
  const silent = told.filter((each) => !isTold(each)).map(({ strategy }) => numbered(strategy));
  return {
    ...headOf(component),
    rating: component && stated ? ratingMark(stated.rating, settings.rating_scale) : null,
    ratedBy: [stated?.by, stated?.on ? longDate(stated.on) : null].filter(Boolean).join(', '),
    suggested: component && !stated ? suggestionOf(component, source) : null,
    verdict,
    why: [
      ...why,
      ...(strategies.length > 0
        ? [strategySentence(tally, ratingMarks(settings.rating_scale))]
        : []),
    ],
    short,
    story: storyOf(component?.data.progress, source),
    columns: reached.map(({ name }) => shortName(name)),
    ...yearMeasures(measures, source),
    strategies: strategyRows(strategies, source),
    stories: told.filter(isTold).map(({ printed }) => printed),
    silent: silent.join('; '),
    resources: members.flatMap(({ data }) => (data.resources ?? []).map(resourceText)),
    money: goalMoney(plan, part),
  };
}

/** What the parts of a goal suggest, where they do. */
function suggestionOf({ id }: Component, { rolled, settings }: YearSource): YearGoal['suggested'] {
  const suggested = rolled.components.get(id)?.suggested;
  if (!suggested || suggested.rating === null) return null;
  const { rating_scale: scale } = settings;
  const explanation = explainSuggestion(suggested, scale[0]?.value ?? 1);
  return { mark: ratingMark(suggested.rating, scale), explanation };
}

function headOf(
  component: Component | null,
): Pick<YearGoal, 'eyebrow' | 'title' | 'statement' | 'owner'> {
  if (component === null) return { eyebrow: '', title: '', statement: '', owner: '' };
  const { data, parent } = component;
  const own = [component.levelLabel, data.code].filter(Boolean).join(' ');
  const above = parent
    ? `${[parent.data.code, componentTitle(parent)].filter(Boolean).join(' ')} · `
    : '';
  const owners = data.owner ? [data.owner] : (data.owners ?? []);
  return {
    eyebrow: `${above}${own}`,
    title: componentTitle(component),
    statement: statementOf(component),
    owner: owners.map(personText).join('; '),
  };
}

function statementOf({ data }: Component): string {
  const { if: condition, then } = data;
  if (typeof condition === 'string' && typeof then === 'string') {
    return `If ${condition}, then ${then}`;
  }
  return data.title === undefined ? '' : (data.statement ?? '');
}

function strategyStory(strategy: Component, source: YearSource): YearStrategy {
  const { rolled, settings } = source;
  const rating = rolled.components.get(strategy.id)?.stated?.rating ?? null;
  const story = storyOf(strategy.data.progress, source);
  const items = ofLevel([strategy], 'sub_item').flatMap((item) => {
    const { note, parts } = storyOf(item.data.progress, source);
    const said = [note, ...parts.map(({ label, text }) => `${label}: ${text}`)];
    const text = said.filter((each) => each !== null).join(' ');
    return text === '' ? [] : [{ label: numbered(item), text }];
  });
  return {
    code: strategy.data.code ?? '',
    title: componentTitle(strategy),
    mark: ratingMark(rating, settings.rating_scale),
    story,
    items,
    schools: schoolsSentence(strategy, source),
    actions: actionsText(strategy, source),
  };
}

const numbered = (component: Component): string =>
  [component.data.code, componentTitle(component)].filter(Boolean).join(' ');

function resourceText(resource: Resource): string {
  if (typeof resource === 'string') return resource.replace(/\.$/, '');
  const { title, type, provider, note } = resource;
  return [title, type, provider, note].filter(Boolean).join(', ').replace(/\.$/, '');
}
