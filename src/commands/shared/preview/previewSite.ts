import {
  PREVIEW_POLICY,
  PREVIEW_SCRIPT,
  PREVIEW_STYLE,
} from '../../../format/preview/previewPage.ts';
import { previewIndex } from '../../../format/preview/previewIndex.ts';
import { previewReport } from '../../../format/preview/previewReport.ts';
import type { Context } from '../../../model/context.ts';
import { once } from '../../../model/once.ts';
import type { Answer } from '../../../model/site.ts';
import { keepLast } from './keepLast.ts';
import { makePreview, type Preview } from './makePreview.ts';
import { previewStyle } from './previewStyle.ts';
import type { PreviewEntry } from './previewEntries.ts';
import type { PreviewState } from './previewState.ts';
import type { PreviewWish } from './previewWish.ts';
import { indexView, reportView } from './previewViews.ts';

/** The pages of a preview, always of the state that was shown last. */
export interface PreviewSite {
  show(state: PreviewState): void;
  /** The answer to a path: it is looked up in what is known, and nothing else is read by it. */
  answer(path: string): Promise<Answer>;
}

/** So many pages are kept while nothing changes; each has a megabyte. */
const KEPT = 8;

/** What a report may do that stands in the frame or alone: show what it brings along. */
const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

/** Makes the site of a preview; pages are made when somebody asks for them. */
export function previewSite(context: Context, wish: PreviewWish, first: PreviewState): PreviewSite {
  let state = first;
  const made = keepLast<Promise<Preview>>(KEPT);
  // What was there once is still called by its name while a mistake keeps it from being read.
  const known = new Map<string, PreviewEntry>();
  const style = once(() => previewStyle(context));
  const show = (next: PreviewState): void => {
    state = next;
    made.forgetAll();
    if (next.workspace) for (const [path, entry] of next.entries) known.set(path, entry);
  };
  const previewIn = async (now: PreviewState, name: string): Promise<Preview | null> => {
    const entry = now.workspace ? now.entries.get(name) : undefined;
    if (!now.workspace || !entry) return null;
    return made.get(name, () => makePreview(context, wish, now, entry));
  };
  const answer = async (path: string): Promise<Answer> => {
    if (path === PREVIEW_STYLE) return file('css', style());
    if (path === PREVIEW_SCRIPT) return file('js', context.assets.text(SCRIPT));
    if (path === '/') return page(previewIndex(indexView(state, wish)));
    const [, kind, name = ''] = /^\/(view|page)\/(.+)$/.exec(path) ?? [];
    // What is saved while this page is made is told by a later request.
    const now = state;
    const preview = await previewIn(now, name);
    if (kind === 'page' && preview && 'html' in preview) return report(preview.html);
    const entry = known.get(name) ?? null;
    const view = reportView(context, now, { entry, preview });
    return page(previewReport(view), kind === 'view' && entry ? 200 : 404);
  };
  show(first);
  return { show, answer };
}

const SCRIPT = 'templates/preview/preview.js';

const file = (type: 'css' | 'js', body: string): Answer => ({
  ...{ status: 200, type, body },
  policy: "default-src 'none'",
});

const report = (body: string): Answer => ({
  ...{ status: 200, type: 'html', body },
  policy: REPORT_POLICY,
});

const page = (body: string, status: Answer['status'] = 200): Answer => ({
  ...{ status, type: 'html', body },
  policy: PREVIEW_POLICY,
});
