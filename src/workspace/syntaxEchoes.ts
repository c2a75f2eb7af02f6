/** A fault where it stands: as much of it as says whether it is only the echo of another. */
interface Fault {
  readonly message: string;
  readonly from: number;
}

/** A field of the plan itself: there the parser finds its way again. */
const ANEW = /\n[A-Za-z_][\w-]*:/;

/** Takes out what is only said because a line above has lost the parser its way. */
export function withoutEchoes<Told extends Fault>(
  faults: readonly Told[],
  text: string,
  about: ReadonlySet<string>,
): Told[] {
  let isLost = false;
  let lookedTo = 0;
  return faults.filter(({ message, from }) => {
    if (isLost && ANEW.test(text.slice(lookedTo, from))) isLost = false;
    lookedTo = Math.max(lookedTo, from);
    if (!about.has(message)) return true;
    const isEcho = isLost;
    isLost = true;
    return !isEcho;
  });
}

/** Where git left its marks because it could not merge two versions; null where there are none. */
export function mergeMark(text: string): (Fault & { readonly to: number; hint: string }) | null {
  const from = positionOf(/^<{7} /m, text, 0);
  const middle = from === null ? null : positionOf(/^={7}\r?$/m, text, from);
  const end = middle === null ? null : positionOf(/^>{7} /m, text, middle);
  if (from === null || end === null) return null;
  return {
    message: 'Two versions of this file were merged, and git left the choice to you.',
    hint: 'Keep what is right of the two, and take out the lines with <<<<<<<, ======= and >>>>>>>.',
    from,
    to: text.indexOf('\n', from),
  };
}

function positionOf(pattern: RegExp, text: string, from: number): number | null {
  const offset = text.slice(from).search(pattern);
  return offset < 0 ? null : from + offset;
}
