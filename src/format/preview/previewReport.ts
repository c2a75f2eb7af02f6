import { escapeHtml } from './escapeHtml.ts';
import type { Problems } from './formatProblems.ts';
import { formatRemarks } from './formatRemarks.ts';
import { formatTrouble, type Trouble } from './formatTrouble.ts';
import { previewPage } from './previewPage.ts';

/** A way to another page of the preview. */
export interface PreviewLink {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** A report that stands under an address of its own. */
export interface Shown {
  readonly href: string;
  /** Changes with the report, and with nothing else. */
  readonly digest: string;
}

/** One report with what leads to others on the same plan. */
export interface ReportView {
  /** Null where nobody knows what the address once meant. */
  readonly about: {
    readonly plan: string;
    readonly title: string;
    readonly report: string;
    readonly reports: readonly PreviewLink[];
    readonly cycles: readonly PreviewLink[];
  } | null;
  /** What the plan's file should do better although the report can be made. */
  readonly remarks: Problems;
  readonly content: Shown | Trouble;
}

/** The page of the preview that shows a report in a frame, or says why there is none. */
export function previewReport(view: ReportView): string {
  const { about, content } = view;
  // Browsers keep the titles of pages, and that of a plan may be confidential: its id is not.
  const title = about ? `${about.report}: ${about.plan}` : 'Preview';
  return previewPage({
    title,
    header: header(view),
    main: 'href' in content ? frame(title, content) : formatTrouble(content),
  });
}

function header({ about, content, remarks }: ReportView): string {
  const back = '<p class="back"><a href="/">All plans</a></p>\n';
  if (!about) return `${back}<h1>Preview</h1>\n`;
  const alone =
    'href' in content ? `<a class="alone" href="${content.href}">The page alone</a>\n` : '';
  return `${back}<h1>${escapeHtml(about.title)}</h1>
<p class="id">${escapeHtml(about.plan)}</p>
<div class="ways">
${alone}${links('Reports', about.reports)}${links('Cycle', about.cycles)}</div>
${formatRemarks(remarks, 'in this plan')}`;
}

function links(label: string, list: readonly PreviewLink[]): string {
  if (list.length === 0) return '';
  const items = list.map(({ label: words, href, isCurrent }) => {
    const current = isCurrent ? ' aria-current="page"' : '';
    return `<li><a href="${href}"${current}>${escapeHtml(words)}</a></li>`;
  });
  return `<nav aria-label="${label}"><ul>${items.join('')}</ul></nav>\n`;
}

/** Nothing in the frame can run; the page around it may only scroll it. */
const frame = (title: string, { href, digest }: Shown): string =>
  `<iframe src="${href}" title="${escapeHtml(title)}" sandbox="allow-same-origin" data-digest="${digest}"></iframe>\n`;
