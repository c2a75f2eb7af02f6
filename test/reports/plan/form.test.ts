import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRACTICE_TEXTS } from '../../../src/reports/plan/practiceTexts.ts';
import {
  allBlocks,
  documentOf,
  exampleWorkspace,
  markdownOf,
  ticksIn,
  workspaceFrom,
} from './plans.ts';

const STAFF = exampleWorkspace('harborview-staff');
const filled = STAFF.workspace.plans.find(({ kind }) => kind === 'support');
if (!filled) throw new Error('The staff example has no support form');

const EMPTY = workspaceFrom({
  'pip.config.yaml': 'format: 1\norganization: d\nschool_year: 2026-27\nvisibility: confidential\n',
  'directory.yaml':
    'format: 1\ndistricts: [{id: d, name: D}]\nschools: [{id: s, name: S, district: d}]\n',
  'plans/p.yaml':
    'kind: support\nformat: 1\nid: p\ntitle: P\nschool: s\nterm: 2026-27\nstatus: draft\n',
});
const [blank] = EMPTY.workspace.plans;
if (!blank) throw new Error('The empty form is no plan');

describe('the form of a support professional', () => {
  it('prints all fifteen boxes with their texts, ticked or not', () => {
    const model = documentOf(STAFF, filled);
    const options = ticksIn(model).flatMap((ticks) => ticks.options);
    const boxes = options.filter(({ text }) => /^(\d[a-d]|PR\d)\. /.test(text));
    expect(boxes.map(({ text }) => text)).toEqual(
      [
        '1a',
        '1b',
        '1c',
        '1d',
        '2a',
        '2b',
        '2c',
        '2d',
        'PR1',
        'PR2',
        'PR3',
        'PR4',
        'PR5',
        'PR6',
        'PR7',
      ].map((code) => `${code}. ${PRACTICE_TEXTS[code]}`),
    );
    const data = filled.data as unknown as { practice: string[]; responsibilities: string[] };
    expect(boxes.filter(({ isTicked }) => isTicked).map(({ text }) => text.split('.')[0])).toEqual(
      [...data.practice, ...data.responsibilities].sort(),
    );
    expect(boxes.some(({ isTicked }) => !isTicked)).toBe(true);
  });

  it('has the texts of the form it follows', () => {
    const seed = join(import.meta.dirname, '../../../../shared/seeds/001_6f6dbed2d25b74a0.txt');
    let text: string;
    try {
      text = readFileSync(seed, 'utf8');
    } catch {
      return;
    }
    const page = text.replace(/\s+/g, ' ');
    for (const words of Object.values(PRACTICE_TEXTS)) expect(page).toContain(words);
  });

  it('offers the final values in the order of the form, none chosen before the year ends', () => {
    const model = documentOf(EMPTY, blank);
    const final = ticksIn(model).find(({ label }) => label === 'Goal Status');
    expect(final?.options.map(({ text, isTicked }) => [text, isTicked])).toEqual([
      ['Achieved', false],
      ['Not achieved', false],
      ['In progress', false],
    ]);
  });

  it('prints every box of an empty form, in order', async () => {
    const model = documentOf(EMPTY, blank);
    expect(model.plan).toMatchObject({ isDraft: true, isConfidential: true });
    const empty = allBlocks(model).filter((block) => block.type === 'box');
    expect(empty.every(({ text, items }) => text === null && items.length === 0)).toBe(true);
    await expect(markdownOf(model)).toMatchFileSnapshot('../../golden/plan-support-empty.md');
  });

  it('leaves nothing ticked where nothing was chosen', () => {
    const options = ticksIn(documentOf(EMPTY, blank)).flatMap((ticks) => ticks.options);
    expect(options.filter(({ isTicked }) => isTicked)).toEqual([]);
  });
});

describe('the form of an improvement plan under monitoring', () => {
  const state = exampleWorkspace('delta-valley');
  const cim = state.workspace.plans.find(({ kind }) => kind === 'cim');
  if (!cim) throw new Error('The example of California has no plan');
  const text = JSON.stringify(documentOf(state, cim));

  it('names a part by its code alone where the code is a word', () => {
    expect(text).toContain('"Outcome 1: More students with disabilities read at benchmark"');
    expect(text).toContain('"Root cause 2"');
    expect(text).not.toContain('Student outcome Outcome');
  });

  it('explains choices in the words of people', () => {
    expect(text).toContain('long term: beyond it');
    expect(text).not.toMatch(/\p{L}_\p{L}/u);
  });
});
