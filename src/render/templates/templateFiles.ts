/** Where the templates of reports lie, in the package and in a workspace that replaces some. */
export const TEMPLATES = 'templates/reports';
export const SUFFIX = '.md.hbs';

/** The partial that prints a report's sections in the chosen order; no file holds it. */
export const SECTIONS = 'sections';

/** The file of a report's own template. */
export const fileOfReport = (report: string): string => `${TEMPLATES}/${report}${SUFFIX}`;

/** The file of a partial: a section lies in the folder of its report (`sam/measures`). */
export const fileOfPartial = (name: string): string =>
  name.includes('/') ? `${TEMPLATES}/${name}${SUFFIX}` : `${TEMPLATES}/partials/${name}${SUFFIX}`;

/** The text of the partial that prints sections, by their names: `sam/measures`. */
export const sectionsText = (names: readonly string[]): string =>
  names.map((name) => `{{> ${name}}}\n`).join('\n');
