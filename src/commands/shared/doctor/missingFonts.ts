import type { Context } from '../../../model/context.ts';
import { SHEETS } from '../pageFonts.ts';

/** Style sheets and files of the type of the pages that cannot be read. */
export function missingFonts({ assets }: Context): string[] {
  const isThere = (file: string): boolean => {
    try {
      return assets.bytes(file).length > 0;
    } catch {
      return false;
    }
  };
  return SHEETS.flatMap((sheet) => {
    if (!isThere(sheet)) return [sheet];
    const css = new TextDecoder().decode(assets.bytes(sheet));
    const files = [...css.matchAll(/url\(\.\/(files\/[^)]+-latin(?:-ext)?-\d[^)]+\.woff2)\)/g)];
    return files
      .map(([, file = '']) => sheet.replace(/[^/]+$/, file))
      .filter((file) => !isThere(file));
  });
}
