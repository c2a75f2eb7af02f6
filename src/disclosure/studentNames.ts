import { isMapping } from './isInternal.ts';

/** The names of those members of teams and councils who are students. */
export function studentNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(studentNames);
  if (!isMapping(value)) return [];
  const { student, name } = value;
  const own = student === true && typeof name === 'string' && name.trim() !== '' ? [name] : [];
  return [...own, ...Object.values(value).flatMap(studentNames)];
}

/** Makes a text of a plan speak of "a student" where it names one. */
export function withoutNames(names: readonly string[]): (text: string) => string {
  if (names.length === 0) return (text) => text;
  const escaped = names.map((name) =>
    name
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  );
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(named, 'a student');
}
