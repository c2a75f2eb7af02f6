import { describe, expect, it } from 'vitest';
import type { GapFigure, TrendFigure } from '../../src/model/figure.ts';
import { figuresOf } from '../../src/reports/figuresOf.ts';
import { sip } from '../workspace/workspaceOf.ts';
import { packet, PLAN } from './dune.ts';

const READING =
  'unit: percent, direction: increase, source: Screening, population: Grade 3, baseline: {value: 51.0, n: 74}, benchmarks: {winter: 57}, target: {value: 62}';

const plan = (fields: string) => sip(`measures: [{id: m, name: Readers, ${fields}}]\n`);

const trend = (fields: string, cycle = 'winter') => {
  const [detail] = packet(plan(fields), { cycle }).measures.figures;
  if (detail?.figure.kind !== 'trend') throw new Error('There is no trend');
  return { ...detail, figure: detail.figure satisfies TrendFigure };
};

const gap = (groups: string, fields = READING) => {
  const results = 'results: {winter: {value: 55.4}}';
  const [detail] = packet(plan(`${fields}, ${results}, groups: [${groups}]`)).measures.gaps;
  if (detail?.figure.kind !== 'gap') throw new Error('There are no groups');
  return { ...detail, figure: detail.figure satisfies GapFigure };
};

