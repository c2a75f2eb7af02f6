import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';
import { sip } from '../../workspace/workspaceOf.ts';
import { summaryOf } from './summaryOf.ts';

const page = (measures: string, lang = 'en', cycle = 'winter') =>
  summaryOf(sip(`goals:\n  - id: g\n    title: G\n    measures:\n${measures}`), { lang, cycle });

const measure = (fields: string): string => `      - {id: m, name: M, ${fields}}\n`;

/** The one number of a page as a reader has it. */
const read = (fields: string, lang = 'en', cycle = 'winter'): string => {
  const [only] = page(measure(fields), lang, cycle).results;
  if (!only) throw new Error('There is no number');
  const { value, since, goal, note, mark } = only;
  return [value, since, goal, note, said(mark)].filter((part) => part).join(' | ');
};

const READING =
  'unit: percent, direction: increase, baseline: {value: 51.4}, benchmarks: {fall: 53, winter: 57, spring: 62}, target: {value: 62, by: 2027-06-15}';

describe('a number in plain words', () => {
  it.each<[string, string, string]>([
    [
      'is so many of a hundred, in whole ones',
      `${READING}, results: {winter: {value: 57.5, on: 2027-01-13}}`,
      // 57.5 is rounded half away from zero to 58, 51.4 to 51.
      '58 of 100 | in January 2027, up from 51 | Goal: 62 by June 2027 | ↗ On course',
    ],
    [
      'keeps a decimal where whole numbers would hide that two values differ',
      `${READING}, results: {winter: {value: 61.6}}`,
      // 61.6 would be 62, which is the goal that was not reached.
      '61.6 of 100 | up from 51.4 | Goal: 62 by June 2027 | ↗ On course',
    ],
    [
      'does not make nothing of a little',
      'unit: percent, direction: decrease, baseline: {value: 3.2}, target: {value: 0.4}, results: {winter: {value: 1.2}}',
      // 0.4 would be 0 of 100.
      '1.2 of 100 | down from 3.2 | Goal: 0.4 | less is better | ↗ On course',
    ],
    [
      'says that less is better where it is',
      'unit: percent, direction: decrease, baseline: {value: 19.1}, benchmarks: {winter: 16}, target: {value: 15, type: at_most, by: 2027-06-15}, results: {winter: {value: 17.4, on: 2027-01-22}}',
      '17 of 100 | in January 2027, down from 19 | Goal: no more than 15 by June 2027 | less is better | ↘ Not yet on course',
    ],
    [
      'that has become worse',
      'unit: days, direction: decrease, baseline: {value: 5.1}, target: {value: 3.5}, results: {winter: {value: 5.3}}',
      // In whole days 5.3 and 5.1 would both be 5.
      '5.3 days | up from 5.1 | Goal: 3.5 | less is better | ✕ Worse than at the start',
    ],
    [
      'of one day',
      'unit: days, direction: decrease, baseline: {value: 4}, target: {value: 1}, results: {winter: {value: 1}}',
      '1 day | down from 4 | Goal: 1 | less is better | ✓ Goal reached',
    ],
    [
      'of dollars',
      'unit: currency, direction: increase, baseline: {value: 1410}, target: {value: 1650}, results: {winter: {value: 1500}}',
      // The line from 1410 to 1650 is at 1410 + 240 × 2/3 = 1570 in winter.
      '$1,500 | up from $1,410 | Goal: $1,650 | ↘ Not yet on course',
    ],
    [
      'of dollars and cents',
      'unit: currency, direction: increase, baseline: {value: 14.2}, target: {value: 15}, results: {winter: {value: 14.45}}',
      // In whole dollars 14.45 and 14.2 would both be 14.
      '$14.45 | up from $14.20 | Goal: $15.00 | ↘ Not yet on course',
    ],
    [
      'of things that are counted',
      'unit: count, direction: increase, baseline: {value: 1200}, target: {value: 1300, type: at_least}, results: {winter: {value: 1350}}',
      '1,350 | up from 1,200 | Goal: at least 1,300 | ✓ Goal reached',
    ],
    [
      'that is to stay',
      'unit: percent, direction: maintain, baseline: {value: 95}, target: {value: 95, type: maintain, within: 1}, results: {winter: {value: 95}}',
      '95 of 100 | the same as at the start | Goal: stay at 95 | ✓ Goal reached',
    ],
    [
      'in its first year',
      'unit: percent, direction: increase, baseline: new, target: {value: 80, type: at_least}, results: {winter: {value: 74}}',
      '74 of 100 | the first year we count this | Goal: at least 80 | ○ New this year',
    ],
    [
      'that is a word',
      'unit: level, levels: [Red, Yellow, Green], direction: increase, baseline: {value: Red}, target: {value: Green}, results: {winter: {value: Yellow}}',
      'Yellow | at the start Red | Goal: Green | -',
    ],
    [
      'that is yes or no',
      'unit: yes_no, baseline: {value: false}, target: {value: true}, results: {winter: {value: true}}',
      'Yes | at the start No | Goal: Yes | ✓ Goal reached',
    ],
    [
      'that is not there yet',
      `${READING}, results: {winter: pending}`,
      'Goal: 62 of 100 by June 2027 | ○ No result yet',
    ],
    [
      'that is withheld',
      `${READING}, results: {fall: {value: 52}, winter: suppressed}`,
      'Goal: 62 of 100 by June 2027 | * Not shown, to protect privacy',
    ],
  ])('%s', (_, fields, expected) => {
    expect(read(fields)).toBe(expected);
  });

  it('is not rounded to another number where it is small', () => {
    const credits =
      'unit: score, baseline: {value: 0.9}, target: {value: 1.5}, results: {winter: {value: 0.9}}';
    expect(read(credits)).toContain('0.9 | the same as at the start | Goal: 1.5');
    const share = `${READING}, results: {winter: {value: 4.4}}`;
    expect(read(share)).toContain('4 of 100');
  });

  it('is the last one where the cycle has none yet', () => {
    const fields = `${READING}, results: {fall: {value: 54, on: 2026-10-30}, winter: pending}`;
    // 54 has reached the benchmark of fall, 53.
    expect(read(fields)).toBe(
      '54 of 100 | in October 2026, up from 51 | Goal: 62 by June 2027 | ↗ On course',
    );
  });

  it('is never that of a cycle that lies ahead', () => {
    const fields = `${READING}, results: {fall: {value: 52}, winter: {value: 60}}`;
    expect(read(fields, 'en', 'fall')).toContain('52 of 100 | up from 51');
  });

  it('reads the same in Spanish', () => {
    const fields = `${READING}, results: {winter: {value: 57.5, on: 2027-01-13}}`;
    expect(read(fields, 'es')).toBe(
      '58 de cada 100 | en enero de 2027, antes: 51 | Meta: 62 para junio de 2027 | ↗ A buen ritmo',
    );
    const days =
      'unit: days, direction: decrease, baseline: {value: 4}, target: {value: 1}, results: {winter: {value: 1}}';
    expect(read(days, 'es')).toBe('1 día | antes: 4 | Meta: 1 | menos es mejor | ✓ Meta alcanzada');
  });

  it('has a bar where it is a share, with all that the bar shows in words', () => {
    const fields = `${READING}, results: {winter: {value: 57.5}}`;
    expect(page(measure(fields)).results[0]?.figure).toEqual({
      kind: 'share',
      id: 'share-m',
      alt: '58 of 100. Start 51. Goal 62',
      value: 57.5,
      start: { value: 51.4, text: 'Start 51' },
      goal: { value: 62, text: 'Goal 62' },
    });
    expect(
      page(measure('unit: days, results: {winter: {value: 3}}')).results[0]?.figure,
    ).toBeNull();
    expect(
      page(measure(`${READING}, results: {winter: suppressed}`)).results[0]?.figure,
    ).toBeNull();
  });
});

