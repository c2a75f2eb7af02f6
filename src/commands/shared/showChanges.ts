import { resolve } from 'node:path';
import type { ChangedDocument } from '../../format/changes/changedDocument.ts';
import { formatChangesHtml } from '../../format/changes/formatChangesHtml.ts';
import { formatChangesJson } from '../../format/changes/formatChangesJson.ts';
import { formatChangesMarkdown } from '../../format/changes/formatChangesMarkdown.ts';
import { formatChangesStat } from '../../format/changes/formatChangesStat.ts';
import { formatChangesSummary, formatChangesText } from '../../format/changes/formatChangesText.ts';
import type { Screen } from '../../format/index.ts';
import type { Context } from '../../model/context.ts';
import type { Settings } from '../../model/workspace.ts';
import { changesPage } from './changesPage.ts';
import type { ChangeFormat, DiffWish } from './diffOptions.ts';

/** What is shown, with the settings of the page that it may stand on. */
export interface Shown extends ChangedDocument {
  readonly root: string;
  readonly settings: Settings;
}

/** A file is read on screens of any width. */
const PAPER: Screen = { columns: 100, colorLevel: 0 };

/** Prints changes or writes them to a file, and counts them where people read. */
export function showChanges(context: Context, shown: Shown, wish: DiffWish): void {
  const { out, err, files, cwd, note } = context;
  const { format, file, isStat } = wish;
  const document = (screen: Screen): string =>
    isStat ? formatChangesStat(shown.plans, screen) : documentOf(context, shown, format, screen);
  if (file === null) out.write(document(out));
  else files.writeNamed(resolve(cwd, file), document(PAPER));
  const summary = formatChangesSummary(shown, err);
  if (file !== null) note(summary.trimStart());
  else if (format === 'text') note(summary);
}

function documentOf(context: Context, shown: Shown, format: ChangeFormat, screen: Screen): string {
  if (format === 'json') return formatChangesJson(shown, context.version);
  if (format === 'markdown') return formatChangesMarkdown(shown);
  if (format === 'html') return changesPage(context, shown, formatChangesHtml(shown));
  return formatChangesText(shown.plans, screen);
}
