/** A font package's style sheet, and its files as data addresses by the name the sheet uses. */
export interface FontSheet {
  readonly css: string;
  readonly dataUri: (file: string) => string;
}

/**
 * The faces of a font that cover European languages, with the files inside, so that a page needs
 * nothing from anywhere.
 */
export function fontFaces({ css, dataUri }: FontSheet): string {
  const faces = css.match(/@font-face\s*{[^}]*}/g) ?? [];
  return faces
    .filter((face) => /-latin(-ext)?-\d/.test(face))
    .map((face) => {
      const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(face)?.[1] ?? '';
      return face
        .replace(/src:[^;]*;/, `src: url(${dataUri(file)}) format('woff2');`)
        .replace(/\s+/g, ' ');
    })
    .join('\n');
}
