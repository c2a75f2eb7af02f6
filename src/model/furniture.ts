/** Words at the edges of every printed page. */
export interface Furniture {
  /** With `{page}` and `{pages}` in it. */
  readonly page: string;
  readonly draft: string;
}
