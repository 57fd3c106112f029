/** Knows how commands are typed at a command line made for people, and what proves that one printed all it had to say: the prompt, shown again for an empty line. */
import type { Client, ClientChannel, PseudoTtyOptions } from 'ssh2';
import type { Shell } from '../../src/model/dialect.js';
import type { Incomplete } from '../../src/model/observation.js';
import { type Greeting, LATE_MS, learnPrompt, MOST_NUDGES, PAGER_QUIET_MS, type Patience, PATIENCE } from './greeting.js';
import { type Line, listen, type ShellBounds } from './line.js';
import { isPager, isPromptOf, isQuestion, promptKey } from './prompt.js';
import { shown } from './terminal.js';

/** What a typed command printed: without echo, pagers and prompts. `cut`: why it is not all. `open`: whether it was all is told by what comes next. */
export interface Typed {
  readonly raw: Buffer;
  readonly cut: Incomplete | null;
  readonly open: boolean;
  /** Something came after the prompt of the command before this one: that one was not whole. */
  readonly late: boolean;
  /** What the command before still had to say stands in front of the echo: this one is not its own either. */
  readonly mixed: boolean;
  /** Its echo stood right after the prompt before it. */
  readonly echoed: boolean;
}
export interface ShellSession {
  /** Never rejects, and never takes longer than `ms`. Null: nothing was typed, for it is not known any more who listens. */
  type(command: string, ms: number): Promise<Typed | null>;
  /** Whether more came after the last prompt. */
  late(): Promise<boolean>;
}
/** Messages of the log, which may come at any time. */
const LOG_LINE = /^\s*(?:[*.]?(?:[A-Z][a-z]{2} +\d{1,2}|\d{4}[-/ ]\d{2}).{0,80}(?:%|:)|%[A-Z]|<\d{1,3}>|\^?M?\s*$)/;
const CANCEL = '\u0003';

/** Opens the command line, waits for its prompt and types the session's settings. Never rejects: a text says why there is none. */
export async function openShell(client: Client, shell: Shell, bounds: ShellBounds, patience: Patience = PATIENCE): Promise<ShellSession | string> {
  const opened = await channelOf(client, { term: 'vt100', cols: 511, rows: 1000 }, bounds.gone);
  const channel = typeof opened === 'string' && /pseudo-terminal/.test(opened) ? await channelOf(client, false, bounds.gone) : opened;
  if (typeof channel === 'string') return `no command line: ${channel}`;
  const line = listen(channel, shell.pagers, bounds);
  const deadline = performance.now() + bounds.ms;
  const greeting = await learnPrompt(line, shell, deadline, patience);
  if (greeting === null) return 'no prompt was recognised';
  const session = sessionOn(line, shell, greeting, patience);
  for (const setting of shell.settings) await session.type(setting, deadline - performance.now());
  return session;
}

function channelOf(client: Client, terminal: PseudoTtyOptions | false, gone: Promise<void>): Promise<ClientChannel | string> {
  return new Promise((resolve) => {
    void gone.then(() => resolve('the session ended'));
    try {
      client.shell(terminal, (error, opened) => resolve(error ? error.message : opened));
    } catch (error) {
      resolve(error instanceof Error ? error.message : 'no command line');
    }
  });
}

