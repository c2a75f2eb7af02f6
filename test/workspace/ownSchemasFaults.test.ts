import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked } from './marked.ts';
import { compile, loadWith, ROAD, ROAD_HEAD, told } from './ownSchemas.ts';
import { spot } from './workspaceOf.ts';

/** A schema file with « and » around what is shown, the rule, and words of the message. */
type Story = readonly [name: string, text: string, rule: string, words: string];

const inStrategy = (fields: string) => `{"$defs": {"strategy": {"properties": {${fields}}}}}`;

const EXTENSIONS: readonly Story[] = [
  ['no JSON at all', '«k»ind: sip', 'json-syntax', 'neither a text'],
  ['a comma too many', '{"title": "T"«,» }', 'json-syntax', 'Nothing follows this comma.'],
  ['an end too early', '{"title": "T"«»', 'json-syntax', 'The file ends where a comma or `}`'],
  [
    'an end behind a line',
    '{"title": "T",\n"x-form": true«»\n',
    'json-syntax',
    'The file ends where',
  ],
  ['no end of a list', '{"required": ["a"«»', 'json-syntax', 'a comma or `]`'],
  ['nothing', '«» ', 'json-syntax', 'The file ends where a value is expected.'],
  ['a list that ends in a brace', '{"required": ["a"«}»', 'json-syntax', 'a closing bracket'],
  ['two values', '{"title": "T" «"x"»: 1}', 'json-syntax', 'A comma or a closing bracket'],
  ['no colon', '{"title" «"T"»}', 'json-syntax', 'A colon is expected here.'],
  ['no value', '{"title": «}»', 'json-syntax', 'A value is expected here.'],
  ['a name without quotes', '{«title»: "T"}', 'json-syntax', 'neither a text'],
  ['text behind the end', '{}«}»', 'json-syntax', 'The end of the file is expected here.'],
  ['a remark', '{«// why»\n}', 'json-syntax', 'JSON has no remarks.'],
  ['a text without an end', '{"title": «"T»\n}', 'json-syntax', 'no double quote'],
  ['a number without an end', '{"minimum": «1.»}', 'json-syntax', 'number has no end'],
  ['a number from zero', '{"minimum": 0«1»}', 'json-syntax', 'A comma'],
  ['a letter by half a code', '{"title": «"\\u12"»}', 'json-syntax', 'four digits'],
  ['a sign that means nothing', '{"title": «"\\q"»}', 'json-syntax', 'needs none'],
  ['a tab in a text', '{"title": «"\t"»}', 'json-syntax', 'has to be written'],
  ['a name twice', '{"title": "T", «"title"»: "U"}', 'json-syntax', '`title` stands here twice'],
  ['a name that is none', '{«"__proto__"»: {}}', 'json-syntax', 'cannot be used'],
  ['a list', '«[»]', 'faulty-schema', 'A schema is a mapping'],
  [
    'an unknown keyword',
    inStrategy('"a": {«"typ"»: "string"}'),
    'faulty-schema',
    'no keyword `typ`',
  ],
  ['a keyword that is not told', inStrategy('"a": {«"oneOf"»: []}'), 'faulty-schema', '`oneOf`'],
  [
    'a type that is none',
    inStrategy('"a": {"type": «"text"»}'),
    'faulty-schema',
    '`type` has to be',
  ],
  ['a format that is none', inStrategy('"a": {"format": «"email"»}'), 'faulty-schema', '`format`'],
  ['an empty enum', inStrategy('"a": {"enum": «[]»}'), 'faulty-schema', '`enum` has to be'],
  ['a name required twice', '{«"required"»: ["a", "a"]}', 'faulty-schema', 'each once'],
  [
    'properties that are none',
    '{«"properties"»: ["a"]}',
    'faulty-schema',
    '`properties` has to be',
  ],
  ['a level where none is', '{«"x-level"»: {}}', 'faulty-schema', 'does not belong here'],
  ['an open bracket', inStrategy('"a": {"pattern": «"(a"»}'), 'unsafe-pattern', 'no pattern'],
  ['a look ahead', inStrategy('"a": {"pattern": «"(?=a)"»}'), 'unsafe-pattern', 'know no `(?=`'],
  ['a look back', inStrategy('"a": {"pattern": «"(?<=a)b"»}'), 'unsafe-pattern', 'know no `(?<`'],
  [
    'a group again',
    inStrategy('"a": {"pattern": «"(a)\\\\1"»}'),
    'unsafe-pattern',
    'know no `\\1`',
  ],
  ['a huge repetition', inStrategy('"a": {"pattern": «"a{1000}"»}'), 'unsafe-pattern', 'too large'],
  [
    'repetitions of repetitions',
    inStrategy('"a": {"pattern": «"((a{50}){50}){50}"»}'),
    'unsafe-pattern',
    'more than 1000 times',
  ],
  [
    'an id of another',
    '{"$id": «"sip.schema.json"»}',
    'schema-clash',
    '`$id` is `sip.schema.json`',
  ],
  [
    'another draft',
    '{"$schema": «"http://json-schema.org/draft-07/schema#"»}',
    'faulty-schema',
    '`$schema` has to be',
  ],
  [
    'an unknown part',
    inStrategy('"a": {"$ref": «"#/$defs/txt"»}'),
    'schema-reference',
    'There is no part',
  ],
  [
    'a part from the network',
    inStrategy('"a": {"$ref": «"https://example.org/a.json"»}'),
    'schema-reference',
    'nothing is fetched',
  ],
  [
    'a part from a file',
    inStrategy('"a": {"$ref": «"../../etc/passwd"»}'),
    'schema-reference',
    'There is no part',
  ],
  [
    'a file by its address',
    inStrategy('"a": {"$ref": «"file:///etc/passwd"»}'),
    'schema-reference',
    'nothing is fetched',
  ],
  [
    'a part made of itself',
    '{"$defs": {«"a"»: {"$ref": "#/$defs/a"}}}',
    'schema-reference',
    'made of itself',
  ],
  [
    'alternatives in a circle',
    '{"$defs": {«"a"»: {"anyOf": [{"$ref": "#/$defs/a"}]}}}',
    'schema-reference',
    'made of itself',
  ],
  [
    'another type for a shipped field',
    inStrategy('"owner": {«"type"»: "string"}'),
    'schema-clash',
    'There is a field `owner` already',
  ],
  [
    'a word that is not allowed',
    inStrategy('"status": {«"enum"»: ["done"]}'),
    'schema-clash',
    'can never be `done`',
  ],
  [
    'a field that a level above has',
    '{"$defs": {"component": {"properties": {«"actions"»: {"type": "string"}}}}}',
    'schema-clash',
    'There is a field `actions` already in',
  ],
  [
    'a required field that is none',
    '{"$defs": {"strategy": {"required": [«"ownr"»]}}}',
    'schema-clash',
    'There is no field `ownr`',
  ],
  [
    'an end to other fields',
    '{"$defs": {"strategy": {«"unevaluatedProperties"»: true}}}',
    'schema-clash',
    'stays as it is',
  ],
  [
    'fields of a part without',
    '{"$defs": {«"text"»: {"properties": {"a": {"type": "string"}}}}}',
    'schema-clash',
    'no fields of its own',
  ],
  [
    'fields of no part',
    '{«"properties"»: {"a": {"type": "string"}}}',
    'faulty-schema',
    'No file is of the kind',
  ],
  [
    'keywords beside a reference',
    inStrategy('"a": {"$ref": "#/$defs/person", «"properties"»: {}}'),
    'faulty-schema',
    'cannot stand beside',
  ],
  [
    'alternatives of one sort',
    inStrategy('"a": {«"anyOf"»: [{"type": "object"}, {"type": "object"}]}'),
    'faulty-schema',
    'of the same sort',
  ],
  [
    'a closed part built upon',
    inStrategy('"a": {«"allOf"»: [{"$ref": "#/$defs/person"}]}'),
    'faulty-schema',
    'cannot be built upon',
  ],
  [
    'fields of a text',
    inStrategy('"a": {"type": "string", «"properties"»: {}}'),
    'faulty-schema',
    'goes with',
  ],
  [
    'a level of no components',
    inStrategy(
      '"a": {"type": "array", "items": {"type": "string"}, «"x-level"»: {"name": "a", "label": "A"}}',
    ),
    'faulty-schema',
    'no part of a plan',
  ],
  [
    'a level without a name',
    inStrategy(
      '"a": {"type": "array", "items": {"$ref": "#/$defs/action"}, «"x-level"»: {"label": "A"}}',
    ),
    'faulty-schema',
    'needs a `name`',
  ],
  [
    'another thing under the field of a level',
    inStrategy('«"supports"»: {"type": "array", "items": {"type": "object"}}'),
    'schema-clash',
    'holds parts of a plan elsewhere',
  ],
];

