import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveSite } from '../../../src/io/site/serveSite.ts';
import type { Site, SiteWish } from '../../../src/model/site.ts';
import { ask } from './ask.ts';
import { changes } from './changes.ts';

/** A site that says which path it was asked for. */
async function served(wish: Partial<SiteWish> = {}): Promise<Site> {
  const site = await serveSite({
    port: null,
    answer: async (path) => ({
      status: path === '/' ? 200 : 404,
      type: 'html',
      body: `<p>ä ${path}</p>`,
      policy: "default-src 'self'",
    }),
    failed: (error) => expect.unreachable(String(error)),
    ...wish,
  });
  onTestFinished(() => site.close());
  return site;
}

describe('a site for this machine alone', () => {
  it('answers with what it was given, and lets nothing be kept or handed on', async () => {
    const { url } = await served();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { status, headers, body } = await ask(url, '/');
    expect(status).toBe(200);
    expect(body).toBe('<p>ä /</p>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '11',
      'content-security-policy': "default-src 'self'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('tells the head of a page without the page', async () => {
    const { url } = await served();
    const { status, headers, body } = await ask(url, '/', { method: 'HEAD' });
    expect([status, headers['content-length'], body]).toEqual([200, '11', '']);
  });

  it.each([
    '/../../etc/passwd',
    '/view/%2e%2e/%2e%2e/pip.config.yaml',
    '/page/..%2f..%2fetc%2fpasswd',
    '//evil.example/',
    '/%00',
    '/%',
    'http://evil.example/plans',
  ])('hands a path on as it was sent: %s', async (path) => {
    const { url } = await served();
    expect(await ask(url, path)).toMatchObject({ status: 404, body: `<p>ä ${path}</p>` });
  });

  it('leaves out what stands behind a question mark', async () => {
    const { url } = await served();
    expect(await ask(url, '/?file=/etc/passwd')).toMatchObject({ status: 200, body: '<p>ä /</p>' });
  });

  it('refuses in plain words, without a look at what was sent along', async () => {
    const { url } = await served({ answer: () => expect.unreachable() });
    const posted = await ask(url, '/', { method: 'POST', body: 'rating=3' });
    expect(posted).toMatchObject({
      status: 405,
      body: 'A preview can be read only: GET and HEAD.\n',
    });
    expect(posted.headers).toMatchObject({ allow: 'GET, HEAD', connection: 'close' });
    const foreign = [{ Host: 'evil.example' }, { Origin: 'http://evil.example' }];
    for (const headers of foreign) {
      const { status, body, headers: told } = await ask(url, '/', { headers });
      expect(status).toBe(403);
      expect(body).toMatch(/^[A-Z].*\.\n$/);
      expect(told['content-type']).toBe('text/plain; charset=utf-8');
    }
    const listening = await ask(url, '/changes', { headers: { 'Sec-Fetch-Site': 'same-site' } });
    expect(listening.status).toBe(403);
  });

  it('says when it failed itself, and goes on', async () => {
    const faults: unknown[] = [];
    const fault = new Error('a bug, with words of a plan');
    const { url } = await served({
      answer: () => Promise.reject(fault),
      failed: (error) => faults.push(error),
    });
    const failed = 'pip failed at this page. The terminal says why.\n';
    expect(await ask(url, '/')).toMatchObject({ status: 500, body: failed });
    expect(await ask(url, '/')).toMatchObject({ status: 500, body: failed });
    expect(faults).toEqual([fault, fault]);
  });

  it('tells every page that listens of a change, and ends when it is closed', async () => {
    const site = await served();
    const pages = [await changes(site.url), await changes(site.url)];
    site.tellChange();
    for (const page of pages) expect(await page.next()).toBe('data: changed\n\n');
    pages[0]?.close();
    site.tellChange();
    expect(await pages[1]?.next()).toBe('data: changed\n\n');
    await site.close();
    expect(await pages[1]?.next()).toBeNull();
    await expect(ask(site.url, '/')).rejects.toThrow('ECONNREFUSED');
  });

  it('is not there at any other address', async () => {
    const { url } = await served();
    const { port } = new URL(url);
    const connected = new Promise((done, fail) => {
      connect({ host: '::1', port: Number(port) }, () => done('connected')).on('error', fail);
    });
    await expect(connected).rejects.toThrow();
  });

  it('does not share a port, and says what to do', async () => {
    const { url } = await served();
    const port = Number(new URL(url).port);
    await expect(served({ port })).rejects.toMatchObject({
      name: 'CommandError',
      message: `The port ${port} is in use, perhaps by another preview.`,
      hint: 'Name another, or leave --port out for one that is free.',
      exitCode: 3,
    });
  });
});
