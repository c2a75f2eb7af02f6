import type { Context } from '../../model/context.ts';
import type { Figure } from '../../model/figure.ts';
import type { Furniture } from '../../model/furniture.ts';
import type { Mark } from '../../model/mark.ts';
import type { Settings, Workspace } from '../../model/workspace.ts';
import { drawFigure } from '../../render/charts/drawFigure.ts';
import { renderBody } from '../../render/renderBody.ts';
import { type Fill, readTemplate } from '../../render/renderMarkdown.ts';
import { renderPage } from '../../render/renderPage.ts';
import { allMarks } from '../../reports/marks.ts';
import { TICK_MARKS } from '../../reports/plan/ticks.ts';
import { figurePath } from '../../render/templates/helpers.ts';
import {
  fileOfPartial,
  fileOfReport,
  SECTIONS,
  sectionsText,
} from '../../render/templates/templateFiles.ts';
import { REPORTS } from '../../reports/index.ts';
import { sectionsOf } from '../../reports/pageSections.ts';
import { ownText } from './ownText.ts';
import { fontsForText, pageFonts } from './pageFonts.ts';
import { readLogo } from './readLogo.ts';
import { readPhrases } from './readPhrases.ts';
import { readTemplates } from './readTemplates.ts';

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
  readonly inputs: (report: string, language: string) => string;
}

const STYLE = 'templates/pages/report.css';

/** Prepares rendering for a workspace: templates, styles and fonts are read once for all reports. */
export function prepareRendering(
  context: Context,
  root: string,
  workspace: Pick<Workspace, 'settings' | 'districts'>,
): Rendering {
  const { settings } = workspace;
  const logo = readLogo(context, root, workspace);
  const styles = stylesOf(context, root);
  const marks = [...allMarks(settings), ...TICK_MARKS];
  const { partials, fillFor } = templatesFor(context, root, settings);
  const phrasesIn = readPhrases(context, root);
  const shared = context.hash(JSON.stringify([styles, marks, partials, settings.page, logo]));
  const render: Render = (model, about) => {
    const { report, name, language, title, running, isDraft, furniture } = about;
    const phrases = phrasesIn(language);
    const markdown = fillFor(report).fill(model, { pictures: name, phrases });
    const figures = about.figures.filter(({ id }) =>
      markdown.includes(`(${figurePath(name, id)})`),
    );
    const pictures = new Map(figures.map((figure) => [figure.id, drawFigure(figure)]));
    const signs = [...marks, ...(about.marks ?? [])];
    const body = renderBody(markdown, { marks: signs, pictures });
    const { size, accent } = settings.page;
    const html = renderPage({
      ...(furniture && { furniture }),
      ...{ language, title, logo, body, running, size, accent, isDraft },
      styles: [...styles, ...fontsForText(context, `${running.left} ${body}`)],
    });
    return { markdown, html, pictures };
  };
  const inputs = (report: string, language: string): string => {
    const phrases = JSON.stringify([...phrasesIn(language)]);
    return [shared, fillFor(report).text, phrases].join(' ');
  };
  return { render, inputs };
}

const stylesOf = (context: Context, root: string): string[] => [
  ...pageFonts(context),
  ownText(context, root, STYLE) ?? context.assets.text(STYLE),
];

/** A report's template, ready to be filled, and all that its own text says. */
interface ReadyTemplate {
  readonly fill: Fill;
  readonly text: string;
}

/** The partials that reports share, and the template of each report, made when it is first needed. */
function templatesFor(context: Context, root: string, { reports }: Settings) {
  const templates = readTemplates(context, root);
  const partials = Object.fromEntries(
    templates.partials.map((name) => [name, templates.text(fileOfPartial(name))]),
  );
  const ready = new Map<string, ReadyTemplate>();
  const fillFor = (id: string): ReadyTemplate => {
    const known = ready.get(id);
    if (known) return known;
    const page = REPORTS.find((report) => report.id === id)?.sections;
    const chosen = Object.entries(reports).find(([report]) => report === id)?.[1].sections;
    const sections = sectionsText(page ? sectionsOf(page, chosen) : []);
    const file = fileOfReport(id);
    const text = templates.text(file);
    const fill = readTemplate({
      name: file,
      text,
      partials: { ...partials, [SECTIONS]: sections },
    });
    const made = { fill, text: `${text} ${sections}` };
    ready.set(id, made);
    return made;
  };
  return { partials, fillFor };
}
