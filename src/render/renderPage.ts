/** A whole page around the body of a report. */
export interface PageParts {
  readonly language: string;
  readonly title: string;
  readonly body: string;
  /** Style sheets in order; the last one wins. */
  readonly styles: readonly string[];
  /** Running lines of the printed page. */
  readonly running: { readonly left: string; readonly right: string };
  readonly size: 'letter' | 'a4';
  readonly accent: string;
  readonly isDraft: boolean;
}

/** No script, no network, no frame: the page can only show what it brings along. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A CSS string: quotes, backslashes and line breaks by their code. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\\n\r\f<>]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;

/** Puts a page together that stands alone: styles and fonts inside, nothing to load. */
export function renderPage(parts: PageParts): string {
  const { language, title, body, styles, isDraft } = parts;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${[pageRule(parts), ...styles].join('\n')}
</style>
</head>
<body${isDraft ? ' class="draft"' : ''}>
<main>
${body}</main>
</body>
</html>
`;
}

function pageRule({ size, accent, running, isDraft }: PageParts): string {
  const draft = isDraft
    ? '@top-center { content: "DRAFT"; font: 700 9pt var(--sans); color: #b03a12; letter-spacing: 0.04em; }'
    : '';
  return `:root { --accent: ${accent}; --sans: "Source Sans 3", "Open Sans", Arial, sans-serif; --serif: "Source Serif 4", Georgia, serif; }
@page {
  size: ${size};
  margin: 17mm 18mm 19mm;
  @bottom-left { content: ${cssString(running.left)}; font: 8pt "Source Sans 3", sans-serif; color: #5b6672; }
  @bottom-right { content: ${cssString(running.right)} "Page " counter(page) " of " counter(pages); font: 8pt "Source Sans 3", sans-serif; color: #5b6672; }
  ${draft.replace('var(--sans)', '"Source Sans 3", sans-serif')}
}`;
}
