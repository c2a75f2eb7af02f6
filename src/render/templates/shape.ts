/** A JSON Schema of a report's model, as far as templates need to know it. */
export interface ModelSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, ModelSchema>>;
  readonly description?: string;
  readonly type?: string;
  readonly const?: string | number;
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, ModelSchema>>;
  readonly items?: ModelSchema | false;
  readonly prefixItems?: readonly ModelSchema[];
  readonly anyOf?: readonly ModelSchema[];
}

/**
 * What a place in a template can stand for: one of some schemas, or anything where nobody knows. A
 * partial may be handed fields besides those of the model.
 */
export interface Shape {
  readonly schemas: readonly ModelSchema[];
  readonly handed: ReadonlyMap<string, Shape>;
  readonly isAnything: boolean;
}

const NOTHING_HANDED: ReadonlyMap<string, Shape> = new Map();

export const ANYTHING: Shape = { schemas: [], handed: NOTHING_HANDED, isAnything: true };
export const TEXT = shapeOf([{ type: 'string' }]);
export const YES_OR_NO = shapeOf([{ type: 'boolean' }]);
export const NUMBER = shapeOf([{ type: 'number' }]);

function shapeOf(schemas: readonly ModelSchema[]): Shape {
  return { schemas, handed: NOTHING_HANDED, isAnything: false };
}

/** Questions about the shapes of one model. */
export interface Shapes {
  readonly root: Shape;
  /** A field of a shape; null where none of what it can be has such a field. */
  field(shape: Shape, name: string): Shape | null;
  /** An entry of a list, or any field of what is none; null for what has neither. */
  entry(shape: Shape): Shape | null;
  /** Names of all fields. */
  fields(shape: Shape): string[];
  isList(shape: Shape): boolean;
  /** Whether it can be printed as it is. */
  isPlain(shape: Shape): boolean;
}

/** Reads the schema of a model. */
export function shapesOf(root: ModelSchema): Shapes {
  const definitions = root.$defs ?? {};
  const flat = (schema: ModelSchema): readonly ModelSchema[] => {
    const { $ref, anyOf } = schema;
    if ($ref !== undefined) {
      const target = definitions[$ref.replace('#/$defs/', '')];
      return target ? flat(target) : [];
    }
    if (anyOf) return anyOf.flatMap(flat);
    return schema.type === 'null' ? [] : [schema];
  };
  const made = (schemas: readonly ModelSchema[]): Shape => shapeOf(schemas.flatMap(flat));
  const isList = ({ schemas }: Shape): boolean => schemas.some(({ type }) => type === 'array');
  const ownField = ({ schemas }: Shape, name: string): Shape | null => {
    const found = schemas.flatMap(({ properties = {} }) =>
      Object.hasOwn(properties, name) ? [properties[name] as ModelSchema] : [],
    );
    return found.length === 0 ? null : made(found);
  };
  const entriesOf = ({ items, prefixItems = [], properties = {} }: ModelSchema) => [
    ...(items ? [items] : []),
    ...prefixItems,
    ...Object.values(properties),
  ];
  const entry = (shape: Shape): Shape | null => {
    if (shape.isAnything) return ANYTHING;
    const entries = shape.schemas.flatMap(entriesOf);
    return entries.length === 0 ? null : made(entries);
  };
  return {
    root: made([root]),
    entry,
    isList,
    field: (shape, name) => {
      if (shape.isAnything) return ANYTHING;
      const handed = shape.handed.get(name);
      if (handed) return handed;
      if (isList(shape) && name === 'length') return NUMBER;
      if (isList(shape) && /^\d+$/.test(name)) return entry(shape);
      return ownField(shape, name);
    },
    fields: ({ schemas, handed }) => [
      ...new Set([
        ...handed.keys(),
        ...schemas.flatMap(({ properties = {} }) => Object.keys(properties)),
      ]),
    ],
    isPlain: ({ schemas, isAnything }) =>
      isAnything || schemas.every(({ type }) => type !== 'array' && type !== 'object'),
  };
}
