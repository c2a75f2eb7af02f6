// Writes what follows from the schemas: the plan types and the compiled validators; and the schemas of
// the models of reports, which follow from their types.
// `--check` writes nothing and fails when the committed types are out of date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { modelSchemas } from './modelSchemas.js';
import { compactCode } from './compactCode.js';

const root = new URL('..', import.meta.url);
const at = (path) => new URL(path, root);
const TYPES = at('src/model/plan.ts');
const VALIDATORS = at('src/workspace/validators.js');

const schemas = readdirSync(at('schemas'))
  .filter((name) => name.endsWith('.schema.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(at(`schemas/${name}`), 'utf8')));

const isDocument = ({ $id }) => $id !== 'common.schema.json';
const nameOf = (id) => id.replace('.schema.json', '');
const pascal = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** A bare `Plan` and `Component` are the model's; these hold the fields they are made of. */
const partName = (key) =>
  ({ plan: 'PlanFields', component: 'ComponentFields' })[key] ?? pascal(key);
const documentName = (key) =>
  pascal(key) + (['config', 'directory', 'mapping', 'measures'].includes(key) ? 'File' : 'Plan');

const definitions = Object.assign({}, ...schemas.map(({ $defs }) => $defs));

/** The schema as the type generator wants it: strings written in place, every other part by its name. */
function forTypes(node) {
  if (Array.isArray(node)) return node.map(forTypes);
  if (typeof node !== 'object' || node === null) return node;
  if (typeof node.$ref === 'string') {
    const key = node.$ref.split('/').at(-1);
    const part = definitions[key];
    const { description } = node;
    if (part.type === 'string') return { type: 'string', ...(description && { description }) };
    return { $ref: `#/definitions/${partName(key)}` };
  }
  const entries = Object.entries(node)
    .filter(([key, value]) => !(key === 'title' && typeof value === 'string'))
    .filter(([key]) => !['examples', 'default', 'format', '$id', '$schema', '$defs'].includes(key))
    .map(([key, value]) => [key, forTypes(value)]);
  return Object.fromEntries(entries);
}

/** `anyOf: [{required: [a]}, {required: [b]}]` is a check, not a shape. */
function shapeOnly(node) {
  if (Array.isArray(node)) return node.map(shapeOnly);
  if (typeof node !== 'object' || node === null) return node;
  const { anyOf, ...rest } = node;
  const shapes = anyOf?.filter((branch) => Object.keys(branch).some((key) => key !== 'required'));
  const kept = shapes?.length ? { ...rest, anyOf: shapes } : rest;
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, shapeOnly(value)]));
}

/** One wrapper schema that holds every part once, so that each becomes one type. */
async function planTypes() {
  const documents = Object.fromEntries(
    schemas.filter(isDocument).map((schema) => [documentName(nameOf(schema.$id)), schema]),
  );
  const parts = Object.fromEntries(
    Object.entries(definitions)
      .filter(([, part]) => part.type !== 'string')
      .map(([key, part]) => [partName(key), part]),
  );
  const all = shapeOnly(forTypes({ ...parts, ...documents }));
  const wrapper = {
    type: 'object',
    definitions: all,
    properties: Object.fromEntries(
      Object.keys(documents).map((name) => [name, { $ref: `#/definitions/${name}` }]),
    ),
  };
  return compile(wrapper, 'Documents', {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: '// Generated from schemas/ by `npm run generate`. Do not edit.',
    style: { singleQuote: true, printWidth: 100 },
  });
}

const WORDS = ['title', 'description', 'examples'];

/** A schema as far as it is checked: the words for people would be read at every start. */
function withoutWords(node) {
  if (Array.isArray(node)) return node.map(withoutWords);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([keyword]) => !WORDS.includes(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]) => [
      keyword,
      // Below these the keys are names, and a field may well be called title.
      ['properties', '$defs', 'dependentSchemas', 'patternProperties'].includes(keyword)
        ? Object.fromEntries(
            Object.entries(value).map(([name, part]) => [name, withoutWords(part)]),
          )
        : withoutWords(value),
    ]),
  );
}

/** Schemas as texts that are parsed when somebody asks what they say; a check alone never does. */
const LAZY_SCHEMAS = `
const parsed = {};
export const schemas = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      { enumerable: true, get: () => (parsed[name] ??= JSON.parse(text)) },
    ]),
  ),
);`;

/**
 * One function a document kind, as a module without dependencies: it starts fifty times faster than
 * a compiler. Small, because it is read at every start: without words, and each part once.
 */
async function validators() {
  const ajv = new Ajv.default({
    schemas: schemas.map(withoutWords),
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  addFormats.default(ajv);
  const exported = Object.fromEntries(
    schemas.filter(isDocument).map(({ $id }) => [nameOf($id), $id]),
  );
  const texts = Object.fromEntries(
    schemas.map((schema) => [nameOf(schema.$id), JSON.stringify(schema)]),
  );
  const result = await build({
    stdin: {
      contents: `${compactCode(standalone.default(ajv, exported))}\nexport const validators = { ${Object.keys(exported).join(', ')} };\nconst texts = ${JSON.stringify(texts)};${LAZY_SCHEMAS}`,
      resolveDir: fileURLToPath(root),
    },
    bundle: true,
    format: 'esm',
    write: false,
    minify: true,
    legalComments: 'none',
  });
  return result.outputFiles[0].text;
}

/** The texts that are committed, by their files. */
const texts = async () => {
  const models = Object.entries(await modelSchemas());
  return [
    [TYPES, await planTypes()],
    ...models.map(([file, text]) => [at(`schemas/output/${file}`), text]),
  ];
};

const readOrNothing = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

if (process.argv.includes('--check')) {
  for (const [file, text] of await texts()) {
    if (readOrNothing(file) !== text) {
      throw new Error(`${file.pathname} is out of date: run \`npm run generate\``);
    }
  }
} else {
  for (const [file, text] of await texts()) writeFileSync(file, text);
  writeFileSync(VALIDATORS, await validators());
}
