import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 compile functions for speed only when they have run eight times as long as usual. Printing
 * runs a great deal of code, most of it briefly: for 18 reports compiling it takes a fifth of the
 * processors, which the browser needs; 100 reports are still faster, too.
 */
export function compileLate(): void {
  setFlagsFromString('--interrupt-budget=540000');
}
