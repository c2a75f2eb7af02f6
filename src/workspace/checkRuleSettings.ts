import type { Path, Severity } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { CONFIG_FILE, type Workspace } from '../model/workspace.ts';
import { isTextRule } from './isTextRule.ts';

/** A finding about the configuration. */
export interface SettingFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly path: Path;
  readonly on?: 'key';
  readonly message: string;
  readonly hint: string;
}

/**
 * What is wrong with the severities that the configuration sets.
 * @param known ids of the rules whose severity can be set.
 */
export function checkRuleSettings(
  { settings: { rules }, kinds }: Pick<Workspace, 'settings' | 'kinds'>,
  known: readonly string[],
): SettingFinding[] {
  const kindIds = kinds.map(({ id }) => id);
  return Object.entries(rules).flatMap(([id, severity]) => {
    if (!known.includes(id)) return [isTextRule(id) ? fixed(id) : unknownRule(id, known)];
    if (typeof severity !== 'object') return [];
    const strange = Object.keys(severity).filter((kind) => !kindIds.includes(kind));
    return strange.map((kind) => unknownKind(id, kind, kindIds));
  });
}

type Words = Pick<SettingFinding, 'message' | 'hint'>;

const finding = (rule: string, path: Path, words: Words): SettingFinding => {
  return { file: CONFIG_FILE, rule, severity: 'error', path, on: 'key', ...words };
};

const fixed = (id: string): SettingFinding =>
  finding('fixed-severity', ['rules', id], {
    message: `The severity of \`${id}\` cannot be set: it is about texts, not about what plans say.`,
    hint: 'Take the line out; `pip explain` lists the rules that can be set.',
  });

function unknownRule(id: string, known: readonly string[]): SettingFinding {
  const near = nearest(id, known);
  return finding('unknown-rule', ['rules', id], {
    message: `There is no rule called \`${id}\`.`,
    hint: near ? `Did you mean \`${near}\`?` : 'Take the line out.',
  });
}

function unknownKind(id: string, kind: string, kinds: readonly string[]): SettingFinding {
  const near = nearest(kind, kinds);
  return finding('unknown-kind', ['rules', id, kind], {
    message: `There is no kind of plan called \`${kind}\`. Kinds: ${kinds.join(', ')}.`,
    hint: near ? `Did you mean \`${near}\`?` : 'Take the line out.',
  });
}
