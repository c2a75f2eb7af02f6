import { cpSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reportFolder } from './reports.ts';

it(
  'printed packets of three machines, gathered, are those of one, byte for byte',
  { timeout: 180_000 },
  async () => {
    const whole = reportFolder();
    expect((await whole.report('--format', 'html,pdf')).code).toBe(0);
    const gathered = reportFolder();
    for (const shard of ['1/3', '2/3', '3/3']) {
      const machine = reportFolder();
      expect((await machine.report('--format', 'html,pdf', '--shard', shard)).code).toBe(0);
      const printed = [...machine.contents().keys()].filter((file) => file.endsWith('.pdf'));
      expect(printed).toHaveLength(1);
      cpSync(machine.out, gathered.out, { recursive: true });
    }
    const { stderr } = await gathered.report('--format', 'html,pdf');
    expect(stderr).toBe('3 packets in out unchanged\n');
    const [made, wanted] = [gathered.contents(), whole.contents()];
    expect([...made.keys()]).toEqual([...wanted.keys()]);
    for (const [file, content] of wanted) expect(made.get(file) === content, file).toBe(true);
  },
);
