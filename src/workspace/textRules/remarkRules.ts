import type { TextRule } from '../textRules.ts';

const action = (remark: string): string => `strategies:
  - id: groups
    title: Small groups every day
    actions:
      - {id: rooms, title: Free two rooms, due: 2026-10-01} # ${remark}`;

const EXCUSED = action('pip-disable-line action-without-owner -- named by the council in May');

const baseline = (entry: string): string => `{
  "format": 1,
  "entries": [${entry}]
}`;

/** What is to be said of excuses and of the baseline. */
export const REMARK_RULES: readonly TextRule[] = [
  {
    id: 'broken-baseline',
    severity: 'error',
    summary: 'The baseline is as `pip validate --update-baseline` writes it.',
    reason: 'What it should leave out cannot be known when it cannot be read.',
    file: '.pip/baseline.json',
    bad: baseline('{"file": "plans/sip-example.yaml"}'),
    good: baseline(''),
  },
  {
    id: 'excuse-of-unknown-rule',
    severity: 'warning',
    summary: 'An excuse names a rule that exists.',
    reason: 'An excuse of a misspelt rule excuses nothing, although it seems to.',
    bad: action('pip-disable-line action-without-ownr -- named by the council in May'),
    good: EXCUSED,
  },
  {
    id: 'excuse-without-effect',
    severity: 'warning',
    summary: 'An excuse stands where something is to be excused.',
    reason: 'What is left over from a problem long solved would hide the next one unseen.',
    bad: `# pip-disable-next-line action-without-owner -- named by the council in May
vision: Every student reads.`,
    good: EXCUSED,
  },
  {
    id: 'excuse-without-reason',
    severity: 'warning',
    summary: 'An excuse says why, behind two dashes; without a reason it excuses nothing.',
    reason: 'Whoever reads the plan next year has to know whether the reason still holds.',
    bad: action('pip-disable-line action-without-owner'),
    good: EXCUSED,
  },
  {
    id: 'inexcusable-rule',
    severity: 'warning',
    summary: 'Excuses are for rules about what plans say, not for those about their text.',
    reason: 'What breaks a rule about texts is not read, and no excuse brings it into a report.',
    bad: 'vision: Every student reads. # pip-disable-line wrong-type -- it was a number once',
    good: 'vision: Every student reads.',
  },
  {
    id: 'malformed-excuse',
    severity: 'warning',
    summary: 'An excuse is written in one of its three forms, and names a rule.',
    reason: 'An excuse that cannot be understood excuses nothing, although it seems to.',
    bad: action('pip-disable -- named by the council in May'),
    good: EXCUSED,
  },
  {
    id: 'stale-baseline',
    severity: 'warning',
    summary: 'The baseline lists only problems that are still there.',
    reason: 'An entry that is left over would hide the same problem when it comes back.',
    file: '.pip/baseline.json',
    bad: baseline(
      '{"file": "plans/sip-example.yaml", "rule": "action-without-owner", "fingerprint": "0123456789abcd", "count": 1}',
    ),
    good: baseline(''),
  },
];
