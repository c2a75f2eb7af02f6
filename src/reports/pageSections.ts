/** The page of a report in named parts, each with a template of its own. */
export interface PageSections {
  /** The folder of their templates below `templates/reports`. */
  readonly folder: string;
  /** What always begins the page. */
  readonly first: readonly string[];
  /** What a workspace may leave out and put in another order, in the usual one. */
  readonly free: readonly string[];
  /** What always ends it. */
  readonly last: readonly string[];
}

/** Names of the templates of a page's parts in order, as the workspace chose or as usual. */
export function sectionsOf(
  { folder, first, free, last }: PageSections,
  chosen: readonly string[] = free,
): string[] {
  return [...first, ...chosen, ...last].map((name) => `${folder}/${name}`);
}
