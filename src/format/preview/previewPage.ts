import { escapeHtml } from './escapeHtml.ts';

/** A page of the preview, around what it shows. */
export interface PreviewParts {
  readonly title: string;
  /** What stands above, as HTML. */
  readonly header: string;
  /** What the page is for, as HTML. */
  readonly main: string;
}

/** Its own script and style, reports of this site in a frame, and nothing else. */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  'font-src data:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export const PREVIEW_STYLE = '/preview.css';
export const PREVIEW_SCRIPT = '/preview.js';

/** What the script says beside the title, by what has happened. */
const STATES = {
  live: 'Refreshes when a file is saved',
  fresh: 'Refreshed',
  lost: 'Nothing answers: is pip preview still running?',
} as const;

/** Puts a page of the preview together; its script takes over what is new when a file is saved. */
export function previewPage({ title, header, main }: PreviewParts): string {
  const states = Object.entries(STATES).map(([name, words]) => `data-${name}="${words}"`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${PREVIEW_STYLE}">
<script src="${PREVIEW_SCRIPT}" defer></script>
</head>
<body>
<p id="state" role="status" ${states.join(' ')}></p>
<header id="head">
${header}</header>
<main id="main">
${main}</main>
</body>
</html>
`;
}
