export interface Share {
  readonly weight: number;
  /** Given in any case, unless the weight is 0. */
  readonly least: number;
}

/** Divides a width by weights; who would get less than the least gets that, the others share the rest. */
export function divideWidth(wanted: readonly Share[], width: number): number[] {
  const shares = withinReach(wanted, width);
  const isShort = shares.map(() => false);
  for (;;) {
    const unit = unitOf(shares, isShort, width);
    const next = shares.findIndex(
      ({ weight, least }, index) => !isShort[index] && weight > 0 && weight * unit < least,
    );
    if (next < 0) {
      return shares.map(({ weight, least }, index) => (isShort[index] ? least : weight * unit));
    }
    isShort[next] = true;
  }
}

/** What a weight of 1 gets of the width that the short ones leave. */
function unitOf(shares: readonly Share[], isShort: readonly boolean[], width: number): number {
  const room = shares.reduce(
    (rest, { least }, index) => rest - (isShort[index] ? least : 0),
    width,
  );
  const weights = shares.reduce((sum, { weight }, index) => sum + (isShort[index] ? 0 : weight), 0);
  return weights > 0 ? Math.max(0, room) / weights : 0;
}

/** Where the leasts alone are more than there is, all of them shrink alike. */
function withinReach(shares: readonly Share[], width: number): readonly Share[] {
  const given = shares.filter(({ weight }) => weight > 0);
  const sum = given.reduce((total, { least }) => total + least, 0);
  return sum <= width
    ? shares
    : shares.map(({ weight, least }) => ({ weight, least: (least * width) / sum }));
}
