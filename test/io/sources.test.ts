import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSource } from '../../src/io/readSource.ts';
import { readSources } from '../../src/io/sources.ts';
import { temporaryFolder } from '../temporary.ts';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

/** A workspace on the disk with the texts or bytes of its files. */
function workspace(files: Readonly<Record<string, string | Buffer>>): string {
  const root = temporaryFolder();
  for (const [file, content] of Object.entries({ 'plans/a.yaml': 'kind: sip\n', ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

/** What was read: `file: text`, or `file! reason`. */
const read = (root: string): string[] =>
  readSources(root).map((source) =>
    'text' in source ? `${source.file}: ${source.text}` : `${source.file}! ${source.unreadable}`,
  );

const A = 'plans/a.yaml: kind: sip\n';

describe('the files of a workspace', () => {
  it('are read in one order, whatever the folders are called', () => {
    const root = workspace({
      'plans/b/c.yml': 'c',
      'measures/m.YAML': 'm',
      'plans/x.yaml/d.yaml': 'd',
    });
    writeFileSync(join(root, 'pip.config.yaml'), 'config');
    expect(read(root)).toEqual([
      'pip.config.yaml: config',
      A,
      'plans/b/c.yml: c',
      'plans/x.yaml/d.yaml: d',
      'measures/m.YAML: m',
    ]);
  });

  it('are not those that begin with a dot or end otherwise', () => {
    const root = workspace({ 'plans/.b.yaml': 'b', 'plans/.git/c.yaml': 'c', 'plans/d.txt': 'd' });
    expect(read(root)).toEqual([A]);
  });

  it('may have the longest names that a disk takes', () => {
    const name = `${'n'.repeat(250)}.yaml`;
    expect(read(workspace({ [`plans/${name}`]: 'n' }))).toEqual([A, `plans/${name}: n`]);
  });

  it.skipIf(process.platform !== 'linux')('cannot have names that are one on other systems', () => {
    const root = workspace({
      'plans/A.yaml': 'x',
      'plans/\u00e9.yaml': 'e',
      'plans/e\u0301.yaml': 'x',
    });
    const why = (first: string) =>
      `On many computers this file and ${first} have the same name. Rename one of the two.`;
    expect(read(root)).toEqual([
      'plans/A.yaml: x',
      `plans/a.yaml! ${why('plans/A.yaml')}`,
      'plans/e\u0301.yaml: x',
      `plans/\u00e9.yaml! ${why('plans/e\u0301.yaml')}`,
    ]);
  });

  it('lose a mark at their start', () => {
    expect(read(workspace({ 'plans/a.yaml': '\ufeffkind: sip\n' }))).toEqual([A]);
  });

  it('need folders where folders are expected', () => {
    const root = workspace({ measures: 'm' });
    expect(read(root)).toEqual([A, 'measures! This is a file; a folder is expected here.']);
  });
});

describe('bytes that are no text of a plan', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  it.each<[string, Buffer, string]>([
    [
      'Latin-1',
      Buffer.from('a: b\nvision: Cada ni\u00f1o\n', 'latin1'),
      'This file is not UTF-8 text: line 2 holds other letters. Save it with the encoding UTF-8.',
    ],
    [
      'a letter cut in half',
      Buffer.from('a: \u00f1').subarray(0, 4),
      'This file is not UTF-8 text: line 1 holds other letters. Save it with the encoding UTF-8.',
    ],
    [
      'UTF-16 with its mark',
      utf16('\ufeffkind: sip\n'),
      'This file is saved in the encoding UTF-16 ("Unicode"). Save it with the encoding UTF-8.',
    ],
    [
      'UTF-16 without it',
      utf16('kind: sip\n'),
      'This file is saved in the encoding UTF-16 ("Unicode"). Save it with the encoding UTF-8.',
    ],
    [
      'UTF-16 the other way around',
      utf16('\ufeffkind: sip\n').swap16(),
      'This file is saved in the encoding UTF-16 ("Unicode"). Save it with the encoding UTF-8.',
    ],
    [
      'zeros',
      Buffer.from('kind: sip\nid: a\0b\n'),
      'This file holds control characters, the first in line 2; it is not a text file.',
    ],
    [
      'orders to a terminal',
      Buffer.from('kind: \u001b[31msip\n'),
      'This file holds control characters, the first in line 1; it is not a text file.',
    ],
    [
      'orders in one letter',
      Buffer.from('\n\nid: \u009b31m\n'),
      'This file holds control characters, the first in line 3; it is not a text file.',
    ],
  ])('%s', (_, bytes, reason) => {
    expect(read(workspace({ 'plans/b.yaml': bytes }))).toEqual([A, `plans/b.yaml! ${reason}`]);
  });

  it('more than a plan can have, without reading them', () => {
    const root = workspace({ 'plans/b.yaml': '', 'plans/c.yaml': '' });
    truncateSync(join(root, 'plans/b.yaml'), 8 * 1024 ** 3);
    truncateSync(join(root, 'plans/c.yaml'), 4 * 1024 ** 2 + 1);
    expect(read(root)).toEqual([
      A,
      'plans/b.yaml! This file has 8192 MB; no plan is larger than 4 MB.',
      'plans/c.yaml! This file has 5 MB; no plan is larger than 4 MB.',
    ]);
  });
});

describe('what is no file', () => {
  it.skipIf(isWindows)('a pipe that nobody writes to is not waited for', () => {
    const root = workspace({});
    expect(spawnSync('mkfifo', [join(root, 'plans/b.yaml')]).status).toBe(0);
    expect(read(root)).toEqual([A, 'plans/b.yaml! This is not an ordinary file.']);
  });

  it.skipIf(isWindows)('a socket', async () => {
    const root = workspace({});
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(root, 'plans/b.yaml'), done));
    onTestFinished(() => void server.close());
    expect(read(root)).toEqual([A, 'plans/b.yaml! This is not an ordinary file.']);
  });

  it('a file that is gone between the list and the reading', () => {
    expect(readSource(workspace({}), 'plans/gone.yaml')).toEqual({
      file: 'plans/gone.yaml',
      unreadable: 'This file is gone since its folder was read.',
    });
  });
});

describe.skipIf(isWindows)('links', () => {
  it('inside of the workspace are followed, to files and folders', () => {
    const root = workspace({ 'archive/b.yaml': 'b', 'plans/c/d.yaml': 'd' });
    symlinkSync('../archive/b.yaml', join(root, 'plans/b.yaml'));
    symlinkSync('../archive', join(root, 'plans/old'));
    expect(read(root)).toEqual([A, 'plans/b.yaml: b', 'plans/c/d.yaml: d', 'plans/old/b.yaml: b']);
  });

  it('out of the workspace are told and never read', () => {
    const outside = workspace({ 'secret.yaml': 'secret', 'plans/b.yaml': 'secret' });
    const root = workspace({});
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'plans/b.yaml'));
    symlinkSync(join(outside, 'plans'), join(root, 'plans/c'));
    symlinkSync('/dev/zero', join(root, 'plans/d.yaml'));
    symlinkSync(join(outside, 'plans'), join(root, 'measures'));
    const reason = 'This is a link to a place outside of the workspace, which is never read.';
    expect(read(root)).toEqual([
      A,
      `plans/b.yaml! ${reason}`,
      `plans/c! ${reason}`,
      `plans/d.yaml! ${reason}`,
      `measures! ${reason}`,
    ]);
  });

  it('to nowhere are told', () => {
    const root = workspace({});
    symlinkSync('gone.yaml', join(root, 'plans/b.yaml'));
    symlinkSync('../gone', join(root, 'plans/schools'));
    const reason = 'This is a link to a place that does not exist.';
    expect(read(root)).toEqual([A, `plans/b.yaml! ${reason}`, `plans/schools! ${reason}`]);
  });

  it('in a circle are told and end', () => {
    const root = workspace({ 'plans/deep/b.yaml': 'b' });
    symlinkSync('.', join(root, 'plans/here'));
    symlinkSync('../..', join(root, 'plans/deep/top'));
    symlinkSync('loop.yaml', join(root, 'plans/loop.yaml'));
    const reason = 'This link leads in a circle.';
    expect(read(root)).toEqual([
      A,
      'plans/deep/b.yaml: b',
      `plans/deep/top! ${reason}`,
      `plans/here! ${reason}`,
      `plans/loop.yaml! ${reason}`,
    ]);
  });

  it('between twelve folders that all lead to each other read each folder once', () => {
    const names = Array.from({ length: 12 }, (_, index) => `f${index}`);
    const root = workspace(Object.fromEntries(names.map((name) => [`plans/${name}/p.yaml`, name])));
    for (const from of names) {
      for (const to of names) {
        if (from !== to) symlinkSync(`../${to}`, join(root, 'plans', from, to));
      }
    }
    const found = read(root);
    expect(found.filter((each) => each.includes('p.yaml: '))).toHaveLength(12);
    expect(found).toHaveLength(1 + 12 + 12 * 11);
    expect(found).toContain('plans/f0/f1! This is a link to plans/f1, which is read already.');
  });
});

