import type { Diagnostic } from '../model/diagnostic.ts';
import { TEXT_RULES } from './textRules.ts';

const ALL: ReadonlySet<string> = new Set(TEXT_RULES.map(({ id }) => id));
const ERRORS: ReadonlySet<string> = new Set(
  TEXT_RULES.flatMap(({ id, severity }) => (severity === 'error' ? [id] : [])),
);

/** Whether a rule is about texts, not about what plans say. */
export const isTextRule = (id: string): boolean => ALL.has(id);

/** Whether something is not read because of it. */
export const isTextFault = ({ rule }: Pick<Diagnostic, 'rule'>): boolean => ERRORS.has(rule);
