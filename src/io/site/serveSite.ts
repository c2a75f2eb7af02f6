import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CommandError } from '../../model/commandError.ts';
import { CHANGES_PATH, type Site, type SiteWish } from '../../model/site.ts';
import { refusal } from './refusal.ts';

/** The one address that no other machine reaches. */
const LOOPBACK = '127.0.0.1';

/** Serves pages to this machine alone. Fails with `CommandError` where the port cannot be had. */
export async function serveSite(wish: SiteWish): Promise<Site> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    handle(server, { wish, listeners }, request, response).catch((error: unknown) => {
      wish.failed(error);
      sayPlainly(response, 500, 'pip failed at this page. The terminal says why.');
    });
  });
  const { port } = await listen(server, wish.port);
  return {
    url: `http://${LOOPBACK}:${port}/`,
    tellChange: () => {
      for (const response of listeners) response.write(CHANGED);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number | null): Promise<AddressInfo> {
  return new Promise((done, fail) => {
    server.once('error', (error) => fail(cannotListen(error, port)));
    server.listen({ host: LOOPBACK, port: port ?? 0, exclusive: true }, () =>
      done(server.address() as AddressInfo),
    );
  });
}

function cannotListen(cause: NodeJS.ErrnoException, port: number | null): CommandError {
  if (port === null) {
    const message = `This machine lets nothing listen at ${LOOPBACK}: ${cause.message}.`;
    return new CommandError(message, { exitCode: 3, cause });
  }
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'is in use, perhaps by another preview',
    EACCES: 'is kept for the system',
  };
  const why = reasons[cause.code ?? ''] ?? `cannot be had: ${cause.message}`;
  return new CommandError(`The port ${port} ${why}.`, {
    exitCode: 3,
    hint: 'Name another, or leave --port out for one that is free.',
    cause,
  });
}

interface Serving {
  readonly wish: SiteWish;
  /** Open pages that wait to hear of changes. */
  readonly listeners: Set<ServerResponse>;
}

async function handle(
  server: Server,
  { wish, listeners }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const refused = refusal(request, port);
  if (refused) {
    sayPlainly(response, refused.status, refused.words);
    return;
  }
  const [path = ''] = (request.url ?? '').split('?');
  if (path === CHANGES_PATH && request.method === 'GET') {
    holdOpen(response, listeners);
    return;
  }
  const { status, type, body, policy } = await wish.answer(path);
  response.writeHead(status, {
    ...ALWAYS,
    'Content-Type': TYPES[type],
    'Content-Length': Buffer.byteLength(body),
    'Content-Security-Policy': policy,
  });
  response.end(body);
}

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
} as const;

/** Plans may be confidential: nothing is kept by the browser or handed on to other pages. */
const ALWAYS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

function sayPlainly(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    ...ALWAYS,
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
    // What else was sent with the request is not waited for.
    Connection: 'close',
  });
  response.end(`${words}\n`);
}

/** An event as the browser's `EventSource` reads it. */
const CHANGED = 'data: changed\n\n';

function holdOpen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...ALWAYS, 'Content-Type': 'text/event-stream' });
  response.flushHeaders();
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}
