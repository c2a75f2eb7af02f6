import { countProblems } from './countProblems.ts';
import { escapeHtml } from './escapeHtml.ts';
import { formatProblems, type Problems } from './formatProblems.ts';

/** Why nothing can be shown. */
export interface Trouble {
  /** The first line says it; what follows are its details, one a line. */
  readonly words: string;
  /** What to do about it; null where it is to correct the problems. */
  readonly hint: string | null;
  readonly problems: Problems;
}

/** What stands in place of a report that cannot be made, as HTML. */
export function formatTrouble({ words, hint, problems }: Trouble): string {
  const { diagnostics } = problems;
  const [first = '', ...details] = words.split('\n');
  const many = diagnostics.length > 0 ? ` (${countProblems(diagnostics)})` : '';
  const items = details.map((line) => `<li>${escapeHtml(line.trim())}</li>\n`).join('');
  return `<section class="trouble">
<h2>${escapeHtml(first)}${many}</h2>
${items === '' ? '' : `<ul>\n${items}</ul>\n`}<p>${escapeHtml(hint ?? MEND)}</p>
${formatProblems(problems)}</section>
`;
}

const MEND = 'Correct it and save: the page comes back by itself.';
