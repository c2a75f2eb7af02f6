import type { Context } from '../../model/context.ts';
import type { ModelSchema } from '../../render/templates/shape.ts';
import { REPORTS } from '../../reports/index.ts';

/** Everything that has a template of its own: the reports, and the pages that lead to them. */
export const PAGES: readonly string[] = [...REPORTS.map(({ id }) => id), 'index', 'documents'];

/** The schema of a page's model. */
export function modelSchema({ assets }: Context, page: string): ModelSchema {
  const text = assets.text(`schemas/output/report-${page}.schema.json`);
  return JSON.parse(text) as ModelSchema;
}
