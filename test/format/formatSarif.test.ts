import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { EXCUSED, format, MANY, NOTHING, nasty, SHOWN } from './diagnostics.ts';
import type { Shown } from '../../src/format/index.ts';

/** The parts of SARIF 2.1.0 that its schema requires, and those that code scanning reads. */
interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version?: string;
        readonly rules: readonly {
          readonly id: string;
          readonly shortDescription?: { readonly text: string };
          readonly help?: { readonly text: string };
          readonly defaultConfiguration?: { readonly level: string };
        }[];
      };
    };
    readonly columnKind: string;
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
          readonly region: Readonly<Record<string, number>>;
        };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly suppressions?: readonly object[];
    }[];
    readonly originalUriBaseIds: Readonly<Record<string, object>>;
  }[];
}

function runOf(shown: Shown): Log['runs'][number] {
  const log = JSON.parse(format('sarif', shown)) as Log;
  expect(Object.keys(log)).toEqual(['$schema', 'version', 'runs']);
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0.*\.json$/);
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  if (!run) throw new Error('There is no run.');
  return run;
}

/** The published schema is of draft 4, whose only words of its own are `id` and `$schema`. */
function publishedSchema(): object {
  const path = join(import.meta.dirname, '../fixtures/sarif/sarif-2.1.0-rtm.5.json');
  const {
    id: _,
    $schema: __,
    ...schema
  } = JSON.parse(readFileSync(path, 'utf8')) as {
    id: string;
    $schema: string;
  };
  return schema;
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(publishedSchema());

describe('SARIF', () => {
  it.each<[string, Shown]>([
    ['every sign', SHOWN],
    ['nothing', NOTHING],
    ['much', MANY],
    ['excused findings', { ...SHOWN, excused: EXCUSED }],
    ['nothing but excused findings', { ...NOTHING, excused: EXCUSED }],
    ['half a letter in a path', { ...NOTHING, diagnostics: [{ ...nasty, file: 'a/\uD800.yaml' }] }],
  ])('obeys its published schema with %s', (_, shown) => {
    isSarif(JSON.parse(format('sarif', shown)));
    expect(isSarif.errors).toBeNull();
  });

  it('is told apart by that schema from what is none', () => {
    const log = JSON.parse(format('sarif', SHOWN));
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    log.runs[0].tool.driver.colour = 'red';
    expect(isSarif(log)).toBe(false);
    expect(isSarif.errors?.map(({ keyword }) => keyword).sort()).toEqual([
      'additionalProperties',
      'minimum',
    ]);
  });

  it('tells excused findings as suppressed, with the reason where it may be told', () => {
    const { results, tool } = runOf({ ...SHOWN, excused: EXCUSED });
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      undefined,
      undefined,
      undefined,
      [{ kind: 'inSource', justification: 'The post is advertised.' }],
      [{ kind: 'inSource' }],
    ]);
    expect(tool.driver.rules.map(({ id }) => id)).toContain('placeholder-owner');
  });

  it('names the tool and explains the rules that were broken', () => {
    const { tool, columnKind } = runOf(SHOWN);
    expect(tool.driver.name).toBe('pip-plans');
    expect(tool.driver.version).toBe('1.2.3');
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver.rules).toEqual([
      {
        id: 'action-without-owner',
        shortDescription: { text: 'An owner.' },
        fullDescription: { text: 'Else not.' },
        help: { text: 'An owner. Else not.' },
        defaultConfiguration: { level: 'warning' },
      },
      { id: 'old-note' },
      {
        id: 'wrong-type',
        shortDescription: { text: 'The right sort.' },
        fullDescription: { text: 'Else lost.' },
        help: { text: 'The right sort. Else lost.' },
        defaultConfiguration: { level: 'error' },
      },
    ]);
  });

  it('has a result a diagnostic, with rule, level, message, place and fingerprint', () => {
    const { tool, results } = runOf(SHOWN);
    expect(results.map(({ level }) => level)).toEqual(['warning', 'note', 'error']);
    for (const { ruleId, ruleIndex, message, locations, partialFingerprints } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe('');
      expect(locations).toHaveLength(1);
      expect(Object.values(partialFingerprints)).toEqual([expect.stringMatching(/^[0-9a-f]{14}$/)]);
    }
    expect(results[0]?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 5,
      endLine: 3,
      endColumn: 12,
    });
    expect(results[2]?.message.text).toBe(`${nasty.message}\nWrite it\nin one line.`);
  });

  it('gives files as relative addresses that lead back to their paths', () => {
    const uris = runOf(SHOWN).results.map(
      ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? '',
    );
    for (const uri of uris) {
      expect(uri).toMatch(/^(?:[\w.~!*'()-]|%[0-9A-F]{2}|\/)+$/);
      expect(uri).not.toMatch(/^\//);
    }
    for (const { locations } of runOf(SHOWN).results) {
      const base = locations[0]?.physicalLocation.artifactLocation.uriBaseId ?? '';
      expect(runOf(SHOWN).originalUriBaseIds).toHaveProperty([base]);
    }
    expect(uris.map(decodeURIComponent)).toEqual(['plans/a.yaml', 'plans/a.yaml', nasty.file]);
    const half = { ...NOTHING, diagnostics: [{ ...nasty, file: 'plans/\uD800.yaml' }] };
    expect(format('sarif', half)).toContain('plans/%EF%BF%BD.yaml');
  });

  it('is whole when nothing was found, and holds all of many', () => {
    const { tool, results } = runOf(NOTHING);
    expect(results).toEqual([]);
    expect(tool).toEqual({ driver: { name: 'pip-plans', rules: [] } });
    expect(runOf(MANY).results).toHaveLength(3000);
  });
});
