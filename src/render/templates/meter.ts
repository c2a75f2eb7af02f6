import Handlebars from 'handlebars';
import { CommandError } from '../../model/commandError.ts';

/** More than any report needs by far: a plan of 250 pages takes a hundredth of it. */
const MOST_STEPS = 2_000_000;
const MOST_LETTERS = 100_000_000;

/** Counts what a template does while it is filled, so that none goes on without end. */
export interface Meter {
  /** Begins anew for another document. */
  reset(): void;
  /** The same function, counted at every call together with what it prints. */
  counted<F extends (...args: never[]) => unknown>(call: F): F;
}

export function makeMeter(): Meter {
  let steps = 0;
  let letters = 0;
  const count = (printed: number): void => {
    steps += 1;
    letters += printed;
    if (steps <= MOST_STEPS && letters <= MOST_LETTERS) return;
    throw new CommandError('The template goes on without end.', {
      hint: 'Look for loops in loops, and for partials that call each other.',
    });
  };
  return {
    reset: () => {
      steps = 0;
      letters = 0;
    },
    counted: (call) =>
      function (this: unknown, ...args: Parameters<typeof call>): unknown {
        count(0);
        const printed = call.apply(this, args);
        if (typeof printed === 'string') count(printed.length);
        return printed;
      } as typeof call,
  };
}

/** The loop of Handlebars, each round of it counted. */
export function countedEach({ counted }: Meter): Handlebars.HelperDelegate {
  const each = (Handlebars.helpers as Readonly<Record<string, Handlebars.HelperDelegate>>)['each'];
  return function (this: unknown, list: unknown, options?: Handlebars.HelperOptions) {
    if (!options) return each?.call(this, list) as unknown;
    return each?.call(this, list, { ...options, fn: counted(options.fn) }) as unknown;
  };
}
