import { describe, expect, it } from 'vitest';
import { refusal } from '../../../src/io/site/refusal.ts';

const PORT = 4100;
const OWN = { host: '127.0.0.1:4100' };

describe('who is answered', () => {
  it.each([
    ['a typed address', { ...OWN, 'sec-fetch-site': 'none' }],
    [
      'the site itself',
      { ...OWN, 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:4100' },
    ],
    ['the other name of this machine', { host: 'localhost:4100' }],
    ['a program that sends nothing besides', OWN],
  ])('%s', (_, headers) => {
    expect(refusal({ method: 'GET', headers }, PORT)).toBeNull();
    expect(refusal({ method: 'HEAD', headers }, PORT)).toBeNull();
  });

  it('the port that addresses leave out', () => {
    expect(refusal({ method: 'GET', headers: { host: '127.0.0.1' } }, 80)).toBeNull();
    expect(refusal({ method: 'GET', headers: { host: '127.0.0.1' } }, PORT)?.status).toBe(403);
  });
});

describe('who is refused', () => {
  it.each([
    'evil.example',
    'evil.example:4100',
    '127.0.0.1:4101',
    '127.0.0.1.evil.example:4100',
    '127.0.0.1:4100.evil.example',
    'localhost.evil.example:4100',
    'LOCALHOST@evil.example:4100',
    '[::1]:4100',
    '0.0.0.0:4100',
    '',
  ])('a name that was made to lead here: %j', (host) => {
    expect(refusal({ method: 'GET', headers: { host } }, PORT)).toEqual({
      status: 403,
      words: 'This preview is at http://127.0.0.1:4100/ and nowhere else.',
    });
  });

  it('a request without a name', () => {
    expect(refusal({ method: 'GET', headers: {} }, PORT)?.status).toBe(403);
  });

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'https://127.0.0.1:4100' },
    { origin: 'http://127.0.0.1:4101' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' },
    { 'sec-fetch-site': ['none', 'cross-site'] },
  ])('another page: %j', (headers) => {
    expect(refusal({ method: 'GET', headers: { ...OWN, ...headers } }, PORT)).toEqual({
      status: 403,
      words: 'Another page asked for this. Type the address of the preview instead.',
    });
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', undefined])(
    'who wants more than to read: %s',
    (method) => {
      expect(refusal({ method, headers: OWN }, PORT)?.status).toBe(405);
    },
  );
});
