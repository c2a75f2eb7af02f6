import { describe, expect, it } from 'vitest';
import { diffWorkspaces, type Side } from '../../src/diff/diffWorkspaces.ts';
import { load, workspaceOf } from '../workspace/workspaceOf.ts';
import { AS_OF, sideOf, STORY } from './plans.ts';

type Files = Readonly<Record<string, string>>;

const side = (files: Files): Side => sideOf(workspaceOf(files).workspace);
const told = (before: Files, after: Files): string[] =>
  diffWorkspaces(side(before), side(after), AS_OF).map(({ plan, formerId, state, changes }) =>
    [formerId ?? '', plan, state, ...changes.map(({ name }) => name)].join(' ').trim(),
  );

const OTHER_ID = STORY.replace('id: sip-dune-2026', 'id: sip-dune');

describe('the plans of two revisions', () => {
  it('pair by id, then by content, then by what they are about', () => {
    expect(told({ 'plans/a.yaml': STORY }, { 'plans/b.yaml': STORY })).toEqual([]);
    expect(told({ 'plans/a.yaml': STORY }, { 'plans/b.yaml': OTHER_ID })).toEqual([
      'sip-dune-2026 sip-dune changed renumbered',
    ]);
    const moreover = OTHER_ID.replace('Buy books', 'Choose books');
    expect(told({ 'plans/a.yaml': STORY }, { 'plans/b.yaml': moreover })).toEqual([
      'sip-dune-2026 sip-dune changed renumbered reworded',
    ]);
  });

  it('of which several are alike pair by content or file, else came and went', () => {
    const [one, two] = ['one', 'two'].map((id) => STORY.replace('id: sip-dune-2026', `id: ${id}`));
    const other = STORY.replace('Buy books', 'Choose books').replace('sip-dune-2026', 'three');
    expect(
      told({ 'plans/a.yaml': one ?? '', 'plans/b.yaml': two ?? '' }, { 'plans/c.yaml': other }),
    ).toEqual(['one removed', 'three added', 'two removed']);
    expect(
      told({ 'plans/a.yaml': one ?? '', 'plans/b.yaml': two ?? '' }, { 'plans/b.yaml': other }),
    ).toEqual(['one removed', 'two three changed renumbered reworded']);
  });

  it('of another school under another id are two', () => {
    const reef = OTHER_ID.replace('school: dune', 'school: reef');
    expect(told({ 'plans/a.yaml': STORY }, { 'plans/a.yaml': reef })).toEqual([
      'sip-dune added',
      'sip-dune-2026 removed',
    ]);
  });

  it('are not mixed up by an id that somebody copied', () => {
    const copied = { 'plans/a.yaml': STORY, 'plans/b.yaml': STORY };
    const after = sideOf(load(copied).workspace ?? side(copied).workspace);
    const [copy, ...others] = diffWorkspaces(side({ 'plans/a.yaml': STORY }), after, AS_OF);
    expect(others).toEqual([]);
    expect(copy).toMatchObject({ state: 'added', fileAfter: 'plans/b.yaml' });
  });

  it('have no changes against themselves where parts share an id by mistake', () => {
    const twice = STORY.replace('id: screening', 'id: schedule');
    const same = sideOf(load(twice).workspace ?? side({}).workspace);
    expect(diffWorkspaces(same, same, AS_OF)).toEqual([]);
  });
});

describe('a confidential plan', () => {
  const TIP = `kind: tip
format: 1
id: tip-e-1-2026
title: Improvement plan of Morgan Aldous
school: dune
term: 2026-27
status: adopted
teacher: {name: Morgan Aldous}
evaluator: {name: Jo Park, title: Principal}
goals:
  - {id: checks, statement: Every lesson has a check., due: 2027-05-21}
`;
  const later = TIP.replace('2027-05-21', '2027-06-21');
  const inside = (text: string, visibility: string): Side => {
    const config = `format: 1\norganization: dune-district\nschool_year: 2026-27\nvisibility: ${visibility}\n`;
    const { workspace } = load({ 'pip.config.yaml': config, 'plans/tip.yaml': text });
    return sideOf(workspace ?? side({}).workspace);
  };

  it('is compared in a confidential workspace', () => {
    const [plan] = diffWorkspaces(
      inside(TIP, 'confidential'),
      inside(later, 'confidential'),
      AS_OF,
    );
    expect(plan?.changes.map(({ name }) => name)).toContain('date-later');
  });

  it.each([
    ['public', 'public'],
    ['confidential', 'public'],
    ['public', 'confidential'],
  ])('is named by its id alone where one side is public: %s, %s', (before, after) => {
    const plans = diffWorkspaces(inside(TIP, before), inside(later, after), AS_OF);
    expect(plans.map(({ plan, state }) => [plan, state])).toEqual([['tip-e-1-2026', 'withheld']]);
    expect(JSON.stringify(plans)).not.toMatch(/Morgan|check|plans\/tip/);
  });

  it('is not mentioned where nothing of it changed', () => {
    expect(diffWorkspaces(inside(TIP, 'public'), inside(TIP, 'public'), AS_OF)).toEqual([]);
  });
});
