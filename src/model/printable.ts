/** Signs that steer a terminal or turn the direction of writing, and those that are not seen at all. */
const STEERING = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** What programs that keep logs take for orders: `::error::` in front of a line, `##[group]` anywhere. */
const ORDERS = /(?<=^|[\s␊␍])::|##(?=[a-z]*\[)/g;
const LIKE_ORDERS: Readonly<Record<string, string>> = { '::': '꞉:', '##': '#♯' };

/**
 * A text that came from a file or its name as it may be shown on a terminal or in a log: signs that
 * would steer it are replaced by signs that can be seen, one for one, so that columns stay what they
 * are. Lines break anywhere, so that an order to a log is none after any blank.
 */
export const printable = (text: string): string =>
  text
    .replace(STEERING, (sign) => {
      const code = sign.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '␡' : '�';
    })
    .replace(ORDERS, (order) => LIKE_ORDERS[order] ?? order);
