import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/io/browser/findBrowser.ts';
import { type BrowserPrinter, openPrinter } from '../../../src/io/browser/openPrinter.ts';
import { pdfText } from './pdfText.ts';

let server: Server;
let printer: BrowserPrinter;
const seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end('FROM THE NETWORK');
  });
  // A bare connection, as a preconnect makes one, tells as much about the reader as a request.
  server.on('connection', () => seen.push('connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  printer = await openPrinter({ browser: await findBrowser({ workspace: '/nowhere' }) });
}, 120_000);

afterAll(async () => {
  await printer.close();
  await new Promise((resolve) => server.close(resolve));
});

/** Everything that fetches something without being asked, from one place. */
const hostile = (from: string) => `<!doctype html><html><head><title>t</title>
<link rel="stylesheet" href="${from}/link.css"><link rel="preload" as="image" href="${from}/preload">
<link rel="preconnect" href="${from}"><link rel="prefetch" href="${from}/prefetch">
<link rel="icon" href="${from}/icon"><link rel="manifest" href="${from}/manifest">
<style>@import url("${from}/import.css"); body { background: url(${from}/background) }
@font-face { font-family: Z; src: url(${from}/font.woff2) } p { font-family: Z, sans-serif }
li { list-style-image: url(${from}/bullet) } p::before { content: url(${from}/content) }</style>
<script src="${from}/script.js"></script><script>fetch('${from}/fetch')</script></head>
<body><p>VISIBLE</p><ul><li>x</ul><img src="${from}/img" srcset="${from}/srcset 2x">
<picture><source srcset="${from}/source"><img src="${from}/picture"></picture>
<iframe src="${from}/iframe"></iframe><iframe srcdoc="<img src='${from}/srcdoc'>"></iframe>
<object data="${from}/object"></object><embed src="${from}/embed">
<video src="${from}/video" poster="${from}/poster"></video><audio src="${from}/audio"></audio>
<svg><image href="${from}/svg-image"/><use href="${from}/use.svg#a"/>
<style>@import url(${from}/svg-import.css);</style><filter id="f"><feImage href="${from}/fe"/></filter>
<rect width="9" height="9" filter="url(#f)" fill="url(${from}/paint.svg#p)"/></svg>
<form action="${from}/form"><input type="image" src="${from}/input"></form>
<table background="${from}/table"><tr><td>c</table></body></html>`;

describe('a hostile page', { timeout: 120_000 }, () => {
  it.each(['127.0.0.1', 'localhost', 'plans.localhost', '[::ffff:127.0.0.1]', '2130706433'])(
    'reaches nobody at %s',
    async (host) => {
      const { port } = server.address() as AddressInfo;
      const pdf = await printer.print(hostile(`http://${host}:${port}`));
      // A second print, so that whatever the first one set off had its time.
      await printer.print(hostile(`http://${host}:${port}`));
      expect(seen).toEqual([]);
      const text = await pdfText(pdf);
      expect(text).toContain('VISIBLE');
      expect(text).not.toContain('NETWORK');
    },
  );

  it('shows no file of this machine', async () => {
    const text = await pdfText(await printer.print(hostile('file:///etc')));
    const frame = await printer.print(
      '<p>VISIBLE</p><iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd">',
    );
    expect(text).toContain('VISIBLE');
    expect(await pdfText(frame)).not.toContain('root');
  });

  it('is seen by the server that the test asks, when it asks', async () => {
    const { port } = server.address() as AddressInfo;
    await fetch(`http://127.0.0.1:${port}/control`);
    expect(seen).toContain('/control');
  });
});
