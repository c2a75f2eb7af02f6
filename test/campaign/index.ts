import { CONFIGURATION } from './configuration.ts';
import { FIELDS } from './fields.ts';
import { MEASURES } from './measures.ts';
import type { Mistake } from './mistake.ts';
import { MONITORING } from './monitoring.ts';
import { OWN_SCHEMAS } from './ownSchemas.ts';
import { OTHER_FILES } from './otherFiles.ts';
import { PERSONAL } from './personal.ts';
import { REMARKS } from './remarks.ts';
import { REFERENCES } from './references.ts';
import { SHAPES } from './shapes.ts';
import { SIGNS } from './signs.ts';
import { STRUCTURE } from './structure.ts';
import { SYNTAX } from './syntax.ts';
import { WORDS } from './words.ts';
import { WORK } from './work.ts';

/** Every mistake that is planted. */
export const MISTAKES: readonly Mistake[] = [
  ...SYNTAX,
  ...SIGNS,
  ...FIELDS,
  ...SHAPES,
  ...WORDS,
  ...REFERENCES,
  ...OTHER_FILES,
  ...MEASURES,
  ...WORK,
  ...MONITORING,
  ...PERSONAL,
  ...CONFIGURATION,
  ...OWN_SCHEMAS,
  ...STRUCTURE,
  ...REMARKS,
];
