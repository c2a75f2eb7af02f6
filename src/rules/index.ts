import { duplicateId } from './duplicateId.ts';
import { ratingUnexplained } from './ratingUnexplained.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of their ids. */
export const RULES: readonly Rule[] = [duplicateId, ratingUnexplained];
