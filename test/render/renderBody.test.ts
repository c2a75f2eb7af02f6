import { describe, expect, it } from 'vitest';
import { renderBody } from '../../src/render/renderBody.ts';
import { body, tagsOf, textOf, WITHHELD } from './bodyText.ts';

const TABLE = `| Measure | Winter |
| --- | ---: |
| Readers | 57% |
| Absence | 15.2% |
`;

describe('sections', () => {
  it('open and close where a template says so', () => {
    expect(body('<!-- begin glance -->\n\n# Dune\n\n<!-- end glance -->\n')).toBe(
      '<div class="glance">\n<h1>Dune</h1>\n</div>\n',
    );
  });

  it('may stand inside each other', () => {
    const html = body(
      '<!-- begin columns -->\n\n<!-- begin column -->\n\nA\n\n<!-- end column -->\n\n<!-- end columns -->',
    );
    expect(html).toBe('<div class="columns">\n<div class="column">\n<p>A</p>\n</div>\n</div>\n');
  });

  it.each([
    ['inside a line', 'A <!-- end glance --> B'],
    ['with other signs in the name', '<!-- begin "x" onload="y" -->'],
    ['with a name in capitals', '<!-- begin Glance -->'],
    ['of another kind', '<!-- remark -->'],
    ['as HTML', '<div class="x">'],
    ['as a script', '<script>alert(1)</script>'],
  ])('are not made by a comment %s', (_, markdown) => {
    expect(tagsOf(body(markdown))).toEqual(['p']);
  });
});

describe('tables', () => {
  it('have heads of columns and heads of rows', () => {
    const html = body(TABLE);
    const heads = [...html.matchAll(/<th ([^>]*)>([^<]*)/g)];
    expect(
      heads.map(([, attributes, text]) => [/scope="(\w+)"/.exec(attributes ?? '')?.[1], text]),
    ).toEqual([
      ['col', 'Measure'],
      ['col', 'Winter'],
      ['row', 'Readers'],
      ['row', 'Absence'],
    ]);
    expect(html.match(/<td/g)).toHaveLength(2);
    expect(html.match(/<\/th>/g)).toHaveLength(4);
  });

  it('keep numbers to the right', () => {
    expect(body(TABLE)).toContain('<td style="text-align:right">57%</td>');
  });

  it('follow each other without mixing up their heads', () => {
    const html = body(`${TABLE}\nBetween.\n\n${TABLE}`);
    expect(html.match(/scope="col"/g)).toHaveLength(4);
    expect(html.match(/scope="row"/g)).toHaveLength(4);
  });
});

