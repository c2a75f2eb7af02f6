import type { TextRule } from '../textRules.ts';

const STRATEGY_SCHEMA = 'schemas/common.schema.json';

const inStrategy = (field: string): string => `{
  "$defs": {
    "strategy": {
      "properties": {
        ${field}
      }
    }
  }
}`;

/** What is to be said of a workspace's own schemas. */
export const OWN_SCHEMA_RULES: readonly TextRule[] = [
  {
    id: 'faulty-schema',
    severity: 'error',
    summary: "A schema of the workspace's own keeps to the keywords that plans are checked by.",
    reason: 'A keyword that nobody knows would check nothing, and the plans would seem right.',
    file: STRATEGY_SCHEMA,
    bad: inStrategy('"room": {"typ": "string"}'),
    good: inStrategy('"room": {"type": "string"}'),
  },
  {
    id: 'json-syntax',
    severity: 'error',
    summary: "A schema of the workspace's own is JSON.",
    reason: 'Nothing can be checked by a schema that cannot be read.',
    file: STRATEGY_SCHEMA,
    bad: inStrategy('"room": {"type": "string",}'),
    good: inStrategy('"room": {"type": "string"}'),
  },
  {
    id: 'schema-clash',
    severity: 'error',
    summary: "A schema of the workspace's own adds to the shipped ones and contradicts none.",
    reason: 'Reports rely on what the shipped fields are, in every workspace alike.',
    file: STRATEGY_SCHEMA,
    bad: inStrategy('"owner": {"type": "string"}'),
    good: inStrategy('"room_keeper": {"type": "string"}'),
  },
  {
    id: 'schema-reference',
    severity: 'error',
    summary: "References of the workspace's own schemas lead to a part of the schemas here.",
    reason: 'Nothing is fetched from elsewhere, so what a plan is checked by never changes unseen.',
    file: STRATEGY_SCHEMA,
    bad: inStrategy('"keeper": {"$ref": "#/$defs/persn"}'),
    good: inStrategy('"keeper": {"$ref": "#/$defs/person"}'),
  },
  {
    id: 'unsafe-pattern',
    severity: 'error',
    summary: "Patterns of the workspace's own schemas can be checked in linear time.",
    reason: 'With other patterns one odd text could keep the check busy for hours.',
    file: STRATEGY_SCHEMA,
    bad: inStrategy('"room": {"type": "string", "pattern": "(?=[A-Z])[A-Z0-9]+"}'),
    good: inStrategy('"room": {"type": "string", "pattern": "[A-Z][A-Z0-9]*"}'),
  },
];