const PLAN_PART = '"allOf": [{"$ref": "common.schema.json#/$defs/plan"}]';
const SCHOOL = '"school": {"$ref": "common.schema.json#/$defs/id"}';
const KIND = '"kind": {"const": "road"}';

const KINDS: readonly Story[] = [
  [
    'no title',
    `{«${PLAN_PART.split(':')[0]}»:${PLAN_PART.split(':').slice(1).join(':')}, "properties": {${KIND}, ${SCHOOL}}}`,
    'faulty-schema',
    'needs a `title`',
  ],
  [
    'not built on a plan',
    `{«"title"»: "R", "properties": {${KIND}, ${SCHOOL}}}`,
    'faulty-schema',
    'built on the part',
  ],
  [
    'no kind',
    `{"title": "R", ${PLAN_PART}, «"properties"»: {${SCHOOL}}}`,
    'faulty-schema',
    'does not say which kind',
  ],
  [
    'another kind',
    `{"title": "R", ${PLAN_PART}, "properties": {"kind": {"const": «"sip"»}, ${SCHOOL}}}`,
    'faulty-schema',
    'names another kind',
  ],
  [
    'about nobody',
    `{"title": "R", ${PLAN_PART}, «"properties"»: {${KIND}}}`,
    'faulty-schema',
    'not said whom',
  ],
  [
    'about a district that no field names',
    `{"title": "R", ${PLAN_PART}, "x-about": «"district"», "properties": {${KIND}, ${SCHOOL}}}`,
    'faulty-schema',
    'There is no field `organization`',
  ],
  [
    'about something else',
    `{"title": "R", ${PLAN_PART}, "x-about": «"student"», "properties": {${KIND}, ${SCHOOL}}}`,
    'faulty-schema',
    '`x-about` has to be',
  ],
  [
    'a field of every plan as something else',
    `{"title": "R", ${PLAN_PART}, "properties": {${KIND}, ${SCHOOL}, "needs": {«"type"»: "string"}}}`,
    'schema-clash',
    'There is a field `needs` already',
  ],
  [
    'closed against the fields of all plans',
    `{"title": "R", «"allOf"»: [{"$ref": "common.schema.json#/$defs/plan"}], "properties": {${KIND}, ${SCHOOL}}, "additionalProperties": false}`,
    'faulty-schema',
    'does not see',
  ],
];

