import { describe, expect, it } from 'vitest';
import { printWithRetries } from '../../../src/io/browser/printWithRetries.ts';
import { CommandError } from '../../../src/model/commandError.ts';

/** A page that fails with these errors in turn, and then prints. */
function failingPage(...errors: Error[]) {
  const page = {
    prints: 0,
    drops: 0,
    print: async (html: string) => {
      page.prints += 1;
      const error = errors.shift();
      if (error) throw error;
      return new TextEncoder().encode(html);
    },
    drop: () => {
      page.drops += 1;
    },
  };
  return page;
}

const lost = () => new Error('Target closed');

describe('printWithRetries', () => {
  it('prints once when all is well', async () => {
    const page = failingPage();
    expect(new TextDecoder().decode(await printWithRetries(page, 'html'))).toBe('html');
    expect(page).toMatchObject({ prints: 1, drops: 0 });
  });

  it('takes a fresh page after each failure, twice', async () => {
    const page = failingPage(lost(), lost());
    await printWithRetries(page, 'html');
    expect(page).toMatchObject({ prints: 3, drops: 2 });
  });

  it('gives up after the third failure', async () => {
    const page = failingPage(lost(), lost(), lost());
    await expect(printWithRetries(page, 'html')).rejects.toMatchObject({
      exitCode: 3,
      message: 'The browser failed 3 times to print a document: Target closed',
    });
    expect(page).toMatchObject({ prints: 3, drops: 3 });
  });

  it.each([
    Object.assign(new Error('Navigation timeout of 60000 ms exceeded'), { name: 'TimeoutError' }),
    new Error("Runtime.callFunctionOn timed out. Increase the 'protocolTimeout' setting"),
  ])('does not try again what took too long: %s', async (error) => {
    const page = failingPage(error);
    await expect(printWithRetries(page, 'html')).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('too long'),
    });
    expect(page).toMatchObject({ prints: 1, drops: 1 });
  });

  it('passes on what is meant for the person', async () => {
    const error = new CommandError('no sandbox', { exitCode: 3 });
    await expect(printWithRetries(failingPage(error), 'html')).rejects.toBe(error);
  });
});
