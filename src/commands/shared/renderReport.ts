import type { Context } from '../../model/context.ts';
import type { Figure } from '../../model/figure.ts';
import type { Furniture } from '../../model/furniture.ts';
import type { Mark } from '../../model/report.ts';
import type { Workspace } from '../../model/workspace.ts';
import { drawFigure } from '../../render/charts/drawFigure.ts';
import { fontFaces } from '../../render/fontFaces.ts';
import { renderBody } from '../../render/renderBody.ts';
import { renderMarkdown, type Templates } from '../../render/renderMarkdown.ts';
import { renderPage } from '../../render/renderPage.ts';
import { allMarks } from '../../reports/marks.ts';
import { TICK_MARKS } from '../../reports/plan/ticks.ts';
import { readLogo } from './readLogo.ts';

/** A report model as far as every page needs to know it. */
export interface Renderable {
  readonly report: string;
  /** Its files without their ending. */
  readonly name: string;
  readonly language: string;
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly running: { readonly left: string; readonly right: string };
  readonly isDraft: boolean;
  readonly furniture?: Furniture;
  readonly marks?: readonly Mark[];
}

export interface Rendered {
  readonly markdown: string;
  readonly html: string;
  /** Pictures by figure id. */
  readonly pictures: ReadonlyMap<string, string>;
}

export type Render = (model: object, about: Renderable) => Rendered;

/** How a workspace's reports are rendered. */
export interface Rendering {
  readonly render: Render;
  /** The same only while everything is that a report's pages are made with, the model apart. */
  readonly inputs: (report: string) => string;
}

const FONTS = [
  '@fontsource/source-sans-3/400.css',
  '@fontsource/source-sans-3/600.css',
  '@fontsource/source-serif-4/600.css',
];
const STYLE = 'templates/pages/report.css';
const TEMPLATES = 'templates/reports';
const PARTIALS = `${TEMPLATES}/partials`;
const SUFFIX = '.md.hbs';

/** Prepares rendering for a workspace: templates, styles and fonts are read once for all reports. */
export function prepareRendering(
  context: Context,
  root: string,
  workspace: Pick<Workspace, 'settings' | 'districts'>,
): Rendering {
  const { assets, files } = context;
  const { settings } = workspace;
  const logo = readLogo(context, root, workspace);
  const decoder = new TextDecoder();
  const text = (path: string): string => {
    const own = files.read(root, path);
    return own === null ? assets.text(path) : decoder.decode(own);
  };
  const fonts = FONTS.map((sheet) =>
    fontFaces({
      css: decoder.decode(assets.bytes(sheet)),
      dataUri: (file) => assets.dataUri(sheet.replace(/[^/]+$/, file), 'font/woff2'),
    }),
  );
  const styles = [...fonts, text(STYLE)];
  const marks = [...allMarks(settings.rating_scale), ...TICK_MARKS];
  const partials = Object.fromEntries(
    assets
      .list(PARTIALS)
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => [name.slice(0, -SUFFIX.length), text(`${PARTIALS}/${name}`)]),
  );
  const templateOf = (report: string): Templates => ({
    name: `${report}${SUFFIX}`,
    text: text(`${TEMPLATES}/${report}${SUFFIX}`),
    partials,
  });
  const shared = context.hash(JSON.stringify([styles, marks, partials, settings.page, logo]));
  const render: Render = (model, about) => {
    const { report, name, language, title, figures, running, isDraft, furniture } = about;
    const markdown = renderMarkdown({ ...templateOf(report), pictures: name }, model);
    const pictures = new Map(figures.map((figure) => [figure.id, drawFigure(figure)]));
    const signs = [...marks, ...(about.marks ?? [])];
    const body = renderBody(markdown, { marks: signs, pictures });
    const { size, accent } = settings.page;
    const html = renderPage({
      ...(furniture && { furniture }),
      ...{ language, title, logo, body, styles, running, size, accent, isDraft },
    });
    return { markdown, html, pictures };
  };
  return { render, inputs: (report) => `${shared} ${templateOf(report).text}` };
}
