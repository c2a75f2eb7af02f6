import type { Health, HealthFacts } from '../../model/health.ts';
import { browserCheck, fontsCheck } from './printingChecks.ts';
import { folderCheck, gitCheck, nameCheck, nodeCheck, terminalCheck } from './machineChecks.ts';
import { workspaceChecks } from './workspaceChecks.ts';

/** Judges what was found on a machine and in a workspace: what is fine, and what to do about the rest. */
export function buildHealth(facts: HealthFacts): Health {
  const { machine, version } = facts;
  return {
    version,
    checks: [
      nodeCheck(machine.node, facts.oldestNode),
      nameCheck(machine.commands),
      gitCheck(machine),
      browserCheck(machine.browser),
      fontsCheck(facts.missingFonts),
      ...machine.folders.map(folderCheck),
      terminalCheck(facts.terminal, machine.platform),
      ...workspaceChecks(facts),
    ],
  };
}
