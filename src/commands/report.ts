import { type Command, EXIT } from './command.ts';
export const report: Command = { declare() {}, async run() { return EXIT.fine; } };
