/** Knows the line that a command line made for people stands in: what came, as a terminal shows it, and pagers answered in it. */
import type { ClientChannel } from 'ssh2';
import { isLastPage, isPager, pagerIn } from './prompt.js';
import { shown } from './terminal.js';

export interface ShellBounds {
  readonly ms: number;
  readonly bytes: number;
  readonly gone: Promise<void>;
}
export interface Line {
  /** What came since `forget`, one character a byte. */
  heard(): string;
  forget(): void;
  /** The line that the cursor stands in, as a terminal shows it. What came until now counts as seen. */
  last(): string;
  /** Whether a pager was painted over, or pushed up by a message of the log: it may still wait. */
  paged(): boolean;
  /** Answers the pager that stands in the last line: what it wrote is left to itself to wipe out. */
  turnPage(): void;
  /** Waits for more: `quiet` after `ms` of silence, `gone` where nothing can come any more, `cap` where it was too much. */
  more(ms: number): Promise<'data' | 'quiet' | 'gone' | 'cap'>;
  write(text: string): void;
}

/** More than any prompt or pager. */
const TAIL = 4096;
/** Stands in what was heard where a key was pressed for a pager. */
const PRESSED = '\u0001';

/** Listens to a channel until it ends, the session is gone, or more than `bounds.bytes` came since `forget`. `own`: pagers of this make. */
export function listen(channel: ClientChannel, own: readonly RegExp[] | undefined, { bytes, gone }: ShellBounds): Line {
  let chunks: string[] = [];
  let tail = '';
  let size = 0;
  let unread = false;
  let ended = false;
  let wake = (): void => {};
  const onData = (chunk: Buffer): void => {
    size += chunk.length;
    if (size > bytes) return wake();
    const text = chunk.toString('latin1').replaceAll(PRESSED, '');
    chunks.push(text);
    tail = (tail + text).slice(-TAIL);
    unread = true;
    wake();
  };
  const onEnd = (): void => {
    ended = true;
    wake();
  };
  channel.on('data', onData);
  channel.stderr.on('data', onData);
  channel.on('close', onEnd);
  channel.on('error', onEnd);
  void gone.then(onEnd);
  return {
    heard: () => wiped(chunks.join(''), own),
    forget() {
      chunks = [];
      tail = '';
      size = 0;
    },
    last() {
      unread = false;
      return shown(tail).split('\n').at(-1)!;
    },
    paged: () => tail.split(/[\r\n]+/).slice(-8, -1).some((part) => isPager(shown(part).trim(), own)),
    turnPage() {
      const last = shown(tail).split('\n').at(-1)!;
      tail = '';
      chunks.push(PRESSED);
      channel.write(isLastPage(last) ? 'q' : ' ');
    },
    more: (ms) =>
      new Promise((resolve) => {
        const answer = (): 'data' | 'gone' | 'cap' | null => (size > bytes ? 'cap' : unread ? 'data' : ended ? 'gone' : null);
        const settle = (is: 'data' | 'quiet' | 'gone' | 'cap'): void => {
          clearTimeout(timer);
          wake = () => {};
          if (is === 'data') unread = false;
          resolve(is);
        };
        const timer = setTimeout(() => settle('quiet'), Math.max(0, ms));
        wake = () => {
          const is = answer();
          if (is) settle(is);
        };
        wake();
      }),
    write: (text) => void (ended || channel.write(Buffer.from(text, 'latin1'))),
  };
}

/** What came, without the pagers that their device did not wipe out itself when a key was pressed. */
function wiped(heard: string, own: readonly RegExp[] | undefined): string {
  const parts = heard.split(PRESSED);
  return parts
    .map((part, i) => {
      if (i === parts.length - 1 || /^[\r\b\u001b]/.test(parts[i + 1]!)) return part;
      const at = part.lastIndexOf('\n') + 1;
      const line = shown(part.slice(at));
      const pager = pagerIn(line, own);
      return pager === null ? part : part.slice(0, at) + line.slice(0, line.lastIndexOf(pager));
    })
    .join('');
}
