import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../src/render/templates/checkTemplate.ts';
import { PAGES, templatesOf } from './shippedTemplates.ts';

/** What is wrong with the packet's template when it is this text. */
const told = (text: string, partials: Readonly<Record<string, string>> = {}): string[] =>
  checkTemplate(templatesOf('sam', { sam: text, ...partials })).map(
    ({ file, line, column, endColumn, message, hint }) =>
      `${file.replace('templates/reports/', '')}:${line}:${column}-${endColumn} ${message} ${hint}`,
  );

describe('the templates of the package', () => {
  it('are those of the reports and of the pages that lead to them', () => {
    expect(PAGES.sort()).toEqual([
      'board',
      'documents',
      'eoy',
      'index',
      'mid-year',
      'plan',
      'sam',
      'summary',
    ]);
  });

  it.each(PAGES)('%s asks for nothing that its model lacks', (page) => {
    expect(checkTemplate(templatesOf(page))).toEqual([]);
  });
});

describe('a field that there is not', () => {
  it.each([
    [
      'at the top',
      '# {{titel}}',
      'sam.md.hbs:1:5-10 There is no field `titel` here. Did you mean `title`?',
    ],
    [
      'in another one',
      'a\n\nb {{school.nmae}}',
      'sam.md.hbs:3:5-16 There is no field `nmae` in `school`. Did you mean `name`?',
    ],
    [
      'in a condition',
      '{{#if rating.isRatd}}x{{/if}}',
      'sam.md.hbs:1:7-20 There is no field `isRatd` in `rating`. Did you mean `isRated`?',
    ],
    [
      'in a loop',
      '{{#each narratives}}{{titel}}{{/each}}',
      'sam.md.hbs:1:23-28 There is no field `titel` here. Did you mean `title`?',
    ],
    [
      'that the loop hides',
      '{{#each narratives}}{{asOf.long}}{{/each}}',
      'sam.md.hbs:1:23-32 There is no field `asOf` here. Write `../asOf`: it stands outside of the block.',
    ],
    [
      'in a part',
      '{{#with school}}{{title}}{{nmae}}{{/with}}',
      'sam.md.hbs:1:19-24 There is no field `title` here. Write `../title`: it stands outside of the block.',
    ],
    [
      'far from all others',
      '{{rating.zzzzzzzz}}',
      'sam.md.hbs:1:3-18 There is no field `zzzzzzzz` in `rating`. Fields: `question`, `stated`, `isRated`, `label`, `by`, `on`, `note`, `rationale`, `suggested`, `explanation`, `before`.',
    ],
    [
      'in a text',
      '{{title.long}}',
      'sam.md.hbs:1:3-13 There is no field `long` in `title`. It has no fields.',
    ],
    [
      'of every thing in the language of templates',
      '{{constructor}}',
      /There is no field `constructor` here/,
    ],
    ['above the top', '{{../title}}', /`\.\.\/` leads out of what this template was given/],
    ['of the loop', '{{@frist}}', /There is nothing called `@frist`\. Did you mean `@first`\?/],
  ])('%s', (_, text, expected) => {
    const [first, ...rest] = told(text);
    if (typeof expected === 'string') expect(first).toBe(expected);
    else expect(first).toMatch(expected);
    expect(rest.length).toBe(text.includes('nmae}}{{/with') ? 1 : 0);
  });

  it('is told at its place in the partial that asks for it', () => {
    expect(told('{{> sam/glance}}', { 'sam/glance': 'x\n  {{sentenses}}' })).toEqual([
      'sam/glance.md.hbs:2:5-14 There is no field `sentenses` here. Did you mean `sentences`?',
    ]);
  });

  it('is told once, however many loops call the partial', () => {
    const text = '{{#each narratives}}{{> mine}}{{/each}}{{#each narratives}}{{> mine}}{{/each}}';
    expect(told(text, { mine: '{{nought}}' })).toHaveLength(1);
  });

  it('is one that another call of the partial hands to it', () => {
    const text = '{{> mine sign=rating.stated}}{{> mine text=title}}';
    expect(told(text, { mine: '{{#if sign}}{{mark sign}}{{else}}{{text}}{{/if}}' })).toEqual([]);
    expect(told('{{> mine txt=title}}', { mine: '{{text}}' })).toHaveLength(1);
  });
});

