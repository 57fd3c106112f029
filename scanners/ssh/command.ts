/** Knows how one command is run over an open connection: one channel, a clock, a cap, and what is left when they strike. */
import type { Client, ClientChannel } from 'ssh2';
import type { Incomplete } from '../../src/model/observation.js';
import { within } from './clock.js';
import type { Ending } from './proof.js';

export interface Ran {
  readonly raw: Buffer;
  /** Why what was printed is not all: the clock or the cap struck, or the channel broke. Null: the command ended by itself. */
  readonly cut: Incomplete | null;
  readonly ending: Ending;
}
export interface Bounds {
  readonly ms: number;
  readonly bytes: number;
  /** Resolves when the connection is gone. */
  readonly gone: Promise<void>;
}

const STDERR_BYTES = 8 * 1024;

/** Never rejects, and never takes longer than its bounds. Output arrives in plain English where the server lets us say so. */
export async function run(client: Client, command: string, bounds: Bounds): Promise<Ran> {
  const printed: Buffer[] = [];
  const complaints: Buffer[] = [];
  let size = 0;
  let complained = 0;
  let cut: Incomplete | null = null;
  let code: number | null = null;
  let channel: ClientChannel | null = null;
  let strike: () => void = () => {};

  const struck = new Promise<void>((resolve) => (strike = resolve));
  const ended = new Promise<void>((resolve) => {
    const onChannel = (error: Error | undefined, opened: ClientChannel): void => {
      if (error) {
        cut ??= 'error';
        return resolve();
      }
      channel = opened;
      if (cut) return channel.close();
      const count = (chunk: Buffer): boolean => {
        if (cut) return false;
        size += chunk.length;
        if (size <= bounds.bytes) return true;
        cut = 'cap';
        channel!.close();
        strike();
        return false;
      };
      channel.on('data', (chunk: Buffer) => void (count(chunk) && printed.push(chunk)));
      channel.stderr.on('data', (chunk: Buffer) => {
        if (!count(chunk) || complained >= STDERR_BYTES) return;
        complained += chunk.length;
        complaints.push(chunk);
      });
      channel.on('exit', (status: number | null) => (code = status));
      channel.on('error', () => (cut ??= 'error'));
      channel.on('close', () => resolve());
      channel.end();
    };
    try {
      client.exec(command, { env: { LC_ALL: 'C' } }, onChannel);
    } catch {
      cut ??= 'error';
      resolve();
    }
  });
  const lost = bounds.gone.then(() => {
    // A command that had told its exit status before had said everything.
    if (code === null) cut ??= 'error';
  });
  await within(bounds.ms, Promise.race([ended, struck, lost]), () => {
    cut ??= 'timeout';
    channel?.close();
  });
  return { raw: Buffer.concat(printed), cut, ending: { code, stderr: Buffer.concat(complaints).toString('utf8') } };
}
