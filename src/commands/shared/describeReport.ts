import type { Description, DescribedLine } from '../../format/description.ts';
import { formatDescription } from '../../format/formatDescription.ts';
import { formatDescriptionJson } from '../../format/formatDescriptionJson.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { nearest } from '../../model/nearest.ts';
import { BUILT_INS } from '../../render/templates/builtIns.ts';
import { type DescribedField, describeModel } from '../../render/templates/describeModel.ts';
import { handedNames } from '../../render/templates/handedNames.ts';
import { HELPERS } from '../../render/templates/helpers.ts';
import { phrasesIn } from '../../render/templates/phrasesIn.ts';
import { fileOfPartial, fileOfReport, SECTIONS } from '../../render/templates/templateFiles.ts';
import { REPORTS } from '../../reports/index.ts';
import { sectionsOf } from '../../reports/pageSections.ts';
import { modelSchema, PAGES } from './modelSchema.ts';
import { readTemplates } from './readTemplates.ts';

/** Prints what a person needs to know to change a report, with its templates as the workspace has them. */
export function describeReport(context: Context, name: string, format: string): void {
  if (!PAGES.includes(name)) {
    const near = nearest(name, PAGES);
    throw new CommandError(`There is no report called ${name}.`, {
      hint: near ? `Did you mean ${near}?` : `Reports: ${PAGES.join(', ')}.`,
    });
  }
  if (format !== 'text' && format !== 'json') {
    throw new CommandError(`--describe prints text or json, not ${format}.`, {
      hint: 'Leave --format out, or write --format json.',
    });
  }
  const description = describe(context, name);
  const { out } = context;
  out.write(
    format === 'json'
      ? formatDescriptionJson(description)
      : formatDescription(description, out.columns),
  );
}

function describe(context: Context, page: string): Description {
  const { fields, parts } = describeModel(modelSchema(context, page));
  const report = REPORTS.find(({ id }) => id === page);
  const files = filesOf(context, page);
  const partNames = parts.map((part) => ({ ...part, fields: part.fields.map(lineOf) }));
  return {
    report: page,
    title: report?.title ?? 'the page that leads to reports',
    sections: sectionsIn(page),
    files: files.map(({ file }) => file),
    fields: fields.map(lineOf),
    parts: partNames,
    helpers: [...BUILT_INS, ...HELPERS].map(({ name, signature, meaning, example }) => ({
      ...{ name, signature, meaning, example },
    })),
    phrases: [...phrasesIn(files.map(({ text }) => text)).keys()],
  };
}

const lineOf = ({ path, type, meaning }: DescribedField): DescribedLine => ({
  name: path,
  type,
  meaning,
});

function sectionsIn(page: string): Description['sections'] {
  const sections = REPORTS.find(({ id }) => id === page)?.sections;
  if (!sections) return [];
  const fixed = [...sections.first, ...sections.last];
  return sectionsOf(sections).map((path) => {
    const name = path.slice(sections.folder.length + 1);
    return { name, isFixed: fixed.includes(name), file: fileOfPartial(path) };
  });
}

/** The template of a page and those that it calls, however far down. */
function filesOf(context: Context, page: string): { file: string; text: string }[] {
  const root = context.files.findWorkspace(context.cwd) ?? context.cwd;
  const templates = readTemplates(context, root);
  const sections = sectionsIn(page).map(({ file }) => file);
  const found = new Map<string, string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    const text = templates.text(file);
    found.set(file, text);
    const called = [...handedNames([text]).keys()];
    if (called.includes(SECTIONS)) sections.forEach(visit);
    called
      .filter((name) => templates.partials.includes(name))
      .map(fileOfPartial)
      .forEach(visit);
  };
  visit(fileOfReport(page));
  return [...found].map(([file, text]) => ({ file, text }));
}
