const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let isHeld = false;

/**
 * Keeps a signal from ending the process in the middle of what it is doing now, as while a file is
 * written in one go: the process ends by it as soon as that is done.
 */
export function holdInterrupts(): void {
  if (isHeld) return;
  isHeld = true;
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, end);
    isHeld = false;
  };
  const end = (signal: NodeJS.Signals): void => {
    release();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  // Signals that came meanwhile are heard before the end of a whole turn of the loop.
  setImmediate(() => setImmediate(release));
}
