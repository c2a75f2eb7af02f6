import type { ModelSchema } from './shape.ts';

/** A field of a model, as it is told to those who write templates. */
export interface DescribedField {
  /** Where it stands: `school.name`, `team[].name` for every entry of a list. */
  readonly path: string;
  /** What it holds: `text`, `list of Mark`, `text or nothing`. */
  readonly type: string;
  readonly meaning: string;
}

/** A part that several fields are made of. */
export interface DescribedPart {
  readonly name: string;
  readonly meaning: string;
  /** What it can be, where it is a choice: `TrendFigure or GapFigure`. */
  readonly type: string;
  readonly fields: readonly DescribedField[];
}

export interface DescribedModel {
  readonly fields: readonly DescribedField[];
  /** Sorted by name. */
  readonly parts: readonly DescribedPart[];
}

/** Lists the fields of a model by its schema. */
export function describeModel(schema: ModelSchema): DescribedModel {
  const parts = Object.entries(schema.$defs ?? {}).map(([name, part]) => ({
    name,
    meaning: part.description ?? '',
    type: part.anyOf ? typeOf(part) : '',
    fields: fieldsOf(part, ''),
  }));
  return { fields: fieldsOf(schema, ''), parts };
}

/** The fields of a part, those of parts without a name below the field that holds them. */
function fieldsOf({ properties = {} }: ModelSchema, above: string): DescribedField[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${above}${name}`;
    const own = { path, type: typeOf(field), meaning: field.description ?? '' };
    return [own, ...innerFields(field, path)];
  });
}

function innerFields(field: ModelSchema, path: string): DescribedField[] {
  if (field.items) return innerFields(field.items, `${path}[]`);
  if (field.properties) return fieldsOf(field, `${path}.`);
  return (field.anyOf ?? []).flatMap((each) => innerFields(each, path));
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'yes or no',
  null: 'nothing',
  object: 'part',
};

function typeOf({ $ref, anyOf, items, prefixItems, type, ...values }: ModelSchema): string {
  if ($ref !== undefined) return $ref.replace('#/$defs/', '');
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (prefixItems) return `list of ${prefixItems.map(typeOf).join(' and ')}`;
  if (items) return `list of ${typeOf(items)}`.replace(/^list of part$/, 'list');
  const literals = values.enum ?? (values.const === undefined ? [] : [values.const]);
  return literals.length > 0
    ? literals.map((each) => `"${each}"`).join(' or ')
    : (WORDS[type ?? ''] ?? '');
}
