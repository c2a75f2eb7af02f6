import type { DocumentsModel, ListedDocument } from '../model/planDocument.ts';
import type { Workspace } from '../model/workspace.ts';
import { printedDay } from './words.ts';

/** Builds the page that leads to documents of the year which speak for no cycle. */
export function buildDocumentsIndex(
  { settings, districts }: Workspace,
  asOf: string,
  documents: readonly ListedDocument[],
): DocumentsModel {
  return {
    report: 'documents',
    language: 'en',
    title: `Plans, ${settings.school_year}`,
    district: districts.find(({ id }) => id === settings.organization)?.name ?? '',
    term: settings.school_year,
    asOf: printedDay(asOf),
    documents,
  };
}
