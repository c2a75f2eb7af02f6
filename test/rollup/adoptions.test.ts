import { describe, expect, it } from 'vitest';
import { dip, sip } from '../workspace/workspaceOf.ts';
import { roll } from './rolled.ts';

const FILES = {
  'plans/dip.yaml': dip(`theories_of_action:
  - id: toa
    title: T
    if: we do
    then: they learn.
    strategies:
      - {id: hls-1, title: One}
      - {id: hls-2, title: Two, sub_items: [{id: hls-2-a, title: Two A}]}
      - {id: hls-3, title: Three}
`),
  'plans/dune.yaml': sip(`aligns_to: dip-2026
strategies:
  - id: groups
    title: G
    aligns_to: [dip-2026#hls-1, dip-2026#hls-2-a]
    progress: {fall: {rating: 1}, winter: {rating: 2}}
  - {id: mentors, title: M, aligns_to: dip-2026#hls-1}
`),
  'plans/reef.yaml':
    sip('').replace('sip-dune', 'sip-reef').replace('school: dune', 'school: reef') +
    'goals: [{id: g, title: G, aligns_to: dip-2026#hls-1, progress: {winter: {rating: 3}}}]\n',
};

describe('who works on a district strategy', () => {
  const { adoptions } = roll(FILES, { id: 'dip-2026' }).rollUp;

  it('is every part of every plan that refers to it, with its rating and trend', () => {
    expect(adoptions.get('dip-2026#hls-1')).toEqual([
      { plan: 'sip-dune-2026', component: 'groups', rating: 2, trend: 'up' },
      { plan: 'sip-dune-2026', component: 'mentors', rating: null, trend: 'none' },
      { plan: 'sip-reef-2026', component: 'g', rating: 3, trend: 'first' },
    ]);
  });

  it('may be a part of a strategy', () => {
    expect(adoptions.get('dip-2026#hls-2-a')?.map(({ component }) => component)).toEqual([
      'groups',
    ]);
  });

  it('is nobody where no school took it up, and that counts against nobody', () => {
    expect(adoptions.has('dip-2026#hls-2')).toBe(false);
    expect(adoptions.has('dip-2026#hls-3')).toBe(false);
  });

  it('is not a plan that refers to the whole district plan', () => {
    expect(adoptions.has('dip-2026')).toBe(false);
  });

  it('changes with the cycle', () => {
    const inFall = roll(FILES, { id: 'dip-2026', cycle: 'fall' }).rollUp.adoptions;
    expect(inFall.get('dip-2026#hls-1')?.map(({ rating }) => rating)).toEqual([1, null, null]);
  });
});
