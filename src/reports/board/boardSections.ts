import { type Component, componentTitle } from '../../model/component.ts';
import type { BoardSection, BoardStrategy, LabeledText } from '../../model/boardReport.ts';
import type { ProgressEntry } from '../../model/plan.ts';
import type { MeasureRollUp, StrategyRollUp, TheoryRollUp } from '../../model/rollup.ts';
import { whyLeftOut } from '../../model/whyLeftOut.ts';
import { gapSentence } from '../sam/measureSentences.ts';
import { isInWords, measureRow, wordsOf } from '../sam/measureTable.ts';
import { counted } from '../words.ts';
import { marksOf } from './dashboard.ts';
import { chartsOf, isOutcome } from './outcomeCharts.ts';
import { rootOf } from './rootOf.ts';
import type { BoardSource } from './sources.ts';
import { tallyText } from './tallyText.ts';

/**
 * A section for each theory or goal, and one for strategies that stand alone. Measures of the plan
 * itself stand in a section of their own.
 * @param shown measures whose chart stands on the first page already.
 */
export function boardSections(
  source: BoardSource,
  shown: readonly MeasureRollUp[],
): BoardSection[] {
  const { district, rolled, plan } = source;
  const loose = new Set<Component | null>(plan.components.filter(({ role }) => role === 'work'));
  const of = (root: Component | null) =>
    rolled.measures.filter(({ measure }) => rootOf(measure.owner) === root);
  const whole = of(null);
  return [
    ...(whole.length > 0
      ? [{ ...bare('The district as a whole'), ...measuresOf(whole, source, shown) }]
      : []),
    ...district.theories.map((theory) => {
      const root = plan.byId.get(theory.component ?? '') ?? null;
      const measures = root
        ? of(root)
        : rolled.measures.filter(({ measure }) => loose.has(rootOf(measure.owner)));
      return { ...headOf(root, theory, source), ...measuresOf(measures, source, shown) };
    }),
  ];
}

const bare = (heading: string) => ({
  heading,
  statement: '',
  mark: null,
  owners: '',
  narrative: [],
  strategies: [],
});

type Head = Omit<BoardSection, 'measures' | 'inWords' | 'gaps' | 'figures'>;

function headOf(root: Component | null, { strategies }: TheoryRollUp, source: BoardSource): Head {
  const rows = strategies.flatMap((each) => strategyRow(each, source));
  if (!root) return { ...bare('Strategies that stand alone'), strategies: rows };
  return {
    heading: [root.data.code, componentTitle(root)].filter((part) => part !== undefined).join(' '),
    statement: statementOf(root),
    mark: marksOf(root, source).at(-1) ?? null,
    owners: ownerTitles(root),
    narrative: narrativeOf(root.data.progress?.[source.cycle.id]),
    strategies: rows,
  };
}

/** What a theory says in full; of a goal what stands beside its title. */
function statementOf({ data }: Component): string {
  const { if: cause, then: effect } = data;
  if (typeof cause === 'string' && typeof effect === 'string') return `If ${cause}, then ${effect}`;
  const statement = data.title === undefined ? undefined : data.statement;
  return statement ?? data.description ?? '';
}

/** What was written about a part in the reported cycle, for readers outside. */
export function narrativeOf(entry: ProgressEntry | undefined): LabeledText[] {
  const parts = [
    { label: 'Where it stands', text: entry?.note },
    { label: 'What worked', text: entry?.successes },
    { label: 'What did not', text: entry?.challenges },
    { label: 'What changes', text: entry?.adjustments },
    { label: 'What comes next', text: entry?.next_steps },
  ];
  return parts.flatMap(({ label, text }) => (text === undefined ? [] : [{ label, text }]));
}

/** Owners by what they are, not by name: people change, and the office answers. */
function ownerTitles({ data }: Component): string {
  const owners = data.owner ? [data.owner] : (data.owners ?? []);
  return owners.flatMap(({ title }) => title ?? []).join(', ');
}

function strategyRow(rolled: StrategyRollUp, source: BoardSource): BoardStrategy[] {
  const { plan, cycle, codes, reached } = source;
  const strategy = plan.byId.get(rolled.component);
  if (!strategy) return [];
  const note = strategy.data.progress?.[cycle.id]?.note;
  const paused = whyLeftOut(strategy, cycle);
  const marks = marksOf(strategy, source);
  return [
    {
      code: codes.get(strategy.id) ?? '',
      title: componentTitle(strategy),
      detail: [ownerTitles(strategy), note].filter((part) => part).join(' · '),
      marks: marks.map((mark, index) => {
        const isLeftOut = mark.fill === null && leftOutIn(strategy, reached[index]);
        return isLeftOut ? null : mark;
      }),
      paused,
      schools: schoolsText(rolled, source),
    },
  ];
}

const leftOutIn = (strategy: Component, cycle: { readonly to: string } | undefined): boolean =>
  cycle !== undefined && whyLeftOut(strategy, cycle) !== null;

/** `5 schools: 3 Meets and 2 Lagging; 1 up`; a strategy that no school adopted is the district's own. */
function schoolsText({ tally, moved }: StrategyRollUp, { workspace }: BoardSource): string {
  if (tally.total === 0) return 'no school';
  const ways = [
    ...(moved.up > 0 ? [`${moved.up} up`] : []),
    ...(moved.down > 0 ? [`${moved.down} down`] : []),
  ];
  const trend = ways.length === 0 ? '' : `; ${ways.join(', ')}`;
  return `${counted(tally.total, 'school')}: ${tallyText(tally, workspace.settings)}${trend}`;
}

function measuresOf(
  measures: readonly MeasureRollUp[],
  source: BoardSource,
  shown: readonly MeasureRollUp[],
): Pick<BoardSection, 'measures' | 'inWords' | 'gaps' | 'figures'> {
  const { cycles, cycle, workspace } = source;
  const charted = measures.filter((each) => isOutcome(each) && !shown.includes(each));
  return {
    measures: measures
      .filter((each) => !isInWords(each))
      .map((each) => measureRow(each, cycles, cycle, workspace.settings)),
    inWords: measures.filter(isInWords).map((each) => wordsOf(each, cycles)),
    gaps: measures
      .filter(({ groups }) => groups.length > 0)
      .map((each) => ({ name: each.measure.data.name, sentence: gapSentence(each, cycle) })),
    figures: chartsOf(charted, source),
  };
}
