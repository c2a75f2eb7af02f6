import type { Command as CommanderCommand } from 'commander';

/** Adds `--json`, for scripts, to a command that has `--format`. */
export function addJsonFlag(command: CommanderCommand): void {
  const flag = command.createOption('--json', 'the same as --format json').conflicts('format');
  command.addOption(flag).hook('preAction', () => {
    const format = command.options.find((option) => option.attributeName() === 'format');
    if (command.getOptionValue('json') !== true || format === undefined) return;
    // Some commands take several formats, and their parser makes a list of one.
    command.setOptionValue('format', format.parseArg?.('json', undefined) ?? 'json');
  });
}
