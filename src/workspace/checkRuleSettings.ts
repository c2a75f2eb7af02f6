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

/** Ids of the rules and names of the changes whose severity can be set. */
export interface KnownNames {
  readonly rules: readonly string[];
  readonly changes: readonly string[];
}

/** What is wrong with the severities of rules and changes that the configuration sets. */
export function checkRuleSettings(
  { settings: { rules, changes }, kinds }: Pick<Workspace, 'settings' | 'kinds'>,
  known: KnownNames,
): SettingFinding[] {
  const kindIds = kinds.map(({ id }) => id);
  const inRules = Object.entries(rules).flatMap(([id, severity]) => {
    if (known.rules.includes(id)) return unknownKinds(['rules', id], severity, kindIds);
    return [isTextRule(id) ? fixed(id) : unknownRule(id, known)];
  });
  const inChanges = Object.entries(changes).flatMap(([id, severity]) => {
    if (known.changes.includes(id)) return unknownKinds(['changes', id], severity, kindIds);
    return [unknownChange(id, known)];
  });
  return [...inRules, ...inChanges];
}

type Configured = Workspace['settings']['rules'][string];

type Words = Pick<SettingFinding, 'message' | 'hint'>;

const finding = (rule: string, path: Path, words: Words): SettingFinding => {
  return { file: CONFIG_FILE, rule, severity: 'error', path, on: 'key', ...words };
};

const fixed = (id: string): SettingFinding =>
  finding('fixed-severity', ['rules', id], {
    message: `The severity of \`${id}\` cannot be set: it is about texts, not about what plans say.`,
    hint: 'Take the line out; `pip explain` lists the rules that can be set.',
  });

function unknownRule(id: string, { rules, changes }: KnownNames): SettingFinding {
  return finding('unknown-rule', ['rules', id], {
    message: `There is no rule called \`${id}\`.`,
    hint: changes.includes(id)
      ? 'It is a change that `pip diff` tells of: write it under `changes`.'
      : instead(id, rules),
  });
}

function unknownChange(id: string, { rules, changes }: KnownNames): SettingFinding {
  return finding('unknown-change', ['changes', id], {
    message: `There is no change called \`${id}\`.`,
    hint: rules.includes(id)
      ? 'It is a rule of `pip validate`: write it under `rules`.'
      : instead(id, changes),
  });
}

function unknownKinds(
  path: Path,
  severity: Configured,
  kinds: readonly string[],
): SettingFinding[] {
  if (typeof severity !== 'object') return [];
  const strange = Object.keys(severity).filter((kind) => !kinds.includes(kind));
  return strange.map((kind) =>
    finding('unknown-kind', [...path, kind], {
      message: `There is no kind of plan called \`${kind}\`. Kinds: ${kinds.join(', ')}.`,
      hint: instead(kind, kinds),
    }),
  );
}

function instead(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return near ? `Did you mean \`${near}\`?` : 'Take the line out.';
}
