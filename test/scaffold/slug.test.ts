import { describe, expect, it } from 'vitest';
import { slug } from '../../src/scaffold/slug.ts';

describe('an id made of a title', () => {
  it.each([
    ['Daily small groups', 'daily-small-groups'],
    ['Bahía: ¡Leer!', 'bahia-leer'],
    ['1.3 Groups', 'part-1-3-groups'],
    ['日本語', 'part'],
    ['', 'part'],
    ['word '.repeat(20), 'word-word-word-word-word-word-word-word-word'],
    ['x'.repeat(80), 'x'.repeat(48)],
  ])('%s', (title, id) => {
    expect(slug(title)).toBe(id);
  });
});
