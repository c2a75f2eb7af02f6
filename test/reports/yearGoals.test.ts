import { describe, expect, it } from 'vitest';
import { dip, sip } from '../workspace/workspaceOf.ts';
import { CONFIG } from './dune.ts';
import { said } from './said.ts';
import { goalOf, year } from './yearPages.ts';

describe('goals at a glance', () => {
  it('say rating, strategies and measures of each goal; no rating is no bad rating', () => {
    const { overview, goalWord } = year('mid-year');
    expect(goalWord).toBe('Goal');
    expect(
      overview.map(({ code, title, rating, suggested, strategies, measures }) =>
        [code, title, said(rating), said(suggested), strategies, measures].join(' | '),
      ),
    ).toEqual([
      // Groups 3, coaching 2, library on hold: of two in order the lower.
      'A | Reading | ◌ Not rated | ◐ Lagging | 1 Meets, 1 Lagging, 1 paused | –',
      // Team 1, mentors not rated: one of two is enough.
      ' | Every child is here. | ◌ Not rated | ○ Gaps | 1 Gaps, 1 not rated | –',
    ]);
  });

  it('count measures under the goal they belong to, wherever they stand below it', () => {
    const winter = (value: number) =>
      `unit: percent, baseline: {value: 50}, benchmarks: {winter: 55}, target: {value: 60}, results: {winter: {value: ${value}}}`;
    const plan = sip(`measures: [{id: w, name: Whole, ${winter(56)}}]
goals:
  - id: g
    title: A goal
    progress: {winter: {rating: 3}}
    measures: [{id: a, name: A, ${winter(55)}}]
    strategies:
      - {id: s, title: Work, measures: [{id: b, name: B, ${winter(54)}}], actions: [{id: t, title: Step, due: 2027-01-01, measures: [{id: c, name: C, ${winter(60)}}]}]}
    objectives:
      - {id: o, title: An objective, measures: [{id: d, name: D, ${winter(49)}}]}
  - {id: e, title: Nothing yet}
`);
    const report = year('mid-year', { plan });
    expect(report.overview.map(({ title, measures }) => `${title}: ${measures}`)).toEqual([
      'The plan as a whole: 1 on track',
      'A goal: 1 met, 1 on track, 1 off track',
      'An objective: 1 worse than at baseline',
      'Nothing yet: –',
    ]);
    expect(said(report.overview[1]?.rating)).toBe('● Meets');
    expect(report.goals.map(({ eyebrow }) => eyebrow)).toEqual([
      '',
      'Goal',
      'A goal · Objective',
      'Goal',
    ]);
  });
});

describe('goals at the end of the year', () => {
  it('say first what was met, then what was missed, then what is not known', () => {
    const result = (id: string, spring: string) =>
      `{id: ${id}, name: ${id}, unit: percent, baseline: {value: 50}, target: {value: 60}, results: {spring: ${spring}}}`;
    const measures = [
      result('a', 'suppressed'),
      result('b', '{value: 55}'),
      result('c', '{value: 49}'),
      result('d', '{value: 60}'),
      result('e', '{value: 58}'),
    ];
    const plan = sip(`goals: [{id: g, title: A goal, measures: [${measures.join(', ')}]}]\n`);
    expect(year('eoy', { plan }).overview[0]?.measures).toBe(
      '1 met, 2 not met, 1 below baseline, 1 withheld',
    );
  });
});

describe('what is written about a strategy', () => {
  it('is what helped, what hurt, what changes, and how its actions stand', () => {
    const { stories, silent } = goalOf(year('mid-year', { asOf: '2027-02-02' }), 'Reading');
    expect(stories[0]).toMatchObject({
      code: 'A1',
      title: 'Small groups every day',
      story: {
        note: 'In seven of eight classrooms.',
        parts: [
          { label: 'Helped', text: 'The schedule holds.' },
          { label: 'Hurt', text: 'Substitutes.' },
          { label: 'Adjustments', text: 'Two more groups.' },
          { label: 'Next', text: 'Grade 4 in March.' },
        ],
        evidence: ['Walkthrough notes', 'Schedule: Grades K-3'],
        earlier: null,
      },
      schools: null,
      actions:
        '1 of 6 actions is completed. Overdue: Train the tutors (Jo Park, Assistant principal, due January 20, 2027); Write to families (no owner, due February 1, 2027).',
    });
    expect(stories.map(({ title }) => title)).toEqual([
      'Small groups every day',
      'Coaching in pairs',
    ]);
    expect(silent).toBe('Library corners');
  });

  it('is the last note where nobody wrote in this cycle, with the cycle it is from', () => {
    const { stories } = goalOf(year('eoy'), 'Reading');
    expect(stories[0]?.story).toEqual({
      note: null,
      parts: [],
      evidence: [],
      earlier: { cycle: 'Winter SAM', note: 'In seven of eight classrooms.' },
    });
  });

  it('holds answers, percent, comments and the view from outside', () => {
    const plan = sip(`progress:
  winter:
    rating: 2
    percent_complete: 60
    deviation: One room fewer.
    answers: {equity: All groups gained.}
    comments: [{by: Parent, text: We see it at home.}, {text: So do we.}]
    external: {rating: 3, by: State consultant, on: 2027-01-14, note: Ahead.}
    requests: [A bus.]
goals: [{id: g, title: A goal, code: "1", progress: {winter: {requests: [A coach.]}}}]
`);
    const config = `${CONFIG}prompts: {equity: Who gained?}\n`;
    const { story, requests } = year('mid-year', { plan, config });
    expect(story.parts).toEqual([
      { label: 'Complete', text: '60%.' },
      { label: 'Differs from the plan', text: 'One room fewer.' },
      { label: 'Who gained?', text: 'All groups gained.' },
      { label: 'Comment by Parent', text: 'We see it at home.' },
      { label: 'Comment', text: 'So do we.' },
      { label: 'Seen from outside', text: 'Meets (State consultant, January 14, 2027). Ahead.' },
    ]);
    expect(requests).toEqual([
      { of: '', text: 'A bus.' },
      { of: '1', text: 'A coach.' },
    ]);
  });
});

