import { endOfFebruary, firstYear } from '../model/dates.ts';
import type { ConfigFile } from '../model/plan.ts';
import type { Cycle, RatingPoint, Settings } from '../model/workspace.ts';

/** The words of the EH2020 school form, worst to best. */
const DEFAULT_SCALE: NonNullable<ConfigFile['rating_scale']> = [
  { value: 1, label: 'Has not begun or has significant gaps', short: 'Gaps' },
  { value: 2, label: 'Is lagging in progress', short: 'Lagging' },
  { value: 3, label: 'Meets or exceeds progress', short: 'Meets' },
];

/** Rings that fill, so that ratings keep their order in black and white. */
const SYMBOLS = ['○', '◔', '◐', '◕', '●'];

/** Rust to teal over amber: apart from each other for colour-blind readers, all AA on white. */
const COLORS = ['#b03a12', '#9a5800', '#7d6400', '#3f6f2a', '#00695c'];

/** Types and providers of the Connecticut addendum for technical assistance. */
const DEFAULT_ASSISTANCE = {
  types: [
    'Telephone technical assistance',
    'Site visits',
    'Guidance in the development and implementation of improvement plans',
    'Professional development',
    'On-site job-embedded professional development, follow-up and support',
    'Coaching for principals and superintendents',
  ],
  providers: [
    'Regional Education Service Center (RESC)',
    'State Education Resource Center (SERC)',
    'Cambridge Education',
    'Connecticut Association of Schools (CAS)',
    'The Leadership and Learning Center',
  ],
};

const DEFAULT_ACCENT = '#1b4f72';

/** The configuration with every default filled in. */
export function settingsOf(config: ConfigFile): Settings {
  const cycles = config.cycles ?? defaultCycles(config.school_year);
  const last = cycles.at(-1)?.id ?? '';
  const middle = cycles[Math.floor((cycles.length - 1) / 2)]?.id ?? last;
  const { reporting } = config;
  return {
    organization: config.organization,
    school_year: config.school_year,
    visibility: config.visibility ?? 'public',
    cycles,
    reporting: {
      mid_year: reporting?.mid_year ?? middle,
      end_of_year: reporting?.end_of_year ?? last,
      board: reporting?.board ?? [{ cycle: middle }, { cycle: last }],
    },
    rating_scale: scaleOf(config.rating_scale ?? DEFAULT_SCALE),
    rollup: {
      method: config.rollup?.method ?? 'median_capped',
      min_rated: config.rollup?.min_rated ?? 0.5,
      cut_points: config.rollup?.cut_points ?? [],
    },
    due_soon_days: config.due_soon_days ?? 30,
    suppression: {
      min_numerator: config.suppression?.min_numerator ?? 6,
      min_denominator: config.suppression?.min_denominator ?? 20,
    },
    labels: config.labels ?? {},
    funding: config.funding ?? [],
    rules: config.rules ?? {},
    changes: config.changes ?? {},
    assistance: {
      types: config.assistance?.types ?? DEFAULT_ASSISTANCE.types,
      providers: config.assistance?.providers ?? DEFAULT_ASSISTANCE.providers,
      required_by: config.assistance?.required_by ?? [],
    },
    monitoring: config.monitoring ?? [],
    prompts: config.prompts ?? {},
    page: {
      size: config.page?.size ?? 'letter',
      accent: config.page?.accent ?? DEFAULT_ACCENT,
      ...(config.page?.logo !== undefined && { logo: config.page.logo }),
    },
    reports: config.reports ?? {},
    browser: config.browser ?? null,
  };
}

/** Fall, winter and spring of a school year. Meetings have no default: nobody can guess them. */
function defaultCycles(schoolYear: string): Cycle[] {
  const year = firstYear(schoolYear);
  return [
    { id: 'fall', name: 'Fall SAM', from: `${year}-08-31`, to: `${year}-11-30` },
    { id: 'winter', name: 'Winter SAM', from: `${year}-12-01`, to: endOfFebruary(year + 1) },
    { id: 'spring', name: 'Spring SAM', from: `${year + 1}-03-01`, to: `${year + 1}-06-15` },
  ];
}

function scaleOf(points: NonNullable<ConfigFile['rating_scale']>): RatingPoint[] {
  const spread = (list: readonly string[], index: number) =>
    list[Math.round((index * (list.length - 1)) / Math.max(points.length - 1, 1))] ?? '';
  return points.map((point, index) => ({
    value: point.value,
    label: point.label,
    short: point.short,
    ...(point.definition !== undefined && { definition: point.definition }),
    symbol: point.symbol ?? spread(SYMBOLS, index),
    color: point.color ?? spread(COLORS, index),
  }));
}
