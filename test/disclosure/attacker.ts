/** What an attacker knows of one figure: which of the smallest groups it adds up, if it is printed. */
export interface Sum {
  readonly name: string;
  /** For each smallest group, whether the figure counts its members. */
  readonly members: readonly boolean[];
  readonly isPublished: boolean;
}

/** A fraction in lowest terms, so that nothing is lost to rounding. */
type Fraction = readonly [top: bigint, bottom: bigint];

/**
 * The figures that are not printed but follow from those that are: the printed ones can be added
 * and taken from each other until nothing but the figure is left.
 */
export function derivable(sums: readonly Sum[]): string[] {
  const basis = echelon(
    sums.filter(({ isPublished }) => isPublished).map(({ members }) => vector(members)),
  );
  return sums
    .filter(({ isPublished, members }) => {
      return !isPublished && reduce(vector(members), basis).every(isZero);
    })
    .map(({ name }) => name);
}

const ZERO: Fraction = [0n, 1n];
const vector = (members: readonly boolean[]): Fraction[] =>
  members.map((isMember) => [isMember ? 1n : 0n, 1n]);
const isZero = ([top]: Fraction): boolean => top === 0n;

function echelon(rows: readonly Fraction[][]): Fraction[][] {
  const basis: Fraction[][] = [];
  for (const row of rows) {
    const rest = reduce(row, basis);
    if (!rest.every(isZero)) basis.push(rest);
  }
  return basis;
}

/** A row less what each row of the basis explains of it, by the basis row's first figure. */
function reduce(row: readonly Fraction[], basis: readonly Fraction[][]): Fraction[] {
  return basis.reduce<Fraction[]>(
    (rest, known) => {
      const lead = known.findIndex((value) => !isZero(value));
      const factor = divide(rest[lead] ?? ZERO, known[lead] ?? [1n, 1n]);
      return rest.map((value, index) => minus(value, times(factor, known[index] ?? ZERO)));
    },
    [...row],
  );
}

const times = (a: Fraction, b: Fraction): Fraction => lowest(a[0] * b[0], a[1] * b[1]);
const divide = (a: Fraction, b: Fraction): Fraction => lowest(a[0] * b[1], a[1] * b[0]);
const minus = (a: Fraction, b: Fraction): Fraction =>
  lowest(a[0] * b[1] - b[0] * a[1], a[1] * b[1]);

function lowest(top: bigint, bottom: bigint): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b > 0n) [a, b] = [b, a % b];
  const by = (bottom < 0n ? -1n : 1n) * (a === 0n ? 1n : a);
  return [top / by, bottom / by];
}