describe('strategies over the year', () => {
  it('have a sign a cycle so far; where work is paused, none', () => {
    const { strategies, columns } = goalOf(year('mid-year'), 'Reading');
    expect(columns).toEqual(['Fall', 'Winter']);
    expect(
      strategies.map(({ title, marks, paused }) =>
        [title, ...marks.map(said), paused ?? ''].join(' | '),
      ),
    ).toEqual([
      'Small groups every day | ◐ Lagging | ● Meets | ',
      'Coaching in pairs | ● Meets | ◐ Lagging | ',
      'Library corners | - | - | on hold',
    ]);
  });
});

describe('a district', () => {
  const REEF = sip(`goals:
  - id: g
    title: A goal
    strategies:
      - {id: s, title: Groups at Reef, aligns_to: dip-2026#hls-1-1, progress: {fall: {rating: 1}, winter: {rating: 2}}}
`)
    .replace('sip-dune-2026', 'sip-reef-2026')
    .replace('school: dune', 'school: reef');
  const report = year('mid-year', { id: 'dip-2026', more: { 'plans/reef.yaml': REEF } });
  const { strategies, stories } = goalOf(report, 'Student learning');

  it('counts each school once by its lowest rating; nobody is counted for not taking part', () => {
    expect(report.schoolColumns).toEqual(['Schools', 'Meets', 'Lagging', 'Gaps', 'Not rated']);
    expect(
      strategies.map(({ code, schools }) =>
        [code, schools?.adopted, ...(schools?.counts ?? [])].join(' | '),
      ),
    ).toEqual([
      // Dune serves it with 3, 2 and 1, Reef with 2.
      '1.1 | 2 | 0 | 1 | 1 | 0',
      // Dune serves the sub-item.
      '1.2 | 1 | 0 | 1 | 0 | 0',
      '1.3 | none |  |  |  | ',
    ]);
  });

  it('names the schools, and says which way they moved', () => {
    expect(stories.map(({ schools }) => schools)).toEqual([
      // Dune: in fall the lower of 2 and 3, now 1. Reef: from 1 to 2.
      '2 schools work on it: 1 Lagging (Reef School) and 1 Gaps (Dune Street School). Since the Fall SAM: 1 up, 1 down.',
      '1 school works on it: 1 Lagging (Dune Street School). Since the Fall SAM: 1 down.',
    ]);
  });

  it('is headed by its name, its theories in full', () => {
    expect(report.about.name).toBe('Dune Public Schools');
    expect(report.title).toBe('Dune Public Schools: mid-year report, 2026-27');
    expect(report.goalWord).toBe('Theory of action');
    expect(goalOf(report).statement).toBe(
      'If every school teaches reading in small groups, then more students will read at benchmark.',
    );
  });

  it('may have theories without strategies, owners or ratings', () => {
    const empty = goalOf(report, 'Nothing yet');
    expect(empty).toMatchObject({
      owner: '',
      rating: null,
      verdict: 'No measures',
      strategies: [],
      stories: [],
      silent: '',
    });
  });

  it('may stand alone, without schools', () => {
    const district = dip('goals: [{id: g, title: A goal, strategies: [{id: s, title: Work}]}]\n');
    const alone = year('eoy', { id: 'dip-2026', district, plan: sip('') });
    expect(goalOf(alone).strategies[0]?.schools).toEqual({
      adopted: 'none',
      counts: ['', '', '', ''],
    });
    expect(goalOf(alone).stories).toEqual([]);
    expect(goalOf(alone).silent).toBe('Work');
  });
});

describe('a plan that says nothing yet', () => {
  it.each(['mid-year', 'eoy'] as const)('gives a %s report all the same', (report) => {
    const plan = sip('').replace('status: adopted', 'status: draft');
    const model = year(report, { plan });
    expect(model.goals).toEqual([]);
    expect(model.plan.isDraft).toBe(true);
    expect(model.sentences[0]).toBe('The plan has no strategies yet.');
    expect(model.sentences[1]).toBe('The plan has no measures yet.');
    expect(model.end?.decisionSentence ?? '').toBe(
      report === 'eoy' ? 'The plan has no strategies.' : '',
    );
  });
});

describe('what ratings judge', () => {
  it('is the work to date at mid-year, and completion when the year ends', () => {
    expect(year('mid-year').rating.question).toBe('the work to date');
    expect(year('eoy').rating.question).toBe('how far the plan was completed');
  });
});
