/**
 * A sign with its word, the same in every format: text prints the symbol and the word, pages draw
 * the icon. Neither color nor shape ever stands alone.
 */
export interface Mark {
  /** One character that stands for it in text. */
  readonly symbol: string;
  /** What it means, in a word or two. */
  readonly word: string;
  /** The picture that pages draw for it. */
  readonly icon: 'rating' | 'met' | 'on_track' | 'off_track' | 'below' | 'open' | 'withheld';
  /** For ratings: position on the scale from 0 (worst) to 1 (best); null for not rated. */
  readonly fill: number | null;
  /** Its color, as # and six digits. */
  readonly color: string;
}
