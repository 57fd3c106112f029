/** Knows when a command that runs on is told to end. */
import { EXIT } from '../../exit.js';

/** A stop that takes longer than this is not waited for. */
const LONGEST_STOP_MS = 12_000;

/** Waits for SIGINT or SIGTERM; the exit code says which. A second one, or a stop that takes too long, ends at once. */
export function stopSignal(): { readonly signal: Promise<void>; now(): string | null; done(): void } {
  let came: string | null = null;
  let resolve: () => void;
  const signal = new Promise<void>((settle) => (resolve = settle));
  const hear = (name: NodeJS.Signals): void => {
    const code = name === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
    if (came !== null) process.exit(code);
    came = name;
    process.exitCode = code;
    setTimeout(() => process.exit(code), LONGEST_STOP_MS).unref();
    resolve();
  };
  process.on('SIGINT', hear).on('SIGTERM', hear);
  return {
    signal,
    now: () => came,
    done: () => void process.off('SIGINT', hear).off('SIGTERM', hear),
  };
}
