import { describe, expect, it } from 'vitest';
import type { HeatFigure } from '../../src/model/figure.ts';
import { dip, sip } from '../workspace/workspaceOf.ts';
import { board } from './boardOf.ts';
import { said } from './said.ts';

/** A row as letters: rated 0 to 2, n not rated, p paused, a dot where it is not adopted. */
const drawn = ({ rows }: HeatFigure): string[] =>
  rows.map(({ label, cells }) => {
    const signs = cells.map(({ state, fill }) =>
      state === 'rated'
        ? String((fill ?? 0) * 2)
        : { not_rated: 'n', paused: 'p', not_adopted: '.' }[state],
    );
    return `${label} ${signs.join('')}`;
  });

/** A district with so many strategies a theory, and so many schools that adopt the first one. */
function large(widths: readonly number[], schools: number) {
  const theories = widths.map(
    (width, theory) => `  - id: toa-${theory}
    title: Theory ${theory}
    if: we do
    then: they learn.
    strategies:
${Array.from({ length: width }, (_, index) => `      - {id: s-${theory}-${index}, title: S}\n`).join('')}`,
  );
  const ids = Array.from(
    { length: schools },
    (_, index) => `school-${String(index).padStart(2, '0')}`,
  );
  const plans = ids.map((id) => [
    `plans/${id}.yaml`,
    sip('strategies: [{id: a, title: A, aligns_to: dip-2026#s-0-0}]\n')
      .replace('sip-dune-2026', `sip-${id}`)
      .replace('school: dune', `school: ${id}`),
  ]);
  const files: Record<string, string> = {
    ...Object.fromEntries(plans),
    'plans/dip.yaml': dip(`theories_of_action:\n${theories.join('')}`),
    'plans/dune.yaml': sip('').replace('status: adopted', 'status: archived'),
    'plans/reef.yaml': sip('')
      .replace('sip-dune-2026', 'sip-reef')
      .replace('school: dune', 'school: reef')
      .replace('status: adopted', 'status: archived'),
    'directory.yaml': `format: 1
districts: [{id: dune-district, name: Dune Public Schools}]
schools:
  - {id: dune, name: Dune, district: dune-district}
  - {id: reef, name: Reef, district: dune-district}
${ids.map((id) => `  - {id: ${id}, name: ${id}, district: dune-district}\n`).join('')}`,
  };
  return board({ files }).heat.figures;
}

describe('the table of schools by strategy', () => {
  const { heat } = board();
  const [figure, ...others] = heat.figures;

  it('has a sign for each rating, and tells not rated, paused and not adopted apart', () => {
    expect(others).toEqual([]);
    // 1.1 and Coaching, then Libraries and Mentors, which nobody adopted.
    expect(figure && drawn(figure)).toEqual(['Dune Street School 2p..', 'Reef School 0n..']);
  });

  it('names strategies by their code, or by their place in the plan, under their theories', () => {
    expect(figure?.groups).toEqual([
      { label: '1 Student learning', columns: ['1.1', '2', '3'] },
      { label: 'Teachers stay', columns: ['4'] },
    ]);
    expect(figure?.counts).toEqual([2, 2, 0, 0]);
  });

  it('says in words who works on how much, and what nobody adopted', () => {
    expect(heat.sentences).toEqual([
      '2 schools work on 2 of 4 strategies of the district. Schools choose; not choosing one counts against nobody.',
      'No school adopted 3 and 4.',
    ]);
  });

  it('names schools without a plan of the year instead of an empty row', () => {
    const files = {
      'plans/reef.yaml': sip('').replace('2026-27', '2025-26').replace('sip-dune-2026', 'sip-reef'),
    };
    const { sentences, figures } = board({ files }).heat;
    expect(sentences).toContain('No plan this year: Reef School.');
    expect(figures[0]?.rows.map(({ label }) => label)).toEqual(['Dune Street School']);
  });

  it('says the same in words, school by school, with the rating of its own plan', () => {
    expect(
      board().schools.map(({ school, plan, strategies }) =>
        [school, said(plan), strategies].join(' | '),
      ),
    ).toEqual([
      'Dune Street School | ● Meets | Meets: 1.1 · Paused or later: 2',
      'Reef School | ◌ Not rated | Gaps: 1.1 · Not rated: 2',
    ]);
  });

  it('is one picture for 26 strategies, and breaks between theories where there are more', () => {
    const widths = (figures: readonly HeatFigure[]) =>
      figures.map(({ groups }) => groups.map(({ columns }) => columns.length));
    expect(widths(large([9, 9, 8], 3))).toEqual([[9, 9, 8]]);
    expect(widths(large([10, 10, 10], 3))).toEqual([[10, 10], [10]]);
    expect(widths(large([30], 3))).toEqual([[26], [4]]);
  });

  it('breaks between schools where there are more than fit on a page', () => {
    const figures = large([5], 41);
    expect(figures.map(({ rows }) => rows.length)).toEqual([40, 1]);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(2);
  });
});

describe('the section of a theory', () => {
  const [whole, learning, talent] = board().sections;

  it('tells the theory in full, with its owner’s office, rating and words', () => {
    expect(learning).toMatchObject({
      heading: '1 Student learning',
      statement: 'If every school teaches reading in small groups, then more students will read.',
      owners: 'Deputy superintendent',
      narrative: [
        { label: 'Where it stands', text: 'Slowly.' },
        { label: 'What did not', text: 'Time.' },
      ],
    });
    expect(said(learning?.mark)).toBe('◐ Lagging');
  });

  it('shows the district’s ratings of each strategy beside those of the schools', () => {
    expect(
      learning?.strategies.map(({ code, title, detail, marks, paused, schools }) =>
        [code, title, detail, ...marks.map(said), paused ?? '', schools].join(' | '),
      ),
    ).toEqual([
      '1.1 | Small groups | Director of reading · In half of the rooms. | ● Meets | ◐ Lagging |  | 2 schools: 1 Meets and 1 Gaps; 1 up, 1 down',
      '2 | Coaching |  | ◌ Not rated | ● Meets |  | 2 schools: 1 not rated and 1 paused or later',
      '3 | Libraries |  | - | - | on hold | no school',
    ]);
    expect(talent?.strategies.map(({ code, title }) => `${code} ${title}`)).toEqual(['4 Mentors']);
  });

  it('lists its measures and those of its strategies', () => {
    expect(learning?.measures.map(({ name, results }) => [name, ...results])).toEqual([
      ['Reading', '43.5%', '42.0%'],
      ['Mathematics', '–', '*'],
      ['Rooms', '–', '10'],
    ]);
    expect(whole).toMatchObject({ heading: 'The district as a whole', strategies: [] });
    expect(whole?.measures.map(({ name }) => name)).toEqual(['Graduates']);
  });

  it('says how student groups stand', () => {
    // 21.0 against 42.0 now, 20 against 40 at baseline.
    expect(learning?.gaps).toEqual([
      {
        name: 'Reading',
        sentence:
          'English learners are 21.0 points below all students. Since baseline the gap has widened for English learners.',
      },
    ]);
  });

  it('repeats no chart of the first page', () => {
    expect(board().sections.flatMap(({ figures }) => figures)).toEqual([]);
  });
});
