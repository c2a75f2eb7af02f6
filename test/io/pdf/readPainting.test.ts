import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Operator, readOperators } from '../../../src/io/pdf/readOperators.ts';
import { readPainting } from '../../../src/io/pdf/readPainting.ts';

function namesIn(content: string): string[] {
  const found: Operator[] = [];
  readOperators(content, (operator) => found.push(operator));
  return found.map(({ name }) => name);
}

const loose = (content: string) =>
  readPainting(content).loose.map(({ start, end, isText, before }) => ({
    text: content.slice(start, end),
    isText,
    before,
  }));

describe('operators of a page', () => {
  it('are told from numbers, names, strings and comments', () => {
    expect(namesIn('/G3 gs 1 -.5 0 re f* % f f\n[(a\\)b) -3 (c (d) Tj e)] TJ <AFfe> Tj')).toEqual([
      'gs',
      're',
      'f*',
      'TJ',
      'Tj',
    ]);
    expect(namesIn("/Span <</MCID 3 /Lang (f f)>>BDC(x)' EMC true false null")).toEqual([
      'BDC',
      "'",
      'EMC',
    ]);
  });

  it('end with a text that breaks off', () => {
    for (const content of ['(open', '<AF', '% comment', '/', '[1 2', '<<']) {
      expect(namesIn(content)).toEqual([]);
    }
  });

  it('are refused with an image among them, whose bytes could be anything', () => {
    expect(() => namesIn('q BI /W 1 ID xx EI Q')).toThrow('An image stands inside');
  });

  it('stand one after the other, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        let last = 0;
        const content = text.replaceAll('BI', '');
        readOperators(content, ({ name, start, end }) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(content.slice(start, end).endsWith(name)).toBe(true);
          last = end;
        });
        expect(last).toBeLessThanOrEqual(content.length);
      }),
    );
  });
});

describe('what a page paints', () => {
  it('without a tag is found from its first operator to its last', () => {
    expect(loose('q 0 0 9 9 re W* n 1 0 0 rg 1 1 m 2 2 l S /X1 Do Q')).toEqual([
      { text: '1 1 m 2 2 l S /X1 Do', isText: false, before: null },
    ]);
  });

  it('as text is a part of its own, and knows the tag that follows it', () => {
    expect(loose('BT (1.) Tj ET 1 g /P <</MCID 4>>BDC BT (x) Tj ET EMC 2 2 3 3 re f')).toEqual([
      { text: 'BT (1.) Tj ET', isText: true, before: 4 },
      { text: '2 2 3 3 re f', isText: false, before: null },
    ]);
  });

  it('as a running line stands apart from the tag that follows', () => {
    expect(loose('q BT (Page 1) Tj ET Q q /P <</MCID 0>>BDC EMC Q')).toEqual([
      { text: 'BT (Page 1) Tj ET', isText: true, before: null },
    ]);
  });

  it('inside of marks is not loose, and shows nothing where it only draws', () => {
    const content =
      '/P <</MCID 7>>BDC BT (x) Tj ET EMC /LI <</MCID 8>>BDC 0 0 1 1 re f EMC /Artifact BMC 0 0 1 1 re f EMC BT ET';
    const { tagged, loose: outside } = readPainting(content);
    expect(outside).toEqual([]);
    expect(tagged.map(({ id, speaks }) => ({ id, speaks }))).toEqual([
      { id: 7, speaks: true },
      { id: 8, speaks: false },
    ]);
    expect(content.slice(tagged[1]?.start, tagged[1]?.end)).toBe('/LI <</MCID 8>>BDC');
  });
});
