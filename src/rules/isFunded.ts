import { oncePer } from '../model/oncePer.ts';
import type { Plan, Workspace } from '../model/workspace.ts';

/** Whether the configuration's funding pays for a plan: one of its organization and school year. */
export function isFunded({ about, term, data }: Plan, workspace: Workspace): boolean {
  const { organization, school_year } = workspace.settings;
  if (data.status === 'archived' || (term !== school_year && term !== '')) return false;
  return about === organization || schoolsOf(workspace).has(about);
}

const schoolsOf = oncePer(({ schools, settings }: Workspace) => {
  const ours = schools.filter(({ district }) => district === settings.organization);
  return new Set(ours.map(({ id }) => id));
});
