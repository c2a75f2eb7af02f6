import type { Context } from '../../model/context.ts';
import { facesFor, fontFaces, type FontSheet, rareLetters } from '../../render/fontFaces.ts';

/** Style sheets of the type, as their packages ship them. */
export const SHEETS: readonly string[] = [
  '@fontsource/source-sans-3/400.css',
  '@fontsource/source-sans-3/600.css',
  '@fontsource/source-serif-4/600.css',
];

const SANS = 'Source Sans 3';
const SERIF = 'Source Serif 4';
/** Scripts that the type itself does not have, under its name: whatever is set in it finds them. */
const OTHER_SCRIPTS: readonly (readonly [sheet: string, family: string])[] = [
  ['@fontsource/noto-sans-arabic/400.css', SANS],
  ['@fontsource/noto-sans-arabic/600.css', SANS],
  ['@fontsource/noto-sans-arabic/600.css', SERIF],
  ['@fontsource/noto-sans-hebrew/400.css', SANS],
  ['@fontsource/noto-sans-hebrew/600.css', SANS],
  ['@fontsource/noto-sans-hebrew/600.css', SERIF],
];

type Assets = Pick<Context, 'assets'>;

/** The style sheets of the type that every page is set in, the fonts inside. */
export const pageFonts = (context: Assets): string[] =>
  SHEETS.map((sheet) => fontFaces(sheetOf(context, sheet)));

/** What a page brings along besides where its text has letters of other scripts; mostly nothing. */
export function fontsForText(context: Assets, text: string): string[] {
  const letters = rareLetters(text);
  if (letters.size === 0) return [];
  return [
    ...SHEETS.map((sheet) => facesFor(sheetOf(context, sheet), letters)),
    ...OTHER_SCRIPTS.map(([sheet, family]) =>
      facesFor({ ...sheetOf(context, sheet), family }, letters),
    ),
  ].filter((faces) => faces !== '');
}

const sheetOf = ({ assets }: Assets, sheet: string): FontSheet => ({
  css: new TextDecoder().decode(assets.bytes(sheet)),
  dataUri: (file) => assets.dataUri(sheet.replace(/[^/]+$/, file), 'font/woff2'),
});
