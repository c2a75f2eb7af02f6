import { describe, expect, it } from 'vitest';
import { body, textOf } from './bodyText.ts';

describe('names that run from right to left', () => {
  it('are set apart, with what stands between their words', () => {
    expect(body('Owner: محمد بن-علي, Teacher')).toBe(
      '<p>Owner: <bdi>محمد بن-علي</bdi>, Teacher</p>\n',
    );
    expect(body('- Jo\n- Dr. שרה כהן 2, Jo Park')).toContain(
      '<li>Dr. <bdi>שרה כהן</bdi> 2, Jo Park</li>',
    );
  });

  it('turn a paragraph, a heading or a cell that is in such a script as a whole', () => {
    expect(body('مرحبا بكم (2027)')).toContain('<p dir="rtl"><bdi>');
    expect(body('# שלום')).toContain('<h1 dir="rtl">');
    expect(body('- שלום')).toContain('<li dir="rtl">');
    expect(body('| A | B |\n| --- | --- |\n| a | שלום |')).toContain('<td dir="rtl">');
  });

  it('turn nothing else', () => {
    expect(body('Jo: محمد عبد الرحمن')).not.toContain('dir=');
    expect(body('Jo Park')).toBe('<p>Jo Park</p>\n');
  });
});

describe('words wider than a column', () => {
  const long = 'Donaudampfschifffahrtsgesellschaft';

  it('may break, and say the same', () => {
    const html = body(`The ${long}`);
    expect(html).toBe('<p>The Donaudampfschi<wbr>fffahrtsgesell<wbr>schaft</p>\n');
    expect(textOf(html).trim()).toBe(`The ${long}`);
  });

  it('may break in a cell and inside emphasis, and never inside a character', () => {
    expect(body(`| A |\n| --- |\n| *${long}* |`)).toMatch(/<em>Donaudampfschi<wbr>/);
    expect(body('𝒜'.repeat(30))).toBe(`<p>${'𝒜'.repeat(14)}<wbr>${'𝒜'.repeat(14)}<wbr>𝒜𝒜</p>\n`);
  });

  it('are left alone where they are usual', () => {
    expect(body('interdisciplinary teams, twenty-four at most')).not.toContain('<wbr>');
  });
});

describe('cells of a table', () => {
  const table = body('| A | |\n| --- | --- |\n| a | 1 |\n| | 2 |');

  it('head nothing where they are empty', () => {
    expect(table.match(/<th scope="col">/g)).toHaveLength(1);
    expect(table.match(/<th scope="row">/g)).toHaveLength(1);
    expect(table.match(/<td>/g)).toHaveLength(4);
  });

  it('are reached by keys, for they may scroll', () => {
    expect(table).toContain('<table tabindex="0">');
  });
});
