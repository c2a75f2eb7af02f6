import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Finisher, openFinisher } from '../../../src/io/pdf/openFinisher.ts';
import { temporaryFolder } from '../../temporary.ts';

/** A finisher whose threads run a program of the test's own. */
function finisherWith(program: string, pages = 1): Finisher {
  const file = join(temporaryFolder(), 'program.mjs');
  writeFileSync(file, `import { parentPort, threadId } from 'node:worker_threads';\n${program}`);
  const finisher = openFinisher(pages, pathToFileURL(file));
  onTestFinished(() => finisher.close());
  return finisher;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ECHO = `parentPort.on('message', (pdf) => parentPort.postMessage({ pdf: pdf.reverse() }));`;

describe('openFinisher', () => {
  it('gives back what a thread makes of each PDF, in any number at once', async () => {
    const finisher = finisherWith(ECHO, 2);
    finisher.expect();
    const given = Array.from({ length: 9 }, (_, index) => bytes(`pdf ${index}`));
    const made = await Promise.all(given.map((pdf) => finisher.finish(pdf)));
    expect(made.map((pdf) => new TextDecoder().decode(pdf))).toEqual(
      given.map((_, index) => `${index} fdp`),
    );
  });

  it('ends with the reason of a thread and how to go on without', async () => {
    const finisher = finisherWith(
      `parentPort.on('message', () => parentPort.postMessage({ reason: 'It has no tags.' }));`,
    );
    await expect(finisher.finish(bytes('x'))).rejects.toMatchObject({
      name: 'CommandError',
      message: 'A PDF could not be made accessible: It has no tags.',
      exitCode: 3,
      hint: 'Try another browser with --browser, or print without PDF: --format md,html.',
    });
  });

  it('says that a thread was lost, and starts another for the next PDF', async () => {
    const finisher = finisherWith(
      `parentPort.on('message', (pdf) => {
        if (pdf.length === 1) process.exit(7);
        if (pdf.length === 2) throw new Error('Out of order.');
        parentPort.postMessage({ pdf });
      });`,
    );
    await expect(finisher.finish(bytes('1'))).rejects.toThrow(
      'The thread that worked on it has ended.',
    );
    await expect(finisher.finish(bytes('22'))).rejects.toThrow('Out of order.');
    expect(await finisher.finish(bytes('333'))).toEqual(bytes('333'));
  });

  it('tells why a thread cannot start, however early it was expected', async () => {
    const finisher = finisherWith(`throw new Error('Nothing works here.');`);
    finisher.expect();
    await expect(finisher.finish(bytes('1'))).rejects.toThrow('Nothing works here.');
    await expect(finisher.finish(bytes('2'))).rejects.toThrow('Nothing works here.');
    finisher.expect();
    await finisher.close();
  });

  it('works without a program for threads too, and refuses what is no PDF', async () => {
    const finisher = openFinisher(1);
    finisher.expect();
    await expect(finisher.finish(bytes('%PDF-1.4'))).rejects.toThrow(
      'could not be made accessible',
    );
    await finisher.close();
  });
});
