import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPip } from '../cli/builtPip.ts';
import { usualWorkspace } from '../safety/everyCommand.ts';

const pip = builtPip();
const FILES = 10;
/** Of one file no more are told. */
const EACH = 10_000;
/** Megabytes that the program may use, however much is wrong. */
const ROOM = 700;

describe.skipIf(process.platform === 'win32')(
  'a hundred thousand problems',
  {
    timeout: 300_000,
  },
  () => {
    const root = () => {
      const workspace = usualWorkspace();
      for (let file = 0; file < FILES; file += 1) {
        const fields = Array.from({ length: EACH }, (_, index) => `field-${file}-${index}: x\n`);
        const head = `kind: sip\nformat: 1\nid: sip-${file}\ntitle: T\nschool: dune\nterm: 2026-27\nstatus: draft\n`;
        writeFileSync(join(workspace, `plans/many-${file}.yaml`), `${head}${fields.join('')}`);
      }
      return workspace;
    };

    it.each(['json', 'text'])(
      'end quietly where nobody reads on, in bounded memory: %s',
      (format) => {
        const line = `${pip.command} validate --format ${format} --as-of 2027-02-02 | head -1; echo "\${PIPESTATUS[0]}" >&2`;
        const { stdout, stderr } = spawnSync(line, {
          cwd: root(),
          shell: '/bin/bash',
          encoding: 'utf8',
          env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${ROOM}` },
        });
        expect(stdout.split('\n')).toHaveLength(2);
        const told = stderr.split('\n').filter((each) => each !== '' && !each.includes('checked'));
        expect(told.map((each) => each.replace(/^(?:1|141)$/, 'ended'))).toEqual(['ended']);
      },
    );

    it('are all told where somebody does', () => {
      const { stdout, status } = spawnSync(`${pip.command} validate --format json`, {
        cwd: root(),
        shell: '/bin/bash',
        encoding: 'utf8',
        maxBuffer: 1024 * 1024 * 200,
        env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${ROOM}` },
      });
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string }[] };
      const fields = diagnostics.filter(({ rule }) => rule === 'unknown-field');
      expect(fields.length).toBeGreaterThan(FILES * EACH * 0.99);
      expect(status).toBe(1);
    });
  },
);