function sessionOn(line: Line, shell: Shell, greeting: Greeting, patience: Patience): ShellSession {
  const { prompt } = greeting;
  let { answers } = greeting;
  let greeted = false;
  let lost = false;
  const isPrompt = (text: string): boolean => isPromptOf(prompt, text);
  const atPrompt = (): boolean => isPrompt(line.last());

  async function type(command: string, ms: number): Promise<Typed | null> {
    if (lost) return null;
    const deadline = performance.now() + ms;
    const before = shown(line.heard());
    line.forget();
    line.write(`${command}${shell.enter ?? '\n'}`);
    let nudges = 0;
    let open = false;
    let cut: Incomplete | null = null;
    for (;;) {
      const left = deadline - performance.now();
      if (left <= 0) {
        cut = 'timeout';
        break;
      }
      const is = await line.more(Math.min(left, patience.stuckMs));
      if (is === 'gone' || is === 'cap') {
        cut = is === 'cap' ? 'cap' : 'error';
        break;
      }
      const last = line.last();
      if (isPager(last, shell.pagers)) {
        if (is === 'data' && (await line.more(PAGER_QUIET_MS)) === 'data') continue;
        line.turnPage();
        continue;
      }
      if (is === 'quiet' && line.paged()) {
        line.turnPage();
        continue;
      }
      if (is === 'quiet' && left > patience.stuckMs) {
        if (isQuestion(last)) {
          line.write(CANCEL);
          cut = 'refused';
          break;
        }
        if (nudges < 2) {
          nudges++;
          line.write('\n');
        }
        continue;
      }
      if (isQuestion(last) && !atPrompt() && (await line.more(patience.quietMs)) === 'quiet') {
        line.write(CANCEL);
        await line.more(patience.quietMs);
        cut = 'refused';
        break;
      }
      if (!atPrompt() || isEchoAlone(command)) continue;
      let ended: 'whole' | 'open' | null = null;
      while (ended === null && atPrompt() && performance.now() < deadline) ended = answers && nudges < MOST_NUDGES ? await confirmed(deadline - performance.now()) : await quiet();
      if (ended === null) continue;
      open = ended === 'open';
      break;
    }
    // Empty lines typed before the end bring prompts of their own.
    while (nudges > 1 && (await line.more(LATE_MS)) === 'data') nudges--;
    lost = cut !== null && !atPrompt();
    const { text, echoed } = printed(command);
    const late = before.split('\n').some((one) => one.trim() !== '' && !isPrompt(one) && !LOG_LINE.test(one));
    const mixed = !echoed.first && echoed.later;
    const raw = shell.greets && !greeted ? `${greeting.text}\n${text}` : text;
    greeted = true;
    line.forget();
    return { raw: Buffer.from(raw, 'latin1'), cut, open, late: late || mixed, mixed, echoed: echoed.first };

    /** Types an empty line: answered by the same prompt and nothing else, all was said. Null: it goes on. */
    async function confirmed(left: number): Promise<'whole' | 'open' | null> {
      const mark = shown(line.heard()).length;
      nudges++;
      line.write('\n');
      const until = performance.now() + Math.min(left, patience.nudgeMs);
      while (performance.now() < until) {
        const is = await line.more(until - performance.now());
        if (is === 'gone' || is === 'cap') {
          cut = 'error';
          return 'open';
        }
        const since = shown(line.heard()).slice(mark);
        if (isPrompt(since.trim())) return 'whole';
        if (/^\s*\n/.test(since) && atPrompt()) return null;
        if (since.trim() !== '' && !atPrompt() && !prompt.startsWith(promptKey(since.trim()))) return null;
      }
      answers = false;
      return 'open';
    }
    async function quiet(): Promise<'open' | null> {
      return (await line.more(patience.quietMs)) === 'quiet' ? 'open' : null;
    }
  }

  /** Only the prompt and the echo of the command stand there, as where a prompt came late. */
  function isEchoAlone(command: string): boolean {
    const text = shown(line.heard());
    return text.trim() === '' || (!text.includes('\n') && text.trim().endsWith(command));
  }

  function printed(command: string): { readonly text: string; readonly echoed: { readonly first: boolean; readonly later: boolean } } {
    const lines = shown(line.heard()).split('\n');
    while (lines.length > 0 && (isPrompt(lines.at(-1)!) || (lines.at(-1) === '' && lines.length > 1 && isPrompt(lines.at(-2)!)))) lines.pop();
    const isEcho = (one: string): boolean => one.trim() === command || (one.trimEnd().endsWith(command) && isPrompt(one.slice(0, one.lastIndexOf(command))));
    const first = lines.findIndex((one) => one.trim() !== '' && !isPrompt(one) && !LOG_LINE.test(one));
    const at = lines.findIndex(isEcho);
    const isFirst = at >= 0 && at === first;
    const kept = at >= 0 && at <= Math.max(first, 0) ? lines.slice(at + 1) : lines;
    while (kept.length > 0 && (isPrompt(kept[0]!) || kept[0]!.trim() === '')) kept.shift();
    return { text: kept.length === 0 ? '' : `${kept.join('\n')}\n`, echoed: { first: isFirst, later: at > first && first >= 0 } };
  }
  return {
    type,
    async late() {
      await line.more(LATE_MS);
      return shown(line.heard()).split('\n').some((one) => one.trim() !== '' && !isPrompt(one) && !LOG_LINE.test(one));
    },
  };
}
