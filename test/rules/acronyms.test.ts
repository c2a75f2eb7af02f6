import { describe, expect, it } from 'vitest';
import { acronymsIn } from '../../src/rules/acronymsIn.ts';
import { spelledOutIn } from '../../src/rules/spelledOutIn.ts';
import { check, planWith } from './exampleWorkspace.ts';

describe('acronyms in a text', () => {
  it.each<[string, string[]]>([
    ['Teams review MTSS data with the SRBI team.', ['MTSS', 'SRBI']],
    ['Most ELs and IEPs, again ELs', ['EL', 'IEP']],
    ["The PTO's evening and R&D", ['PTO', 'R&D']],
    ['MTSS-aligned help (IB/MYP)', ['MTSS', 'IB', 'MYP']],
    ['Grades PK-12, K-3 and K12, SY27, COVID-19, GR3', []],
    ['Title II-A, Tier III, phase IV', []],
    ['In CT, PDF files at 9 AM in the USA', []],
    ['ALL students read EVERY day', []],
    ['OUR PLAN FOR SEL AND MTSS', []],
    ['A plan of O’Brien, McDonald and DeShawn', []],
    ['One word: Reading. I am A.', []],
  ])('%s', (text, acronyms) => {
    expect(acronymsIn(text)).toEqual(acronyms);
  });

  it.each([
    ['multi-tiered system of supports (MTSS)', ['MTSS']],
    ['MTSS (multi-tiered system of supports)', ['MTSS']],
    ['Free Application for Federal Student Aid, or FAFSA', ['FAFSA']],
    ['FAFSA, the Free Application for Federal Student Aid', ['FAFSA']],
    ['SEL: social and emotional learning', ['SEL']],
    ['SEL stands for social and emotional learning.', ['SEL']],
    ['the “English learners” (“ELs”)', ['EL']],
    ['Dynamic Indicators of Basic Early Literacy Skills (DIBELS)', ['DIBELS']],
    ['Individuals with\n  Disabilities Education Act (IDEA)', ['IDEA']],
    ['Parent Teacher Organization — PTO', ['PTO']],
    ['Schools (O’Brien, EHMS and EHHS)', []],
    ['Teachers enter results, SEL included', []],
    ['Reading at benchmark (MAP)', []],
    ['MTSS (twice a month)', []],
    ['MTSS meetings', []],
  ])('spelled out in: %s', (text, acronyms) => {
    expect(spelledOutIn(text)).toEqual(acronyms);
  });
});

describe('an acronym that nobody explains', () => {
  const said = (fields: string, files = {}): string[] =>
    check(planWith(fields), files)
      .inPlan.filter(({ rule }) => rule === 'acronym-unexplained')
      .map(({ line, message }) => `${line}: ${message}`);

  it('is told once, where it stands first', () => {
    const fields = 'summary: Teams read SRBI data.\nvision: Data of SRBI for all.';
    expect(said(fields)).toEqual(['10: "SRBI" is not spelled out anywhere in this plan.']);
  });

  it('may be explained anywhere in the plan', () => {
    const uses = 'summary: Teams read SRBI data.';
    const long = 'scientific research-based interventions';
    expect(said(`${uses}\nvision: We use ${long} (SRBI).`)).toEqual([]);
    expect(said(`${uses}\nglossary: {SRBI: Help that grows with the need.}`)).toEqual([]);
    expect(said(`${uses}\nglossary: {"SRBI (Connecticut)": Help that grows.}`)).toEqual([]);
    expect(said(`${uses}\nglossary: {Help: Called ${long} (SRBI).}`)).toEqual([]);
  });

  it('may be explained by the district plan that this one serves', () => {
    const dip = `kind: dip
format: 1
id: dip-example
title: Example district plan
organization: example-district
term: 2026-27
status: adopted
glossary: {SRBI: Help that grows with the need.}
`;
    const fields = 'summary: Teams read SRBI data.';
    expect(said(fields, { 'plans/dip-example.yaml': dip })).toEqual([]);
    expect(said(`${fields}\naligns_to: []`, { 'plans/dip-example.yaml': dip })).toHaveLength(1);
  });

  it('is none where it is a name, a label or a code of the district', () => {
    expect(said('summary: The EPS and the SELPA take part.')).toEqual([]);
    const requirement = 'requirements: [{code: LCAP 1.3, text: A goal of the LCAP}]';
    expect(said(requirement)).toEqual([]);
    expect(said('team: [{name: JR Smith, title: Coach}]')).toEqual([]);
    expect(said('contacts: [{name: JR Smith}]\nsignatures: [{name: AJ Lo, role: Chair}]')).toEqual(
      [],
    );
    expect(said('custom: {notes: Read XYZ data}')).toEqual([]);
  });
});
