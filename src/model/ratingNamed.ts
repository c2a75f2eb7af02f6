import type { RatingPoint } from './workspace.ts';

/** The point of a scale that a text names: by its number, its short word or its label. */
export function ratingNamed(text: string, scale: readonly RatingPoint[]): RatingPoint | undefined {
  const word = text.trim().toLowerCase();
  return scale.find(
    ({ value, short, label }) =>
      String(value) === word || short.toLowerCase() === word || label.toLowerCase() === word,
  );
}
