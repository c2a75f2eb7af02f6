import { setTimeout } from 'node:timers/promises';

/** What a work comes to; undefined where it takes longer than so many milliseconds. */
export async function inTime<T>(work: Promise<T>, limit: number): Promise<T | undefined> {
  const done = new AbortController();
  const late = setTimeout(limit, undefined, { signal: done.signal }).catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}
