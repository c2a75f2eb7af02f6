import type { Severity } from '../model/diagnostic.ts';
import { FIELD_RULES } from './textRules/fieldRules.ts';
import { OVERRIDE_RULES } from './textRules/overrideRules.ts';
import { OWN_SCHEMA_RULES } from './textRules/ownSchemaRules.ts';
import { REMARK_RULES } from './textRules/remarkRules.ts';
import { SETTING_RULES } from './textRules/settingRules.ts';
import { YAML_RULES } from './textRules/yamlRules.ts';

/** What is to be said of a finding about a text itself: its syntax, its fields, their values. */
export interface TextRule {
  /** Kebab-case, stable for ever. */
  readonly id: string;
  readonly severity: Severity;
  /** What the rule wants, one sentence. */
  readonly summary: string;
  /** Why that matters to the people who read the plan. */
  readonly reason: string;
  /** The file whose whole text the examples are; without it they are fields of a school plan. */
  readonly file?: string;
  readonly bad: string;
  readonly good: string;
}

/** Every rule about texts, in the order of their ids. What an error names is not read. */
export const TEXT_RULES: readonly TextRule[] = [
  ...YAML_RULES,
  ...FIELD_RULES,
  ...SETTING_RULES,
  ...REMARK_RULES,
  ...OWN_SCHEMA_RULES,
  ...OVERRIDE_RULES,
].sort((a, b) => (a.id < b.id ? -1 : 1));
