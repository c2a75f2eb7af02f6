import { printable } from './printable.ts';

/** The same data with every text in it as it may be shown on a terminal. */
export function printableIn<Data>(data: Data): Data {
  return made(data) as Data;
}

function made(data: unknown): unknown {
  if (typeof data === 'string') return printable(data);
  if (Array.isArray(data)) return data.map(made);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, made(value)]));
}
