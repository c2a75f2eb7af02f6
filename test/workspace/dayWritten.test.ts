import { describe, expect, it } from 'vitest';
import { dayWritten } from '../../src/workspace/dayWritten.ts';

describe('a day in other forms', () => {
  it.each([
    ['2/12/2027', '2027-02-12'],
    ['02-12-2027', '2027-02-12'],
    ['February 12, 2027', '2027-02-12'],
    ['Feb. 12 2027', '2027-02-12'],
    ['“2027-02-12”', '2027-02-12'],
    ['2027-2-5', '2027-02-05'],
    ['2027/02/05', '2027-02-05'],
    ['2027-02-05T08:00:00Z', '2027-02-05'],
  ])('%s is %s', (text, day) => {
    expect(dayWritten(text)).toBe(day);
  });

  it.each(['', 'TBD', 'spring 2027', '13/40/2027', '2027-02-30', 'Smarch 3, 2027', '2/12/27'])(
    '%s is none that anybody could be sure of',
    (text) => {
      expect(dayWritten(text)).toBeNull();
    },
  );
});
