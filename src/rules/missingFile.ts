import type { Finding, Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { CONFIG_FILE, type Plan } from '../model/workspace.ts';
import { type Content, contentOf } from './contentOf.ts';
import { fileReferences } from './fileReferences.ts';
import { inWorkspace } from './inWorkspace.ts';
import type { Facts, Rule } from './rule.ts';

export const missingFile: Rule = {
  id: 'missing-file',
  severity: 'warning',
  summary: 'Attachments, evidence and pictures that a plan names as files are in the workspace.',
  reason:
    "A visiting team that asks for the evidence finds a dead link, and what lies on one person's disk is seen by nobody else.",
  bad: `attachments: [{title: Walkthroughs in fall, file: attachments/walktroughs.pdf}]`,
  good: `attachments: [{title: Walkthroughs in fall, file: attachments/walkthroughs.pdf}]`,
  *check(plan, facts) {
    if (!mayNameFile(contentOf(plan))) return;
    for (const { target, path } of fileReferences(plan.data)) {
      const finding = faultOf(target, path, plan, facts);
      if (finding) yield finding;
    }
  },
};

const mayNameFile = ({ whole, hasFile }: Content): boolean =>
  hasFile || whole.includes('](') || whole.includes(']:');

function faultOf(target: string, path: Path, plan: Plan, facts: Facts): Finding | null {
  const place = inWorkspace(target);
  if (place.state === 'inside' && facts.isThere(place.path)) return null;
  const near = nearby(target, plan, facts);
  const correction = near === null ? null : `Did you mean "${near}"? ${WHERE_PATHS_BEGIN}`;
  if (place.state === 'elsewhere') {
    return {
      path,
      message: `"${target}" ${place.why}, where other readers of the plan cannot follow.`,
      hint: correction ?? 'Put a copy of the file into this workspace and write its path there.',
    };
  }
  return {
    path,
    message: `There is no file "${target}" in this workspace.`,
    hint: correction ?? `Add the file, or correct its path. ${WHERE_PATHS_BEGIN}`,
  };
}

const WHERE_PATHS_BEGIN = `Paths begin at the folder of ${CONFIG_FILE}.`;

/** The file that was meant: seen from another folder, with other slashes, or of a name like it. */
function nearby(target: string, plan: Plan, { isThere, namesIn }: Facts): string | null {
  const plain = target.replaceAll('\\', '/').replace(/^\/+/, '');
  const inside = [plain, `${folderOf(plan.file)}${plain}`].flatMap((written) => {
    const place = inWorkspace(written);
    return place.state === 'inside' && place.path !== '' ? [place.path] : [];
  });
  const there = inside.find(isThere);
  if (there !== undefined) return there;
  const alike = inside.map((path) => {
    const folder = folderOf(path);
    const name = nearest(path.slice(folder.length), namesIn(folder));
    return name !== null && isThere(`${folder}${name}`) ? `${folder}${name}` : null;
  });
  return alike.find((path) => path !== null) ?? null;
}

/** The folder of a path with its slash; empty at the root. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
