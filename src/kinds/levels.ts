import type { Level } from '../model/kind.ts';

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
  {
    name: 'problem',
    field: 'problems',
    label: 'Problem of practice',
    plural: 'Problems of practice',
    role: 'grouping',
  },
  {
    name: 'outcome',
    field: 'outcomes',
    label: 'Student outcome',
    plural: 'Student outcomes',
    role: 'grouping',
  },
  { name: 'activity', field: 'activities', label: 'Activity', plural: 'Activities', role: 'step' },
  {
    name: 'intervention',
    field: 'interventions',
    label: 'Intervention',
    plural: 'Interventions',
    role: 'work',
  },
  { name: 'support', field: 'supports', label: 'Support', plural: 'Supports', role: 'work' },
  {
    name: 'growth_goal',
    field: 'growth_goal',
    label: 'Growth goal',
    plural: 'Growth goals',
    role: 'grouping',
  },
  {
    name: 'action_step',
    field: 'action_steps',
    label: 'Action step',
    plural: 'Action steps',
    role: 'step',
  },
  {
    name: 'concern',
    field: 'concerns',
    label: 'Area of concern',
    plural: 'Areas of concern',
    role: 'context',
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

const BY_FIELD: ReadonlyMap<string, Level> = new Map(LEVELS.map((level) => [level.field, level]));

/** The level that a field holds. A field nobody declared holds work named after itself. */
export function levelOfField(field: string, own: readonly Level[] = []): Level {
  const known = own.find((level) => level.field === field) ?? BY_FIELD.get(field);
  return known ?? { name: field, field, label: field, plural: field, role: 'work' };
}

/** What people call a level: the district's word, else the usual one. */
export function levelLabel(levelName: string, labels: Readonly<Record<string, string>>): string {
  const known = LEVELS.find((level) => level.name === levelName);
  return labels[levelName] ?? known?.label ?? levelName;
}
