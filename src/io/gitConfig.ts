import type { RepositoryConfig } from '../model/repository.ts';
import { gitOutput, runGit } from './git.ts';

/** Settings of one clone, which are not shared with others. */
export function gitConfig(folder: string): RepositoryConfig {
  return {
    folder: async () => (await gitOutput(folder, ['rev-parse', '--show-prefix'])).toString().trim(),
    read: async (name) => {
      const { code, stdout } = await runGit(folder, ['config', '--local', '-z', '--get', name]);
      return code === 0 ? stdout.toString('utf8').slice(0, -1) : null;
    },
    write: async (name, value) => {
      await gitOutput(folder, ['config', '--local', '--replace-all', name, value]);
    },
    // A setting that is not there is gone already.
    remove: async (name) => {
      await runGit(folder, ['config', '--local', '--unset-all', name]);
    },
  };
}
