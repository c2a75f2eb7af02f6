import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { TEXT_RULES } from '../../src/workspace/textRules.ts';
import { runPip } from './runPip.ts';

const HERE = import.meta.dirname;

describe('pip explain', () => {
  it('lists every rule on a line of its own, in two groups', async () => {
    const { stdout, stderr, code } = await runPip(['explain'], HERE);
    const [texts = '', rules = ''] = stdout.split('\n\n');
    const idsIn = (group: string) => [...group.matchAll(/^ {2}(\S+)/gm)].map(([, id]) => id);
    expect(texts.split('\n')[0]).toBe('Texts and fields:');
    expect(rules.split('\n')[0]).toBe('References and rules:');
    expect(idsIn(texts)).toEqual(TEXT_RULES.map(({ id }) => id));
    expect(idsIn(rules)).toEqual(RULES.map(({ id }) => id));
    expect(stdout).toMatch(/^ {2}action-without-owner +warning +Every action has an owner\.$/m);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('lists the same for scripts', async () => {
    const { stdout } = await runPip(['explain', '--format', 'json'], HERE);
    const { schemaVersion, rules } = JSON.parse(stdout) as {
      schemaVersion: number;
      rules: { id: string; group: string }[];
    };
    expect(schemaVersion).toBe(1);
    expect(rules.map(({ id }) => id)).toEqual([...TEXT_RULES, ...RULES].map(({ id }) => id));
    expect(new Set(rules.map(({ group }) => group))).toEqual(new Set(['texts', 'rules']));
  });
});
