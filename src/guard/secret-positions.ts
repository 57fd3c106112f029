/** Knows where in a line of configuration or output a secret stands: its position decides, not how random it looks. */
import { ANY_WORD_LINES } from './secret-cisco.js';
import { FETCHED, FILES, PLAIN_FILE_LINES } from './secret-files.js';
import { SECRET_LINES } from './secret-lines.js';
import { FREE_TEXT, PLAIN_LINES, WRITTEN } from './secret-plain.js';
import { PROGRAMS, asWords } from './secret-programs.js';
import { type Found, SHAPES, elementsIn } from './secret-shapes.js';
import { TRIGGER } from './secret-trigger.js';
import { beginnings, closeUp, spelled } from './secret-typed.js';
import { LONGEST_MARKER, assigned, generic } from './secret-words.js';

export type { Found } from './secret-shapes.js';

/** In place of a secret: structure, a mask, a well-known BGP community, or a switch. */
const NO_SECRET = /^(?:\([A-Z]\w+-\w+|enabled|disabled|[{}[\]();,|*]+|-{4,5}|\*+|x|yes|no|true|false|null|\d+:\d+(?::\d+)?|additive|no-export|no-advertise|local-as|internet|<[^>]*>|pam_\S+|files|compat|systemd|required|requisite|sufficient|optional|scheme|aaa|none|keychain|inheritance-disable|=|min(?:imum)?-\S+|max(?:imum)?-\S+|complexity|encryption|strength-check|history|aging|change-type|key-chain|hashform=.*)[;,.!]?$/i;
/** Words of commands: with more behind them they tell what follows, as the last of a line or between quotes they are the secret. */
const GOES_ON = /^(?:hash|cipher|simple|role|add|set|key|format|mode)[;,]?$/i;
/** Those of them that stand so in the commands that are known. */
const WRITTEN_AS = /^(?:hash|cipher|simple|mode)$/i;
/** Where a secret is kept, in its place. */
const A_FILE = /^(?:<?\/(?:Common|etc|root|home|run|var|usr|opt|srv|config|mnt|tmp|data)\/[\w./-]+|[\w-][\w.-]*\.(?:key|pem|crt|cer|p12|pfx|jks|keytab))$/;
/** What stands for a secret that is not shown, or for nothing at all. */
const MASK = /^(?:[{}[\]();,|*.]+|-{4,5}|<[^>]*>|\{\*\*\w+\*\*\})$/;
/** The beginning of every public key of OpenSSH, in base64 (RFC 4253, section 6.6). */
const PUBLIC_KEY = /^AAAA(?:B3NzaC1|C3NzaC1|E2VjZHNh|G3Nr|In)/;

/** What stands in place of a secret that somebody took out: `<secret hidden>`. */
const TAKEN_OUT = /^<[\w ]{1,30}>(?:[\s;,'"]|$)/;
/** Before the password in an address of the web: it is one beside any other. */
const OF_ADDRESS = /:\/\/[^\s/:@]{0,120}:$/;

const EVIDENT = [...SHAPES, ...PROGRAMS, ...FILES];
const PLAIN = [...PLAIN_LINES, ...PLAIN_FILE_LINES];

/** Every secret of a line, sorted, without overlaps. `sealed` begins what was sealed before; it is left as it is. */
export function secretsIn(line: string, sealed: string): readonly Found[] {
  const { text, places } = closeUp(line);
  const begins = beginnings(text);
  const at = begins.at(-1)!;
  const command = spelled(text.slice(at));
  if (!TRIGGER.test(text) && command.shift === 0) return [];
  const ofCommand = secretsOf(command.text, sealed, begins.slice(0, -1).some((begin) => isPlain(text.slice(begin)))).map((one) => moved(one, at - command.shift));
  const found = apart(at > 0 ? [...ofCommand, ...evidentIn(text).filter((one) => isSecret(text, one, sealed))] : ofCommand);
  return places === null ? found : found.map(({ start, end, as }) => ({ start: places[start]!, end: places[end - 1]! + 1, as }));
}
/** The secrets of a command that is written out and stands alone; they may overlap. `withoutWords` where its words tell of none. */
function secretsOf(line: string, sealed: string, withoutWords: boolean): readonly Found[] {
  const sure = commanded(line, ANY_WORD_LINES).filter((one) => !MASK.test(line.slice(one.start, one.end)) && !isSealed(line, one, sealed));
  const commands = sure.length > 0 ? [] : commanded(line, SECRET_LINES);
  const isCommand = sure.length > 0 || commands.length > 0;
  const evident = evidentIn(line).filter(({ as, start }) => !isCommand || as !== 'plain' || OF_ADDRESS.test(line.slice(Math.max(0, start - LONGEST_MARKER), start)));
  const loose = isCommand || withoutWords || isPlain(line) ? [] : FREE_TEXT.test(line) ? assigned(line) : besideWords(line);
  const doubted = [...commands.filter((one) => !goesOn(line, one, WRITTEN_AS)), ...[...evident, ...loose].filter((one) => !goesOn(line, one, GOES_ON))];
  return [...sure, ...doubted.filter((one) => isSecret(line, one, sealed))];
}
const isPlain = (line: string): boolean => PLAIN.some((pattern) => pattern.test(line));
function isSecret(line: string, one: Found, sealed: string): boolean {
  const text = line.slice(one.start, one.end);
  const isFetched = FETCHED.test(text) && /[=:][ \t]*["']?$/.test(line.slice(Math.max(0, one.start - LONGEST_MARKER), one.start));
  return !isOfLine(line, one, sealed) && !NO_SECRET.test(text) && !isFetched;
}
const goesOn = (line: string, { start, end }: Found, words: RegExp): boolean => words.test(line.slice(start, end)) && /^[ \t]+\S/.test(line.slice(end, end + LONGEST_MARKER));
const moved = ({ start, end, as }: Found, by: number): Found => ({ start: start + by, end: end + by, as });
/** Whether it is the line's own: where a secret is kept, a key that everybody may see, what was sealed before. */
function isOfLine(line: string, one: Found, sealed: string): boolean {
  const text = line.slice(one.start, one.end);
  return A_FILE.test(text) || PUBLIC_KEY.test(text) || isSealed(line, one, sealed);
}
const isSealed = (line: string, { start, end }: Found, sealed: string): boolean => end <= start || TAKEN_OUT.test(line.slice(start, start + LONGEST_MARKER)) || line.slice(start, end).includes(sealed) || isInside(line, start, sealed);

/** What shows itself to be a secret, in the words of the line and in those of a command that is written as a list. */
function evidentIn(line: string): readonly Found[] {
  const found: Found[] = elementsIn(line).map((one) => bare(line, one));
  const words = asWords(line);
  for (const text of words === line ? [line] : [line, words]) {
    for (const { pattern, holds, as } of EVIDENT) {
      if (holds !== undefined && !text.includes(holds)) continue;
      for (const match of text.matchAll(pattern)) for (const span of match.indices!.slice(1)) if (span) found.push(bare(text, { start: span[0], end: span[1], as }));
    }
  }
  return found;
}
/** What the commands that are known hold: none of it is doubted, and nothing else is looked for in such a line. */
function commanded(line: string, patterns: readonly RegExp[]): readonly Found[] {
  const found: Found[] = [];
  for (const pattern of patterns) {
    for (const match of pattern.global ? line.matchAll(pattern) : [pattern.exec(line)]) {
      for (const span of match?.indices?.slice(1) ?? []) if (span) found.push(bare(line, { start: span[0], end: span[1], as: line.slice(0, span[0]).endsWith('ENC ') ? 're-encoded' : 'plain' }));
    }
  }
  return found;
}
/** What somebody wrote between quotes is one of the settings of a line: its words are free, those beside it are not. */
function besideWords(line: string): readonly Found[] {
  const words = asWords(line);
  const found = words === line ? generic(line) : [...generic(line), ...generic(words)];
  const written = WRITTEN.flatMap((pattern) => [...line.matchAll(pattern)].map((match) => match.indices![1]!));
  if (written.length === 0) return found;
  const isWritten = ({ start }: Found): boolean => written.some(([from, to]) => start >= from && start < to);
  return [...found.filter((one) => !isWritten(one)), ...assigned(line).filter(isWritten)];
}
/** Without its quotes, and without what ends a statement. */
export function bare(line: string, { start, end, as }: Found): Found {
  let [from, to] = [start, end];
  while (to > from && /[;,]/.test(line[to - 1]!)) to--;
  // the end of a list or an object after a text that was closed is not its own
  const closed = /^.+(?=["'][\]})]{1,8}$)/.exec(line.slice(Math.max(from, to - LONGEST_MARKER), to));
  if (closed && line[from] !== line[to - 1]) to = Math.max(from, to - LONGEST_MARKER) + closed[0].length;
  if (/["']/.test(line[from] ?? '') && to - from > 1) {
    from++;
    if (/["']/.test(line[to - 1]!)) to--;
  } else while (to > from && /["']/.test(line[to - 1]!)) to--;
  return { start: from, end: to, as };
}
/** Whether `at` lies in a token of an earlier pass. */
function isInside(line: string, at: number, sealed: string): boolean {
  const from = Math.max(0, at - LONGEST_MARKER);
  const open = line.slice(from, at + sealed.length).lastIndexOf(sealed);
  return open >= 0 && !/[ \t]/.test(line.slice(from + open, at));
}

/** Where two overlap, the longer stands; of two alike, the one that may be compared least. */
function apart(found: readonly Found[]): readonly Found[] {
  const groups: Found[][] = [];
  let reach = -1;
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    if (one.start < reach) groups.at(-1)!.push(one);
    else groups.push([one]);
    reach = Math.max(reach, one.end);
  }
  return groups.flatMap((group) => (group.length === 1 ? group : chosenOf(group)));
}
const RANK = { 're-encoded': 0, salted: 1, plain: 2 } as const;
function chosenOf(group: readonly Found[]): readonly Found[] {
  const chosen: Found[] = [];
  for (const one of [...group].sort((a, b) => b.end - b.start - (a.end - a.start) || RANK[a.as] - RANK[b.as] || a.start - b.start)) {
    if (chosen.every(({ start, end }) => one.end <= start || one.start >= end)) chosen.push(one);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
