/** A place on the horizontal axis of a trend: an earlier year, the baseline or a cycle. */
export interface Column {
  readonly name: string;
  readonly x: number;
  readonly width: number;
  readonly isHistory: boolean;
}
