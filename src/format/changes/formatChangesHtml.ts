import type { Change, PlanChanges } from '../../model/change.ts';
import { longDate } from '../../model/dates.ts';
import type { ChangedDocument } from './changedDocument.ts';
import {
  byPart,
  isProse,
  leftOutWords,
  offWords,
  oneLine,
  partWords,
  planWords,
  stateWords,
  wordMarks,
} from './changeWords.ts';
import {
  plainFigure,
  plainInstead,
  plainLabel,
  plainName,
  plainRevision,
  plainSorts,
  plainSummary,
} from './plainWords.ts';
import { signOf } from './signOf.ts';
import { strikingByPlan, strikingWords } from './strikingByPlan.ts';

/** The style of the page beyond that of all reports. */
export const CHANGES_STYLE = `
main { max-width: 190mm; margin: 0 auto; }
@media screen { main { padding: 10mm 6mm 16mm; } }
ins { background: #e3f3ec; text-decoration: underline; text-underline-offset: 0.15em; }
del { background: #fbe9e2; text-decoration: line-through; color: var(--grey); }
.weakened { color: #9c2f0a; font-weight: 600; }
.told { color: #7a5600; font-weight: 600; }
.explained { color: var(--grey); }
.lost { border-left: 1.2mm solid #b03a12; background: #fdf3ee; padding: 3mm 4mm 2mm; margin: 0 0 5mm; }
.lost h2 { margin: 0 0 1.5mm; font: 600 11pt/1.3 var(--sans); color: #9c2f0a; }
.lost h3 { margin: 2mm 0 0.5mm; }
.lost ul { list-style: none; padding: 0; }
.plan { border-top: 0.25mm solid var(--hair); margin-top: 6mm; }
.plan h2 { margin: 3.5mm 0 0.5mm; }
.facts { color: var(--grey); font-size: 8.6pt; }
.plan h3 { margin: 3mm 0 0.5mm; }
.plan h3 span { color: var(--grey); font-weight: 400; }
.plan table { margin: 0 0 1mm; table-layout: fixed; }
.plan th { width: 31%; }
`;

const escapeSigns = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const escape = (text: string): string => escapeSigns(oneLine(text));

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Changes as the body of a page that stands alone: weakened promises first, then plan by plan. */
export function formatChangesHtml(document: ChangedDocument): string {
  const { plans, off, names, asOf, isConfidential } = document;
  const summary = plainSummary(plans);
  const left = off === 0 ? '' : ` ${offWords(off)}.`;
  const compared = `From ${plainRevision(names.before)} to ${plainRevision(names.after)}, as of ${longDate(asOf)}`;
  return `<header class="masthead">
<p>${isConfidential ? 'Confidential: for those alone who work with these plans' : 'Improvement plans'}</p>
<h1>What changed</h1>
<p>${escape(summary + left)}</p>
<p>${escape(compared)}</p>
</header>
${striking(plans)}${plans.map(onePlan).join('')}`;
}

function striking(plans: readonly PlanChanges[]): string {
  const found = strikingByPlan(plans);
  if (found.length === 0) return '';
  const lists = found.map(
    ({ plan, changes }) =>
      `<h3>${escape(planWords(plan))}</h3>\n<ul>\n${changes.map(strikingItem).join('')}</ul>\n`,
  );
  return `<section class="lost">\n<h2>${strikingWords(found)}</h2>\n${lists.join('')}</section>\n`;
}

function strikingItem(change: Change): string {
  const { part } = change;
  const said = values(change);
  const told = said === '' ? nameAndLabel(change) : `${nameAndLabel(change)}: ${said}`;
  const where =
    part.type === 'plan' ? '' : `<br><span class="explained">${escape(partWords(part))}</span>`;
  return `<li>${told}${where}</li>\n`;
}

function onePlan(plan: PlanChanges): string {
  const files = [...new Set([plan.fileBefore, plan.fileAfter])].filter((file) => file !== null);
  const facts = [files.join(' → '), plainSorts([plan])];
  const about = facts.filter((fact) => fact !== '' && fact !== planWords(plan)).join(': ');
  const remarks = [stateWords(plan), leftOutWords(plan)].flatMap((remark) =>
    remark === null ? [] : [`<p>${escape(sentence(remark))}</p>\n`],
  );
  const effects = plan.effects.map(
    ({ about: what, figure, before, after }) =>
      `<tr><th scope="row">${escape(what)}</th><td>${escape(`${plainFigure(figure)}: ${before} → ${after}`)}</td></tr>\n`,
  );
  const does =
    effects.length > 0
      ? `<h3>What it does to progress</h3>\n<table><tbody>\n${effects.join('')}</tbody></table>\n`
      : '';
  const parts = byPart(plan).map(onePart).join('');
  return `<section class="plan">
<h2>${escape(planWords(plan))}</h2>
${about === '' ? '' : `<p class="facts">${escape(about)}</p>\n`}${remarks.join('')}${parts}${does}</section>
`;
}

function onePart(changes: readonly Change[]): string {
  const rows = changes.map((change) => {
    const { explained } = change;
    const why =
      explained === null
        ? ''
        : `<br><span class="explained">Explained: ${escape(explained)}</span>`;
    return `<tr><th scope="row">${nameAndLabel(change)}</th><td>${values(change)}${why}</td></tr>\n`;
  });
  return changes
    .slice(0, 1)
    .map(
      ({ part }) =>
        `<h3>${escape(partWords(part))}</h3>\n<table><tbody>\n${rows.join('')}</tbody></table>\n`,
    )
    .join('');
}

function nameAndLabel(change: Change): string {
  const { name, explained } = change;
  const label = plainLabel(change);
  const words = escape(plainName(name));
  const sign = signOf(change);
  const style = explained === null ? 'weakened' : 'told';
  const told = sign !== '' ? `<span class="${style}">${sign} ${words}</span>` : words;
  return label === '' ? told : `${told}: ${escape(label)}`;
}

function values(change: Change): string {
  const { before, after, difference } = change;
  const instead = plainInstead(change);
  if (instead !== null) return instead;
  if (before !== null && after !== null && isProse(change)) return marked(before.text, after.text);
  if (before === null) return after === null ? '' : `<ins>${escape(after.text)}</ins>`;
  if (after === null) return `<del>${escape(before.text)}</del>`;
  const moved = difference === null ? '' : ` (${escape(difference)})`;
  return `<del>${escape(before.text)}</del> <ins>${escape(after.text)}</ins>${moved}`;
}

function marked(before: string, after: string): string {
  const tags = { same: '', added: 'ins', removed: 'del' } as const;
  return wordMarks(before, after)
    .map(({ text, mark }) => {
      const tag = tags[mark];
      const safe = escapeSigns(text);
      return tag === '' ? safe : `<${tag}>${safe}</${tag}>`;
    })
    .join('')
    .replaceAll('</del><ins>', '</del> <ins>');
}
