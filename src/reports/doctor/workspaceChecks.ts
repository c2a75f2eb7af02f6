import type { HealthCheck, HealthFacts, WorkspaceFacts } from '../../model/health.ts';
import { fine, problem, warning } from './checks.ts';
import { isOlder } from './versions.ts';

/** How the workspace is set up; one check alone where there is none. */
export function workspaceChecks({ workspace, machine, version }: HealthFacts): HealthCheck[] {
  if (workspace === null) {
    const next = 'pip init makes one; pip -C <folder> doctor looks at one elsewhere';
    return [warning('workspace', 'There is no workspace in this folder or above it.', next)];
  }
  if ('fault' in workspace) return [problem('workspace', workspace.fault, workspace.hint)];
  return [
    configurationCheck(workspace),
    ...plansChecks(workspace),
    ...(machine.git === null ? [] : [driversCheck(workspace)]),
    ...workspace.workflows.map((each) => workflowCheck(each, version)),
    schemasCheck(workspace),
  ];
}

function configurationCheck({ root, plans }: WorkspaceFacts): HealthCheck {
  if (plans !== null) return fine('workspace', `The configuration of ${root} can be read.`);
  return problem('workspace', `The configuration of ${root} cannot be used.`, 'pip validate');
}

function plansChecks({ plans, errors, warnings }: WorkspaceFacts): HealthCheck[] {
  if (plans === null) return [];
  const total = plans.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [warning('plans', 'There are no plans yet.', 'pip new')];
  const kinds = plans.map(({ kind, count }) => `${count} ${kind}`).join(', ');
  const found = `${counted(total, 'plan')}: ${kinds}`;
  if (errors === 0 && warnings === 0) return [fine('plans', `${found}.`)];
  const faults = [
    ...(errors === 0 ? [] : [counted(errors, 'error')]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
  ];
  const said = `${found}; with ${faults.join(' and ')}.`;
  // Warnings are told by the check itself; errors keep reports from being written.
  return [errors === 0 ? fine('plans', said) : warning('plans', said, 'pip validate')];
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

function driversCheck({ git }: WorkspaceFacts): HealthCheck {
  if (git.state === 'none') {
    return warning(
      'repository',
      'The plans are in no git repository: nobody keeps what they were.',
      'git init',
    );
  }
  if (git.state === 'refused') return warning('repository', git.reason, git.hint);
  if (git.missing.length === 0) {
    return fine('repository', 'git shows and merges plans part by part in this clone.');
  }
  const [first = '', ...others] = git.missing;
  const missing =
    others.length < 2 ? git.missing.join(' and ') : `${first} and ${others.length} more`;
  return warning(
    'repository',
    `git shows and merges plans line by line in this clone; not set: ${missing}.`,
    'pip git setup',
  );
}

function workflowCheck(
  { file, version: named }: WorkspaceFacts['workflows'][number],
  version: string,
): HealthCheck {
  if (named === version) return fine('workflow', `${file} runs this version, ${version}.`);
  const relation = isOlder(named, version) ? 'an older version' : 'another version';
  return warning(
    'workflow',
    `${file} runs ${relation}, ${named}; this is ${version}.`,
    `Write pip-plans@${version} there, or install that one: npm install pip-plans@${named}`,
  );
}

function schemasCheck({ staleSchemas, lostSchemas }: WorkspaceFacts): HealthCheck {
  const faults = [
    ...(staleSchemas.length === 0
      ? []
      : [`${counted(staleSchemas.length, 'schema')} in .pip/schemas of another version`]),
    ...(lostSchemas.length === 0
      ? []
      : [`${lostSchemas.join(', ')} to which plans lead is not there`]),
  ];
  if (faults.length === 0) return fine('schemas', 'Editors find the schemas of this version.');
  const isInstalled = lostSchemas.some((file) => file.startsWith('node_modules/'));
  const next = isInstalled ? 'npm install' : 'pip schema --write';
  return warning('schemas', `Editors do not know what plans may say: ${faults.join('; ')}.`, next);
}
