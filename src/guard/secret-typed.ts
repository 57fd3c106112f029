/** Knows commands as people type them: abbreviated, and within other lines: after a prompt, in a script, in a comment, in a log of what was typed. */

/** `~` parts what is enough of a word from the rest of it, `*` is any word. */
const COMMANDS = [
  'en~able sec~ret', 'en~able pas~sword', 'us~ername * sec~ret', 'us~ername * pas~sword', 'us~ername * pr~ivilege * sec~ret', 'us~ername * pr~ivilege * pas~sword',
  'snmp-s~erver com~munity', 'snmp-s~erver h~ost', 'snmp-s~erver us~er', 'rad~ius-server k~ey', 'rad~ius-server h~ost * k~ey', 'tac~acs-server k~ey', 'tac~acs-server h~ost * k~ey',
  'nei~ghbor * pas~sword', 'ip os~pf mes~sage-digest-key * m~d5', 'st~andby * auth~entication', 'pp~p ch~ap pas~sword', 'pp~p pa~p s~ent-username * pas~sword',
  'cr~ypto isa~kmp k~ey', 'nt~p authentication-k~ey * m~d5', 'vt~p pas~sword', 'key-s~tring', 'wpa-p~sk a~scii', 'tu~nnel pas~sword', 'ip ft~p pas~sword',
];
const SPELLED = COMMANDS.map((command) => {
  const words = command.split(' ');
  const pattern = words.map((word) => (word === '*' ? '(\\S+)' : `(${short(word)})`)).join('[ \\t]+');
  return { pattern: new RegExp(`^[ \\t]*${pattern}(?=[ \\t])`, 'i'), words: words.map((word) => (word === '*' ? null : word.replace('~', ''))) };
});
function short(word: string): string {
  const [enough, rest = ''] = word.split('~') as [string, string?];
  return enough + [...rest].reduceRight((after, letter) => `(?:${letter}${after})?`, '');
}

/** The line with the words of its command written out, and how much further right all that follows stands in it. */
export function spelled(line: string): { readonly text: string; readonly shift: number } {
  for (const { pattern, words } of SPELLED) {
    const match = pattern.exec(line);
    if (!match) continue;
    const full = words.map((word, i) => word ?? match[i + 1]!).join(' ');
    return { text: full + line.slice(match[0].length), shift: full.length - match[0].length };
  }
  return { text: line, shift: 0 };
}

/** What stands before a command that is not all of its line. */
const BEFORE = [
  /^[\w.@/:~-]{1,64}(?:\([\w.~/-]{1,40}\))?[#>] ?(?=[a-z/:])/i,
  /^[\w.-]{1,40}@[\w.-]{1,60}(?::[\w.~/-]{0,60})?[$%] ?(?=[a-z/:])/i,
  /^\[[\w.-]{1,40}@[\w. -]{1,60}\] (?:\/[\w /-]{0,60})?> ?(?=[a-z/:])/i,
  /^(?:<[\w.-]{1,40}>|\[[~*]?[\w./-]{1,60}\]) ?(?=[a-z])/i,
  // the file a line stands in, as grep(1) puts it in front
  /^\/[\w.@+/~-]{1,200}:(?!\/\/)/,
  /^[ \t]*set (?:script|command) "/i,
  /^[ \t]*action [\w.]+ cli (?:command )?"?/i,
  /^[ \t]*(?:\d{1,5}[ \t]+)?(?:cli|do|do-exec|no|undo|default|command \d+)[ \t]+/i,
  /^[ \t]*job \S{1,40} command \d+ "/i,
  /^[ \t]*alias (?:(?:exec|configure|interface) )?[\w.-]+[ \t]+"?(?=\S+ )/i,
  /^[ \t]*[!#;]+[ \t]*(?=[a-z/:])/i,
  /^(?:[+-][ \t]*|[<>] )(?=[a-z/:])/i,
  /^[ \t]*\d{1,5}:?[ \t]{1,4}(?=[a-z/:])/i,
  /^.{0,200}?\blogged command:[ \t]*/i,
  /^.{0,200}?\b(?:vtysh|fastcli|swctrl)\b.{0,100}?-c "/i,
];
/** An element, no prompt that looks like one. */
const MARKUP = /^\s*<[^<>]{0,200}(?:>[^<]*<|\/>)/;
const DEEPEST = 3;
/** Where the command of a line may begin: at its start, and behind each thing that may stand before one. */
export function beginnings(line: string): readonly number[] {
  const found = [0];
  for (let depth = 0; depth < DEEPEST && !MARKUP.test(line); depth++) {
    const at = found.at(-1)!;
    const rest = line.slice(at);
    const before = BEFORE.map((pattern) => pattern.exec(rest)?.[0].length ?? 0).find((length) => length > 0);
    if (before === undefined || before >= rest.length) break;
    found.push(at + before);
  }
  return found;
}

/** The line with one blank where there are tabs or more of them between its words, and where each of its characters stood; null where nothing moved. */
export function closeUp(line: string): { readonly text: string; readonly places: readonly number[] | null } {
  if (!/\S(?:\t| {2})[ \t]*\S/.test(line)) return { text: line, places: null };
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const gap of line.matchAll(/(?<=\S)(?:[ \t]{2,}|\t)(?=\S)/g)) {
    for (let i = at; i <= gap.index; i++) places.push(i);
    text += `${line.slice(at, gap.index)} `;
    at = gap.index + gap[0].length;
  }
  for (let i = at; i <= line.length; i++) places.push(i);
  return { text: text + line.slice(at), places };
}