describe('signs', () => {
  const SIGN = /<span class="sign rating" style="--sign:#7d6400"><svg[^>]*aria-hidden="true"/;

  it('are drawn wherever a template printed them, and keep their word', () => {
    for (const markdown of ['◐\u00a0Lagging', '# ◐\u00a0Lagging', '- ◐\u00a0Lagging now']) {
      expect(body(markdown)).toMatch(SIGN);
      expect(body(markdown)).toContain('<span>Lagging</span></span>');
    }
  });

  it('are drawn in cells, as many as there are', () => {
    const cell = '◐\u00a0Lagging';
    const html = body(`| S | A | B |\n| --- | --- | --- |\n| R | ${cell} | ${cell} |`);
    expect(html.match(/class="sign rating"/g)).toHaveLength(2);
  });

  it('may have a star for a symbol', () => {
    const html = body('*\u00a0Withheld and *\u00a0Withheld');
    expect(html.match(/class="sign withheld"/g)).toHaveLength(2);
    expect(html).not.toContain('<em>');
  });

  it('keep what is written around them', () => {
    expect(body('From ◐\u00a0Lagging to').replace(/<span class="sign.*<\/span>/, 'X')).toBe(
      '<p>From X to</p>\n',
    );
  });

  it('need the no-break space: a symbol and a word with a blank are text', () => {
    expect(tagsOf(body('◐ Lagging'))).toEqual(['p']);
  });

  it('escape their word', () => {
    const mark = { ...WITHHELD, word: 'A<b>&"' };
    const html = renderBody(`*\u00a0A<b>&"`, { marks: [mark], pictures: new Map() });
    expect(html).toContain('<span>A&#60;b&#62;&#38;&#34;</span>');
  });
});

describe('pictures', () => {
  it('stand on their own, not in a paragraph', () => {
    expect(body('![A chart](figures/sip-dune/trend-m.svg)')).toBe('<svg id="trend-m"></svg>\n');
  });

  it.each([
    ['of a figure that is not there', '![A chart](figures/sip-dune/gone.svg)'],
    ['from the network', '![A chart](https://example.org/a.svg)'],
    ['from elsewhere on the disk', '![A chart](../../secret.svg)'],
    ['as data', '![A chart](data:image/png;base64,AAAA)'],
    ['of the language', '![A chart](figures/sip-dune/constructor.svg)'],
  ])('%s leave their words', (_, markdown) => {
    expect(body(markdown)).toBe('<p>A chart</p>\n');
  });

  it('leave their words as they were meant, not as they were escaped', () => {
    expect(body('![Chart of a\\_b \\[50%\\]: 1 &lt; 2](figures/p/gone.svg)')).toBe(
      '<p>Chart of a_b [50%]: 1 &#60; 2</p>\n',
    );
  });
});

describe('links', () => {
  it('are only made by templates, and never run anything', () => {
    expect(body('[Packet](a.html)')).toBe('<p><a href="a.html">Packet</a></p>\n');
    expect(body('[Packet](javascript:alert(1))')).not.toContain('<a');
    expect(body('https://example.org')).toBe('<p>https://example.org</p>\n');
  });
});

describe('what reads as one thing', () => {
  const together = (html: string): string[] =>
    [...html.matchAll(/<span class="together">([^<]*)<\/span>/g)].map(([, text = '']) => text);

  it('stays in one line: days, school years and how many were counted', () => {
    const html = body('Due January 29, 2027 for 2027-28, or on 2027-02-09 (n 71 of n = 2,326).');
    expect(together(html)).toEqual([
      'January 29, 2027',
      '2027-28',
      '2027-02-09',
      'n 71',
      'n = 2,326',
    ]);
    expect(textOf(html).replace(/\s+/g, ' ')).toContain('Due January 29, 2027 for 2027-28');
  });

  it.each(['860-555-2027-28', 'room 12-14', 'sip-2026-27', 'Jo 12, 2027th', 'plan 7'])(
    'is not all that looks like it: %s',
    (text) => {
      expect(together(body(text))).toEqual([]);
    },
  );
});

describe('headings with a small line before them', () => {
  it('keep the space between both, or a bookmark would lose it', () => {
    expect(body('## *Goal 1* Reading')).toBe('<h2><em>Goal 1 </em>Reading</h2>\n');
  });

  it('are left alone where the emphasis is inside, or all there is', () => {
    expect(body('## Read *every* day')).toBe('<h2>Read <em>every</em> day</h2>\n');
    expect(body('## *All of it*')).toBe('<h2><em>All of it</em></h2>\n');
  });
});

describe('a dagger behind a number of a table', () => {
  const row = (cell: string): string => body(`| A | B |\n| --- | ---: |\n| x | ${cell} |`);

  it('hangs outside of its column, so that numbers align', () => {
    expect(row('56.0% †')).toContain('>56.0%<span class="hung"> †</span></td>');
    expect(row('8 †')).toContain('>8<span class="hung"> †</span></td>');
  });

  it('stays where there is no number, and in running text', () => {
    expect(row('none †')).not.toContain('hung');
    expect(body('† Interpolated: 56 †')).not.toContain('hung');
  });
});
