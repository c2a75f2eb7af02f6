import type { Path } from '../model/diagnostic.ts';
import type { Plan, Workspace } from '../model/workspace.ts';

type Fields = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a part of a plan says that only those who work on it may see it. */
export const isInternalPart = (value: unknown): boolean =>
  isMapping(value) && value['visibility'] === 'internal';

/** Whether a place stands in a part that is internal. */
export function isInternalPlace({ data }: Plan, path: Path): boolean {
  let value: unknown = data;
  return path.some((key) => {
    value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[key];
    return isInternalPart(value);
  });
}

/** Why the public sees nothing of a plan; null where it may see it. */
export function whyNotPublic(
  { kind, data }: Plan,
  { kinds, settings }: Workspace,
): 'confidential' | 'internal' | null {
  const isConfidential = kinds.some(({ id, confidential }) => id === kind && confidential);
  if (isConfidential || settings.visibility === 'confidential') return 'confidential';
  return data.visibility === 'internal' ? 'internal' : null;
}
