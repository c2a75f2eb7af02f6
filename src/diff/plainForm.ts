import { type Fields, isMapping } from './values.ts';

/**
 * Fields in one form where the format allows several: one owner or a list of them, one reference or
 * a list, a bare result or a mapping with its value. A change between two such forms is none.
 */
export function plainForm(fields: Fields): Fields {
  const { owner, ...rest } = fields;
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(rest)) plain[name] = plainValue(name, value);
  if (owner !== undefined) {
    const others = Array.isArray(plain['owners']) ? (plain['owners'] as unknown[]) : [];
    plain['owners'] = [owner, ...others];
  }
  return plain;
}

function plainValue(name: string, value: unknown): unknown {
  if (name === 'aligns_to' && typeof value === 'string') return [value];
  if (name === 'baseline') return plainResult(value);
  if (name === 'results' && isMapping(value)) return eachValue(value, plainResult);
  if (name === 'target' && !isMapping(value)) return { value };
  if (name === 'groups' && Array.isArray(value)) {
    return value.map((group: unknown) => (isMapping(group) ? plainForm(group) : group));
  }
  return value;
}

const plainResult = (value: unknown): unknown => (isMapping(value) ? value : { value });

const eachValue = (mapping: Fields, change: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(mapping).map(([name, value]) => [name, change(value)]));
