/** Knows how commands are typed at a device's own command line, one session for each, and when what came back is no proof of itself. */
import type { Shell } from '../../src/model/dialect.js';
import type { Outcome } from '../../src/model/observation.js';
import type { Connection } from './connection.js';
import type { Patience } from './greeting.js';
import { type ShellSession, openShell } from './shell.js';

export interface TypingOptions {
  /** The command lines that may be named; absent: none. */
  readonly shells?: ReadonlyMap<string, Shell>;
  readonly patience?: Patience;
  readonly seal: (raw: Uint8Array, command: string) => Uint8Array;
  /** The most that one command may print. */
  readonly bytes: number;
  /** Whether all sending has ended. */
  readonly isStopped: () => boolean;
}
export interface Typing {
  /** `at` numbers the commands of the session. */
  type(shell: string, command: string, ms: number, at: number): Promise<Outcome>;
  /** Numbers of the commands whose answers prove nothing after all. */
  doubtful(): Promise<ReadonlySet<number>>;
}

/** One command line per session and shell. What ended without proof is proven by the echo of the next command, and refuted by anything before that echo, which is then no answer to the next one either. */
export function createTyping({ client, gone }: Pick<Connection, 'client' | 'gone'>, end: number, { shells, patience, seal, bytes, isStopped }: TypingOptions): Typing {
  const opened = new Map<string, ShellSession | string>();
  const open = new Set<number>();
  const refuted = new Set<number>();
  let last: { readonly at: number; readonly in: ShellSession } | null = null;

  async function type(name: string, command: string, ms: number, at: number): Promise<Outcome> {
    const shell = shells?.get(name);
    if (!shell) return { is: 'excluded', why: `the command line ${name} is not known` };
    const session = opened.get(name) ?? (await openShell(client, shell, { ms, bytes, gone }, patience));
    opened.set(name, session);
    if (typeof session === 'string') return { is: 'broken', why: session };
    const typed = await session.type(command, Math.min(ms, end - performance.now()));
    if (!typed) return { is: 'broken', why: 'an earlier command did not come back to the prompt' };
    if (last?.in === session) {
      if (typed.mixed || (open.has(last.at) && !typed.echoed)) refuted.add(at);
      if (typed.late) refuted.add(last.at);
      else if (typed.echoed) open.delete(last.at);
    }
    if (typed.open) open.add(at);
    last = { at, in: session };
    const incomplete = typed.cut === null ? undefined : isStopped() ? 'stopped' : typed.cut;
    return { is: 'answered', raw: seal(typed.raw, command), ...(incomplete && { incomplete }) };
  }
  return {
    type,
    async doubtful(): Promise<ReadonlySet<number>> {
      if (last !== null && (await last.in.late())) refuted.add(last.at);
      return new Set([...open, ...refuted]);
    },
  };
}
