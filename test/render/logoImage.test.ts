import { describe, expect, it } from 'vitest';
import { logoImage } from '../../src/render/logoImage.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const svg = (inside: string): Uint8Array =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`);

describe('a logo', () => {
  it.each([
    ['seal.png', bytes('\x89PNG\r\n\x1a\nrest'), 'image/png'],
    ['seal.JPG', bytes('\xff\xd8\xff\xe0rest'), 'image/jpeg'],
    ['art/seal.svg', svg('<circle r="4" fill="url(#g)"/><use href="#c"/>'), 'image/svg+xml'],
  ])('%s stands inside the page, with the district as its words', (path, content, type) => {
    const made = logoImage(path, content, 'Bay & "Sound"');
    const inside = Buffer.from(content).toString('base64');
    expect(made).toEqual({
      html: `<img class="logo" src="data:${type};base64,${inside}" alt="Bay &#38; &#34;Sound&#34;">`,
    });
  });

  it.each([
    ['of another kind', 'seal.gif', bytes('GIF89a'), 'is neither PNG, JPEG nor SVG'],
    ['that only claims to be a picture', 'seal.png', bytes('<html>'), 'is not what its name says'],
    ['that is too large', 'seal.png', new Uint8Array(500_001), 'is larger than 500 kB'],
    ['with a script', 'a.svg', svg('<script>1</script>'), 'holds a script or a page'],
    ['with a page', 'a.svg', svg('<foreignObject/>'), 'holds a script or a page'],
    ['with a handler', 'a.svg', svg('<g onload="x()"/>'), 'holds a script'],
    ['with an outer part', 'a.svg', svg('<use href="b.svg#c"/>'), 'takes a part from another file'],
    [
      'with an outer picture',
      'a.svg',
      svg("<image xlink:href='https://a.b/c'/>"),
      'takes a part from another file',
    ],
    [
      'with an outer fill',
      'a.svg',
      svg('<g fill="url(//a.b)"/>'),
      'takes a part from another file',
    ],
    [
      'with an outer style',
      'a.svg',
      svg('<style>@import "a.css"</style>'),
      'takes its style from another file',
    ],
    [
      'with entities',
      'a.svg',
      bytes('<!DOCTYPE svg><svg></svg>'),
      'holds a definition of its own words (DOCTYPE)',
    ],
  ])('%s is refused with the reason', (_, path, content, unfit) => {
    expect(logoImage(path, content, 'Bay')).toEqual({ unfit });
  });
});
