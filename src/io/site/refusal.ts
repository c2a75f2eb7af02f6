/** A request as far as it decides who asks. */
export interface Asked {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Refusal {
  readonly status: 403 | 405;
  readonly words: string;
}

/**
 * Why a request is not answered; null where it is. Any page in the person's browser can send
 * requests to this machine, and a foreign name can be made to lead to it: only requests that were
 * typed or that come from the site's own pages, under its own address, are answered.
 */
export function refusal({ method, headers }: Asked, port: number): Refusal | null {
  const own = ['127.0.0.1', 'localhost'].flatMap((name) => [
    `${name}:${port}`,
    ...(port === 80 ? [name] : []),
  ]);
  const { host, origin } = headers;
  if (typeof host !== 'string' || !own.includes(host)) {
    return forbidden(`This preview is at http://127.0.0.1:${port}/ and nowhere else.`);
  }
  const isOwnOrigin = own.some((name) => origin === `http://${name}`);
  const site = headers['sec-fetch-site'];
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  if ((origin !== undefined && !isOwnOrigin) || !isOwnSite) {
    return forbidden('Another page asked for this. Type the address of the preview instead.');
  }
  if (method === 'GET' || method === 'HEAD') return null;
  return { status: 405, words: 'A preview can be read only: GET and HEAD.' };
}

const forbidden = (words: string): Refusal => ({ status: 403, words });
