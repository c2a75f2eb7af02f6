import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../../src/model/planDocument.ts';
import { allBlocks, allSections, documentOf, exampleWorkspace, workspaceFrom } from './plans.ts';

const shaped = exampleWorkspace('harborview');
const plan = shaped.workspace.plansById.get('dip-2026');
if (!plan) throw new Error('The example has no district plan');
const model = documentOf(shaped, plan);
const sections = allSections(model.sections);

const tables = (style: string): TableBlock[] =>
  allBlocks(model).filter((block): block is TableBlock => {
    return block.type === 'table' && block.style === style;
  });

describe('the document of a district plan', () => {
  it('has a cover with year, version and every decision', () => {
    expect(model.plan).toMatchObject({
      term: '2026-27',
      span: '2026-27 to 2030-31',
      version: '1.1',
      statusWord: 'Adopted',
      isDraft: false,
      isConfidential: false,
    });
    expect(model.plan.dates).toContain('Amended December 14, 2026 (version 1.1)');
    expect(model.about).toBe('Harborview Public Schools');
  });

  it('tells what the plan is for before its theories, and who made it after them', () => {
    const titles = model.sections.map(({ title }) => title);
    const order = [
      'Summary',
      'Needs',
      'Theories of action',
      'Team',
      'Glossary',
      'Budget by source',
    ];
    expect(order.map((title) => titles.indexOf(title))).toEqual(
      order.map((title) => titles.indexOf(title)).sort((a, b) => a - b),
    );
    expect(titles).toEqual(expect.arrayContaining(order));
  });

  it('has a part for every theory, strategy and sub-item', () => {
    const parts = (level: string) => sections.filter(({ style }) => style.endsWith(level)).length;
    expect(parts('level-theory')).toBe(4);
    expect(parts('level-strategy')).toBe(24);
  });

  it('adds money up by source', () => {
    const [first] = tables('budget');
    expect(first?.foot.map((row) => row.map(({ text }) => text))).toEqual([
      ['Total', '', '$283,000', '$227,400', '1'],
    ]);
    const summary = tables('budget').at(-1);
    const planned = (summary?.rows ?? []).map((row) => money(row[1]?.text));
    expect(money(summary?.foot[0]?.[1]?.text)).toBe(planned.reduce((a, b) => a + b, 0));
  });

  it('names what a part answers by its words, not by its id', () => {
    const text = JSON.stringify(model);
    expect(text).not.toContain('rc-materials');
    expect(text).not.toContain('"need-reading"');
  });

  it('shows a measure of all students and of each group beside its benchmarks', () => {
    const [reading] = tables('measure');
    expect(reading?.columns.map(({ label }) => label)).toEqual([
      '',
      'Baseline',
      'Fall SAM',
      'Winter SAM',
      'Spring SAM',
      'Target',
    ]);
    expect(reading?.rows[0]?.map(({ text }) => text)).toEqual([
      'All',
      '47.4%',
      '47.6%',
      '51.8%',
      '',
      '55.0%',
    ]);
    expect(reading?.rows[0]?.[3]?.details).toEqual(['benchmark 51.0%', 'n 396, 2027-01-13']);
  });
});

const money = (text = ''): number => Number(text.replace(/[$,]/g, ''));

describe('a school plan', () => {
  it('says what it serves as text of the part that it refers to', () => {
    const school = shaped.workspace.plansById.get('sip-harborview-2026');
    if (!school) throw new Error('The example has no such plan');
    const text = JSON.stringify(documentOf(shaped, school));
    expect(text).toContain(
      '1.3 Teach daily small groups formed from screening data in kindergarten to grade 5 (Harborview district improvement plan)',
    );
    expect(text).not.toContain('dip-2026#');
  });

  it('says decisions as sentences, and lists of sentences without a mark too many', () => {
    const school = shaped.workspace.plansById.get('sip-harborview-2026');
    if (!school) throw new Error('The example has no such plan');
    const text = JSON.stringify(documentOf(shaped, school));
    expect(text).toContain('{"label":"Decision","text":"Continue as planned."}');
    expect(text).toContain('Grades: K, 1, 2, 3');
    expect(text).toContain('same form as in fall. English learners');
    expect(text).not.toMatch(/\.; |Url/);
  });
});

describe('what a district writes in its own words', () => {
  it('is printed with its own keys as labels', () => {
    const own = workspaceFrom({
      'pip.config.yaml': 'format: 1\norganization: d\nschool_year: 2026-27\n',
      'directory.yaml': 'format: 1\ndistricts: [{id: d, name: D}]\n',
      'plans/p.yaml': `kind: dip
format: 1
id: p
title: P
organization: d
term: 2026-27
status: draft
custom: {grant_number: "0042", Deep: {inner_key: [1, {deepest: here}]}}
`,
    });
    const [only] = own.workspace.plans;
    if (!only) throw new Error('The plan is no plan');
    const text = JSON.stringify(documentOf(own, only));
    for (const words of ['Grant number', '0042', 'Inner key', 'Deepest: here']) {
      expect(text).toContain(words);
    }
  });
});
