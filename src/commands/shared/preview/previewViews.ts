import type { Problems } from '../../../format/preview/formatProblems.ts';
import type { Trouble } from '../../../format/preview/formatTrouble.ts';
import type { IndexView, PlanGroup } from '../../../format/preview/previewIndex.ts';
import type { PreviewLink, ReportView } from '../../../format/preview/previewReport.ts';
import type { Context } from '../../../model/context.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Report } from '../../../reports/report.ts';
import type { Checked } from '../checkWorkspace.ts';
import type { Preview } from './makePreview.ts';
import type { PreviewEntry } from './previewEntries.ts';
import type { PreviewState, Ready } from './previewState.ts';
import type { PreviewWish } from './previewWish.ts';

const NO_PROBLEMS: Problems = { diagnostics: [], texts: new Map() };

/** What the first page shows of a state. */
export function indexView(state: PreviewState, { asOf }: PreviewWish): IndexView {
  if (!state.workspace) {
    return { title: 'Preview', asOf, content: whyNothing(state), problems: NO_PROBLEMS };
  }
  const { workspace, checked } = state;
  const { organization } = workspace.settings;
  const district = workspace.districts.find(({ id }) => id === organization);
  const { diagnostics, texts } = checked;
  const isError = ({ severity }: Diagnostic) => severity === 'error';
  const gravest = [...diagnostics.filter(isError), ...diagnostics.filter((each) => !isError(each))];
  return {
    title: district?.name ?? organization,
    asOf,
    content: groupsOf(state),
    problems: { diagnostics: gravest, texts },
  };
}

function groupsOf({ workspace, checked, entries }: Ready): PlanGroup[] {
  const usual = [...entries.values()].filter(({ isUsual }) => isUsual);
  const plansOf = (kind: string) => {
    const ids = new Set(usual.filter(({ plan }) => plan.kind === kind).map(({ plan }) => plan.id));
    return [...ids].flatMap((id) => {
      const plan = workspace.plansById.get(id);
      if (!plan) return [];
      const reports = usual.filter((entry) => entry.plan.id === id).map(linkOf);
      const diagnostics = checked.diagnostics.filter(({ file }) => file === plan.file);
      return [{ id, title: plan.title, reports, diagnostics }];
    });
  };
  return workspace.kinds
    .map(({ id, title }) => ({ kind: title, plans: plansOf(id) }))
    .filter(({ plans }) => plans.length > 0);
}

/** An entry that was known once, and what came of it now: null where it is not there any more. */
interface Seen {
  readonly entry: PreviewEntry | null;
  readonly preview: Preview | null;
}

/** What the page of a report shows in a state. */
export function reportView(
  { hash }: Context,
  state: PreviewState,
  { entry, preview }: Seen,
): ReportView {
  if (!entry) return { about: null, remarks: NO_PROBLEMS, content: UNKNOWN };
  const content = preview ?? (state.workspace ? whyGone(state.checked, entry) : whyNothing(state));
  const isMade = 'html' in content;
  return {
    about: {
      plan: entry.plan.id,
      title: entry.plan.title,
      report: titleOf(entry.report),
      reports: state.workspace ? otherReports(state, entry) : [],
      cycles: state.workspace ? otherCycles(state, entry) : [],
    },
    remarks: state.workspace && isMade ? remarksOn(state.checked, entry) : NO_PROBLEMS,
    content: isMade ? { href: `/page/${entry.path}`, digest: hash(content.html) } : content,
  };
}

const UNKNOWN: Trouble = {
  words: 'There is nothing at this address.',
  hint: 'All plans and their reports are on the first page.',
  problems: NO_PROBLEMS,
};

function whyNothing(state: Exclude<PreviewState, Ready>): Trouble {
  if ('failure' in state) {
    const { message, hint } = state.failure;
    return { words: message, hint: hint ?? null, problems: NO_PROBLEMS };
  }
  return { words: 'No report can be made', hint: null, problems: state.checked };
}

/** A plan that is not among those that can be read: mostly because of a mistake in its file. */
function whyGone({ diagnostics, texts }: Checked, { plan }: PreviewEntry): Trouble {
  const errors = diagnostics.filter(
    ({ file, severity }) => file === plan.file && severity === 'error',
  );
  const words =
    errors.length > 0 ? 'This report cannot be made' : `${plan.id} is not here any more.`;
  const hint = errors.length > 0 ? null : UNKNOWN.hint;
  return { words, hint, problems: { diagnostics: errors, texts } };
}

function remarksOn({ diagnostics, texts }: Checked, { plan }: PreviewEntry): Problems {
  return { diagnostics: diagnostics.filter(({ file }) => file === plan.file), texts };
}

const titleOf = ({ title }: Report): string => `${title.charAt(0).toUpperCase()}${title.slice(1)}`;

const linkOf = ({ report, path }: PreviewEntry) => ({
  label: titleOf(report),
  href: `/view/${path}`,
});

function otherReports({ entries }: Ready, { plan, report }: PreviewEntry): PreviewLink[] {
  return [...entries.values()]
    .filter((entry) => entry.isUsual && entry.plan.id === plan.id)
    .map((entry) => ({ ...linkOf(entry), isCurrent: entry.report === report }));
}

/** The same report for other cycles; none where there is but one. */
function otherCycles({ entries, workspace }: Ready, own: PreviewEntry): PreviewLink[] {
  const { cycles } = workspace.settings;
  const links = [...entries.values()]
    .filter(({ plan, report }) => plan.id === own.plan.id && report === own.report)
    .map(({ cycle, path }) => ({
      label: cycles.find(({ id }) => id === cycle)?.name ?? 'Without progress',
      href: `/view/${path}`,
      isCurrent: path === own.path,
    }));
  return links.length > 1 ? links : [];
}
