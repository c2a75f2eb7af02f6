import type { AboutField, Kind } from '../model/kind.ts';
import { type Fields, fieldsIn, type OwnSchema } from './ownSchema.ts';
import type { RuledFinding } from './readDocument.ts';

const PLAN = 'common.schema.json#/$defs/plan';
const SCHOOL: AboutField = { field: 'school', list: 'schools' };
const DISTRICT: AboutField = { field: 'organization', list: 'districts' };

/** A kind of plan that a workspace's schema declares, or what is missing for one. */
export function ownKind({ name, data }: OwnSchema): Kind | RuledFinding[] {
  const found = [...missing(name, data)];
  const about = aboutOf(data);
  if (!Array.isArray(about)) found.push(about);
  if (found.length > 0 || !Array.isArray(about)) return found;
  return {
    id: name,
    title: String(data['title']),
    schema: name,
    about,
    confidential: data['x-confidential'] === true,
    isForm: data['x-form'] === true,
    levels: [],
  };
}

function* missing(name: string, data: Fields): Generator<RuledFinding> {
  const rule = 'faulty-schema';
  if (!data['title']) {
    const hint = 'For example `"title": "Campus improvement plan"`.';
    yield { rule, path: [], message: 'A kind of plan needs a `title`.', hint };
  }
  const parts = Array.isArray(data['allOf']) ? (data['allOf'] as Fields[]) : [];
  if (!parts.some(({ $ref }) => $ref === PLAN)) {
    const hint = `Write \`"allOf": [{"$ref": "${PLAN}"}]\`.`;
    const path = 'allOf' in data ? ['allOf'] : [];
    yield {
      rule,
      path,
      message: 'A kind of plan is built on the part that all plans share.',
      hint,
    };
  }
  const properties = fieldsIn(data, 'properties');
  const kind = fieldsIn(properties, 'kind');
  if (kind['const'] !== name) {
    const at =
      'kind' in properties ? ['properties', 'kind'] : 'properties' in data ? ['properties'] : [];
    const says =
      kind['const'] === undefined ? 'does not say which kind' : 'names another kind than its file';
    yield {
      rule,
      path: 'const' in kind ? [...at, 'const'] : at,
      message: `This schema ${says}.`,
      hint: `Write \`"kind": {"const": "${name}"}\` under \`properties\`.`,
    };
  }
}

function aboutOf(data: Fields): AboutField[] | RuledFinding {
  const properties = fieldsIn(data, 'properties');
  const word = data['x-about'];
  const wanted = [SCHOOL, DISTRICT].filter(({ field }) => {
    if (word === undefined) return Object.hasOwn(properties, field);
    return word === 'both' || (word === 'school') === (field === 'school');
  });
  const lacks = wanted.find(({ field }) => !Object.hasOwn(properties, field));
  if (wanted.length > 0 && !lacks) return wanted;
  const field = lacks?.field ?? 'school';
  return {
    rule: 'faulty-schema',
    path: word !== undefined ? ['x-about'] : 'properties' in data ? ['properties'] : [],
    message: lacks
      ? `There is no field \`${field}\` that says whom a plan is about.`
      : 'It is not said whom such a plan is about: a `school` or an `organization`.',
    hint: `Add \`"${field}": {"$ref": "common.schema.json#/$defs/id"}\` under \`properties\`.`,
  };
}

/** The schema of a kind with what goes without saying. */
export function completeKind(data: Fields, name: string): Fields {
  const required = Array.isArray(data['required']) ? (data['required'] as string[]) : [];
  return {
    unevaluatedProperties: false,
    ...data,
    $id: `${name}.schema.json`,
    required: [...new Set(['kind', ...required])],
  };
}
