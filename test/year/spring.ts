import { H, type Step } from './step.ts';

const SLIPWAY = 'sip-slipway-2026';
const BAHIA = 'sip-bahia-2026';
const STUDENT = 'student-s-0417-2026';

const rate = (part: string, rating: number): string[] => {
  return ['rate', H, ...(part === H ? [] : [part]), '--cycle', 'spring', '--rating', `${rating}`];
};

/** The last cycle, and what goes wrong elsewhere in the district. */
export const SPRING: readonly Step[] = [
  {
    on: '2027-03-04',
    by: 'Jerome Baptiste',
    subject: 'The winter result of grades K to 2 was that of another school',
    does: ({ change }) => change(H, 'reading-k2', { 'results.winter': undefined }),
    means: { [H]: ['result-removed reading-k2'] },
  },
  {
    on: '2027-03-08',
    by: 'Aisha Bowen',
    subject: 'Longer in the group, fewer days with the card',
    does({ change }) {
      change(STUDENT, 'fluency-group', { 'sessions.minutes': 40 });
      change(STUDENT, 'help-card', { 'sessions.days_per_week': 3 });
    },
    means: {
      [STUDENT]: [
        `amendment-missing ${STUDENT}`,
        'dosage-raised fluency-group',
        'dosage-lowered help-card',
      ],
    },
    isOfStaff: true,
  },
  {
    on: '2027-03-15',
    by: 'Leroy Vandermeer',
    subject: 'The council never voted',
    does: ({ change }) => change(SLIPWAY, SLIPWAY, { 'approvals.0': undefined }),
    means: { [SLIPWAY]: [`amendment-missing ${SLIPWAY}`, `approval-removed ${SLIPWAY}`] },
  },
  {
    on: '2027-04-02',
    by: 'Ana Beltrán',
    subject: 'Back to the drawing board',
    does: ({ change }) => change(BAHIA, BAHIA, { status: 'draft' }),
    means: { [BAHIA]: [`amendment-missing ${BAHIA}`, `adoption-withdrawn ${BAHIA}`] },
  },
  {
    on: '2027-05-24',
    by: 'Jerome Baptiste',
    subject: 'May screening',
    does: ({ change }) =>
      change(H, 'reading-g3', { 'results.spring': { value: 60.3, n: 73, on: '2027-05-19' } }),
    means: { [H]: ['result-entered reading-g3'] },
  },
  {
    on: '2027-06-04',
    by: 'Marisol Etienne',
    subject: 'The year is over',
    async does({ pip }) {
      await pip(...rate('small-groups', 3));
      await pip(...rate('team-time', 3));
      await pip(...rate(H, 2));
    },
    means: {
      [H]: ['rating-given small-groups', 'rating-given team-time', `rating-given ${H}`],
    },
  },
];
