import type { ModelSchema, Shape } from './shape.ts';

/** Numbers of schemas, so that shapes can be told apart: a schema stands in its model once. */
const NUMBERS = new WeakMap<ModelSchema, number>();
let last = 0;

/** A text that is the same for shapes of the same schemas and handed fields. */
export function shapeKeys({ schemas, handed, isAnything }: Shape): string {
  if (isAnything) return '*';
  const own = schemas.map(numberOf).join(',');
  const more = [...handed].map(([name, shape]) => `${name}:${shapeKeys(shape)}`).join(';');
  return `${own}{${more}}`;
}

function numberOf(schema: ModelSchema): number {
  const known = NUMBERS.get(schema);
  if (known !== undefined) return known;
  last += 1;
  NUMBERS.set(schema, last);
  return last;
}