describe.skipIf(isWindows)('what the disk refuses', () => {
  /** As somebody who is not allowed everything. */
  function asOther(run: () => void): void {
    if (isRoot) process.seteuid?.(65534);
    try {
      run();
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  }

  it('is told of each file and folder, and the rest is read', () => {
    const root = workspace({ 'plans/b.yaml': 'b', 'plans/c/d.yaml': 'd', 'plans/e/f.yaml': 'f' });
    chmodSync(root, 0o755);
    chmodSync(join(root, 'plans/b.yaml'), 0o000);
    chmodSync(join(root, 'plans/c'), 0o000);
    chmodSync(join(root, 'plans/e'), 0o644);
    onTestFinished(() => {
      for (const folder of ['c', 'e']) chmodSync(join(root, 'plans', folder), 0o755);
    });
    asOther(() => {
      expect(read(root)).toEqual([
        A,
        'plans/b.yaml! This file cannot be read: permission denied.',
        'plans/c! This folder cannot be read: permission denied.',
        'plans/e/f.yaml! This file cannot be read: permission denied.',
      ]);
    });
  });

  it.skipIf(process.platform !== 'linux')('is told of names that are no UTF-8', () => {
    const root = workspace({});
    const path = Buffer.concat([
      Buffer.from(`${root}/plans/`),
      Buffer.from([0xf1]),
      Buffer.from('.yaml'),
    ]);
    writeFileSync(path, 'b');
    onTestFinished(() => {
      unlinkSync(path);
      rmSync(root, { recursive: true, force: true });
    });
    expect(read(root)).toEqual([A, 'plans/\ufffd.yaml! The name of this file is not UTF-8.']);
  });
});
