import type { Diagnostic } from '../model/diagnostic.ts';
import type { Kind } from '../model/kind.ts';
import { fingerprintOf } from './diagnose.ts';

/** Whether a text is a confidential plan; also where it is too broken to be read as YAML. */
export function isConfidentialText(text: string, kinds: readonly Kind[]): boolean {
  const kind = /^kind:\s*["']?([\w.-]+)/m.exec(text)?.[1];
  return kinds.some(({ id, confidential }) => confidential && id === kind);
}

/**
 * A diagnostic that may be read in a log: what a confidential plan says is taken out of its words.
 * Messages quote values in quotation marks and nothing else.
 */
export function discreet(diagnostic: Diagnostic): Diagnostic {
  const { message, hint } = diagnostic;
  const hidden = (words: string): string => words.replace(/"[^"]*"/g, 'what stands there');
  // A hint that ends with the value put right would give it away as well.
  const open = (words: string): string => hidden(words).replace(/: [\d.-]+\.$/, '.');
  const told = { ...diagnostic, message: hidden(message) };
  return {
    ...told,
    // That of the words with what they quote could be found again by trying names.
    fingerprint: fingerprintOf(told),
    ...(hint === undefined ? {} : { hint: open(hint) }),
  };
}
