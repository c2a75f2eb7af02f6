import type { Context } from '../../model/context.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Kind } from '../../model/kind.ts';
import type { TemplateFault } from '../../model/templateFault.ts';
import { checkTemplate } from '../../render/templates/checkTemplate.ts';
import { handedNames } from '../../render/templates/handedNames.ts';
import { parseTemplate } from '../../render/templates/parseTemplate.ts';
import { phrasesIn } from '../../render/templates/phrasesIn.ts';
import { fileOfPartial, fileOfReport, SECTIONS } from '../../render/templates/templateFiles.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { SettingFinding } from '../../workspace/checkRuleSettings.ts';
import {
  faultyTemplate,
  faultyWords,
  idleOverride,
  unfitLogo,
} from '../../workspace/overrideFindings.ts';
import { allSections } from './allSections.ts';
import { filesBelow, idleFiles } from './idleFiles.ts';
import { modelSchema, PAGES } from './modelSchema.ts';
import { lookAtLogo } from './readLogo.ts';
import { readTemplates, type ReportTemplates } from './readTemplates.ts';
import { languageOf, readWords, WORDS_FOLDER } from './wordFiles.ts';

/** What is wrong with files that a workspace puts in the place of the program's, with their texts. */
export interface Overridden {
  readonly diagnostics: readonly Diagnostic[];
  /** The same of what the configuration says. */
  readonly findings: readonly SettingFinding[];
  readonly texts: ReadonlyMap<string, string>;
}

/** More than any template needs: reading a larger one would take seconds. */
const MOST_LETTERS = 1_000_000;

/** Checks the logo, and the templates, words and other files under the workspace's `templates/`. */
export function checkOverrides(context: Context, root: string, workspace: Workspace): Overridden {
  const logo = lookAtLogo(context, root, workspace);
  const findings = 'html' in logo ? [] : [unfitLogo(logo.message, logo.hint)];
  const below = filesBelow(context, root);
  if (below.length === 0) return { diagnostics: [], findings, texts: new Map() };
  return { ...checkFiles(context, root, below, workspace.kinds), findings };
}

function checkFiles(
  context: Context,
  root: string,
  below: readonly string[],
  kinds: readonly Kind[],
): Pick<Overridden, 'diagnostics' | 'texts'> {
  const templates = readTemplates(context, root);
  const large = [...templates.own].filter((file) => templates.text(file).length > MOST_LETTERS);
  const own = large.length > 0 ? [] : templateFaults(context, templates);
  const all = [...templates.shipped, ...templates.own].filter((file) => !large.includes(file));
  const texts = all.map((file) => templates.text(file));
  const called = new Set([...handedNames(texts).keys()]);
  const phrases = phrasesIn(texts);
  const words = below.filter((file) => file.startsWith(`${WORDS_FOLDER}/`));
  const diagnostics = [
    ...large.map((file) => faultyTemplate(tooLarge(file))),
    ...own.map(faultyTemplate),
    ...words.flatMap((file) => wordsFaults(context, root, file, phrases)),
    ...idleFiles(below, templates, new Set([...called, ...allSections()]), kinds),
  ];
  const files = new Set(diagnostics.map(({ file }) => file));
  const decoder = new TextDecoder();
  const shown = [...files].map(
    (file) => [file, decoder.decode(context.files.read(root, file) ?? undefined)] as const,
  );
  return { diagnostics, texts: new Map(shown) };
}

const tooLarge = (file: string): TemplateFault => ({
  file,
  message: 'The template is larger than a million letters.',
  hint: 'Put what is used again into partials.',
  ...{ line: 1, column: 1, endLine: 1, endColumn: 1 },
});

/** Faults of the workspace's own templates, as every page that calls them sees them. */
function templateFaults(context: Context, templates: ReportTemplates): TemplateFault[] {
  if (templates.own.size === 0) return [];
  const partials = new Map([
    ...templates.partials.map((name) => [name, templates.text(fileOfPartial(name))] as const),
  ]);
  const ofPages = PAGES.flatMap((page) => {
    const file = fileOfReport(page);
    const called = new Map([
      ...partials,
      [
        SECTIONS,
        allSections(page)
          .map((name) => `{{> ${name}}}`)
          .join('\n'),
      ],
    ]);
    const schema = modelSchema(context, page);
    return checkTemplate({ file, text: templates.text(file), partials: called, schema });
  });
  // A partial that no page calls is read all the same.
  const alone = [...templates.own].flatMap((file) => {
    const parsed = parseTemplate(file, templates.text(file));
    return 'fault' in parsed ? [parsed.fault] : [];
  });
  const byPlace = [...ofPages, ...alone]
    .filter(({ file }) => templates.own.has(file))
    .map(
      (fault) => [[fault.file, fault.line, fault.column, fault.message].join('\n'), fault] as const,
    );
  return [...new Map(byPlace).values()];
}

function wordsFaults(
  context: Context,
  root: string,
  file: string,
  phrases: ReadonlyMap<string, readonly string[]>,
): Diagnostic[] {
  const code = languageOf(file.slice(WORDS_FOLDER.length + 1));
  if (code === null) return [];
  const text = new TextDecoder().decode(context.files.read(root, file) ?? undefined);
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) {
    const hint = 'Write the words that are to be others, or take the file away.';
    return [idleOverride(file, 'This file changes no word.', hint)];
  }
  const read = readWords(context, root, code, phrases);
  return 'faults' in read ? read.faults.map((fault) => faultyWords(file, fault)) : [];
}