describe('the picture of a measure', () => {
  const { figure, sentence } = trend(
    `${READING}, history: [{period: 2024-25, value: 48}], results: {fall: {value: 52.1}, winter: {value: 55.4, n: 72}, spring: {value: 61}}`,
  );

  it('shows baseline, results and benchmarks, and nothing of cycles ahead but their benchmarks', () => {
    const points = figure.points.map((point) => [point.label, point.value, point.benchmark]);
    // 51 + 11/3 = 54.7 was not written for fall.
    expect(points).toEqual([
      ['Baseline', 51, null],
      ['Fall', 52.1, 54.7],
      ['Winter', 55.4, 57],
      ['Spring', null, 62],
    ]);
    expect(figure.points.map(({ text }) => text)).toEqual(['51.0', '52.1', '55.4', '']);
    expect(figure.points.map(({ isAhead }) => isAhead)).toEqual([false, false, false, true]);
    expect(figure.points.map(({ isInterpolated }) => isInterpolated)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('shows the target, earlier years and the bounds of percentages', () => {
    expect(figure.target).toEqual({ value: 62, text: '62.0' });
    expect(figure.history).toEqual([{ label: '2024-25', value: 48, text: '48.0' }]);
    expect(figure.bounds).toEqual([0, 100]);
    expect(figure).toMatchObject({ unit: 'percent', status: 'off_track', lowerIsBetter: false });
  });

  it('says in words what it shows', () => {
    for (const value of ['Readers', '51.0%', '52.1%', '55.4%', '62.0%']) {
      expect(figure.alt).toContain(value);
    }
    expect(figure.alt).not.toContain('61');
  });

  it('has one sentence, numbers first', () => {
    expect(sentence).toBe(
      '55.4% in winter, up from 51.0%, short of the winter benchmark of 57.0%.',
    );
  });

  it('breaks its line at a withheld value and prints a star', () => {
    const { figure: broken, sentence: words } = trend(`${READING}, results: {winter: suppressed}`);
    expect(broken.points[2]).toMatchObject({ value: null, text: '*' });
    expect(broken.alt).toContain('withheld');
    expect(words).toBe('The winter result is withheld because few students are counted.');
  });

  it('knows nought from nothing', () => {
    const fights =
      'unit: count, direction: decrease, baseline: {value: 4}, results: {fall: {value: 0}}';
    expect(trend(fights).figure.points.map(({ value }) => value)).toEqual([4, 0, null, null]);
    expect(trend(fights).figure.bounds).toBeNull();
    expect(trend(fights).figure.lowerIsBetter).toBe(true);
  });

  it('is left out where there are no numbers to draw', () => {
    const { figures } = packet(plan('unit: percent, results: {winter: suppressed}')).measures;
    expect(figures).toEqual([]);
  });
});

describe('the sentence of a measure', () => {
  const LESS = 'unit: percent, direction: decrease, baseline: {value: 19}, target: {value: 13}';

  it.each<[string, string]>([
    [
      `${READING}, results: {winter: {value: 63}}`,
      '63% in winter, up from 51% and past the target of 62%.',
    ],
    [
      `${READING}, results: {winter: {value: 62}}`,
      '62% in winter, up from 51% and at the target of 62%.',
    ],
    [
      `${READING}, results: {winter: {value: 58}}`,
      '58% in winter, up from 51%, at or past the winter benchmark of 57%.',
    ],
    [
      `${READING}, results: {winter: {value: 51}}`,
      '51% in winter, as at baseline, short of the winter benchmark of 57%.',
    ],
    [
      `${READING}, results: {winter: {value: 49}}`,
      '49% in winter, down from 51%, below the baseline and short of the winter benchmark of 57%.',
    ],
    // 19 - 6 × 2/3 = 15
    [
      `${LESS}, results: {winter: {value: 16}}`,
      '16% in winter, down from 19%, short of the winter interpolated benchmark of 15%.',
    ],
    [
      `${LESS}, results: {winter: {value: 20}}`,
      '20% in winter, up from 19%, worse than the baseline and short of the winter interpolated benchmark of 15%.',
    ],
    [
      'unit: percent, baseline: new, results: {winter: {value: 74}}',
      '74% in winter, the first year it is measured.',
    ],
    ['unit: percent, results: {winter: {value: 74}}', '74% in winter.'],
    ['unit: percent, baseline: {value: 60}', 'No winter result yet.'],
  ])('%s', (fields, sentence) => {
    expect(trend(fields).sentence).toBe(sentence);
  });

  it('never calls a value below the baseline that lies above it', () => {
    const kept =
      'unit: percent, baseline: {value: 95}, target: {value: 95, type: maintain, within: 1}, results: {winter: {value: 97}}';
    expect(trend(kept).sentence).toBe(
      '97% in winter, up from 95%, worse than the baseline and short of the winter interpolated benchmark of 95%.',
    );
  });
});

describe('the picture of student groups', () => {
  const { figure, sentence } = gap(
    '{group: English learners, baseline: {value: 33}, results: {winter: {value: 39}}}, {group: Students with disabilities, baseline: {value: 20}, results: {winter: suppressed}}, {group: Girls, baseline: {value: 55}, results: {winter: {value: 61.4}}}',
  );

  it('shows each group at baseline and now beside all students', () => {
    expect(figure.reference).toEqual({ label: 'All students', value: 55.4, text: '55.4%' });
    expect(figure.rows).toEqual([
      { label: 'English learners', before: 33, now: 39, text: '39.0%' },
      { label: 'Students with disabilities', before: 20, now: null, text: '*' },
      { label: 'Girls', before: 55, now: 61.4, text: '61.4%' },
    ]);
  });

  it('says in words what it shows', () => {
    for (const words of [
      'English learners 39.0%',
      'disabilities withheld',
      'Girls 61.4%',
      '55.4%',
    ]) {
      expect(figure.alt).toContain(words);
    }
  });

  it('has a sentence on the widest gap, and on those that move', () => {
    // 39 - 55.4 = -16.4, before 33 - 51 = -18: narrower. 61.4 - 55.4 = 6, before 55 - 51 = 4: wider.
    expect(sentence).toBe(
      'English learners stand furthest away, 16.4 points below all students. Since baseline the gap has narrowed for English learners and widened for Girls.',
    );
  });

  it('keeps the capitals of a reference group', () => {
    const groups =
      '{group: English learners, results: {winter: {value: 39}}}, {group: Newcomers, results: {winter: {value: 30}}}';
    expect(gap(groups, `${READING}, reference_group: English learners`).sentence).toBe(
      'Newcomers are 9.0 points below English learners.',
    );
  });

  it('says when nothing can be compared', () => {
    expect(gap('{group: A, results: {winter: suppressed}}').sentence).toBe(
      'No group can be compared in winter.',
    );
  });

  it('is left out where there are no groups', () => {
    expect(packet(plan(`${READING}, results: {winter: {value: 5}}`)).measures.gaps).toEqual([]);
  });
});

describe('all pictures of a packet', () => {
  it('have ids of their own, ratings first', () => {
    const fields = `${READING}, results: {winter: {value: 55}}, groups: [{group: A}]`;
    const ids = figuresOf(packet(plan(fields))).map(({ id }) => id);
    expect(ids).toEqual(['strategies-by-rating', 'trend-m', 'groups-m']);
    expect(figuresOf(packet(PLAN)).map(({ id }) => id)).toEqual(['strategies-by-rating']);
  });
});
