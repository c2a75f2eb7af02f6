import { CommandError } from '../model/commandError.ts';
import { nearest } from '../model/nearest.ts';
import { type Command, EXIT } from './command.ts';

interface Options {
  readonly for: readonly string[];
}

const FOLDER = 'templates/completion';

/** `pip completion <shell>`: prints what has a shell complete this program's command lines. */
export const completion: Command<Options> = {
  declare(command) {
    const names = command.createOption('--for <names...>', 'the names that are completed');
    command
      .argument('<shell>', 'bash, zsh or fish')
      .addOption(names.default(['pip-plans'], 'pip-plans'))
      .addHelpText('after', EPILOGUE);
  },

  run({ assets, out }, { args: [shell = ''], options: { for: names } }) {
    const shells = assets.list(FOLDER);
    if (!shells.includes(shell)) {
      const near = nearest(shell, shells);
      throw new CommandError(`There is no completion for ${shell}.`, {
        hint: near ? `Did you mean pip completion ${near}?` : `Shells: ${shells.join(', ')}.`,
      });
    }
    const odd = names.find((name) => !/^\w[\w.-]*$/.test(name));
    if (odd !== undefined) {
      throw new CommandError(`"${odd}" cannot be the name of a command.`, {
        hint: 'Names of this program: pip-plans, pip; npx completes both behind it.',
      });
    }
    out.write(assets.text(`${FOLDER}/${shell}`).replaceAll('{{names}}', names.join(' ')));
    return Promise.resolve(EXIT.fine);
  },
};

const EPILOGUE = `
Completed are commands, options, and their values: cycles, plans and their parts, schools, formats,
reports, kinds and rules, as the workspace of the current folder (or of -C) has them.

Examples, with where each belongs:
  source <(pip-plans completion bash)     in ~/.bashrc
  source <(pip-plans completion zsh)      in ~/.zshrc, behind compinit
  pip-plans completion fish > ~/.config/fish/completions/pip-plans.fish

Python's pip has a completion of its own, which is left alone. Where pip is this program, name that,
too. Started by npx it is not there in every folder: keep what it prints in a file.
  pip completion bash --for pip-plans pip
  npx pip completion bash --for pip-plans npx > ~/.pip-completion.bash

Then in ~/.bashrc: source ~/.pip-completion.bash`;
