import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addYears,
  daysBetween,
  endOfFebruary,
  firstYear,
  isDay,
  longDate,
  schoolYear,
  schoolYearDays,
} from '../../src/model/dates.ts';

describe('a day', () => {
  it.each(['2026-10-01', '2028-02-29', '2000-02-29', '2026-12-31'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    ['2026-02-30', 'no February has 30 days'],
    ['2027-02-29', '2027 is no leap year'],
    ['1900-02-29', 'a century is a leap year only every 400 years'],
    ['2026-04-31', 'April has 30 days'],
    ['2026-13-01', 'there is no month 13'],
    ['2026-00-10', 'there is no month 0'],
    ['2026-1-5', 'months and days have two digits'],
    ['2026-10-01T00:00:00', 'a time of day is no part of it'],
    ['10/01/2026', 'it is written year first'],
    ['ongoing', 'words are no day'],
    ['', 'nothing is no day'],
  ])('%s does not exist: %s', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('reads as people write it', () => {
    expect(longDate('2027-01-20')).toBe('January 20, 2027');
    expect(longDate('2027-06-05')).toBe('June 5, 2027');
  });
});

describe('counting days', () => {
  it('crosses months, years and leap days', () => {
    // January has 31 days: the 2nd of February is 30 days before the 4th of March in 2027.
    expect(addDays('2027-02-02', 30)).toBe('2027-03-04');
    // 2028 has a 29th of February, so the same 30 days end a day earlier.
    expect(addDays('2028-02-02', 30)).toBe('2028-03-03');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });

  it('says how late something is, and how far ahead', () => {
    // 31 - 3 = 28 days left in January after the 3rd, and 2 in February.
    expect(daysBetween('2027-01-03', '2027-02-02')).toBe(30);
    expect(daysBetween('2027-02-02', '2027-01-03')).toBe(-30);
    expect(daysBetween('2027-02-02', '2027-02-02')).toBe(0);
  });

  it('is not moved by the nights on which clocks change', () => {
    expect(daysBetween('2027-03-13', '2027-03-15')).toBe(2);
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
  });

  it('comes back to where it began', () => {
    const day = fc
      .date({
        min: new Date('1950-01-01T00:00:00Z'),
        max: new Date('2100-01-01T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const to = addDays(from, days);
        expect(isDay(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
      }),
    );
  });
});

describe('a school year', () => {
  it('runs July to June and is written with two years', () => {
    expect(schoolYear(2026)).toBe('2026-27');
    expect(schoolYearDays('2026-27')).toEqual({ from: '2026-07-01', to: '2027-06-30' });
    expect(firstYear('2026-27')).toBe(2026);
  });

  it('ends in 00 at the turn of a century, and keeps its zero in the years after', () => {
    expect(schoolYear(1999)).toBe('1999-00');
    expect(schoolYear(2008)).toBe('2008-09');
    expect(schoolYearDays('1999-00')).toEqual({ from: '1999-07-01', to: '2000-06-30' });
  });

  it('has a February of its own length', () => {
    expect(endOfFebruary(2027)).toBe('2027-02-28');
    expect(endOfFebruary(2028)).toBe('2028-02-29');
    expect(endOfFebruary(2000)).toBe('2000-02-29');
    expect(endOfFebruary(2100)).toBe('2100-02-28');
  });
});

describe('moving a day by whole years', () => {
  it('keeps month and day', () => {
    expect(addYears('2026-11-30', 1)).toBe('2027-11-30');
    expect(addYears('2026-11-30', -7)).toBe('2019-11-30');
  });

  it('puts a leap day on the last day of a shorter February', () => {
    expect(addYears('2028-02-29', -1)).toBe('2027-02-28');
    expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
  });
});
