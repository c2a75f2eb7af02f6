import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Ask, Context } from '../../src/model/context.ts';
import { type PipRun, runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A copy of the small workspace that transcripts use, with these files beside or instead. */
export function smallWorkspace(files: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  cpSync(join(ROOT, 'test/cli/base'), root, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

export const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

/** What `pip validate` finds in some files: rules with how often, errors by their message. */
export async function problems(root: string, ...files: string[]): Promise<string[]> {
  const { stdout } = await runPip(['validate', '--format', 'json', ...files], root);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { rule: string; severity: string; file: string; line: number; message: string }[];
  };
  return diagnostics
    .filter(({ rule }) => rule !== 'to-be-filled-in')
    .map(({ rule, file, line, message }) => `${file}:${line} ${rule}: ${message}`);
}

/** Somebody at the terminal who gives these answers, one a question, and what was asked. */
export function scripted(answers: readonly (string | string[] | Error)[]): {
  world: Partial<Context>;
  asked: string[];
} {
  const left = [...answers];
  const asked: string[] = [];
  const next = async (message: string): Promise<never> => {
    asked.push(message);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nobody has an answer to "${message}"`);
    if (answer instanceof Error) throw answer;
    return answer as never;
  };
  const ask: Ask = {
    text: ({ message, check }) =>
      next(message).then((answer) => {
        const fault = check?.(answer);
        if (fault !== undefined) throw new Error(fault);
        return answer;
      }),
    choose: ({ message }) => next(message),
    chooseMany: ({ message, groups }) =>
      next([message, ...groups.map(({ heading }) => `[${heading}]`)].join(' ')),
  };
  return { world: { ask }, asked };
}

export const pip = (root: string, line: string, world: Partial<Context> = {}): Promise<PipRun> => {
  const words = line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
  return runPip(words, root, world);
};
