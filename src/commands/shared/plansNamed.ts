import type { SourceFile } from '../../model/workspace.ts';

/** Whether a file of a workspace is a plan by its place. */
export const isPlan = (file: string): boolean => file.startsWith('plans/');

/** Ids of plans that texts name together with a part: `dip-2026#hls-1-3`. */
export function plansNamed(sources: readonly SourceFile[]): string[] {
  const texts = sources.flatMap((source) =>
    'text' in source && isPlan(source.file) ? [source.text] : [],
  );
  const named = texts.flatMap((text) => [...text.matchAll(/\b([a-z][\w.-]*)#[a-z]/gi)]);
  return [...new Set(named.map(([, id = '']) => id))];
}
