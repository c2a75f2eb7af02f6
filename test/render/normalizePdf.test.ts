import { describe, expect, it } from 'vitest';
import { normalizePdf } from '../../src/render/normalizePdf.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const text = (pdf: Uint8Array) => Array.from(pdf, (byte) => String.fromCharCode(byte)).join('');
const normalized = (pdf: string) => text(normalizePdf(bytes(pdf), '2027-01-20'));

describe('normalizePdf', () => {
  it('sets both dates and nothing else that looks like one', () => {
    expect(
      normalized(
        "/CreationDate (D:20251121194400+00'00')\n/ModDate (D:20251121194401+00'00') (D:20251121194400",
      ),
    ).toBe(
      "/CreationDate (D:20270120000000+00'00')\n/ModDate (D:20270120000000+00'00') (D:20251121194400",
    );
  });

  it('counts ids from 1 in their own order, so that sorted lists stay sorted', () => {
    expect(normalized('/Headers [(node00000572) (node00000010)] /ID (node00000011)')).toBe(
      '/Headers [(node00000003) (node00000001)] /ID (node00000002)',
    );
  });

  it('makes two prints from different places of a reused page the same', () => {
    const first = '(node00000011) (node00000015) (node00000011)';
    const later = '(node00000998) (node00001002) (node00000998)';
    expect(normalized(later)).toBe(normalized(first));
  });

  it('leaves everything else alone, every byte', () => {
    const all = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
    const other = `${all}(node1234567) (node123456789) \\(node12345678\\) (nodeABCDEFGH) /ModDate (D:2025`;
    expect(normalized(other)).toBe(other);
  });

  it('does not touch what it is given', () => {
    const pdf = Buffer.from('(node00000572)');
    expect(text(normalizePdf(pdf, '2027-01-20'))).toBe('(node00000001)');
    expect(pdf.toString()).toBe('(node00000572)');
  });
});
