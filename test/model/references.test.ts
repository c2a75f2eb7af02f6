import { describe, expect, it } from 'vitest';
import { componentTitle } from '../../src/model/component.ts';
import { nearest } from '../../src/model/nearest.ts';
import { referenceList, splitReference } from '../../src/model/workspace.ts';

describe('a reference', () => {
  it('names a plan, or a part of a plan', () => {
    expect(splitReference('dip-2026')).toEqual({ plan: 'dip-2026', component: null });
    expect(splitReference('dip-2026#hls-1-3')).toEqual({ plan: 'dip-2026', component: 'hls-1-3' });
  });

  it('may stand alone or in a list', () => {
    expect(referenceList(undefined)).toEqual([]);
    expect(referenceList('dip-2026')).toEqual(['dip-2026']);
    expect(referenceList(['a#b', 'c#d'])).toEqual(['a#b', 'c#d']);
  });
});

describe('a word that was meant', () => {
  const fields = ['aligns_to', 'measures', 'strategies', 'status', 'due'];

  it.each([
    ['alligns_to', 'aligns_to'],
    ['aligns-to', 'aligns_to'],
    ['Aligns To', 'aligns_to'],
    ['stratgies', 'strategies'],
    ['STATUS', 'status'],
    ['dua', 'due'],
    ['deu', 'due'],
    ['sttaus', 'status'],
  ])('%s means %s', (typed, meant) => {
    expect(nearest(typed, fields)).toBe(meant);
  });

  it('may have been broken off', () => {
    expect(nearest('warn', ['off', 'info', 'warning', 'error'])).toBe('warning');
    expect(nearest('st', fields)).toBeNull();
    expect(nearest('strat', ['strategies', 'strategy_groups'])).toBeNull();
  });

  it('is not guessed where a short word could be several', () => {
    expect(nearest('2e', ['2a', '2b', '2c', '2d'])).toBeNull();
    expect(nearest('2A', ['2a', '2b', '2c', '2d'])).toBe('2a');
  });

  it('is not guessed where nothing is near', () => {
    expect(nearest('responsible', fields)).toBeNull();
    expect(nearest('xyz', fields)).toBeNull();
    expect(nearest('aligns_to', [])).toBeNull();
  });
});

describe('what a part is called', () => {
  it('is its title, else its statement, else its id', () => {
    expect(componentTitle({ id: 'a', data: { id: 'a', title: 'T', statement: 'S' } })).toBe('T');
    expect(componentTitle({ id: 'a', data: { id: 'a', statement: 'S' } })).toBe('S');
    expect(componentTitle({ id: 'a', data: { id: 'a' } })).toBe('a');
  });
});
