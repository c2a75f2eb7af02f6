/** What a level of the component tree means for progress. */
export type LevelRole =
  /** Gathers work under a promise: without a rating of its own it is looked through. */
  | 'grouping'
  /** Work that is rated. */
  | 'work'
  /** A step of the work: carries a status, and a rating only where the district rates steps too. */
  | 'step'
  /** Explains the plan and is never rated. */
  | 'context';

export interface Level {
  readonly name: string;
  /** The field that holds components of this level. */
  readonly field: string;
  readonly label: string;
  readonly plural: string;
  readonly role: LevelRole;
}

/** The levels of the built-in kinds, top down. */
export const LEVELS: readonly Level[] = [
  {
    name: 'theory',
    field: 'theories_of_action',
    label: 'Theory of action',
    plural: 'Theories of action',
    role: 'grouping',
  },
  { name: 'goal', field: 'goals', label: 'Goal', plural: 'Goals', role: 'grouping' },
  {
    name: 'objective',
    field: 'objectives',
    label: 'Objective',
    plural: 'Objectives',
    role: 'grouping',
  },
  { name: 'strategy', field: 'strategies', label: 'Strategy', plural: 'Strategies', role: 'work' },
  { name: 'sub_item', field: 'sub_items', label: 'Sub-item', plural: 'Sub-items', role: 'work' },
  { name: 'action', field: 'actions', label: 'Action', plural: 'Actions', role: 'step' },
  {
    name: 'milestone',
    field: 'milestones',
    label: 'Milestone',
    plural: 'Milestones',
    role: 'step',
  },
  { name: 'need', field: 'needs', label: 'Need', plural: 'Needs', role: 'context' },
  {
    name: 'root_cause',
    field: 'root_causes',
    label: 'Root cause',
    plural: 'Root causes',
    role: 'context',
  },
];

const BY_FIELD = new Map(LEVELS.map((level) => [level.field, level]));
const BY_NAME = new Map(LEVELS.map((level) => [level.name, level]));

/** The level that a field holds. A field nobody declared holds work named after itself. */
export function levelOfField(field: string): Level {
  return BY_FIELD.get(field) ?? { name: field, field, label: field, plural: field, role: 'work' };
}

/** What a level means for progress. */
export function roleOf(levelName: string): LevelRole {
  return BY_NAME.get(levelName)?.role ?? 'work';
}

/** What people call a level: the district's word, else the usual one. */
export function levelLabel(levelName: string, labels: Readonly<Record<string, string>>): string {
  return labels[levelName] ?? BY_NAME.get(levelName)?.label ?? levelName;
}
