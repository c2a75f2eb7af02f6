import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { type Compiled, compileShapes } from '../../src/workspace/compileShapes.ts';
import { type Loaded, loadWorkspace } from '../../src/workspace/loadWorkspace.ts';
import { CONFIG, DIRECTORY } from './workspaceOf.ts';

type Files = Readonly<Record<string, unknown>>;

/** Schema files by name, as data or as text. */
export function compile(files: Files): Compiled {
  return compileShapes(
    Object.entries(files).map(([name, data]) => ({
      file: `schemas/${name}.schema.json`,
      text: typeof data === 'string' ? data : JSON.stringify(data, null, 2),
    })),
  );
}

/** Loads plans in a workspace with schemas of its own, which have no faults. */
export function loadWith(
  schemas: Files,
  plans: Readonly<Record<string, string>> | string,
): Loaded & { readonly workspace: Workspace } {
  const { shapes, diagnostics } = compile(schemas);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(told).join('\n'));
  const texts = typeof plans === 'string' ? { 'plans/plan.yaml': plans } : plans;
  const all = { 'pip.config.yaml': CONFIG, 'directory.yaml': DIRECTORY, ...texts };
  const sources = Object.entries(all).map(([file, text]) => ({ file, text }));
  const loaded = loadWorkspace(sources, shapes);
  if (!loaded.workspace) throw new Error(loaded.diagnostics.map(told).join('\n'));
  return { ...loaded, workspace: loaded.workspace };
}

/** `3:5 faulty-schema Message`. */
export const told = ({ line, column, rule, message }: Diagnostic): string =>
  `${line}:${column} ${rule} ${message}`;

const COMPONENT = [{ $ref: 'common.schema.json#/$defs/component' }];

/** A kind of plan with two levels of its own above shipped strategies. */
export const ROAD = {
  title: 'Road plan',
  allOf: [{ $ref: 'common.schema.json#/$defs/plan' }],
  properties: {
    kind: { const: 'road' },
    school: { $ref: 'common.schema.json#/$defs/id' },
    roads: {
      type: 'array',
      items: { $ref: '#/$defs/road' },
      'x-level': { name: 'road', label: 'Road', role: 'grouping' },
    },
  },
  required: ['school'],
  $defs: {
    road: {
      title: 'Road',
      allOf: COMPONENT,
      properties: {
        lanes: { type: 'integer', minimum: 1, maximum: 6 },
        surface: { enum: ['gravel', 'asphalt'] },
        milestones: { type: 'array', items: { $ref: 'common.schema.json#/$defs/milestone' } },
        stretches: {
          type: 'array',
          items: { $ref: '#/$defs/stretch' },
          'x-level': { name: 'stretch', label: 'Stretch', plural: 'Stretches' },
        },
        facts: { type: 'object' },
      },
      required: ['title'],
      unevaluatedProperties: false,
    },
    stretch: { title: 'Stretch', allOf: COMPONENT, unevaluatedProperties: false },
  },
} as const;

export const ROAD_HEAD = `kind: road
format: 1
id: road-2026
title: Roads of Dune Street
school: dune
`;
