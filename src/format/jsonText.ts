/** Signs that steer terminals and turn writing, and `##[`, which logs take for an order. */
const UNSAFE = /[\u007f-\u009f\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|#(?=#[a-z]*\[)/g;

/** Data as a JSON document in lines: the same data to every reader, harmless to whoever prints it. */
export const jsonText = (
  data: unknown,
  replace?: (key: string, value: unknown) => unknown,
): string => `${JSON.stringify(data, replace, 2).replace(UNSAFE, escaped)}\n`;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
