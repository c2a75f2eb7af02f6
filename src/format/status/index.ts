import type { Status } from '../../model/status.ts';
import type { Screen } from '../index.ts';
import { formatStatusCsv } from './formatStatusCsv.ts';
import { formatStatusJson } from './formatStatusJson.ts';
import { formatStatusMarkdown } from './formatStatusMarkdown.ts';
import { formatStatusText } from './formatStatusText.ts';

const FORMATS = {
  text: formatStatusText,
  json: formatStatusJson,
  csv: formatStatusCsv,
  markdown: formatStatusMarkdown,
} as const;

export type StatusFormat = keyof typeof FORMATS;
export const STATUS_FORMATS: readonly StatusFormat[] = ['text', 'json', 'csv', 'markdown'];

/** Writes how plans stand in one of the formats; a tree with the ids of its parts where that is wished. */
export function formatStatus(
  format: StatusFormat,
  status: Status,
  screen: Screen & { readonly ids?: boolean },
): string {
  return FORMATS[format](status, screen);
}
