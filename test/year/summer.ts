import { H, type Step } from './step.ts';

/** The plan of one school is drafted, adopted and put into form. */
export const SUMMER: readonly Step[] = [
  {
    on: '2026-05-26',
    by: 'Rosa Tejada',
    subject: 'An evening on reading instead of one on the report',
    does({ add, drop }) {
      add(H, 'small-groups', 'actions', {
        id: 'reading-evening',
        title: 'Show families what a group lesson looks like',
        due: '2026-11-12',
        status: 'not_started',
      });
      drop(H, 'report-evening');
    },
    means: { [H]: ['part-added reading-evening', 'part-dropped report-evening'] },
  },
  {
    on: '2026-05-28',
    by: 'Samir Haddad',
    subject: 'Nothing shows that the walk keeps children at home',
    does({ change, drop }) {
      drop(H, 'rc-walk');
      change(H, 'walk-together', { addresses: undefined });
    },
    means: { [H]: ['reason-removed rc-walk', 'alignment-changed walk-together'] },
  },
  {
    on: '2026-06-01',
    by: 'Colin Drummond',
    subject: 'What we aim for',
    does({ change }) {
      change(H, 'math', {
        statement:
          'At least 51% of students in grades 3 to 5 are at benchmark in mathematics by June, up from 42%.',
      });
      change(H, 'math-3-5', { 'target.value': 51 });
      change(H, 'facts-g5', { 'benchmarks.winter': 60 });
      change(H, 'noticed', { 'benchmarks.fall': 68 });
      change(H, 'reading-k2', { target: { value: 63, by: '2027-06-15' } });
      change(H, 'sessions-held', { baseline: { value: 54.5, n: 112, period: 'spring 2026' } });
    },
    means: {
      [H]: [
        'figures-reworded math',
        'target-raised math-3-5',
        'benchmark-raised facts-g5',
        'benchmark-added noticed',
        'target-added reading-k2',
        'baseline-set sessions-held',
      ],
    },
  },
  {
    on: '2026-06-03',
    by: 'Jo Park',
    subject: 'Who does it, and by when',
    does({ change }) {
      change(H, 'math-blocks', { owner: { name: 'Jo Park', title: 'Assistant principal' } });
      change(H, 'work-calendar', { owner: { name: 'Jo Park', title: 'Assistant principal' } });
      change(H, 'co-hours', { due: '2026-09-11' });
      change(H, 'supports-page', { due: '2026-09-25' });
      change(H, 'pair-visits', { start: '2026-10-12' });
    },
    means: {
      [H]: [
        'owner-added math-blocks',
        'owner-changed work-calendar',
        'date-set co-hours',
        'date-earlier supports-page',
        'date-changed pair-visits',
      ],
    },
  },
  {
    on: '2026-06-05',
    by: 'Marisol Etienne',
    subject: 'What it costs',
    does({ change, add }) {
      change(H, 'small-groups', { 'budget.1.planned': 4500 });
      add(H, 'walk-together', 'budget', {
        source: 'Local budget',
        object: 'Reflective vests',
        planned: 450,
      });
    },
    means: { [H]: ['budget-raised small-groups', 'budget-added walk-together'] },
  },
  {
    on: '2026-06-11',
    by: 'Jo Park',
    subject: 'The council approves',
    does: ({ change }) =>
      change(H, H, {
        approvals: [{ body: 'School governance council', on: '2026-06-11', decision: 'approved' }],
      }),
    means: { [H]: [`approval-recorded ${H}`] },
  },
  {
    on: '2026-06-29',
    by: 'Jerome Baptiste',
    subject: 'Adopted by the Board of Education',
    does: ({ change }) => change(H, H, { status: 'adopted' }),
    means: { [H]: [`adopted ${H}`] },
  },
  {
    on: '2026-07-02',
    by: 'Jerome Baptiste',
    subject: 'The minutes say June 12',
    does: ({ change }) => change(H, H, { 'approvals.0.on': '2026-06-12' }),
    means: { [H]: [`approval-changed ${H}`] },
  },
  {
    on: '2026-07-20',
    by: 'Jerome Baptiste',
    subject: 'A folder for each school',
    does: ({ rename }) => rename(H, 'plans/schools/Ferry Straße – größere Schule.yaml'),
    means: {},
  },
  {
    on: '2026-07-21',
    by: 'Jerome Baptiste',
    subject: 'pip fmt',
    does: ({ pip }) => pip('fmt'),
    means: {},
  },
  {
    on: '2026-07-22',
    by: 'Jo Park',
    subject: 'Written the long way, with other quotes and remarks',
    does: ({ rewrite }) =>
      rewrite(H, (text) =>
        text
          .replace(/owner: \{ ?name: (.+?), title: (.+?) ?\}/g, 'owner: {title: "$2", name: "$1"}')
          .replace(/^( *)(- id: catch-up-lists)$/m, '$1# Families were asked first.\n$1$2')
          .replaceAll('\n', '\r\n'),
      ),
    means: {},
  },
  {
    on: '2026-08-24',
    by: 'Samir Haddad',
    subject: 'Not coats alone',
    does: ({ change }) => change(H, 'coats', { id: 'warm-clothes' }),
    means: { [H]: ['renumbered warm-clothes'] },
  },
  {
    on: '2026-08-26',
    by: 'Jo Park',
    subject: 'Sentence starters belong to the groups',
    does: ({ move }) => move(H, 'talk-cards', ['small-groups', 'actions', 0]),
    means: { [H]: ['moved talk-cards'] },
  },
];
