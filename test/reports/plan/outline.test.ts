import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../src/workspace/outlineOf.ts';
import type { SchemaNode } from '../../../src/workspace/validators.js';

const TREE: SchemaNode = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    name: { type: 'string', title: 'What it is called' },
    below: { type: 'array', items: { $ref: '#/$defs/tree' } },
  },
};
const SHARED: SchemaNode = {
  type: 'object',
  properties: { remark: { type: 'string' }, level: { enum: ['low', 'very_high'] } },
};

const outline = outlineOf({
  root: {
    allOf: [{ $ref: '#/$defs/shared' }],
    properties: {
      tree: { $ref: '#/$defs/tree' },
      marks: {
        type: 'array',
        description: 'Box "Marks Given": what was given.',
        items: {
          anyOf: [
            { const: 'a', title: 'First' },
            { const: 'b', title: 'Second' },
          ],
        },
      },
      level: { enum: ['low', 'very_high'] },
    },
    required: ['remark'],
  },
  definitions: new Map([
    ['tree', TREE],
    ['shared', SHARED],
  ]),
});

const field = (name: string) => outline.find((each) => each.name === name);

describe('the outline of a schema', () => {
  it('tells the fields of a kind from those that all kinds share', () => {
    expect(outline.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['remark', false],
      ['level', true],
      ['tree', true],
      ['marks', true],
    ]);
    expect(field('remark')?.isRequired).toBe(true);
  });

  it('ends where a part holds itself', () => {
    const tree = field('tree');
    expect(tree?.type).toBe('components');
    expect(tree?.children.map(({ label }) => label)).toEqual(['Id', 'What it is called', 'Below']);
    expect(tree?.children[2]).toMatchObject({ type: 'components', children: [] });
  });

  it('has the words of choices and of printed boxes', () => {
    expect(field('level')?.choices.map(({ label }) => label)).toEqual(['Low', 'Very high']);
    expect(field('marks')).toMatchObject({
      type: 'ticks',
      label: 'Marks Given',
      description: 'What was given.',
    });
    expect(field('marks')?.choices.map(({ label }) => label)).toEqual(['First', 'Second']);
  });
});
