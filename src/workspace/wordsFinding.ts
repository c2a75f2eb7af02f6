import type { Path } from '../model/diagnostic.ts';

/** What is wrong in a file of words, before its place is looked up. */
export interface WordsFinding {
  readonly path: Path;
  readonly on?: 'key' | 'value';
  readonly message: string;
  readonly hint: string;
}

export type Mapping = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';
