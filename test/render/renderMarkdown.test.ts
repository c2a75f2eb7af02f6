import { describe, expect, it, vi } from 'vitest';
import { CommandError } from '../../src/model/commandError.ts';
import { renderMarkdown } from '../../src/render/renderMarkdown.ts';
import { LAGGING, WITHHELD } from './bodyText.ts';

const render = (text: string, model: object = {}, partials: Record<string, string> = {}): string =>
  renderMarkdown({ name: 'sam.md.hbs', text, partials }, model);

describe('every value of a plan', () => {
  it('is escaped without being asked to', () => {
    expect(render('# {{title}}', { title: '**All** <b>read</b>' })).toBe(
      '# \\*\\*All\\*\\* \\<b\\>read\\</b\\>\n',
    );
  });

  it.each([
    ['in a loop', '{{#each list}}{{this}};{{/each}}', '\\*a\\*;\\*b\\*;\n'],
    ['in a condition', '{{#if text}}{{text}}{{else}}none{{/if}}', '\\*x\\*\n'],
    ['in a part of its own', '{{#with part}}{{text}}{{/with}}', '\\*p\\*\n'],
    ['through a partial', '{{> cell text=text}}', '[\\*x\\*]\n'],
    ['through a helper', '{{lookup list 0}}', '\\*a\\*\n'],
    ['found from the root', '{{#each list}}{{@root.text}}{{/each}}', '\\*x\\*\\*x\\*\n'],
    ['found from the parent', '{{#with part}}{{../text}}{{/with}}', '\\*x\\*\n'],
    ['by a name in brackets', '{{[text]}}', '\\*x\\*\n'],
  ])('also %s', (_, template, expected) => {
    const model = { text: '*x*', list: ['*a*', '*b*'], part: { text: '*p*' } };
    expect(render(template, model, { cell: '[{{text}}]' })).toBe(expected);
  });

  it('is printed once, however often it is handed on', () => {
    expect(
      render(
        '{{> outer text=text}}',
        { text: 'a*b' },
        {
          outer: '{{> inner text=text}}',
          inner: '{{text}}',
        },
      ),
    ).toBe('a\\*b\n');
  });

  it('that looks like a template is text', () => {
    expect(render('{{title}}', { title: '{{constructor}} {{> x}}' })).toBe(
      '{{constructor}} {{\\> x}}\n',
    );
  });

  it('that is missing leaves nothing behind', () => {
    expect(render('a{{gone}}b{{gone.deeper}}c', {})).toBe('abc\n');
    expect(render('{{zero}} {{no}}', { zero: 0, no: false })).toBe('0 false\n');
  });
});

describe('helpers', () => {
  it('print longer texts with their paragraphs and lists', () => {
    expect(render('{{prose text}}', { text: 'A.\n\n- b\n- *c*' })).toBe('A.\n\n- b\n- \\*c\\*\n');
    expect(render('[{{prose gone}}]')).toBe('[]\n');
  });

  it('print a sign with its word, joined so that it can be drawn', () => {
    expect(render('{{mark mark}}', { mark: LAGGING })).toBe('◐\u00a0Lagging\n');
    expect(render('{{mark mark}}', { mark: WITHHELD })).toBe('*\u00a0Withheld\n');
    expect(render('[{{mark gone}}]', { gone: null })).toBe('[]\n');
  });

  it('print a picture with what it shows in words', () => {
    const model = { plan: { id: 'sip-dune' }, picture: { id: 'trend-m', alt: 'Chart [of] A' } };
    expect(render('{{figure picture}}', model)).toBe(
      '![Chart \\[of\\] A](figures/sip-dune/trend-m.svg)\n',
    );
  });

  it('print the rule of a table as wide as the table', () => {
    expect(render('| --- |{{cells list "---:"}}', { list: ['a', 'b'] })).toBe(
      '| --- | ---: | ---: |\n',
    );
  });

  it('ask whether a list has entries, and whether two values are the same', () => {
    const template = '{{#if (any list)}}some{{else}}none{{/if}} {{#if (eq a "x")}}x{{/if}}';
    expect(render(template, { list: [1], a: 'x' })).toBe('some x\n');
    expect(render(template, { list: [], a: 'y' })).toBe('none\n');
    expect(render(template, {})).toBe('none\n');
  });
});

