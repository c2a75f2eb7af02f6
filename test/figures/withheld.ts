import type { MeasureData, PlanFile, SeriesData } from './example.ts';

/**
 * What the public does not see of the example, looked up by hand: fewer than 20 students (or a
 * count under 6), and beside such a group the one from which it could be worked out.
 */
const WITHHELD: readonly (readonly [plan: string, measure: string, group: string, why: string])[] =
  [
    ['sip-bahia-2026', 'english-g3', 'English learners', '17 and 18 students'],
    ['sip-bahia-2026', 'english-g3', 'Students with disabilities', '8 and 7 students'],
    ['sip-harborview-2026', 'reading-g3', 'Students with disabilities', '14 and 13 students'],
    ['sip-harborview-2026', 'reading-g3', 'English learners', 'the next smallest group'],
    ['sip-keel-street-2026', 'reading-g3-k', 'English learners', '18 and 19 students'],
    [
      'sip-keel-street-2026',
      'reading-g3-k',
      'Students eligible for free or reduced-price meals',
      'the other of two groups',
    ],
    [
      'sip-shipwright-2026',
      'reading-g3-w',
      'Students eligible for free or reduced-price meals',
      'the other of two groups: the school withholds one itself',
    ],
  ];

/** Values of earlier years beside which the district's number would say how its last nine read. */
const HIDDEN_YEARS: Readonly<Record<string, readonly string[]>> = {
  'sip-bahia-2026 english-g3': ['spring 2024', 'spring 2025'],
  'sip-slipway-2026 reading-g3-s': ['spring 2024', 'spring 2025'],
};

const hidden = <T extends SeriesData>(data: T): T => ({
  ...data,
  baseline: 'suppressed',
  results: Object.fromEntries(
    Object.entries(data.results ?? {}).map(([cycle, result]) => [
      cycle,
      typeof result === 'string' ? result : { ...result, n: undefined, value: 'suppressed' },
    ]),
  ),
});

/** A measure as the public may see it. */
function publicMeasure(plan: string, data: MeasureData): MeasureData {
  // A count of no forms in the year before: fewer than six.
  if (data.id === 'fafsa-ahead') return { ...data, baseline: 'suppressed' };
  const groups = data.groups?.map((group) => {
    const isHidden = WITHHELD.some(
      ([where, measure, name]) => where === plan && measure === data.id && name === group.group,
    );
    return isHidden ? hidden(group) : group;
  });
  const hiddenYears = HIDDEN_YEARS[`${plan} ${data.id}`] ?? [];
  const history = data.history?.filter(({ period }) => !hiddenYears.includes(period));
  return { ...data, ...(groups && { groups }), ...(history && { history }) };
}

/** A plan as the public may see it. */
export const publicPlan = (plan: PlanFile): PlanFile => ({
  ...plan,
  measures: plan.measures.map(({ data, owner }) => ({
    data: publicMeasure(plan.id, data),
    owner,
  })),
});
