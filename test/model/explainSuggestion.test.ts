import { describe, expect, it } from 'vitest';
import { explainSuggestion } from '../../src/model/explainSuggestion.ts';
import type { Suggestion } from '../../src/model/rollup.ts';

/** The median of seven rated of nine parts is 2, one of them is at 1. */
const suggestion = (changes: Partial<Suggestion>): Suggestion => ({
  rating: 2,
  method: 'median_capped',
  rated: 7,
  applicable: 9,
  atLowest: 1,
  leftOut: 0,
  figure: 2,
  capped: false,
  ...changes,
});

describe('why a rating is suggested', () => {
  it.each<[string, Partial<Suggestion>, string]>([
    ['median with one at the lowest', {}, 'median of 7 rated of 9, one at 1'],
    ['median with none at the lowest', { atLowest: 0 }, 'median of 7 rated of 9'],
    [
      'median held at the middle by one',
      { figure: 3, capped: true },
      'median of 7 rated of 9 is 3, held at 2 while one is at 1',
    ],
    [
      'median held at the middle by several',
      { figure: 3, capped: true, atLowest: 3 },
      'median of 7 rated of 9 is 3, held at 2 while three are at 1',
    ],
    [
      'more than nine in digits',
      { rated: 20, applicable: 22, atLowest: 10 },
      'median of 20 rated of 22, 10 at 1',
    ],
    ['worst', { method: 'worst', rating: 1 }, 'lowest of 7 rated of 9'],
    ['majority', { method: 'majority' }, 'most frequent of 7 rated of 9'],
    // 16 points over 7 parts: 16 / 7 = 2.2857...
    ['mean', { method: 'mean', figure: 16 / 7 }, 'mean of 7 rated of 9 is 2.29'],
    [
      'parts on hold',
      { leftOut: 2 },
      'median of 7 rated of 9, one at 1; two on hold or not begun, left out',
    ],
    [
      'too few rated',
      { rating: null, rated: 3, figure: null },
      '3 of 9 rated, too few to suggest a rating',
    ],
    [
      'too few rated, and some on hold',
      { rating: null, rated: 0, figure: null, leftOut: 1 },
      '0 of 9 rated, too few to suggest a rating; one on hold or not begun, left out',
    ],
    ['nothing to rate', { rating: null, rated: 0, applicable: 0 }, ''],
  ])('%s', (_, changes, words) => {
    expect(explainSuggestion(suggestion(changes), 1)).toBe(words);
  });

  it("names the scale's own lowest point", () => {
    expect(explainSuggestion(suggestion({ rating: 5, figure: 5 }), 0)).toBe(
      'median of 7 rated of 9, one at 0',
    );
  });
});
