import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { pipeTransport } from '../../../src/io/browser/pipeTransport.ts';

/** A transport whose pipes are here; `received` fills up with its messages. */
function opened() {
  const write = new PassThrough();
  const read = new PassThrough();
  const transport = pipeTransport(write, read);
  const received: string[] = [];
  const closed = new Promise<void>((resolve) => {
    transport.onclose = resolve;
  });
  transport.onmessage = (message) => received.push(message);
  return { write, read, transport, received, closed };
}

describe('pipeTransport', () => {
  it('ends each message that it sends with a NUL', () => {
    const { transport, write } = opened();
    transport.send('{"id":1}');
    expect(write.read().toString()).toBe('{"id":1}\0');
  });

  it('puts messages together wherever they are cut, also within a letter', async () => {
    const { read, received, closed } = opened();
    for (const byte of Buffer.from('{"a":"é€"}\0{}\0{"b')) read.write(Buffer.from([byte]));
    read.write('":2}\0[1]\0[2]\0');
    read.end();
    await closed;
    await new Promise((resolve) => setImmediate(resolve));
    expect(received).toEqual(['{"a":"é€"}', '{}', '{"b":2}', '[1]', '[2]']);
  });

  it('survives a pipe that breaks while it writes', async () => {
    const { write, read, transport, closed } = opened();
    transport.send('{}');
    write.destroy(new Error('EPIPE'));
    read.destroy();
    await closed;
  });
});
