import type { Status } from '../../model/status.ts';

/** How plans stand, for scripts, under a version. Signs are left out: values and words say the same. */
export function formatStatusJson(status: Status): string {
  const document = { schemaVersion: 1, ...status };
  const text = JSON.stringify(
    document,
    (key, value: unknown) => (key === 'mark' ? wordOf(value) : value),
    2,
  );
  return `${text}\n`;
}

const wordOf = (mark: unknown): unknown =>
  typeof mark === 'object' && mark !== null && 'word' in mark ? mark.word : mark;
