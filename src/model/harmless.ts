/** Orders to a terminal other than colors, which are ours, and returns that end no line. */
const ORDERS = /\u001b(?!\[[\d;]*m)|\r(?!\n)|[\0-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f]/g;
const UNSEEN = /[\u007f-\u009f]/g;
const TURNING = /[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/**
 * A whole output as a terminal or a log may get it, whatever texts of plans are in it: tables and
 * pages hold them as they are, for programs that read them from a file or a pipe.
 */
export function harmless(output: string, reader: 'terminal' | 'log'): string {
  const quiet = output
    .replace(ORDERS, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
    .replace(UNSEEN, '�');
  return reader === 'terminal' ? quiet.replace(TURNING, '�') : withoutOrders(quiet);
}

/** Lines that begin with `::` are orders to GitHub, and `##[` or `##vso[` anywhere to it and others. */
const withoutOrders = (log: string): string =>
  log.replace(/^(\s*):(?=:)/gm, '$1꞉').replace(/##(?=[a-z]*\[)/g, '#♯');
