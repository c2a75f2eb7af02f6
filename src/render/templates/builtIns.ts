/** What Handlebars itself brings along, as it is told to those who write templates. */
export interface BuiltIn {
  readonly name: string;
  readonly signature: string;
  readonly meaning: string;
  readonly example: { readonly template: string; readonly model: object; readonly gives: string };
}

/** Everything of it that templates may use. */
export const BUILT_INS: readonly BuiltIn[] = [
  {
    name: 'if',
    signature: '{{#if value}} … {{else}} … {{/if}}',
    meaning: 'Prints the first part where there is a value, else the second.',
    example: {
      template: '{{#if owner}}{{owner}}{{else}}nobody{{/if}}',
      model: { owner: null },
      gives: 'nobody',
    },
  },
  {
    name: 'unless',
    signature: '{{#unless value}} … {{/unless}}',
    meaning: 'Prints its part where there is no value.',
    example: { template: '{{#unless owner}}nobody{{/unless}}', model: {}, gives: 'nobody' },
  },
  {
    name: 'each',
    signature: '{{#each list}} … {{else}} … {{/each}}',
    meaning:
      'Prints its part for every entry: fields are those of the entry, `this` is the entry itself, `../` leads back; also `@index`, `@first` and `@last`.',
    example: {
      template: '{{#each notes}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}',
      model: { notes: ['a', 'b'] },
      gives: 'a, b',
    },
  },
  {
    name: 'with',
    signature: '{{#with value}} … {{/with}}',
    meaning: 'Prints its part with the fields of a value, where there is one.',
    example: {
      template: '{{#with plan}}{{title}}{{/with}}',
      model: { plan: { title: 'Plan' } },
      gives: 'Plan',
    },
  },
  {
    name: 'lookup',
    signature: '(lookup list number)',
    meaning: 'Takes the entry of a list that has a number, counted from 0.',
    example: {
      template: '{{lookup cycles 1}}',
      model: { cycles: ['Fall', 'Winter'] },
      gives: 'Winter',
    },
  },
];
