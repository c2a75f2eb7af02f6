import type { Description } from './description.ts';
import { jsonText } from './jsonText.ts';

/** The same for scripts. */
export function formatDescriptionJson(description: Description): string {
  return jsonText({ schemaVersion: 1, ...description });
}
