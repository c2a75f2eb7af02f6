/** A file with more faults than this is not what it seems, and listing them all would fill the memory. */
const MOST = 10_000;

const REST = {
  rule: 'not-a-plan',
  hint: 'Mend these first, or look whether this file is a plan at all.',
} as const;

/** The faults of a file that are told one by one, and what is said of the rest: how many they are. */
export function countedFaults<T>(faults: readonly T[]): {
  readonly told: readonly T[];
  readonly rest: (typeof REST & { readonly message: string }) | null;
} {
  if (faults.length <= MOST) return { told: faults, rest: null };
  const more = (faults.length - MOST).toLocaleString('en-US');
  const message = `This file has more faults than any plan: besides those told there are ${more} more.`;
  return { told: faults.slice(0, MOST), rest: { ...REST, message } };
}
