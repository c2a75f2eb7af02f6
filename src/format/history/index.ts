import type { Timeline } from '../../model/planRecord.ts';
import type { Screen } from '../index.ts';
import { formatHistoryJson } from './formatHistoryJson.ts';
import { formatHistoryMarkdown } from './formatHistoryMarkdown.ts';
import { formatHistoryText } from './formatHistoryText.ts';

const FORMATS = {
  text: formatHistoryText,
  json: formatHistoryJson,
  markdown: formatHistoryMarkdown,
} as const;

export type HistoryFormat = keyof typeof FORMATS;
export const HISTORY_FORMATS: readonly HistoryFormat[] = ['text', 'json', 'markdown'];

/** Writes a plan over time in one of the formats. */
export function formatHistory(format: HistoryFormat, timeline: Timeline, screen: Screen): string {
  return FORMATS[format](timeline, screen);
}
