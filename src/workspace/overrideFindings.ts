import type { Diagnostic, Range } from '../model/diagnostic.ts';
import type { TemplateFault } from '../model/templateFault.ts';
import { CONFIG_FILE } from '../model/workspace.ts';
import type { SettingFinding } from './checkRuleSettings.ts';
import { diagnose } from './diagnose.ts';
import type { WordsFault } from './readLanguage.ts';

/** A mistake in a template of the workspace. */
export function faultyTemplate({ file, message, hint, ...range }: TemplateFault): Diagnostic {
  const parts = { file, rule: 'faulty-template', path: [], message, hint };
  return diagnose({ ...parts, severity: 'error' }, range, undefined);
}

/** A mistake in a file of words of the workspace. */
export function faultyWords(file: string, { message, hint, range }: WordsFault): Diagnostic {
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  const parts = { file, rule: 'faulty-words', path: [], message: sentence, hint };
  return diagnose({ ...parts, severity: 'error' }, range, undefined);
}

const START: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A file under `templates/` that stands in the place of nothing. */
export function idleOverride(file: string, message: string, hint: string): Diagnostic {
  const parts = { file, rule: 'idle-override', path: [], message, hint };
  return diagnose({ ...parts, severity: 'warning' }, START, undefined);
}

/** A logo that cannot stand on a page. */
export function unfitLogo(message: string, hint: string): SettingFinding {
  const path = ['page', 'logo'];
  return { file: CONFIG_FILE, rule: 'unfit-logo', severity: 'error', path, message, hint };
}
