import { CHANGES_STYLE } from '../../format/changes/formatChangesHtml.ts';
import type { Context } from '../../model/context.ts';
import type { Settings } from '../../model/workspace.ts';
import { renderPage } from '../../render/renderPage.ts';
import { ownText } from './ownText.ts';
import { fontsForText, pageFonts } from './pageFonts.ts';

const STYLE = 'templates/pages/report.css';

/** What the page goes by: the workspace's own style where it has one. */
interface PageSettings {
  readonly root: string;
  readonly settings: Settings;
}

/** A page with changes that stands alone, in the style of the reports. */
export function changesPage(
  context: Context,
  { root, settings }: PageSettings,
  body: string,
): string {
  const style = ownText(context, root, STYLE) ?? context.assets.text(STYLE);
  const title = 'What changed in the plans';
  return renderPage({
    language: 'en',
    title,
    body,
    styles: [...pageFonts(context), style, CHANGES_STYLE, ...fontsForText(context, body)],
    running: { left: title, right: '' },
    ...settings.page,
    isDraft: false,
  });
}
