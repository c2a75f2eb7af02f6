import type { Context } from '../../model/context.ts';
import { fileOfPartial, SUFFIX, TEMPLATES } from '../../render/templates/templateFiles.ts';
import { REPORTS } from '../../reports/index.ts';

/** The templates of reports: those of the workspace, and those of the package where it has none. */
export interface ReportTemplates {
  /** The text of a file by its path; each is read once. */
  readonly text: (file: string) => string;
  /** Names of all partials: `history`, `sam/measures`. */
  readonly partials: readonly string[];
  /** Files that the workspace brings along. */
  readonly own: ReadonlySet<string>;
  /** Files that the package brings along. */
  readonly shipped: ReadonlySet<string>;
}

const PARTIALS = `${TEMPLATES}/partials`;

/** Looks which templates a workspace has, and reads each when it is asked for. */
export function readTemplates({ assets, files }: Context, root: string): ReportTemplates {
  const isTemplate = (name: string): boolean => name.endsWith(SUFFIX);
  const filesIn = (folder: string, names: readonly string[]): string[] =>
    names.filter(isTemplate).map((name) => `${folder}/${name}`);
  const folders = [TEMPLATES, PARTIALS, ...sectionFolders()];
  const shipped = new Set(folders.flatMap((folder) => filesIn(folder, assets.list(folder))));
  const own = new Set(
    folders
      .flatMap((folder) => filesIn(folder, files.names(root, folder)))
      .filter((file) => shipped.has(file) || file.startsWith(`${PARTIALS}/`))
      .filter((file) => files.exists(root, file)),
  );
  const read = new Map<string, string>();
  const text = (file: string): string => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const bytes = own.has(file) ? files.read(root, file) : null;
    const content = bytes === null ? assets.text(file) : new TextDecoder().decode(bytes);
    read.set(file, content);
    return content;
  };
  const partials = [...new Set([...shipped, ...own])].flatMap((file) => nameOfPartial(file) ?? []);
  return { text, partials, own, shipped };
}

/** Folders of the sections of reports, below that of the templates. */
export function sectionFolders(): string[] {
  const folders = REPORTS.flatMap(({ sections }) => sections?.folder ?? []);
  return [...new Set(folders)].map((folder) => `${TEMPLATES}/${folder}`);
}

/** The name by which a template is called; null for that of a report itself. */
export function nameOfPartial(file: string): string | null {
  const path = file.slice(TEMPLATES.length + 1, -SUFFIX.length);
  if (!path.includes('/')) return null;
  const name = path.replace(/^partials\//, '');
  return fileOfPartial(name) === file ? name : null;
}
