import type { Audience } from '../../model/audience.ts';
import type { Export, ExportTable } from '../../model/export.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { EXPORT_TABLES } from './index.ts';
import { placePlan } from './placedPlan.ts';

/**
 * Plans as tables in long form: one row a fact, as it stands in the plan.
 * @param workspace what the audience may see of it; the plans are its plans.
 */
export function buildExport(
  workspace: Workspace,
  plans: readonly Plan[],
  { asOf, audience }: { readonly asOf: string; readonly audience: Audience },
): Export {
  const { organization, school_year: schoolYear } = workspace.settings;
  const placed = plans.map((plan) => placePlan(plan, workspace, asOf));
  const tables = EXPORT_TABLES.map((table) => table.fill(placed));
  const { name: organizationName = organization } =
    workspace.districts.find(({ id }) => id === organization) ?? {};
  return {
    organization,
    organizationName,
    schoolYear,
    asOf,
    audience,
    tables: [...tables, columnsTable(tables)],
  };
}

/** The table that says what the columns of the others mean. */
function columnsTable(tables: readonly ExportTable[]): ExportTable {
  return {
    name: 'columns',
    description: 'One row per column of the other tables.',
    columns: [
      { name: 'table', type: 'text', description: 'Name of the table.' },
      { name: 'column', type: 'text', description: 'Name of the column.' },
      { name: 'type', type: 'text', description: 'text, number, day, yes_no or any.' },
      { name: 'description', type: 'text', description: 'What the column says.' },
    ],
    rows: tables.flatMap(({ name, columns }) =>
      columns.map((column) => [name, column.name, column.type, column.description]),
    ),
  };
}
