/** A font package's style sheet, and its files as data addresses by the name the sheet uses. */
export interface FontSheet {
  readonly css: string;
  readonly dataUri: (file: string) => string;
  /** The family that the faces are to belong to; their own where nothing is said. */
  readonly family?: string;
}

interface Face {
  readonly css: string;
  /** The part of the font that it holds: `latin`, `vietnamese`, ... */
  readonly subset: string;
  readonly file: string;
}

const SUBSETS =
  /(latin|latin-ext|vietnamese|cyrillic|cyrillic-ext|greek|greek-ext|arabic|hebrew)-\d/;
const FOR_EVERYBODY = ['latin', 'latin-ext'];

/**
 * The faces of a font that cover most European languages, with the files inside, so that a page needs
 * nothing from anywhere.
 */
export const fontFaces = (sheet: FontSheet): string =>
  facesIn(sheet)
    .filter(({ subset }) => FOR_EVERYBODY.includes(subset))
    .map((face) => withFile(face, sheet))
    .join('\n');

/** The faces for letters of other scripts that a text holds, with the files inside; none for most texts. */
export function facesFor(sheet: FontSheet, letters: ReadonlySet<number>): string {
  return facesIn(sheet)
    .filter(({ subset, css }) => !FOR_EVERYBODY.includes(subset) && covers(css, letters))
    .map((face) => withFile(face, sheet))
    .join('\n');
}

/** Code points of the letters of a text that no font has which every page brings along. */
export function rareLetters(text: string): ReadonlySet<number> {
  const letters = text.match(/(?![\p{Script=Latin}\u0000-\u024f])[\p{L}\p{M}]|[\u1ea0-\u1ef1]/gu);
  return new Set(letters?.map((letter) => letter.codePointAt(0) ?? 0));
}

function facesIn({ css }: FontSheet): Face[] {
  return (css.match(/@font-face\s*{[^}]*}/g) ?? []).flatMap((face) => {
    const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(face)?.[1] ?? '';
    const subset = SUBSETS.exec(file)?.[1];
    return subset === undefined ? [] : [{ css: face, subset, file }];
  });
}

function withFile({ css, file }: Face, { dataUri, family }: FontSheet): string {
  const placed = css.replace(/src:[^;]*;/, `src: url(${dataUri(file)}) format('woff2');`);
  const named =
    family === undefined ? placed : placed.replace(/font-family:[^;]*/, `font-family: '${family}'`);
  return named.replace(/\s+/g, ' ');
}

/** Whether the `unicode-range` of a face holds one of the letters. */
function covers(css: string, letters: ReadonlySet<number>): boolean {
  const ranges = [...css.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
    ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
  );
  return [...letters].some((letter) => ranges.some(([from, to]) => letter >= from && letter <= to));
}
