/** What distinguishes a kind of plan. */
export interface Kind {
  readonly id: string;
  readonly title: string;
  /** Name of its schema in `schemas/`. */
  readonly schema: string;
  /** The field that names whom the plan is about, and in which list of the directory that stands. */
  readonly about: { readonly field: string; readonly list: 'districts' | 'schools' };
  /** Lives only in confidential workspaces. */
  readonly confidential: boolean;
}

/** Every built-in kind of plan. */
export const KINDS: readonly Kind[] = [
  {
    id: 'dip',
    title: 'District improvement plan',
    schema: 'dip',
    about: { field: 'organization', list: 'districts' },
    confidential: false,
  },
  {
    id: 'sip',
    title: 'School improvement plan',
    schema: 'sip',
    about: { field: 'school', list: 'schools' },
    confidential: false,
  },
];

const BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]));

/** The kind with an id; undefined when there is none. */
export function findKind(id: string): Kind | undefined {
  return BY_ID.get(id);
}
