/** How a starter marks the texts that the plan's author still has to write. */
export const TO_BE_FILLED_IN = 'To be filled in';

/** Whether a value is a text that still has to be written. */
export function isToBeFilledIn(value: unknown): boolean {
  return typeof value === 'string' && /^\s*to be filled in/i.test(value);
}
