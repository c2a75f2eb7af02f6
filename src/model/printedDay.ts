/** A day as it is printed: in prose and in narrow columns. */
export interface PrintedDay {
  /** The day for programs: `2027-02-09`. */
  readonly iso: string;
  /** The day for readers: `February 9, 2027`. */
  readonly long: string;
}