describe('a value that is used for what it is not', () => {
  it.each([
    [
      'a list that is printed',
      '{{sentences}}',
      /`sentences` is a list\. .*\{\{#each sentences\}\}/,
    ],
    ['a part that is printed', '{{school}}', /`school` is no text/],
    ['a loop over a text', '{{#each title}}x{{/each}}', /`title` is no list/],
    [
      'a picture that is none',
      '{{figure title}}',
      /`figure` takes a picture, which `title` is not/,
    ],
    ['a sign that is none', '{{mark school}}', /`mark` takes a sign, which `school` is not/],
    ['a list that is none', '{{#if (any title)}}x{{/if}}', /`any` takes a list/],
    ['a helper without its words', '{{mark}}', /`mark` takes 1, not 0/],
    ['a helper with too many', '{{mark rating.stated title}}', /`mark` takes 1, not 2/],
    ['a helper with a name', '{{prose title x=title}}', /`prose` takes no `x=`/],
    ['words that are a field', '{{word title}}', /`word` takes words in quotes/],
    ['words that lack a value', '{{word "By {date}"}}', /Nothing fills `\{date\}`/],
    ['words with too many', '{{word "By" date=title}}', /The words have no `\{date\}`/],
    [
      'a block of a field',
      '{{#sentences}}x{{/sentences}}',
      /There is no block `sentences`\. Write/,
    ],
    ['a block that there is not', '{{#eech sentences}}x{{/eech}}', /Did you mean `each`\?/],
    ['a block without a value', '{{#if}}x{{/if}}', /takes one value, not 0/],
  ])('%s', (_, text, expected) => {
    const found = told(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it.each([
    '{{#each sentences as |text number|}}{{number}} {{text}}{{/each}}',
    '{{#each measures.rows}}{{#each results}}{{this}}{{../name}}{{@root.title}}{{/each}}{{/each}}',
    '{{sentences.length}}{{sentences.[0]}}{{#if (eq report "sam")}}x{{/if}}',
    '{{#each school}}{{@key}}{{/each}}',
    '{{{title}}} {{[title]}} {{this.title}} {{./title}}',
    '{{lookup sentences 0}}',
    '{{#if rating.before}}{{mark rating.before.mark}}{{^}}none{{/if}}',
  ])('%s is fine', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('names that there are not', () => {
  it('of helpers and partials are told with those that are near', () => {
    expect(told('{{shout title}}')[0]).toMatch(/There is no helper `shout`\. Helpers: `prose`/);
    expect(told('{{marc rating.stated}}')[0]).toMatch(/Did you mean `mark`\?/);
    expect(told('{{> sam/mesures}}')).toEqual([
      'sam.md.hbs:1:5-16 There is no partial `sam/mesures`. Did you mean `sam/measures`?',
    ]);
    expect(told('{{> (lookup . "x")}}')[0]).toMatch(/has to stand there itself/);
    expect(told('{{#*inline "x"}}y{{/inline}}')[0]).toMatch(/no parts of this form/);
    expect(told('{{#> history}}y{{/history}}')[0]).toMatch(/no parts of this form/);
  });
});

describe('partials that call each other', () => {
  it('end where the model ends', () => {
    const item = '{{title}}{{#each subItems}}{{> item}}{{/each}}';
    const text =
      '{{#each districtPlans}}{{#each theories}}{{#each strategies}}{{> item}}{{/each}}{{/each}}{{/each}}';
    expect(told(text, { item })).toEqual([]);
  });

  it.each([
    ['itself', { mine: '{{> mine}}' }],
    ['itself from a condition', { mine: '{{#if title}}{{> mine}}{{/if}}' }],
    ['each other', { mine: '{{> yours}}', yours: '{{> mine}}' }],
    ['itself from the top', { mine: '{{#each sentences}}{{> mine @root}}{{/each}}' }],
    ['itself with what it was given', { mine: '{{> mine a=title}}' }],
  ])('are told when one calls %s without end', (_, partials) => {
    expect(told('{{> mine}}', partials)[0]).toMatch(/`mine` calls itself without end/);
  });
});
