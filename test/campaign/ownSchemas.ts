import { CAMPUS, CAMPUS_SCHEMA, OWN_FIELDS } from './examples.ts';
import type { Mistake } from './mistake.ts';

/** Schemas of the workspace's own. */
export const OWN_SCHEMAS: readonly Mistake[] = [
  {
    name: 'a comma too many in a schema',
    file: OWN_FIELDS,
    change: '"examples": ["2.4"]\n',
    into: '"examples": ["2.4"]«,»\n',
    rule: 'json-syntax',
    says: ['comma'],
  },
  {
    name: 'a misspelled keyword in a schema',
    file: CAMPUS_SCHEMA,
    change: '"type": "boolean"',
    into: '«"typ"»: "boolean"',
    rule: 'faulty-schema',
    says: ['type'],
  },
  {
    name: 'a reference to a part that does not exist',
    file: CAMPUS_SCHEMA,
    change: '{ "$ref": "#/$defs/boardGoal" }',
    into: '{ "$ref": «"#/$defs/bordGoal"» }',
    rule: 'schema-reference',
    says: ['boardGoal'],
  },
  {
    name: 'a field of the tool with another meaning',
    file: OWN_FIELDS,
    change: '        "tea_priorities": {\n          "title": "TEA priorities",',
    into: '        "owner": { «"type"»: "string" },\n        "tea_priorities": {\n          "title": "TEA priorities",',
    rule: 'schema-clash',
    says: ['owner'],
  },
  {
    name: 'a pattern that could take forever',
    file: OWN_FIELDS,
    change: '"pattern": "^[1-4]\\\\.[1-9]$"',
    into: '"pattern": «"^(?=[1-4])[1-4]\\\\.[1-9]$"»',
    rule: 'unsafe-pattern',
    says: ['pattern'],
  },
  {
    name: 'a value that a pattern of the workspace does not allow',
    file: CAMPUS,
    change: 'title_i_elements: ["2.6"]',
    into: 'title_i_elements: [«"5.1"»]',
    rule: 'malformed-value',
    says: ['A number from 1 to 4', '2.4'],
  },
];
