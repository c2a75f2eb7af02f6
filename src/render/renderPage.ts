import type { Furniture } from '../model/furniture.ts';
import { readableColor } from './readableColor.ts';

/** A whole page around the body of a report. */
export interface PageParts {
  readonly language: string;
  readonly title: string;
  /** The district's logo as HTML; empty where there is none. */
  readonly logo?: string;
  readonly body: string;
  /** Style sheets in order; the last one wins. */
  readonly styles: readonly string[];
  /** Running lines of the printed page. */
  readonly running: { readonly left: string; readonly right: string };
  readonly size: 'letter' | 'a4';
  readonly accent: string;
  readonly isDraft: boolean;
  /** English where nothing is said. */
  readonly furniture?: Furniture;
}

const ENGLISH: Furniture = { page: 'Page {page} of {pages}', draft: 'DRAFT' };

/** Lines are as long on both papers, and pictures as large. */
const SIDES = { letter: '18mm', a4: '15mm' } as const;

/** No script, no network, no frame: the page can only show what it brings along. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A CSS string: quotes, backslashes and line breaks by their code. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\\n\r\f<>]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;

/** A style in which nothing ends the element that it stands in: behind a backslash a sign is itself. */
const withoutEnd = (style: string): string => style.replace(/<\/(?=style)/gi, '<\\/');

/** Puts a page together that stands alone: styles and fonts inside, nothing to load. */
export function renderPage(parts: PageParts): string {
  const { language, title, logo = '', body, styles, isDraft } = parts;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${withoutEnd([pageRule(parts), ...styles].join('\n'))}
</style>
</head>
<body${isDraft ? ' class="draft"' : ''}>
<main>
${logo}${body}</main>
</body>
</html>
`;
}

/** `Page 1 of 2` as a CSS content: its two numbers are counters. */
function pageNumber({ page }: Furniture): string {
  const pieces = page.split(/(\{pages?\})/).filter((piece) => piece !== '');
  return pieces
    .map((piece) =>
      /^\{pages?\}$/.test(piece) ? `counter(${piece.slice(1, -1)})` : cssString(piece),
    )
    .join(' ');
}

function pageRule(parts: PageParts): string {
  const { size, accent, running, isDraft, furniture = ENGLISH } = parts;
  const draft = isDraft
    ? `@top-center { content: ${cssString(furniture.draft)}; font: 700 9pt var(--sans); color: #b03a12; letter-spacing: 0.04em; }`
    : '';
  return `:root { --accent: ${accent}; --accent-ink: ${readableColor(accent)}; --sans: "Source Sans 3", "Open Sans", Arial, sans-serif; --serif: "Source Serif 4", Georgia, serif; }
@page {
  size: ${size};
  margin: 16mm ${SIDES[size]} 17mm;
  @bottom-left { content: ${cssString(running.left)}; font: 8pt "Source Sans 3", sans-serif; color: #5b6672; }
  @bottom-right { content: ${cssString(running.right)} ${pageNumber(furniture)}; font: 8pt "Source Sans 3", sans-serif; color: #5b6672; white-space: nowrap; }
  ${draft.replace('var(--sans)', '"Source Sans 3", sans-serif')}
}`;
}
