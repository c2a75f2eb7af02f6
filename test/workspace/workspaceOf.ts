import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Plan, Workspace } from '../../src/model/workspace.ts';
import { type Loaded, loadWorkspace } from '../../src/workspace/loadWorkspace.ts';

/** Where `sip(...)` stands unless a test says otherwise. */
export const PLAN = 'plans/sip.yaml';

export const CONFIG = `format: 1
organization: dune-district
school_year: 2026-27
`;

export const DIRECTORY = `format: 1
districts:
  - {id: dune-district, name: Dune Public Schools}
schools:
  - {id: dune, name: Dune Street School, district: dune-district}
  - {id: reef, name: Reef School, district: dune-district}
`;

/** The seven lines that every school plan begins with. */
export const SIP_HEAD = `kind: sip
format: 1
id: sip-dune-2026
title: Dune Street improvement plan
school: dune
term: 2026-27
status: adopted
`;

/** Line on which whatever a test adds to the head begins. */
export const FIRST = SIP_HEAD.split('\n').length;

/** A school plan: the head and whatever the test is about. */
export const sip = (fields: string): string => `${SIP_HEAD}${fields}`;

export const DIP_HEAD = `kind: dip
format: 1
id: dip-2026
title: Dune district plan
organization: dune-district
term: 2026-27
status: adopted
`;

/** A district plan. */
export const dip = (fields: string): string => `${DIP_HEAD}${fields}`;

type Files = Readonly<Record<string, string>>;

/** Loads a workspace from the texts of its files; a text alone is its one plan. */
export function load(files: Files | string): Loaded {
  const texts = typeof files === 'string' ? { [PLAN]: files } : files;
  const all: Files = { 'pip.config.yaml': CONFIG, 'directory.yaml': DIRECTORY, ...texts };
  return loadWorkspace(Object.entries(all).map(([file, text]) => ({ file, text })));
}

/** The same for texts that have no fault: a test about figures must not stand on a broken plan. */
export function workspaceOf(files: Files | string): Loaded & { readonly workspace: Workspace } {
  const loaded = load(files);
  const { workspace, diagnostics } = loaded;
  if (!workspace || diagnostics.length > 0) throw new Error(diagnostics.map(say).join('\n'));
  return { ...loaded, workspace };
}

/** The only plan, or the one with the id. */
export function planOf({ plans }: Workspace, id?: string): Plan {
  const plan = id === undefined ? plans[0] : plans.find((each) => each.id === id);
  if (!plan) throw new Error(`There is no plan ${id ?? ''}`);
  return plan;
}

/** `9:3 unknown-field There is no field ...`. */
export const say = ({ line, column, rule, message }: Diagnostic): string =>
  `${line}:${column} ${rule} ${message}`;

/** A range as text: `9:3-9:12`. */
export const spot = ({ line, column, endLine, endColumn }: Diagnostic): string =>
  `${line}:${column}-${endLine}:${endColumn}`;
