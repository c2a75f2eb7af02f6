import { describe, expect, it } from 'vitest';
import { diffWorkspaces } from '../../src/diff/diffWorkspaces.ts';
import { AS_OF, changesOf, inWords, type Replaced, STORY, withPlan } from './plans.ts';

/** The changes of the story but the reminder that nobody recorded them. */
const said = (...replaced: Replaced[]): string[] =>
  changesOf(...replaced)
    .filter(({ name }) => name !== 'amendment-missing')
    .map(inWords);

describe('a promise that became weaker', () => {
  it.each([
    [
      'target: {value: 62, by',
      'target: {value: 60, by',
      'target-lowered: reading-g3 Target: 62% -> 60% [−2 points]',
    ],
    [
      'target: {value: 12}',
      'target: {value: 14}',
      'target-lowered: absence Target: 12% -> 14% [+2 points]',
    ],
    [
      'target: {value: 50}',
      'target: {value: 45}',
      'target-lowered: reading-g3 English learners: Target: 50% -> 45% [−5 points]',
    ],
    [
      'by: 2027-06-15',
      'by: 2027-06-30',
      'date-later: reading-g3 Target by: June 15, 2027 -> June 30, 2027 [15 days later]',
    ],
    [
      'winter: 57',
      'winter: 55',
      'benchmark-lowered: reading-g3 Winter SAM benchmark: 57% -> 55% [−2 points]',
    ],
    [
      'fall: 53, winter: 57',
      'winter: 57',
      'benchmark-removed: reading-g3 Fall SAM benchmark: 53% -> (none)',
    ],
    [
      '{value: 51, period',
      '{value: 48, period',
      'baseline-changed: reading-g3 Baseline: 51% -> 48% [−3 points]',
    ],
    [
      'due: 2027-01-15',
      'due: 2027-02-15',
      'date-later: screening Due: January 15, 2027 -> February 15, 2027 [31 days later]',
    ],
    [', due: 2027-01-15', '', 'date-removed: screening Due: January 15, 2027 -> (none)'],
    [
      '        owner: {name: Jo Park, title: Assistant principal}\n',
      '',
      'owner-removed: small-groups Owner: Jo Park, Assistant principal -> (none)',
    ],
    [
      'planned: 25000',
      'planned: 20000',
      'budget-lowered: small-groups Budget: Title I-A, planned: $25,000 -> $20,000 [−5,000]',
    ],
    [
      'status: adopted',
      'status: draft',
      'adoption-withdrawn: sip-dune-2026 Status: adopted -> draft',
    ],
    [
      'unit: percent\n        direction: increase',
      'unit: score\n        direction: increase',
      'measure-redefined: reading-g3 Unit: percent -> score',
    ],
    [
      'rating: 2, by: Principal',
      'rating: 3, by: Principal',
      'closed-rating-changed: small-groups Fall SAM rating: ◐ Lagging -> ● Meets [+1]',
    ],
  ])('%s becomes %s', (from, to, words) => {
    expect(said([from, to])).toEqual([words]);
    expect(changesOf([from, to]).find(({ name }) => words.startsWith(name))?.weakens).toBe(true);
  });
});

describe('other changes', () => {
  it.each([
    [
      'target: {value: 12}',
      'target: {value: 10}',
      'target-raised: absence Target: 12% -> 10% [−2 points]',
    ],
    [
      'results: {fall: {value: 52.1}}',
      'results: {fall: {value: 52.1}, winter: {value: 55.4, n: 73, on: 2027-01-20}}',
      'result-entered: reading-g3 Winter SAM result: (none) -> 55.4% (n 73, January 20, 2027)',
    ],
    [
      'value: 35, n: 20',
      'value: 36, n: 20',
      'result-changed: reading-g3 English learners: Fall SAM result: 35% -> 36% [+1 point]',
    ],
    [
      'note: Begun in four rooms.',
      'note: Begun in five rooms.',
      'progress-noted: small-groups Fall SAM note: Begun in four rooms. -> Begun in five rooms.',
    ],
    [
      'title: A library in every room',
      'title: A library for every room',
      'reworded: libraries Title: A library in every room -> A library for every room',
    ],
    [
      'by grade 3.',
      'by grade 4.',
      'figures-reworded: reading Statement: Every student reads by grade 3. -> Every student reads by grade 4.',
    ],
    [
      'owner: {title: Librarian}',
      'owner: {title: Coach}',
      'owner-changed: books Owner: Librarian -> Coach',
    ],
    [
      'due: 2027-03-01',
      'due: 2027-02-26',
      'date-earlier: books Due: March 1, 2027 -> February 26, 2027 [3 days earlier]',
    ],
    [
      'status: completed',
      'status: in_progress',
      'status-changed: schedule Status: completed -> in progress',
    ],
  ])('%s becomes %s', (from, to, words) => {
    expect(said([from, to])).toEqual([words]);
  });

  it('does not take a version or a printed number for a promise', () => {
    const versioned = ['term: 2026-27', 'term: 2026-27\nversion: "1.1"'] as const;
    const coded = ['id: libraries', 'id: libraries\n        code: "1.2"'] as const;
    expect(changesOf(versioned, coded).map(({ name }) => name)).toEqual([
      'detail-changed',
      'detail-changed',
    ]);
  });

  it('says nothing where only the form changed', () => {
    expect(
      changesOf(
        ['results: {fall: {value: 52.1}}', 'results:\n          fall:\n            value: 52.10'],
        ['owner: {title: Librarian}', 'owners: [{title: Librarian}]'],
        ['baseline: {value: 18}', '"baseline": {value: 18.0}'],
      ),
    ).toEqual([]);
  });
});

