import type { Range } from './diagnostic.ts';

/** A mistake in a report's template, with its exact place. */
export interface TemplateFault extends Range {
  /** Path of the template from the workspace's root: `templates/reports/sam.md.hbs`. */
  readonly file: string;
  readonly message: string;
  readonly hint: string;
}
