import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** A text before and after as a patch that `git apply` takes. */
export function formatPatch(file: string, before: string, after: string): string {
  const names = [`a/${file}`, `b/${file}`] as const;
  return createTwoFilesPatch(...names, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
