import { describe, expect, it } from 'vitest';
import { sip } from '../workspace/workspaceOf.ts';
import { CONFIG, PLAN } from './dune.ts';
import { said } from './said.ts';
import { ended, year } from './yearPages.ts';

const measure = (id: string, fields: string) =>
  `  - {id: ${id}, name: ${id.toUpperCase()}, unit: percent, ${fields}}\n`;
const toSixty = (id: string, spring: number) =>
  measure(id, `baseline: {value: 50}, target: {value: 60}, results: {spring: {value: ${spring}}}`);

describe('the measures furthest behind', () => {
  const behind = (measures: string) => ended(measures).end?.behind.map(Object.values);

  it('are those with the smallest share of the way; ties stay in order, what was met is out', () => {
    const measures = [
      toSixty('a', 57),
      toSixty('b', 60),
      toSixty('c', 52),
      toSixty('d', 48),
      // From 20 down to 10: (18 - 20) / (10 - 20) = 20%, as much as C's (52 - 50) / (60 - 50).
      measure('e', 'baseline: {value: 20}, target: {value: 10}, results: {spring: {value: 18}}'),
    ];
    expect(behind(measures.join(''))).toEqual([
      ['D', '48%', '60%', '−20%'],
      ['C', '52%', '60%', '20%'],
      ['E', '18%', '10%', '20%'],
      ['A', '57%', '60%', '70%'],
    ]);
  });

  it('are five at most, and the rest is counted', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) => toSixty(id, 51 + index));
    const { end } = ended(all.join(''));
    expect(end?.behind.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(end?.behindNotes).toEqual(['2 more missed their target by less.']);
  });

  it('leave out, by name, what has no share of the way', () => {
    const { end } = ended(
      `${toSixty('a', 55)}${measure('b', 'direction: increase, baseline: new, target: {value: 85}, results: {spring: {value: 81}}')}`,
    );
    expect(end?.behind.map(({ name }) => name)).toEqual(['A']);
    expect(end?.behindNotes).toEqual(['Missed as well, without a share of the way: B.']);
  });

  it('are summed up with what was met and what is not known yet', () => {
    const { end } = ended(
      [
        toSixty('a', 61),
        toSixty('b', 55),
        toSixty('c', 54),
        measure('d', 'baseline: {value: 50}, target: {value: 60}, results: {spring: pending}'),
        measure('e', 'direction: increase, baseline: {value: 50}, results: {spring: {value: 51}}'),
      ].join(''),
    );
    expect(end?.sentence).toBe(
      'Of 5 measures, 1 met its target, 2 missed their target, 1 has no final result yet and 1 cannot be compared with a target.',
    );
  });

  it('are none while no final result has come', () => {
    const { end, sentences } = year('eoy', {
      plan: sip(
        `measures:\n${measure('a', 'baseline: {value: 50}, target: {value: 60}, results: {winter: {value: 58}}')}`,
      ),
    });
    expect(end?.behind).toEqual([]);
    expect(end?.sentence).toBe('Of 1 measure, none has a final result yet.');
    expect(sentences).toContain('Of 1 measure, none has a final result yet.');
  });
});

describe("next year's baselines", () => {
  const baselines = (measures: string) =>
    ended(measures).end?.baselines.map(({ name, isGroup, value, on, n, note }) =>
      [isGroup ? `- ${name}` : name, value, on, n, note].join(' | '),
    );

  it('are the last results with their days, of groups as well', () => {
    expect(
      baselines(`  - id: m
    name: M
    unit: percent
    baseline: {value: 50}
    results: {winter: {value: 52.5, n: 80, on: 2027-01-13}, spring: {value: 55, n: 1078, on: 2027-05-20}}
    groups:
      - {group: English learners, results: {fall: {value: 30, n: 20}, spring: suppressed}}
      - {group: Newcomers}
`),
    ).toEqual([
      'M | 55.0% | 2027-05-20 | 1,078 | ',
      '- English learners | 30.0% | Fall | 20 | Fall; the spring result is withheld',
      '- Newcomers | – | – | – | no result this year',
    ]);
  });

  it('say so where the last result is not of the spring', () => {
    expect(baselines(measure('m', 'results: {winter: {value: 52, on: 2027-01-13}}'))).toEqual([
      'M | 52% | 2027-01-13 | – | Winter; no spring result yet',
    ]);
  });

  it('never make a number of what is withheld', () => {
    expect(baselines(measure('m', 'results: {spring: suppressed}'))).toEqual([
      'M | * | – | – | the spring result is withheld',
    ]);
  });
});

