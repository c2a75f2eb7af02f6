import { describe, expect, it } from 'vitest';
import { CONFIG } from '../dune.ts';
import { said } from '../said.ts';
import { dip, sip } from '../../workspace/workspaceOf.ts';
import { summaryOf } from './summaryOf.ts';

const counts = (plan: string, config?: string, lang = 'en') => {
  const { rating } = summaryOf(plan, { lang, ...(config === undefined ? {} : { config }) });
  return [rating.parts, ...rating.counts.map(({ count, mark }) => `${count} ${said(mark)}`)];
};

const strategy = (id: string, rest: string): string => `  - {id: ${id}, title: ${id}, ${rest}}\n`;

describe('how the work is going', () => {
  const rated = sip('progress: {winter: {rating: 2, by: Principal, on: 2027-01-20}}\n');

  it('is the rating in plain words, with its day', () => {
    const { rating } = summaryOf(rated);
    expect([said(rating.mark), rating.sentence, rating.rated, rating.isQuoted]).toEqual([
      '◐ Behind plan',
      'The work is moving, but more slowly than we planned.',
      'Rated on January 20, 2027',
      false,
    ]);
    const spanish = summaryOf(rated, { lang: 'es' }).rating;
    expect([said(spanish.mark), spanish.rated]).toEqual([
      '◐ Va con retraso',
      'Evaluado el 20 de enero de 2027',
    ]);
  });

  it('is the last rating there is, until the new cycle has one', () => {
    const { rating } = summaryOf(rated, { cycle: 'spring', asOf: '2027-03-05' });
    expect(said(rating.mark)).toBe('◐ Behind plan');
    expect(said(summaryOf(rated, { cycle: 'fall' }).rating.mark)).toBe('◌ Not rated yet');
  });

  it('keeps the words of a district that has a scale of its own', () => {
    const scale = `rating_scale:
  - {value: 1, label: Little, short: L}
  - {value: 2, label: Some, short: S}
  - {value: 3, label: Considerable, short: C}
  - {value: 4, label: Met, short: M}
`;
    const { rating } = summaryOf(rated, { config: CONFIG + scale, lang: 'es' });
    expect([rating.mark.word, rating.isQuoted, rating.sentence]).toEqual([
      'Some',
      true,
      'Nivel 2 de 4. El nivel 4 es el mejor.',
    ]);
  });

  it('counts the parts of the work, best first', () => {
    const parts = [
      strategy('a', 'progress: {winter: {rating: 3}}'),
      strategy('b', 'progress: {winter: {rating: 1}}'),
      strategy('c', 'progress: {winter: {rating: 3}}'),
      strategy('d', 'status: on_hold'),
      strategy('e', 'status: in_progress'),
    ].join('');
    // Of five, two carry a 3, one a 1, one is on hold and one is not rated.
    expect(counts(sip(`strategies:\n${parts}`))).toEqual([
      'The 5 parts of our work',
      '2 ● Going as planned',
      '1 ○ Far behind plan',
      '1 ◌ Not rated yet',
      '1 ◌ On hold or later',
    ]);
    expect(counts(sip(`strategies:\n${strategy('a', 'status: in_progress')}`))[0]).toBe(
      '1 part of our work',
    );
    expect(counts(sip(''))).toEqual(['The plan does not list any work yet.']);
  });
});

describe('what the school works on', () => {
  it('is six strategies, shared out among the goals; the rest is counted', () => {
    const goal = (id: string, ids: readonly string[]): string =>
      `  - id: ${id}\n    title: Goal ${id}\n    strategies:\n${ids.map((each) => `    ${strategy(each, 'start: 2026-09-01')}`).join('')}`;
    const plan = `goals:\n${goal('a', ['a1', 'a2', 'a3', 'a4', 'a5'])}${goal('b', ['b1', 'b2'])}`;
    const { work, moreWork } = summaryOf(sip(plan));
    // In turn: a1 b1 a2 b2 a3 a4; a5 is left of seven.
    expect(work).toEqual([
      { quoted: 'Goal a', items: ['a1', 'a2', 'a3', 'a4'] },
      { quoted: 'Goal b', items: ['b1', 'b2'] },
    ]);
    expect(moreWork).toBe('The whole plan has 1 more part of the work.');
  });

  it('leaves out what was given up and what is not for everybody', () => {
    const parts = [
      strategy('a', 'status: discontinued'),
      strategy('b', 'visibility: internal'),
      strategy('c', 'status: in_progress'),
    ].join('');
    const { work, moreWork } = summaryOf(sip(`strategies:\n${parts}`));
    expect([work, moreWork]).toEqual([[{ quoted: null, items: ['c'] }], null]);
  });
});

