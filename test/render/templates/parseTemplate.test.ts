import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../src/render/templates/parseTemplate.ts';

/** Where a text cannot be read, and why: the place, what is marked there, the words. */
function faultIn(text: string): string {
  const parsed = parseTemplate('templates/reports/sam.md.hbs', text);
  if ('tree' in parsed) return '';
  const { line, column, endColumn, message } = parsed.fault;
  const marked = (text.split('\n')[line - 1] ?? '').slice(column - 1, endColumn - 1);
  return `${line}:${column} [${marked}] ${message}`;
}

describe('a template that cannot be read', () => {
  it.each([
    ['# A\n\n{{#if x}}\nb\n', '3:1 [{{#if x}}] `{{#if}}` is never closed.'],
    ['{{#if a}}\n  {{#each b}}\n{{/if}}', '2:6 [each] `{{#each}}` is closed by `{{/if}}`.'],
    [
      '{{#if a}}{{/if}}\n{{#if b}}{{!-- {{#each c}} --}}',
      '2:1 [{{#if b}}] `{{#if}}` is never closed.',
    ],
    ['a\n{{/if}}', '2:1 [{{/if}}] This closes a block that was never opened.'],
    ['a\nb {{else}}', '2:3 [{{else}}] `{{else}}` stands in no block.'],
    ['one\ntwo {{title}\nthree', '2:12 [}] The template cannot be read from here on.'],
    ['one\ntwo\n\n{{> }}', '4:5 [}}] The template cannot be read from here on.'],
    ['x {{prose "a }} b', '1:11 ["a] The template cannot be read from here on.'],
    ['{{#if a}}é🙂{{x y=}}{{/if}}', '1:19 [}}{{/if}}] The template cannot be read from here on.'],
  ])('%j', (text, expected) => {
    expect(faultIn(text)).toBe(expected);
  });

  it('is one whose braces do not match; any other text is a template', () => {
    expect(faultIn('a { b } } c {{title}} {{!-- {{#if --}}')).toBe('');
  });
});
