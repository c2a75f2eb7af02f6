import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { facesFor, fontFaces, rareLetters } from '../../src/render/fontFaces.ts';

const sheet = (name: string, family?: string) => ({
  css: readFileSync(createRequire(import.meta.url).resolve(name), 'utf8'),
  dataUri: (file: string) => `data:font/woff2,${file}`,
  ...(family !== undefined && { family }),
});
const SANS = sheet('@fontsource/source-sans-3/400.css');
const ARABIC = sheet('@fontsource/noto-sans-arabic/600.css', 'Source Sans 3');

const filesIn = (faces: string): string[] =>
  [...faces.matchAll(/data:font\/woff2,files\/([^)]+)/g)].map(([, file = '']) => file);

describe('the fonts of a page', () => {
  it('cover the letters of most European languages, whatever the page says', () => {
    expect(filesIn(fontFaces(SANS)).sort()).toEqual([
      'source-sans-3-latin-400-normal.woff2',
      'source-sans-3-latin-ext-400-normal.woff2',
    ]);
  });

  it.each([
    ['English words, Zoë Müller and José Peña · 51.8% ● ◐ – “so”', []],
    ['Łukasz Żak, Đorđe Šarić', []],
    ['Nguyễn Thị Ánh', ['source-sans-3-vietnamese-400-normal.woff2']],
    ['Олена Коваль', ['source-sans-3-cyrillic-400-normal.woff2']],
    ['Ελένη', ['source-sans-3-greek-400-normal.woff2']],
  ])('bring along for "%s" what it takes', (text, files) => {
    expect(filesIn(facesFor(SANS, rareLetters(text)))).toEqual(files);
  });

  it('take Arabic and Hebrew from another font under the name of the type', () => {
    const faces = facesFor(ARABIC, rareLetters('محمد عبد الرحمن'));
    expect(filesIn(faces)).toEqual(['noto-sans-arabic-arabic-600-normal.woff2']);
    expect(faces).toContain("font-family: 'Source Sans 3'");
    expect(facesFor(ARABIC, rareLetters('Nguyễn'))).toBe('');
  });
});
