import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';

/**
 * Carries puppeteer's messages over the two pipes of a browser: JSON texts, each ended by a NUL.
 * Unlike a port, a pipe is closed when either process dies, so that neither outlives the other.
 */
export function pipeTransport(write: Writable, read: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => void write.write(`${message}\0`),
    close: () => {
      read.removeAllListeners('data');
      write.end();
    },
  };
  // A write to a browser that has just died; the closed read pipe tells about it.
  write.on('error', () => undefined);
  read.on('error', () => undefined);
  read.on('close', () => transport.onclose?.());
  const split = messageSplitter((message) => transport.onmessage?.(message));
  read.on('data', split);
  return transport;
}

/** Puts chunks together to messages; a letter of several bytes may be cut between two chunks. */
function messageSplitter(deliver: (message: string) => void): (chunk: Buffer) => void {
  let pending: Buffer[] = [];
  return (chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString('utf8');
      pending = [];
      start = end + 1;
      // One at a time, so that what a message sets off is done before the next one comes.
      setImmediate(() => deliver(message));
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  };
}
