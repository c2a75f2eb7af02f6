/**
 * Whether any text in a value passes a test, which is told the name of the field it stands in. Most
 * plans have no text of the kind that a rule looks for, and this finds that out without their paths.
 */
export function someText(
  value: unknown,
  test: (text: string, field: string) => boolean,
  field = '',
): boolean {
  if (typeof value === 'string') return test(value, field);
  if (Array.isArray(value)) return value.some((item) => someText(item, test, field));
  if (typeof value !== 'object' || value === null) return false;
  for (const name in value) {
    if (someText((value as Readonly<Record<string, unknown>>)[name], test, name)) return true;
  }
  return false;
}
