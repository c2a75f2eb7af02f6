import { afterAll, beforeAll } from 'vitest';
import { type Listening, listen } from './listening.ts';
import { openVisitor, type Visitor } from './openVisitor.ts';

/** A server that hears who is contacted, and a browser that looks at pages. */
export interface Visited {
  readonly server: Listening;
  readonly visitor: Visitor;
}

/** Opens both for the tests of a file and closes them behind the last; to be read inside of tests. */
export function visited(): Visited {
  const open: { server?: Listening; visitor?: Visitor } = {};
  beforeAll(async () => {
    open.server = await listen();
    open.visitor = await openVisitor();
  }, 120_000);
  afterAll(async () => {
    await open.visitor?.close();
    await open.server?.close();
  });
  const opened = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('It is open only while tests run.');
    return thing;
  };
  return {
    get server() {
      return opened(open.server);
    },
    get visitor() {
      return opened(open.visitor);
    },
  };
}
