import type { AboutField, Kind } from '../model/kind.ts';

const DISTRICT: AboutField = { field: 'organization', list: 'districts' };
const SCHOOL: AboutField = { field: 'school', list: 'schools' };

/** What most kinds have in common. */
const OPEN = { confidential: false, isForm: false, levels: [] } as const;
const PERSONAL = { confidential: true, isForm: true, levels: [] } as const;

/** Every built-in kind of plan. */
export const KINDS: readonly Kind[] = [
  { ...OPEN, id: 'dip', title: 'District improvement plan', schema: 'dip', about: [DISTRICT] },
  { ...OPEN, id: 'sip', title: 'School improvement plan', schema: 'sip', about: [SCHOOL] },
  { ...PERSONAL, id: 'tip', title: 'Teacher improvement plan', schema: 'tip', about: [SCHOOL] },
  {
    ...PERSONAL,
    id: 'student',
    title: 'Student improvement plan',
    schema: 'student',
    about: [SCHOOL],
  },
  {
    ...PERSONAL,
    id: 'support',
    title: 'Support professional improvement plan',
    schema: 'support',
    about: [SCHOOL, DISTRICT],
  },
  {
    ...OPEN,
    isForm: true,
    id: 'cim',
    title: 'Compliance and improvement monitoring plan',
    schema: 'cim',
    about: [DISTRICT],
  },
  {
    ...OPEN,
    isForm: true,
    id: 'addendum',
    title: 'Addendum on technical assistance',
    schema: 'addendum',
    about: [SCHOOL, DISTRICT],
  },
];