describe('blank lines', () => {
  it('are never more than one in a row, and none at the ends', () => {
    expect(render('\n\n# A\n\n\n{{#if no}}\nx\n{{/if}}\n\n\nB  \n\n')).toBe('# A\n\nB\n');
  });
});

describe('a template reaches nothing but the model', () => {
  class Secret {
    own = 'own';
    get inherited() {
      return 'inherited';
    }
  }

  it.each([
    '{{constructor}}',
    '{{constructor.name}}',
    '{{__proto__}}',
    '{{toString}}',
    '{{lookup this "constructor"}}',
    '{{lookup (lookup this "constructor") "constructor"}}',
    '{{#with constructor}}{{name}}{{/with}}',
    '{{list.constructor}}',
    '{{text.constructor.name}}',
    '{{secret.inherited}}',
    '{{secret.constructor.name}}',
    '{{{constructor}}}',
    '{{#each this.__proto__}}{{@key}}{{/each}}',
  ])('%s prints nothing', (template) => {
    const model = { list: ['a'], text: 'b', secret: new Secret() };
    expect(render(template, model).trim()).toBe('');
  });

  it('not even the console', () => {
    const written = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(render('a{{log "x"}}b')).toBe('ab\n');
    expect(written).not.toHaveBeenCalled();
    written.mockRestore();
  });

  it('even where a plan names its fields so', () => {
    const model = JSON.parse('{"__proto__": {"x": "y"}, "constructor": "mine"}') as object;
    expect(render('{{x}}', model)).toBe('\n');
  });

  it('one at a time: what one template registers no other one knows', () => {
    render('{{> mine}}', {}, { mine: 'x' });
    expect(() => render('{{> mine}}')).toThrow(CommandError);
  });
});

describe('a template with a mistake', () => {
  const fault = (text: string, partials = {}): CommandError => {
    try {
      render(text, {}, partials);
    } catch (error) {
      if (error instanceof CommandError) return error;
      throw error;
    }
    throw new Error('There is no fault');
  };

  it.each([
    ['a block that never closes', '# A\n{{#if x}}'],
    ['a block that closes another', '{{#if x}}{{/each}}'],
    ['a brace too few', '{{x}'],
  ])('%s is called by its name and line', (_, text) => {
    const { message, exitCode } = fault(text);
    expect(message).toMatch(/^The template sam\.md\.hbs cannot be read: .*\d/);
    expect(exitCode).toBe(2);
  });

  it('in a partial is called by the file of the partial', () => {
    expect(fault('{{> cell}}', { cell: '{{#if x}}' }).message).toMatch(
      /^The template templates\/reports\/partials\/cell\.md\.hbs cannot be read: line 1, column 1: /,
    );
  });

  it('that goes on without end is told so', () => {
    const list = Array.from({ length: 1000 }, (_, index) => index);
    const text = '{{#each list}}{{#each ../list}}{{#each ../../list}}x{{/each}}{{/each}}{{/each}}';
    expect(() => renderMarkdown({ name: 'sam.md.hbs', text, partials: {} }, { list })).toThrow(
      /goes on without end/,
    );
  });

  it.each([
    ['a partial that nobody wrote', '{{> gone}}', /gone/],
    ['a helper that nobody wrote', '{{shout title "x"}}', /shout/],
    ['a loop over nothing', '{{#each}}{{/each}}', /each/],
  ])('that asks for %s is called by its name as well', (_, text, detail) => {
    const { message } = fault(text);
    expect(message).toMatch(/^The template sam\.md\.hbs cannot be filled: /);
    expect(message).toMatch(detail);
  });
});
