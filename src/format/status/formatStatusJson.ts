import type { Status } from '../../model/status.ts';
import { jsonText } from '../jsonText.ts';

/** How plans stand, for scripts, under a version. Signs are left out: values and words say the same. */
export function formatStatusJson(status: Status): string {
  const document = { schemaVersion: 1, ...status };
  return jsonText(document, (key, value) => (key === 'mark' ? wordOf(value) : value));
}

const wordOf = (mark: unknown): unknown =>
  typeof mark === 'object' && mark !== null && 'word' in mark ? mark.word : mark;
