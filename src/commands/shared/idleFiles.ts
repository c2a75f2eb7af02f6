import type { Context } from '../../model/context.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Kind } from '../../model/kind.ts';
import { nearest } from '../../model/nearest.ts';
import { TEMPLATES } from '../../render/templates/templateFiles.ts';
import { idleOverride } from '../../workspace/overrideFindings.ts';
import { type ReportTemplates, nameOfPartial } from './readTemplates.ts';
import { languageOf, WORDS_FOLDER } from './wordFiles.ts';

const ROOT_FOLDER = 'templates';
const DEEPEST = 4;
const MOST_FILES = 1000;

/** All files under the workspace's `templates/`; of folders without end only the beginning. */
export function filesBelow({ files }: Context, root: string): string[] {
  const found: string[] = [];
  const visit = (folder: string, depth: number): void => {
    for (const name of files.names(root, folder)) {
      const path = `${folder}/${name}`;
      if (found.length >= MOST_FILES || name.startsWith('.')) continue;
      if (files.exists(root, path)) found.push(path);
      else if (depth < DEEPEST) visit(path, depth + 1);
    }
  };
  visit(ROOT_FOLDER, 1);
  return found;
}

/** Texts for people may lie beside the templates. */
const isNote = (file: string): boolean => /(?:^|\/)(?:readme|notes?)(?:\.[a-z]+)?$/i.test(file);

/** Files that somebody put there to change a report, and that change none. */
export function idleFiles(
  below: readonly string[],
  templates: ReportTemplates,
  called: ReadonlySet<string>,
  kinds: readonly Kind[],
): Diagnostic[] {
  const known = [
    ...templates.shipped,
    'templates/pages/report.css',
    `${WORDS_FOLDER}/en.yaml`,
    ...kinds.map(({ id }) => `templates/new/${id}.yaml`),
  ];
  return below.flatMap((file): Diagnostic[] => {
    if (known.includes(file) || isNote(file)) return [];
    if (file.startsWith(`${WORDS_FOLDER}/`) && languageOf(file) !== null) return [];
    if (templates.own.has(file)) return uncalled(file, called);
    return [
      idleOverride(file, 'This file stands in the place of nothing.', placeMeant(file, known)),
    ];
  });
}

function uncalled(file: string, called: ReadonlySet<string>): Diagnostic[] {
  const name = nameOfPartial(file) ?? '';
  if (called.has(name)) return [];
  const hint = `Call it where it should stand: \`{{> ${name}}}\`.`;
  return [idleOverride(file, `No template calls the partial \`${name}\`.`, hint)];
}

/** The file that was meant: of the same name elsewhere, or of nearly the same name. */
function placeMeant(file: string, known: readonly string[]): string {
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const stem = (path: string): string => nameOf(path).replace(/\..*$/, '');
  const same = known.filter((path) => nameOf(path) === nameOf(file));
  const stems = nearest(stem(file), known.map(stem));
  const [meant = nearest(file, known) ?? known.find((path) => stem(path) === stems)] = same;
  return meant === undefined
    ? `Templates of reports lie in ${TEMPLATES}/, named as the report: ${TEMPLATES}/sam.md.hbs.`
    : `Did you mean ${meant}?`;
}
