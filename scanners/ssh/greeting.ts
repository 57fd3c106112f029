/** Knows how the prompt of a command line is learned before anything is typed at it. */
import type { Shell } from '../../src/model/dialect.js';
import type { Line } from './line.js';
import { isPager, isQuestion, looksLikePrompt, promptKey } from './prompt.js';
import { shown } from './terminal.js';

/** Milliseconds. */
export interface Patience {
  /** How long an empty line may stay unanswered. */
  readonly nudgeMs: number;
  /** Silence after which a prompt is taken for one where empty lines are not answered. */
  readonly quietMs: number;
  /** Silence without a prompt after which an empty line may bring it back, as after a message of the log. */
  readonly stuckMs: number;
}
export const PATIENCE: Patience = { nudgeMs: 1500, quietMs: 400, stuckMs: 5000 };

export interface Greeting {
  readonly text: string;
  readonly prompt: string;
  /** Whether an empty line brings the prompt again. */
  readonly answers: boolean;
}
/** A pager has stopped; text that looks like one goes on. */
export const PAGER_QUIET_MS = 20;
/** What is still on its way comes within it. */
export const LATE_MS = 60;
export const MOST_NUDGES = 6;

/** The prompt is what stands in the last line twice, with an empty line typed between. Null: none was recognised by `deadline` (of `performance.now()`). */
export async function learnPrompt(line: Line, shell: Shell, deadline: number, { nudgeMs, quietMs }: Patience): Promise<Greeting | null> {
  let nudges = 0;
  let silent = 0;
  let candidate: string | null = null;
  /** The last line when the last empty one was typed: some bring the prompt again without going to a new line. */
  let before = '';
  let chosen = false;
  for (;;) {
    const left = deadline - performance.now();
    if (left <= 0) return null;
    const is = await line.more(Math.min(left, nudges > 0 || looksLikePrompt(line.last()) ? nudgeMs : 2 * nudgeMs));
    if (is === 'gone' || is === 'cap') return null;
    const last = line.last();
    if (isPager(last, shell.pagers)) {
      if (is === 'data' && (await line.more(PAGER_QUIET_MS)) === 'data') continue;
      line.turnPage();
      continue;
    }
    if (!chosen && shell.menu?.asks.test(last) === true) {
      chosen = true;
      line.write(`${shell.menu.choice}${shell.enter ?? '\n'}`);
      continue;
    }
    if (looksLikePrompt(last)) candidate = promptKey(last);
    if (is === 'quiet' && ++silent > 1) return candidate === null ? null : { text: greetingIn(line.heard()), prompt: candidate, answers: false };
    if (!looksLikePrompt(last)) {
      if (is === 'quiet' && nudges < MOST_NUDGES && !isQuestion(last)) {
        nudges++;
        line.write('\n');
      }
      continue;
    }
    const lines = shown(line.heard()).split('\n').filter((one) => one.trim() !== '');
    const again = nudges > 0 && candidate !== null && before !== '' && last.startsWith(before) && promptKey(last.slice(before.length)) === promptKey(before);
    if (again || (nudges > 0 && lines.length > 1 && promptKey(lines.at(-2)!) === promptKey(last))) {
      const text = greetingIn(line.heard());
      while (nudges > 1 && (await line.more(LATE_MS)) === 'data') nudges--;
      return { text, prompt: again ? promptKey(before) : promptKey(line.last()) || promptKey(last), answers: true };
    }
    if (is === 'quiet' && nudges > 0) {
      await line.more(quietMs);
      continue;
    }
    if (nudges >= MOST_NUDGES) continue;
    nudges++;
    before = last;
    line.write('\n');
  }
}

function greetingIn(heard: string): string {
  const lines = shown(heard).split('\n').map((one) => one.trimEnd());
  while (lines.length > 1 && (lines.at(-2) === lines.at(-1) || lines.at(-2) === '')) lines.pop();
  return lines.join('\n');
}
