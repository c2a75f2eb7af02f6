/** What `CommandError` carries besides its message. */
export interface CommandErrorDetails {
  /** 2: misuse, bad configuration, nothing matched. 3: could not finish. */
  exitCode?: 2 | 3;
  /** What the person can do about it, one line. */
  hint?: string;
  cause?: unknown;
}

/**
 * The one error that a person is meant to read: a mistake in what was typed, or a reason why the
 * work could not be finished. Anything else that is thrown is a bug and shows its stack.
 */
export class CommandError extends Error {
  readonly exitCode: 2 | 3;
  readonly hint: string | undefined;

  constructor(message: string, details: CommandErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'CommandError';
    this.exitCode = details.exitCode ?? 2;
    this.hint = details.hint;
  }
}
