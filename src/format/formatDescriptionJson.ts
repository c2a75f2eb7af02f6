import type { Description } from './description.ts';

/** The same for scripts. */
export function formatDescriptionJson(description: Description): string {
  return `${JSON.stringify({ schemaVersion: 1, ...description }, null, 2)}\n`;
}