describe('the numbers that a page has room for', () => {
  const goal = (id: string, measures: readonly string[], strategies = ''): string =>
    `  - id: ${id}\n    title: ${id}\n    measures:\n${measures
      .map(
        (name) =>
          `      - {id: ${name}, name: ${name}, unit: count, results: {winter: ${RESULT[name] ?? '{value: 1}'}}}\n`,
      )
      .join('')}${strategies}`;
  const RESULT: Readonly<Record<string, string>> = { pending: 'pending', hidden: 'suppressed' };
  const names = (plan: string) => summaryOf(sip(plan)).results.map(({ quoted }) => quoted);

  it('are four, one from each goal in turn, in the order of the plan', () => {
    const plan = `goals:\n${goal('a', ['a1', 'a2', 'a3'])}${goal('b', ['b1'])}${goal('c', ['c1', 'c2'])}`;
    expect(names(plan)).toEqual(['a1', 'a2', 'b1', 'c1']);
    expect(summaryOf(sip(plan)).moreResults).toBe('The whole plan has 2 more numbers.');
  });

  it('are those that are known before those that are not, and the withheld are counted', () => {
    const plan = `goals:\n${goal('a', ['pending', 'hidden', 'a1'])}${goal('b', ['b1', 'b2', 'b3'])}`;
    const { moreResults, withheld } = summaryOf(sip(plan));
    expect(names(plan)).toEqual(['a1', 'b1', 'b2', 'b3']);
    expect(moreResults).toBe('The whole plan has 1 more number.');
    expect(withheld).toBe('1 number is not shown, to protect privacy.');
  });

  it('are those of goals; of strategies only where there are no others', () => {
    const strategy = `    strategies:\n      - {id: s, title: S, measures: [{id: s1, name: s1, unit: count, results: {winter: {value: 2}}}]}\n`;
    expect(names(`goals:\n${goal('a', ['a1'], strategy)}`)).toEqual(['a1']);
    expect(names(`goals:\n  - id: g\n    title: G\n${strategy}`)).toEqual(['s1']);
  });

  it('are neither words nor what does not apply', () => {
    const plan = `measures:
  - {id: w, name: Words, unit: text, results: {winter: {value: Many families}}}
  - {id: n, name: None, unit: count, results: {winter: not_applicable}}
`;
    const { results, moreResults } = summaryOf(sip(plan));
    expect([results, moreResults]).toEqual([[], null]);
  });
});
