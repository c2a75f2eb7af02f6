import { describe, expect, it } from 'vitest';
import { cyclesOf } from '../../src/model/cycles.ts';
import type { Cycle } from '../../src/model/workspace.ts';

const CYCLES: Cycle[] = [
  { id: 'fall', name: 'Fall SAM', from: '2027-08-30', to: '2027-11-30', meeting: '2027-12-07' },
  { id: 'winter', name: 'Winter SAM', from: '2027-12-01', to: '2028-02-29', meeting: '2028-03-08' },
  { id: 'spring', name: 'Spring SAM', from: '2028-03-01', to: '2028-06-15' },
];
const settings = { cycles: CYCLES, school_year: '2027-28' };

describe('the cycles of a plan', () => {
  it('are those configured in the school year of the configuration', () => {
    expect(cyclesOf(settings, '2027-28')).toEqual(CYCLES);
  });

  it('are moved by whole years for the plan of another year', () => {
    expect(cyclesOf(settings, '2026-27')).toEqual([
      { id: 'fall', name: 'Fall SAM', from: '2026-08-30', to: '2026-11-30' },
      // 2027 has no February 29.
      { id: 'winter', name: 'Winter SAM', from: '2026-12-01', to: '2027-02-28' },
      { id: 'spring', name: 'Spring SAM', from: '2027-03-01', to: '2027-06-15' },
    ]);
  });

  it('have no meeting days in another year: nobody can guess them', () => {
    const other = cyclesOf(settings, '2028-29');
    expect(other.map(({ id }) => id)).toEqual(['fall', 'winter', 'spring']);
    expect(other.some((cycle) => 'meeting' in cycle)).toBe(false);
  });

  it('are a list of their own: changing it does not change the configuration', () => {
    expect(cyclesOf(settings, '2027-28')).not.toBe(CYCLES);
  });
});
