import type { Context } from '../../model/context.ts';
import { fontFaces } from '../../render/fontFaces.ts';

const SHEETS = [
  '@fontsource/source-sans-3/400.css',
  '@fontsource/source-sans-3/600.css',
  '@fontsource/source-serif-4/600.css',
];

/** The style sheets of the type that every page is set in, the fonts inside. */
export function pageFonts({ assets }: Pick<Context, 'assets'>): string[] {
  return SHEETS.map((sheet) =>
    fontFaces({
      css: new TextDecoder().decode(assets.bytes(sheet)),
      dataUri: (file) => assets.dataUri(sheet.replace(/[^/]+$/, file), 'font/woff2'),
    }),
  );
}
