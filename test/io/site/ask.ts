import { type IncomingHttpHeaders, request } from 'node:http';

export interface Told {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request exactly as it is written: the path is neither resolved nor decoded on the way. */
export function ask(url: string, path: string, asking: Asking = {}): Promise<Told> {
  const { hostname, port } = new URL(url);
  const { method = 'GET', headers = {}, body } = asking;
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
