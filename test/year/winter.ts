import { type Fork, H, type Step } from './step.ts';

const MISSING = `amendment-missing ${H}`;

/** A tutor could not be found: the plan is amended, with a record of what, when and why. */
export const AMENDMENT: Step = {
  on: '2026-12-15',
  by: 'Jo Park',
  subject: 'Catch-up groups without a tutor',
  does({ change }) {
    change(H, 'tutor-hire', { status: 'discontinued' });
    change(H, 'catch-up-math', {
      dosage: '30 minutes, twice a week, for ten weeks',
      budget: undefined,
    });
    change(H, H, {
      version: '1.2',
      revisions: [
        {
          version: '1.2',
          on: '2026-12-15',
          by: 'School data team',
          what: 'Catch-up groups in mathematics are led by classroom teachers from January.',
          reason: 'The position of the tutor was advertised twice without a qualified applicant.',
          components: ['catch-up-math'],
        },
      ],
    });
  },
  means: {
    [H]: [
      `detail-changed ${H}`,
      `amendment-recorded ${H}`,
      'commitment-changed catch-up-math',
      '(budget-removed catch-up-math)',
      '(work-discontinued tutor-hire)',
    ],
  },
};

const rate = (part: string, rating: number): string[] => {
  return ['rate', H, part, '--cycle', 'winter', '--rating', `${rating}`, '--by', 'Data team'];
};

const quietly = (
  on: string,
  by: string,
  subject: string,
  does: Step['does'],
  ...means: readonly string[]
): Step => ({ on, by, subject, does, means: { [H]: [MISSING, ...means] } });

/** Before the winter meeting the plan is made to look better; meanwhile the others rate their work. */
export const WINTER_MEETING: Fork = {
  branch: [
    quietly(
      '2027-01-11',
      'Marisol Etienne',
      'A target that we can reach',
      ({ change }) => change(H, 'reading-g3', { 'target.value': 58 }),
      'target-lowered reading-g3',
    ),
    quietly(
      '2027-01-12',
      'Samir Haddad',
      'More time for family plans',
      ({ change }) => change(H, 'family-plans', { due: '2027-03-19' }),
      'date-later family-plans',
    ),
    quietly(
      '2027-01-12',
      'Samir Haddad',
      'The rate of last year by another count',
      ({ change }) => change(H, 'chronic-absence-h', { 'baseline.value': 21.4 }),
      'baseline-changed chronic-absence-h',
    ),
    quietly(
      '2027-01-13',
      'Colin Drummond',
      'No winter benchmark for facts',
      ({ change }) => change(H, 'facts-g5', { 'benchmarks.winter': undefined }),
      'benchmark-removed facts-g5',
    ),
    quietly(
      '2027-01-14',
      'Rosa Tejada',
      'Whoever has time calls',
      ({ change }) => change(H, 'third-call', { owner: undefined }),
      'owner-removed third-call',
    ),
    quietly(
      '2027-01-15',
      'Marisol Etienne',
      'One strategy less',
      ({ drop }) => drop(H, 'co-planning'),
      'part-removed co-planning',
    ),
    {
      on: '2027-01-18',
      by: 'Aisha Bowen',
      subject: 'In hindsight fall was better',
      does: ({ change }) => change(H, 'small-groups', { 'progress.fall.rating': 3 }),
      means: { [H]: ['closed-rating-changed small-groups'] },
    },
    {
      on: '2027-01-19',
      by: 'Paulina Wójcik',
      subject: 'A clearer sentence',
      does: ({ change }) =>
        change(H, 'rc-language', {
          statement:
            'English learners left the classroom for language lessons during reading, and read the grade-level text alone or never.',
        }),
      means: { [H]: ['reworded rc-language'] },
    },
    quietly(
      '2027-01-20',
      'Jo Park',
      'A shorter list of promises',
      ({ change }) => {
        change(H, 'math-3-5', { 'benchmarks.winter': 45.5 });
        change(H, 'facts-g5', { population: 'Students in grade 5 who were present all week' });
        change(H, 'small-groups', { 'budget.0.planned': 61000 });
        change(H, 'noticed', { target: undefined });
        change(H, 'route-leaders', { due: undefined });
      },
      'benchmark-lowered math-3-5',
      'measure-redefined facts-g5',
      'budget-lowered small-groups',
      'target-removed noticed',
      'date-removed route-leaders',
    ),
    {
      on: '2027-01-21',
      by: 'Colin Drummond',
      subject: 'Winter ratings in mathematics',
      does: ({ pip }) => pip(...rate('math-hour', 3)),
      means: { [H]: ['rating-given math-hour'] },
    },
  ],
  main: [
    {
      on: '2027-01-14',
      by: 'Jerome Baptiste',
      subject: 'January screening',
      does({ change }) {
        change(H, 'reading-g3', { 'results.winter': { value: 57.5, n: 73, on: '2027-01-13' } });
        change(H, 'reading-k2', { 'results.winter': { value: 57.6, n: 203, on: '2027-01-13' } });
      },
      means: { [H]: ['result-entered reading-g3', 'result-entered reading-k2'] },
    },
    {
      on: '2027-01-21',
      by: 'Aisha Bowen',
      subject: 'Winter ratings in reading',
      async does({ pip }) {
        await pip(...rate('small-groups', 2));
        await pip(...rate('team-time', 3));
      },
      means: { [H]: ['rating-given small-groups', 'rating-given team-time'] },
    },
  ],
  merge: { on: '2027-01-22', by: 'Jo Park', subject: 'Ready for the winter meeting' },
};
