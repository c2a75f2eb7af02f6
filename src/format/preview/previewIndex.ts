import type { Diagnostic } from '../../model/diagnostic.ts';
import { longDate } from '../../model/dates.ts';
import { countProblems } from './countProblems.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Problems } from './formatProblems.ts';
import { formatRemarks } from './formatRemarks.ts';
import { formatTrouble, type Trouble } from './formatTrouble.ts';
import { previewPage } from './previewPage.ts';

/** A plan with the reports that can be looked at. */
export interface ListedPlan {
  readonly id: string;
  readonly title: string;
  readonly reports: readonly { readonly label: string; readonly href: string }[];
  /** What is wrong with its file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans of one kind. */
export interface PlanGroup {
  readonly kind: string;
  readonly plans: readonly ListedPlan[];
}

/** Everything there is to look at. */
export interface IndexView {
  /** Whose plans these are. */
  readonly title: string;
  /** The day that was taken for today. */
  readonly asOf: string;
  /** The plans, or why they cannot be told. */
  readonly content: readonly PlanGroup[] | Trouble;
  /** What is wrong in the workspace although its plans can be told. */
  readonly problems: Problems;
}

/** The first page of the preview: plans and their reports, and what is wrong with any of them. */
export function previewIndex({ title, asOf, content, problems }: IndexView): string {
  return previewPage({
    title: `Preview: ${title}`,
    header: `<h1>${escapeHtml(title)}</h1>
<p class="id">Reports as of ${longDate(asOf)}</p>
${formatRemarks(problems, 'in all files')}`,
    main:
      'words' in content
        ? formatTrouble(content)
        : `<div class="index">\n${content.map(groupOf).join('') || NOTHING}</div>\n`,
  });
}

const NOTHING = '<p>There is no plan of this school year to report on.</p>\n';

function groupOf({ kind, plans }: PlanGroup): string {
  const rows = plans.map(({ id, title, reports, diagnostics }) => {
    const links = reports.map(
      ({ label, href }) => `<li><a href="${href}">${escapeHtml(label)}</a></li>`,
    );
    const name = `${escapeHtml(title)}<br><span class="id">${escapeHtml(id)}</span>`;
    const about = `${name}${countOf(diagnostics)}`;
    return `<tr><th scope="row">${about}</th><td><ul>${links.join('')}</ul></td></tr>\n`;
  });
  return `<table>
<caption>${escapeHtml(kind)}</caption>
<thead><tr><th scope="col">Plan</th><th scope="col">Reports</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
`;
}

function countOf(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const isGrave = diagnostics.some(({ severity }) => severity === 'error');
  return ` <b class="${isGrave ? 'error' : 'warning'}">${countProblems(diagnostics)}</b>`;
}
