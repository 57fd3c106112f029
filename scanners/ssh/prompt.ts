/** Knows what stands at the end of a screen: a prompt, a pager, or a question that nobody may answer. */

/** Word characters and what makes put around them, ending in the sign that input is awaited. */
const PROMPT = /^[ \t]*[*!]?[ \t]*(?:[\w.\-/+:@~#|()[\]<>*^ ]{0,100})[>#$%\])][ \t]*$|^\[[\w.-]{1,40}\]\[[\w.@-]{1,80}\][\w./~-]{1,100}:[ \t]*$/;
/** What ends like a prompt and is none. */
const NO_PROMPT = /pass(?:word|phrase|code)|login:|press |--\s?more|continue|quit\b|\(y\/n\)|\[y(?:es)?\/n(?:o)?\]|https?:\/\/|(?:^|[\s(.,])\d+%\s*$|^\s*<\/|[<>#]{4}|^\s*[#>$%\])*! ]{3,}$/i;
/** At least a word, or the sign alone. */
const SAYS_SOMETHING = /[A-Za-z0-9]|^\s*\[[~/]|^\s*[>#$%]\s*$/;

const PAGERS: readonly RegExp[] = [
  /-{1,4} ?\(?more\)? ?\d*%?.{0,90}-{1,4}>?\s*$/i,
  /^\s*<-{1,4} ?more ?-{1,4}>\s*$/i,
  /-- ?more ?--.{0,120}$/i,
  /--More or \(q\)uit--/i,
  /^\s*[<.]{0,4}(?:press|hit|type) (?:any key|<?space>?|<?enter>?|<?return>?|<cr>)(?![\w-]).{0,90}$/i,
  /^\s*(?:More|Next): <space>.{0,80}$/i,
  /^\s*CTRL\+C\b.{0,20}\bQuit\b.{0,80}$/i,
  /^\s*(?:\(Q\)uit to|'Enter' for|-- \[Q quit\b).{0,80}$/i,
  /^\s*(?:more\.{3}|\[more\])\s*$/i,
  /^\s*lines \d+-\d+(?:\/\d+)?.{0,40}$/i,
  /^\s*\(END\)\s*$/,
  /^\s*\[?(?:Q to quit|Press \[?q\]? to quit).{0,60}$/i,
];
const QUESTION = /(?:pass(?:word|phrase|code)|user ?name|login)[^:]{0,40}:\s*$|\[?\(?y(?:es)?\/n(?:o)?(?:\/\w+)?\)?\]?\s*[:?]?\s*$|\[confirm\]\s*$|are you sure.{0,60}\?\s*$/i;

/** Whether a line without an end may be a prompt, by its form alone. */
export function looksLikePrompt(line: string): boolean {
  return PROMPT.test(line) && SAYS_SOMETHING.test(line) && !NO_PROMPT.test(line) && !isPager(line);
}
/** Whether more waits for a key. */
export function isPager(line: string, own: readonly RegExp[] = []): boolean {
  return pagerIn(line, own) !== null;
}
/** What of a line is the pager's: it may stand behind text that goes on when a key is pressed. */
export function pagerIn(line: string, own: readonly RegExp[] = []): string | null {
  if (line.length > 1000) return null;
  for (const pattern of [...own, ...PAGERS]) {
    const found = pattern.exec(line)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
/** Whether all was shown, and the pager waits to be left. */
export function isLastPage(line: string): boolean {
  return /\(END\)\s*$/.test(line) && line.length <= 200;
}
/** Whether it asks for a secret or for leave to do something. */
export function isQuestion(line: string): boolean {
  return line.length <= 200 && QUESTION.test(line);
}
/** The part of a prompt that stays the same: without the mark of unsaved changes, and without the sign that tells one's rights. */
export function promptKey(line: string): string {
  const bare = line.trim().replace(/^[*!]\s*/, '');
  return bare.replace(/[\s>#$%]+$/, '') || bare;
}
/** Whether a line is the prompt that was learned. Some makes put a name before it once they know it. */
export function isPromptOf(key: string, line: string): boolean {
  const own = promptKey(line);
  if (!/[>#$%\])]\s*$|^\[[^\]]+\]\[[^\]]+\].*:\s*$/.test(line)) return false;
  return own === key || (key.length > 3 && own.endsWith(` ${key}`) && looksLikePrompt(line));
}