describe('keep, modify, stop', () => {
  const { end } = year('eoy', {
    plan: sip(`goals:
  - id: g
    title: A goal
    strategies:
      - {id: a, code: "1", title: First, progress: {spring: {rating: 3, disposition: continue, next_steps: In grade 4 too.}}}
      - {id: b, title: Second, progress: {winter: {disposition: continue}, spring: {rating: 1, disposition: modify, adjustments: Fewer rooms.}}}
      - {id: c, title: Third, status: discontinued}
      - {id: d, title: Fourth, progress: {winter: {rating: 2, disposition: continue}}}
      - {id: e, title: Fifth, conclusion: {value: Handed to the city, on: 2027-06-01, note: It has the money.}}
      - id: f
        title: Sixth
        progress: {spring: {disposition: discontinue}}
        sub_items: [{id: f1, title: Part kept, progress: {spring: {disposition: continue}}}, {id: f2, title: Part}]
`),
  });

  it('is told of every strategy, and of parts that have a decision of their own', () => {
    expect(
      end?.decisions.map(({ code, title, rating, decision, next }) =>
        [code, title, said(rating), decision, next].join(' | '),
      ),
    ).toEqual([
      '1 | First | ● Meets | Keep | In grade 4 too.',
      ' | Second | ○ Gaps | Modify | Fewer rooms.',
      ' | Third | ◌ Not rated | Stop | ',
      // What was chosen in winter held for winter.
      ' | Fourth | ◌ Not rated | Not decided | ',
      ' | Fifth | ◌ Not rated | Handed to the city | It has the money. Decided June 1, 2027.',
      ' | Sixth | ◌ Not rated | Stop | ',
      ' | Part kept | ◌ Not rated | Keep | ',
    ]);
  });

  it('is counted', () => {
    expect(end?.decisionSentence).toBe(
      'Of 6 strategies, 1 is to be kept, 1 is to be modified, 2 are to be stopped, 1 is not decided and 1 is concluded in other words.',
    );
  });

  it('is no part of the mid-year report', () => {
    expect(year('mid-year').end).toBeNull();
  });
});

describe('what changed', () => {
  it('at mid-year: ratings since the cycle before, revisions since the year began', () => {
    const { changes, sentences } = year('mid-year', { asOf: '2027-02-02' });
    expect(changes.since).toBe('Fall SAM');
    expect(changes.up.map(({ title }) => title)).toEqual(['A1 Small groups every day']);
    expect(changes.down.map(({ title }) => title)).toEqual(['A2 Coaching in pairs']);
    expect(changes.first.map(({ title }) => title)).toEqual(['Attendance team']);
    expect(changes.revisions.map(({ on }) => on.iso)).toEqual(['2027-01-12', '2026-11-15']);
    expect(sentences).toContain(
      'Since the Fall SAM, 1 rating went up and 1 went down; no measure has a new result.',
    );
  });

  it('at the end of the year: since mid-year, whatever cycles lie between', () => {
    const config = CONFIG.replace(
      '  - {id: spring,',
      '  - {id: march, name: March SAM, from: 2027-03-01, to: 2027-03-31}\n  - {id: spring,',
    ).replace('from: 2027-03-01, to: 2027-06-15', 'from: 2027-04-01, to: 2027-06-15');
    const plan = sip(`goals:
  - id: g
    title: A goal
    strategies:
      - {id: a, title: Up and back, progress: {winter: {rating: 2}, march: {rating: 3}, spring: {rating: 2}}}
      - {id: b, title: Up, progress: {fall: {rating: 1}, march: {rating: 2}, spring: {rating: 2}}}
      - {id: c, title: New, progress: {march: {rating: 3}, spring: {rating: 3}}}
revisions:
  - {on: 2027-02-09, what: On the day of the meeting., reason: Seen there.}
  - {on: 2027-03-02, what: After it., reason: Not seen.}
`);
    const reporting = 'reporting: {mid_year: winter, end_of_year: spring}\n';
    const { changes } = year('eoy', { plan, config: `${config}${reporting}` });
    expect(changes.since).toBe('Winter SAM');
    expect(changes.up.map(({ title }) => title)).toEqual(['Up']);
    expect(changes.down).toEqual([]);
    expect(changes.first.map(({ title }) => title)).toEqual(['New']);
    expect(changes.revisions.map(({ what }) => what)).toEqual(['After it.']);
  });

  it('in the first cycle of the year is nothing yet', () => {
    const { changes, sentences } = year('mid-year', { cycle: 'fall', plan: PLAN });
    expect(changes).toMatchObject({ since: null, up: [], down: [], first: [] });
    expect(sentences.join(' ')).not.toContain('Since');
  });
});