describe('what comes next', () => {
  const actions = `strategies:
  - id: s
    title: S
    actions:
      - {id: late, title: Late, due: 2027-01-20}
      - {id: done, title: Done, due: 2027-02-10, status: completed}
      - {id: third, title: Third, due: 2027-04-01}
      - {id: second, title: Second, due: 2027-03-01}
      - {id: first, title: First, due: 2027-02-02}
`;

  it('is the next step of the plan and the two actions that are due first', () => {
    const { next } = summaryOf(
      sip(`${actions}progress: {winter: {rating: 2, next_steps: A second look in March.}}\n`),
    );
    expect(next).toEqual({
      steps: 'A second look in March.',
      dated: [
        { when: 'By February 2, 2027', quoted: 'First' },
        { when: 'By March 1, 2027', quoted: 'Second' },
      ],
      board: null,
    });
  });

  it('tells when the board looks at it', () => {
    const config = `${CONFIG}reporting: {board: [{cycle: winter, meeting: 2027-02-22}, {cycle: spring, meeting: 2027-06-21}]}\n`;
    const board = (asOf: string) => summaryOf(sip(''), { config, asOf, lang: 'es' }).next.board;
    expect(board('2027-02-22')).toBe(
      'La junta escolar revisará nuestro progreso el 22 de febrero de 2027.',
    );
    expect(board('2027-02-23')).toContain('21 de junio de 2027');
    expect(board('2027-06-22')).toBeNull();
  });
});

describe('how to take part', () => {
  it('names the contacts of the plan, no student; else the principal; else the school', () => {
    const contacts =
      'contacts: [{name: Kim, student: true}, {name: Lee Moss, title: Family liaison}]\n';
    expect(summaryOf(sip(contacts)).contacts).toEqual(['Lee Moss, Family liaison']);
    const principal = summaryOf(sip(''));
    expect([principal.contacts, principal.address]).toEqual([['Ana Reyes'], '4 Dune Street']);
    expect(principal.words.ask).toBe('Do you have a question or an idea? Talk to:');
    const nobody = summaryOf(sip('').replace('school: dune', 'school: reef'));
    expect([nobody.contacts, nobody.words.ask]).toEqual([
      [],
      'Do you have a question or an idea? Ask at Reef School.',
    ]);
  });

  it('tells what came of what families said before what others said', () => {
    const plan = `engagement:
  - {who: Teachers, outcome: One meeting less.}
  - {who: Families, outcome: Families asked for a call.}
  - {who: Students, outcome: A warmer bus.}
  - {who: Parents of graders, outcome: Not yet., on: 2027-03-01}
  - {who: Neighbors}
`;
    expect(summaryOf(sip(plan)).heard).toEqual([
      'Families asked for a call.',
      'Teachers: One meeting less.',
    ]);
  });

  it('explains the words of the plan that the page uses', () => {
    const plan = `summary: Every child reaches the Benchmark.
glossary: {Screening: A short test., Benchmark: The score for the grade.}
`;
    expect(summaryOf(sip(plan)).meanings).toEqual([
      { term: 'Benchmark', meaning: 'The score for the grade.' },
    ]);
  });
});

describe('the page as a whole', () => {
  it('says whose it is, and of which day', () => {
    const school = summaryOf(sip(''), { lang: 'es' });
    expect([school.district, school.name, school.heading, school.asOf]).toEqual([
      'Dune Public Schools',
      'Dune Street School',
      'El plan de nuestra escuela para 2026-27, explicado a las familias',
      'Actualizado al 2 de febrero de 2027',
    ]);
    const district = summaryOf(dip(''));
    expect([district.district, district.name, district.heading]).toEqual([
      '',
      'Dune Public Schools',
      'Our district plan for 2026-27, for families',
    ]);
  });

  it('says in another language that the plan is in English', () => {
    expect(summaryOf(sip('')).words.languageNote).toBeNull();
    const { planLanguage, words } = summaryOf(sip(''), { lang: 'es' });
    expect(planLanguage).toBe('en');
    expect(words.languageNote).toContain('El plan está escrito en inglés.');
  });

  it('says of a draft that it is one, and of a text that it goes on', () => {
    const draft = sip('').replace('status: adopted', 'status: draft');
    expect(summaryOf(draft).words.draftNote).toBe('This plan is a draft. It may still change.');
    expect(summaryOf(sip('')).words.shortened).toBeNull();
    const long = summaryOf(sip(`summary: ${'Many words. '.repeat(40)}\n`));
    expect(long.lead).toMatch(/words\. …$/);
    expect(long.lead?.length).toBeLessThanOrEqual(280);
    expect(long.words.shortened).toBe('A text that ends in … goes on in the whole plan.');
  });
});
