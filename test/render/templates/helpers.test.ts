import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/renderMarkdown.ts';
import { BUILT_INS } from '../../../src/render/templates/builtIns.ts';
import { HELPERS } from '../../../src/render/templates/helpers.ts';

const ALL = [...BUILT_INS, ...HELPERS];

/** What Handlebars calls by itself, and what is taken from it. */
const INNER = ['blockHelperMissing', 'helperMissing', 'log'];

describe('what templates may call', () => {
  it('is described, with all that Handlebars brings along', () => {
    const own = Object.keys(Handlebars.create().helpers).filter((name) => !INNER.includes(name));
    expect(BUILT_INS.map(({ name }) => name).sort()).toEqual(own.sort());
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  });

  it.each(ALL.map((helper) => [helper.name, helper] as const))('%s', (name, helper) => {
    const { signature, meaning, example } = helper;
    expect(signature).toContain(name);
    expect(meaning).toMatch(/^[A-Z].*\.$|^[A-Z].*`\.$/);
    const text = example.template;
    const printed = renderMarkdown({ name: 'x.md.hbs', text, partials: {} }, example.model);
    expect(printed).toBe(`${example.gives}\n`);
  });

  it('prints fixed words as the workspace wants them, and what is filled into them', () => {
    const text = '{{word "Due by {date}" date=day}} {{word "Plan *rating*"}}';
    const phrases = new Map([['Due by {date}', '{date} at the latest']]);
    const model = { day: 'a_b* {x}' };
    expect(renderMarkdown({ name: 'x', text, partials: {} }, model, { phrases })).toBe(
      'a_b\\* {x} at the latest Plan \\*rating\\*\n',
    );
  });
});
