import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that hears whoever comes. */
export interface Listening {
  /** `http://127.0.0.1:41231`. */
  readonly origin: string;
  /** Connections and requests so far: even a connection tells that somebody reads. */
  heard(): readonly string[];
  close(): Promise<void>;
}

/** Begins to listen at a port of the loopback. */
export async function listen(): Promise<Listening> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.end('FROM THE NETWORK');
  });
  server.on('connection', () => heard.push('a connection'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    heard: () => heard,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
