import { isRace } from './groupNames.ts';
import type { Membership } from './reading.ts';

/** The families of a figure among those printed beside it; the whole, without a group, is in all. */
export function membershipsOf(family: string, group: string | null): Membership[] {
  const isTotal = group === null;
  return [
    { key: family, isTotal, kind: 'groups' },
    ...(isTotal || isRace(group)
      ? [{ key: `${family} by race`, isTotal, kind: 'races' as const }]
      : []),
  ];
}
