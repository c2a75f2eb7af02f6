import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { CONFIG, DIRECTORY, SIP_HEAD } from '../workspace/workspaceOf.ts';
import { runPip } from './runPip.ts';

function workspace(plans: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'plans'));
  writeFileSync(join(root, 'pip.config.yaml'), CONFIG);
  writeFileSync(join(root, 'directory.yaml'), DIRECTORY);
  for (const [name, text] of Object.entries(plans)) writeFileSync(join(root, 'plans', name), text);
  return root;
}

/** Letters by which a text steers the terminal that shows it. */
const STEERING = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

describe.skipIf(process.platform === 'win32')('plans that want to steer the terminal', () => {
  it('do so neither by their names nor by what they say', async () => {
    const root = workspace({
      'a\u001b[2Jb\nc\u202e.yaml': 'kind: spi\n',
      'd.yaml': `${SIP_HEAD}goals:\n  - {id: "\\e[31mx\\n::error::y", title: "\u202eT", due: "\\x9bsoon"}\n`,
    });
    const { stdout, stderr } = await runPip(['validate'], root);
    expect(stdout).toContain('plans/a␛[2Jb␊c�.yaml:1:7 error unknown-kind');
    expect(stdout).toContain('`id` cannot be "␛[31mx␊꞉:error::y".');
    expect(stdout).toContain('title: "�T"');
    expect(`${stdout}${stderr}`).not.toMatch(STEERING);
  });

  it('keep the name of the file for programs', async () => {
    const root = workspace({ 'a\u001b\n.yaml': 'kind: spi\n' });
    const { stdout } = await runPip(['validate', '--format', 'json'], root);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { file: string }[] };
    expect(diagnostics.map(({ file }) => file)).toEqual(['plans/a\u001b\n.yaml']);
  });
});

describe('thousands of faults', () => {
  const many = Array.from({ length: 57 }, (_, index) => `field-${index}: x\n`).join('');

  it('are told to a person in part, with the number of the rest', async () => {
    const root = workspace({ 'a.yaml': `${SIP_HEAD}${many}vision: 5\n` });
    const { stdout, stderr } = await runPip(['validate'], root);
    expect(stdout.match(/unknown-field\n/g)).toHaveLength(20);
    expect(stdout).toContain(
      'and 37 more of unknown-field in this file; --format json lists them all',
    );
    expect(stdout).toContain('wrong-type');
    expect(stderr).toContain('58 errors');
  });

  it('are told to a program in full', async () => {
    const root = workspace({ 'a.yaml': `${SIP_HEAD}${many}` });
    const { stdout } = await runPip(['validate', '--format', 'json'], root);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly unknown[] };
    expect(diagnostics).toHaveLength(57);
  });
});

describe('a broken file', () => {
  it('hides nothing of the others', async () => {
    const root = workspace({
      'a.yaml': `custom: ${'['.repeat(5000)}`,
      'b.yaml': 'a: b\rc: d\r',
      'c.yaml': '__proto__: {polluted: yes}\n',
      'd.yaml': `${SIP_HEAD}vision: 5\n`,
    });
    const { stdout, code } = await runPip(['validate', '--format', 'json'], root);
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { file: string; rule: string }[];
    };
    expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'plans/a.yaml yaml-syntax',
      'plans/b.yaml line-ends',
      'plans/c.yaml unknown-kind',
      'plans/d.yaml wrong-type',
    ]);
    expect(code).toBe(1);
  });
});
