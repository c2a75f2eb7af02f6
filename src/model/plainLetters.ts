/** Tabs, controls, separators, blanks that are none, and letters that take two places. */
const ODD =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufffe\uffff]/;

/** Whether a text holds no letters but those that every reader of YAML takes for what they look like. */
export const hasPlainLetters = (text: string): boolean => !ODD.test(text);