describe('a fault in a schema of the workspace is told where it stands', () => {
  const check = (file: string) => (_name: string, story: string, rule: string, words: string) => {
    const { text, range } = marked(story);
    const { diagnostics } = compile({ [file]: text });
    const [found] = diagnostics;
    expect(diagnostics.map(told)).toHaveLength(1);
    expect(found?.message).toContain(words);
    expect(found).toMatchObject({ rule, severity: 'error', file: `schemas/${file}.schema.json` });
    if (found && !text.startsWith('[')) expect(spot(found).split('-')[0]).toBe(range.split('-')[0]);
    expect(found?.message).toMatch(/[.?]$/);
  };
  it.each(EXTENSIONS)('extension: %s', check('common'));
  it.each(KINDS)('kind: %s', check('road'));

  it('one a file, all files at once, and the built-in shapes stay', () => {
    const { diagnostics, shapes } = compile({ common: '{', road: '[]', dip: '{"typ": 1}' });
    expect(diagnostics.map(({ file }) => file)).toEqual([
      'schemas/common.schema.json',
      'schemas/dip.schema.json',
      'schemas/road.schema.json',
    ]);
    expect(shapes.schemas.has('road')).toBe(false);
  });
});

describe('hostile schemas', () => {
  const field = (schema: unknown) => ({
    common: { $defs: { plan: { properties: { own: schema } } } },
  });

  it('are read to a size, a depth and a number of words', () => {
    const rules = [
      compile({ common: `{"title": "${'x'.repeat(300_000)}"}` }),
      compile({ common: '{"items":'.repeat(20_000) }),
      compile({ common: '[},'.repeat(50_000) }),
      compile(field({ pattern: 'a'.repeat(201) })),
      compile(field({ enum: Array.from({ length: 5000 }, (_, at) => `word ${at}`) })),
      compile({
        common: JSON.stringify({
          $defs: Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`p${at}`, {}])),
        }),
      }),
    ].map(({ diagnostics }) => diagnostics.map(({ rule }) => rule));
    expect(rules).toEqual([
      ['faulty-schema'],
      ['json-syntax'],
      ['json-syntax'],
      ['unsafe-pattern'],
      ['faulty-schema'],
      ['faulty-schema'],
    ]);
  });

  it('are left at once where many patterns are too large', () => {
    const anyOf = Array.from({ length: 500 }, (_, at) => ({
      title: `${at}`,
      pattern: 'a{999}'.repeat(33),
    }));
    const rules = compile(field({ anyOf })).diagnostics.map(({ rule }) => rule);
    expect(rules).toEqual(Array.from({ length: 20 }, () => 'unsafe-pattern'));
  });

  it('cannot unfold into too much', () => {
    const parts = Array.from({ length: 40 }, (_, at) => [
      `p${at}`,
      { anyOf: [{ $ref: `#/$defs/p${at + 1}` }, { $ref: `#/$defs/p${at + 1}` }] },
    ]);
    const last = ['p40', { type: 'string' }];
    const { diagnostics } = compile({ common: { $defs: Object.fromEntries([...parts, last]) } });
    expect(diagnostics.map(({ rule }) => rule)).toContain('schema-reference');
  });

  it('may hold themselves in a list', () => {
    const tree = {
      type: 'object',
      properties: { twigs: { type: 'array', items: { $ref: '#/$defs/tree' } } },
    };
    expect(compile({ common: { $defs: { tree } } }).diagnostics).toEqual([]);
    expect(compile({ road: ROAD }).diagnostics).toEqual([]);
  });

  it(
    'of whatever keywords get messages and never a crash, and so do plans under them',
    { timeout: 60_000 },
    () => {
      const leaf = fc.oneof(
        fc.constantFrom(
          { type: 'string' },
          { type: 'object' },
          { enum: ['a', 1] },
          { const: 2 },
          {},
        ),
        fc
          .constantFrom('text', 'person', 'action', 'component', 'own', 'other', 'need', 'result')
          .map((part) => ({ $ref: `#/$defs/${part}` })),
      );
      const { schema } = fc.letrec((tie) => ({
        schema: fc.oneof(
          { maxDepth: 3 },
          leaf,
          fc.record(
            {
              type: fc.constantFrom('object', 'array', 'string', ['string', 'number']),
              properties: fc.dictionary(
                fc.constantFrom('id', 'a', 'title', 'goals'),
                tie('schema'),
              ),
              required: fc.uniqueArray(fc.constantFrom('id', 'a', 'title')),
              items: tie('schema'),
              allOf: fc.array(tie('schema'), { maxLength: 2 }),
              anyOf: fc.array(tie('schema'), { maxLength: 2 }),
              additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
              pattern: fc.constantFrom('^a+$', '(a+)+$', '(', '\\1'),
              minLength: fc.integer({ min: -1, max: 3 }),
              'x-level': fc.constant({ name: 'a', label: 'A' }),
            },
            { requiredKeys: [] },
          ),
        ),
      }));
      const value = fc.jsonValue({ maxDepth: 3 });
      const sound = { count: 0 };
      fc.assert(
        fc.property(schema, schema, schema, value, (own, other, field, data) => {
          const $defs = { own, other, action: { properties: { field } } };
          const schemas = { common: { $defs }, road: ROAD };
          const { diagnostics } = compile(schemas);
          for (const { message } of diagnostics) expect(message).toMatch(/[.?]$/);
          if (diagnostics.length > 0) return;
          sound.count += 1;
          const action = { id: 'a', title: 'A', field: data };
          const strategies = JSON.stringify([{ id: 's', title: 'S', actions: [action] }]);
          const { diagnostics: found, workspace } = loadWith(
            schemas,
            `kind: sip\n${ROAD_HEAD.split('\n').slice(1).join('\n')}term: 2026-27\nstatus: draft\nstrategies: ${strategies}\n`,
          );
          // What fails a schema is never passed over in silence.
          if ((workspace.plans[0]?.leftOut.length ?? 1) > 0) expect(found).not.toEqual([]);
        }),
        { numRuns: 80 },
      );
      expect(sound.count).toBeGreaterThan(0);
    },
  );
});
