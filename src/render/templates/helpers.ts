import Handlebars from 'handlebars';
import type { Mark } from '../../model/mark.ts';
import { escapeMarkdown, escapeProse } from '../escapeMarkdown.ts';
import { markText } from '../markText.ts';
import { fillPhrase } from './fillPhrase.ts';

/** What a helper wants to be given: `any` takes whatever there is. */
export type Wanted = 'text' | 'list' | 'sign' | 'picture' | 'phrase' | 'any';

/** A word that templates may use besides the fields of their model. */
export interface Helper {
  readonly name: string;
  /** As it is written in a template. */
  readonly signature: string;
  /** What it does, one sentence. */
  readonly meaning: string;
  readonly example: { readonly template: string; readonly model: object; readonly gives: string };
  /** What it is given, in order. */
  readonly wants: readonly Wanted[];
  /** What it gives back. */
  readonly gives: 'text' | 'yes or no';
  readonly call: Handlebars.HelperDelegate;
}

const { SafeString } = Handlebars;
type Safe = InstanceType<typeof SafeString>;

/** What the renderer hands to helpers besides their words. */
interface RenderData {
  readonly root: { readonly plan: { readonly id: string } };
  readonly pictures?: string;
  readonly phrases: ReadonlyMap<string, string>;
}

/** Where a report's picture lies beside it. */
export function figurePath(folder: string, figure: string): string {
  return `figures/${folder}/${figure}.svg`;
}

/** Text of the plan in one line. Every `{{value}}` goes through it without being asked to. */
export function inMarkdown(value: unknown): Safe {
  if (value instanceof SafeString) return value;
  return new SafeString(value === null || value === undefined ? '' : escapeMarkdown(String(value)));
}

const SIGN: Mark = { symbol: '◐', word: 'Lagging', icon: 'rating', fill: 0.5, color: '#9a5800' };

/** What templates may call besides the blocks of Handlebars. */
export const HELPERS: readonly Helper[] = [
  {
    name: 'prose',
    signature: '{{prose text}}',
    meaning: 'Prints a longer text with its paragraphs and lists.',
    example: { template: '{{prose note}}', model: { note: 'A.\n\n- b' }, gives: 'A.\n\n- b' },
    wants: ['text'],
    gives: 'text',
    call: (value: unknown): Safe =>
      new SafeString(typeof value === 'string' ? escapeProse(value) : ''),
  },
  {
    name: 'mark',
    signature: '{{mark sign}}',
    meaning: 'Prints a sign with its word; nothing where there is none.',
    example: {
      template: '{{mark rating}}',
      model: { rating: SIGN },
      gives: markText(SIGN),
    },
    wants: ['sign'],
    gives: 'text',
    call: (mark: Mark | null | undefined): Safe =>
      new SafeString(mark ? markText({ ...mark, word: escapeMarkdown(mark.word) }) : ''),
  },
  {
    name: 'figure',
    signature: '{{figure picture}}',
    meaning: 'Prints a picture; readers who do not see it are told what it shows.',
    example: {
      template: '{{figure chart}}',
      model: { plan: { id: 'sip-1' }, chart: { id: 'trend', alt: 'Reading went up.' } },
      gives: '![Reading went up.](figures/sip-1/trend.svg)',
    },
    wants: ['picture'],
    gives: 'text',
    call: (
      figure: { id: string; alt: string } | null,
      { data }: Handlebars.HelperOptions,
    ): Safe => {
      if (!figure) return new SafeString('');
      const { root, pictures } = data as RenderData;
      const path = figurePath(pictures ?? root.plan.id, figure.id);
      return new SafeString(`![${escapeMarkdown(figure.alt)}](${path})`);
    },
  },
  {
    name: 'word',
    signature: '{{word "text with {name}" name=value}}',
    meaning: 'Prints fixed words of the report, which templates/words/<language>.yaml can replace.',
    example: {
      template: '{{word "Due by {date}" date=day}}',
      model: { day: 'June 1' },
      gives: 'Due by June 1',
    },
    wants: ['phrase'],
    gives: 'text',
    call: (phrase: string, { hash, data }: Handlebars.HelperOptions): Safe => {
      const { phrases } = data as RenderData;
      const fills = Object.entries(hash as Record<string, unknown>);
      const printed = fills.map(([name, value]) => [name, inMarkdown(value).toString()] as const);
      const text = escapeMarkdown(phrases.get(phrase) ?? phrase);
      return new SafeString(fillPhrase(text, new Map(printed)));
    },
  },
  {
    name: 'cells',
    signature: '{{cells list "text"}}',
    meaning: 'Prints a cell of a table for each entry of a list, always with the same text.',
    example: {
      template: '| --- |{{cells cycles "---:"}}',
      model: { cycles: ['Fall', 'Winter'] },
      gives: '| --- | ---: | ---: |',
    },
    wants: ['list', 'text'],
    gives: 'text',
    call: (list: readonly unknown[] | null | undefined, cell: unknown): Safe =>
      new SafeString((list ?? []).map(() => ` ${String(cell)} |`).join('')),
  },
  {
    name: 'eq',
    signature: '(eq a b)',
    meaning: 'Asks whether two values are the same.',
    example: {
      template: '{{#if (eq status "Draft")}}not yet{{/if}}',
      model: { status: 'Draft' },
      gives: 'not yet',
    },
    wants: ['any', 'any'],
    gives: 'yes or no',
    call: (a: unknown, b: unknown): boolean => a === b,
  },
  {
    name: 'any',
    signature: '(any list)',
    meaning: 'Asks whether a list has entries.',
    example: {
      template: '{{#if (any notes)}}some{{else}}none{{/if}}',
      model: { notes: [] },
      gives: 'none',
    },
    wants: ['list'],
    gives: 'yes or no',
    call: (list: readonly unknown[] | null | undefined): boolean => (list?.length ?? 0) > 0,
  },
];
