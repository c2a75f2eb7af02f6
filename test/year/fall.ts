import { H, type Step } from './step.ts';

const rate = (part: string, rating: number, more: readonly string[] = []): string[] => [
  'rate',
  H,
  ...(part === H ? [] : [part]),
  '--cycle',
  'fall',
  '--rating',
  `${rating}`,
  ...more,
];

/** The first cycle: work begins, results come in, parts are rated. */
export const FALL: readonly Step[] = [
  {
    on: '2026-09-18',
    by: 'Aisha Bowen',
    subject: 'The boxes stand in the classrooms',
    does({ change }) {
      change(H, 'group-kits', { status: 'completed' });
      change(H, 'small-groups', { 'budget.1.actual': 4080 });
    },
    means: { [H]: ['status-changed group-kits', 'spending-recorded small-groups'] },
  },
  {
    on: '2026-10-19',
    by: 'Jerome Baptiste',
    subject: 'October screening',
    does: ({ change }) => {
      change(H, 'reading-g3', { 'results.fall': { value: 52.1, n: 73, on: '2026-10-16' } });
      change(H, 'reading-k2', { 'results.fall': { value: 52, n: 204, on: '2026-10-16' } });
    },
    means: { [H]: ['result-entered reading-g3', 'result-entered reading-k2'] },
  },
  {
    on: '2026-10-22',
    by: 'Jerome Baptiste',
    subject: 'Two children were counted twice',
    does: ({ change }) => change(H, 'reading-k2', { 'results.fall.value': 52.5 }),
    means: { [H]: ['result-changed reading-k2'] },
  },
  {
    on: '2026-11-18',
    by: 'Aisha Bowen',
    subject: 'Fall ratings in reading',
    async does({ pip }) {
      await pip(...rate('small-groups', 2, ['--note', 'Every day in eight of 14 classrooms.']));
      await pip(...rate('team-time', 2));
      await pip(...rate('co-taught', 2));
    },
    means: {
      [H]: [
        'rating-given small-groups',
        'progress-noted small-groups',
        'rating-given team-time',
        'rating-given co-taught',
      ],
    },
  },
  {
    on: '2026-11-20',
    by: 'Marisol Etienne',
    subject: 'The whole plan in fall',
    async does({ pip }) {
      await pip(...rate(H, 2, ['--rationale', 'Two of nine strategies wait for people.']));
      await pip(...rate('catch-up-math', 1));
    },
    means: { [H]: [`rating-given ${H}`, `progress-noted ${H}`, 'rating-given catch-up-math'] },
  },
  {
    on: '2026-11-25',
    by: 'Marisol Etienne',
    subject: 'Team time is on track, and co-teaching is judged in winter',
    does: async ({ change, pip }) => {
      await pip(...rate('team-time', 3));
      change(H, 'co-taught', { progress: undefined });
    },
    means: { [H]: ['rating-changed team-time', 'rating-removed co-taught'] },
  },
];