describe('parts', () => {
  const BOOKS =
    '          - {id: books, title: Buy books, owner: {title: Librarian}, due: 2027-03-01}\n';
  const SCREENING =
    '          - {id: screening, title: Screen three times, owner: {title: Coach}, due: 2027-01-15}\n';

  it('are removed as one with all that stands in them', () => {
    const all = `      - id: libraries\n        title: A library in every room\n        actions:\n${BOOKS}`;
    expect(said([all, ''])).toEqual(['part-removed: libraries: A library in every room -> (none)']);
  });

  it('are moved, not removed and added', () => {
    expect(said([SCREENING, ''], [BOOKS, `${BOOKS}${SCREENING}`])).toEqual([
      'moved: screening: place 2 in “Small groups every day” -> place 2 in “A library in every room”',
    ]);
  });

  it('of a list in another order are as few as can be', () => {
    const first = '          - {id: schedule';
    expect(said([SCREENING, ''], [first, `${SCREENING}${first}`])).toHaveLength(1);
  });

  it('are renumbered where nothing but the id changed', () => {
    expect(said(['id: libraries', 'id: classroom-libraries'])).toEqual([
      'renumbered: classroom-libraries: libraries -> classroom-libraries',
    ]);
  });
});

describe('entries of one name in a list', () => {
  const LINE = '          - {source: Title I-A, planned: 25000}\n';
  const line = (planned: number, rest: string): string =>
    `          - {source: Title I-A, planned: ${planned}, ${rest}}\n`;
  const [coach, books, travel] = [
    line(9000, 'actual: 8700'),
    line(4000, 'actual: 3950'),
    line(600, 'actual: 610'),
  ];
  const lines = (before: string, after: string): string[] => {
    const story = (text: string) => withPlan(STORY.replace(LINE, text));
    return diffWorkspaces(story(before), story(after), AS_OF)
      .flatMap(({ changes }) => changes)
      .filter(({ name }) => name !== 'amendment-missing')
      .map(inWords);
  };

  it('pair by what they say, whatever their order', () => {
    expect(lines(`${coach}${books}${travel}`, `${travel}${coach}${books}`)).toEqual([]);
    const less = books.replace('4000', '3000');
    const [change, ...rest] = lines(`${coach}${books}${travel}`, `${travel}${less}${coach}`);
    expect(change).toMatch(/^budget-lowered: small-groups .*: \$4,000 -> \$3,000/);
    expect(rest).toEqual([]);
  });

  it('are removed and added alone', () => {
    const [removed, ...rest] = lines(`${coach}${books}${travel}`, `${books}${travel}`);
    expect(removed).toMatch(/^budget-removed: small-groups .*9,000/);
    expect(rest).toEqual([]);
    const [added, ...others] = lines(`${books}${travel}`, `${coach}${books}${travel}`);
    expect(added).toMatch(/^budget-added: small-groups .*9,000/);
    expect(others).toEqual([]);
  });
});

describe('an amendment', () => {
  const lowered = ['target: {value: 62, by', 'target: {value: 60, by'] as const;
  const record = (rest: string) =>
    [
      'goals:\n',
      `revisions:\n  - {on: 2027-01-20, what: Target lowered., reason: New test.${rest}}\ngoals:\n`,
    ] as const;

  it('that nobody recorded is missed', () => {
    expect(changesOf(lowered).map(({ name }) => name)).toEqual([
      'amendment-missing',
      'target-lowered',
    ]);
  });

  it('explains every weakening where it names no part', () => {
    const [recorded, change] = changesOf(lowered, record(''));
    expect(recorded?.name).toBe('amendment-recorded');
    expect(change).toMatchObject({
      name: 'target-lowered',
      explained: 'Target lowered. New test.',
    });
  });

  it('explains what stands in the part that it names, and no other', () => {
    const explained = (id: string) =>
      changesOf(lowered, record(`, components: [${id}]`)).find(
        ({ name }) => name === 'target-lowered',
      )?.explained;
    expect([explained('reading'), explained('reading-g3'), explained('libraries')]).toEqual([
      'Target lowered. New test.',
      'Target lowered. New test.',
      null,
    ]);
  });
});
