import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acronymsIn } from '../../src/rules/acronymsIn.ts';
import { childNameCues } from '../../src/rules/childNameCues.ts';
import { fileReferences } from '../../src/rules/fileReferences.ts';
import { inWorkspace } from '../../src/rules/inWorkspace.ts';
import { smallGroupsIn } from '../../src/rules/smallGroupsIn.ts';
import { spelledOutIn } from '../../src/rules/spelledOutIn.ts';

/** Texts made of the words that the rules look for, in any order, and of any others. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'two of the four 3 students one fourth grader Ana Gomez R. , . ( ) [a](b.pdf) MTSS MTSSs born named mother of only our'.split(
          ' ',
        ),
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));

const flat = (words: string): string => words.replace(/\s+/g, ' ');

describe('in any text', () => {
  it('small groups, names and acronyms are words of that text', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const words of smallGroupsIn(any, { min_numerator: 6, min_denominator: 20 })) {
          expect(flat(any)).toContain(words);
        }
        for (const { name, cue } of childNameCues(any)) {
          expect(flat(any)).toContain(name);
          expect(flat(any)).toContain(cue);
          expect(cue).not.toContain(name);
        }
        for (const acronym of acronymsIn(any)) expect(any).toContain(acronym);
        const found = acronymsIn(any);
        for (const acronym of spelledOutIn(any)) expect(found).toContain(acronym);
        for (const { target } of fileReferences({ any })) expect(target).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('no group is small where every count may be shown', () => {
    fc.assert(
      fc.property(text, (any) => {
        const counted = smallGroupsIn(any, { min_numerator: 1, min_denominator: 1 });
        expect(counted.filter((words) => !/only/i.test(words))).toEqual([]);
      }),
    );
  });
});

describe('any path', () => {
  const step = fc.constantFrom('..', '.', '', 'a', 'b.pdf', '...', '~', 'c:');

  it('that is inside leads nowhere else, and stays as it is when read again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const place = inWorkspace(steps.join('/'));
        if (place.state === 'elsewhere') return;
        expect(place.path.split('/')).not.toContain('..');
        expect(place.path.startsWith('/')).toBe(false);
        expect(inWorkspace(`./${place.path}`)).toEqual(place);
      }),
    );
  });
});
