import { CHANGES_STYLE } from '../../format/changes/formatChangesHtml.ts';
import type { Context } from '../../model/context.ts';
import type { Settings } from '../../model/workspace.ts';
import { fontFaces } from '../../render/fontFaces.ts';
import { renderPage } from '../../render/renderPage.ts';

const FONTS = [
  '@fontsource/source-sans-3/400.css',
  '@fontsource/source-sans-3/600.css',
  '@fontsource/source-serif-4/600.css',
];
const STYLE = 'templates/pages/report.css';

/** What the page goes by: the workspace's own style where it has one. */
interface PageSettings {
  readonly root: string;
  readonly settings: Settings;
}

/** A page with changes that stands alone, in the style of the reports. */
export function changesPage(
  { assets, files }: Context,
  { root, settings }: PageSettings,
  body: string,
): string {
  const decoder = new TextDecoder();
  const own = files.read(root, STYLE);
  const fonts = FONTS.map((sheet) =>
    fontFaces({
      css: decoder.decode(assets.bytes(sheet)),
      dataUri: (file) => assets.dataUri(sheet.replace(/[^/]+$/, file), 'font/woff2'),
    }),
  );
  const title = 'What changed in the plans';
  return renderPage({
    language: 'en',
    title,
    body,
    styles: [...fonts, own === null ? assets.text(STYLE) : decoder.decode(own), CHANGES_STYLE],
    running: { left: title, right: '' },
    ...settings.page,
    isDraft: false,
  });
}
