import { posix } from 'node:path';
import { CommandError } from '../../../model/commandError.ts';
import type { Context } from '../../../model/context.ts';
import type { WorkspaceFacts } from '../../../model/health.ts';
import { SCHEMA_FOLDER } from '../../../scaffold/schemaPath.ts';
import type { Checked } from '../checkWorkspace.ts';
import { missingGitSettings } from '../missingGitSettings.ts';
import { isPlan } from '../plansNamed.ts';
import { staleCopies } from '../schemaHome.ts';

/** How a workspace that was checked is set up. */
export async function workspaceFacts(
  context: Context,
  { root, workspace, diagnostics, shapes }: Checked,
  hasGit: boolean,
): Promise<WorkspaceFacts> {
  const count = (severity: string) =>
    diagnostics.filter((each) => each.severity === severity).length;
  const hasCopies = context.files.names(root, SCHEMA_FOLDER).length > 0;
  return {
    root: context.shown(root) || '.',
    plans: workspace && plansByKind(workspace.plans.map(({ kind }) => kind)),
    errors: count('error'),
    warnings: count('warning'),
    git: hasGit ? await gitFacts(context, root) : { state: 'none' },
    workflows: workflowsIn(context, root),
    staleSchemas: hasCopies ? staleCopies(context, root, shapes).map(({ file }) => file) : [],
    lostSchemas: lostSchemas(context, root),
  };
}

function plansByKind(kinds: readonly string[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const kind of [...kinds].sort()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

async function gitFacts(context: Context, root: string): Promise<WorkspaceFacts['git']> {
  try {
    const { config } = await context.openRepository(root);
    return { state: 'repository', missing: await missingGitSettings(context, root, config) };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (error.exitCode === 2) return { state: 'none' };
    return { state: 'refused', reason: error.message, hint: error.hint ?? null };
  }
}

const WORKFLOWS = '.github/workflows';

/** Files of GitHub and GitLab in the workspace that start a certain version of this program. */
function workflowsIn({ files }: Context, root: string): WorkspaceFacts['workflows'] {
  const paths = [
    ...files.names(root, WORKFLOWS).map((name) => `${WORKFLOWS}/${name}`),
    '.gitlab-ci.yml',
  ];
  return paths.flatMap((file) => {
    const bytes = files.exists(root, file) ? files.read(root, file) : null;
    const [, version] =
      /pip-plans@(\d[\w.+-]*)/.exec(new TextDecoder().decode(bytes ?? undefined)) ?? [];
    return version === undefined ? [] : [{ file, version }];
  });
}

/** What lies outside of the workspace is not looked for: a path in a plan may lead anywhere. */
function lostSchemas({ files }: Context, root: string): string[] {
  const wanted = files.readSources(root).flatMap((source) => {
    if (!('text' in source) || !isPlan(source.file)) return [];
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)/.exec(source.text) ?? [];
    return path.startsWith('.') ? [posix.join(posix.dirname(source.file), path)] : [];
  });
  return [...new Set(wanted)].filter((file) => !file.startsWith('..') && !files.exists(root, file));
}
