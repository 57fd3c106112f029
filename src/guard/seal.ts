/** Knows how secrets are taken out of what a device printed before anything keeps it: a token stands in the place of each. */
import { createHmac } from 'node:crypto';
import { type Screen, mayGoOn, readable, screenOf } from './seal-screen.js';
import { type Found, bare, secretsIn } from './secret-positions.js';
import { type OfFile, filesOf } from './secret-paths.js';
import { SECTIONS } from './secret-sections.js';

const OPEN = '‹secret:';
const CLOSE = '›';
const FINGERPRINT_DIGITS = 12;
/** Lists of packages: `passwd` is one of them, and what follows is its version. */
const NAMES = /^(?:dpkg -l|rpm -qa|apk info)\b/;
const PRIVATE_KEY = /(-{4,5} ?BEGIN [A-Z0-9 ]*(?:PRIVATE KEY(?: BLOCK)?|PKCS12|OpenVPN (?:Static key V1|tls-crypt-v2 (?:client|server) key)) ?-{4,5})([\s\S]*?)(-{4,5} ?END [A-Z0-9 ]*(?:PRIVATE KEY(?: BLOCK)?|PKCS12|OpenVPN (?:Static key V1|tls-crypt-v2 (?:client|server) key)) ?-{4,5}|$)/g;
/** What OpenVPN keeps within its own configuration; of who logs in, the first line is the account. */
const INLINE = /(<(key|secret|tls-auth|tls-crypt|tls-crypt-v2|pkcs12|(?:http-proxy-)?auth-user-pass|http-proxy-user-pass)>[ \t]*\r?\n)([^<]+?)(\r?\n[ \t]*<\/\2>)/g;
/** A line that goes on in the next one, and how many of them are taken for one. */
const GOES_ON = /\\\r?$/;
const LONGEST_LINE = 64;
/** More of them no line has needed. */
const PASSES = 8;

/**
 * A function that replaces every secret by `‹secret:7f3a…›`, a fingerprint keyed with `key`: equal secrets have equal tokens, on
 * whatever device, and nobody without the key can try passwords against them. `:salted` marks the hash of a secret, which differs
 * from box to box for the same secret; `‹secret:re-encoded›` what a device writes anew at every export, which cannot be compared
 * at all. `patterns` are those of the dialects: the first group of each is a secret. What is sealed already stays as it is.
 */
export function createSealer(key: Uint8Array, patterns: readonly RegExp[]): (raw: Uint8Array, command: string) => Uint8Array {
  const own = patterns.map((pattern) => new RegExp(pattern.source, [...new Set(`${pattern.flags}dg`)].join('').replace('y', '')));

  function token(secret: string, as: Found['as']): string {
    if (as === 're-encoded') return `${OPEN}re-encoded${CLOSE}`;
    const fingerprint = createHmac('sha256', key).update(secret).digest('hex').slice(0, FINGERPRINT_DIGITS);
    return `${OPEN}${fingerprint}${as === 'salted' ? ':salted' : ''}${CLOSE}`;
  }

  /** Until nothing is found any more: what a sealed word told of the others is told no longer. */
  function sealLine(line: string, words: Words, named: boolean): string {
    let sealed = line;
    for (let pass = 0; pass < PASSES; pass++) {
      const before = sealed;
      for (const pattern of own) sealed = replaced(sealed, spansOf(sealed, pattern, words.open), words);
      if (!named) sealed = replaced(sealed, secretsIn(sealed, words.open), words);
      if (sealed === before) break;
    }
    return sealed;
  }
  /** Line by line; one that goes on in the next is looked at whole, and written in one piece where it holds a secret. */
  function sealLines(text: string, words: Words, named: boolean, command: string): string {
    const lines = text.split('\n');
    const fileOf = filesOf(command);
    let section: (typeof SECTIONS)[number] | null = null;
    const sealed: string[] = [];
    const screen = screenOf(lines);
    for (let i = 0; i < lines.length; i++) {
      const first = i;
      while (i + 1 < lines.length && i - first < LONGEST_LINE && (GOES_ON.test(lines[i]!) || (screen !== null && breaksSecret(lines[i]!, lines[i + 1]!, screen, words)))) i++;
      const own = lines.slice(first, i + 1);
      const whole = own.length === 1 ? own[0]! : own.map((part, at) => (at === 0 ? part : part.replace(/^[ \t]+/, '')).replace(at < own.length - 1 ? GOES_ON : /$^/, '')).map((part, at) => (at < own.length - 1 ? part.replace(/\r$/, '') : part)).join('');
      const opened = SECTIONS.find(({ opens }) => opens.test(whole.trimEnd()));
      if (opened) section = opened;
      else if (section?.closes.test(whole)) section = null;
      if (section?.plain?.test(whole)) {
        sealed.push(...own);
        continue;
      }
      const told = section ? replaced(whole, spansOf(whole, new RegExp(section.secret.source, `${section.secret.flags}g`), words.open), words) : whole;
      const known = byFile(told, fileOf(told), words);
      const done = sealPieces(known, words, named);
      sealed.push(...(done === whole ? own : [done]));
    }
    return sealed.join('\n');
  }
  function byFile(line: string, file: OfFile | null, words: Words): string {
    if (file === null || line.includes(words.open)) return line;
    let rest = line.slice(file.from);
    for (const pattern of file.patterns) if (!rest.includes(words.open)) rest = replaced(rest, spansOf(rest, pattern, words.open), words);
    return line.slice(0, file.from) + rest;
  }
  /** The end of the screen broke a secret in two, or parted it from the words that tell of it: the next line alone holds none there, both as one do. */
  function breaksSecret(line: string, next: string, screen: Screen, words: Words): boolean {
    if (!mayGoOn(line, next, screen)) return false;
    const rest = next.replace(/\r$/, '');
    const alone = new Set(secretsIn(rest, words.open).map(({ end }) => end));
    return secretsIn(line.replace(/\r$/, '') + rest, words.open).some(({ end }) => end > screen.width && !alone.has(end - screen.width));
  }
  function sealPieces(line: string, words: Words, named: boolean): string {
    return line.includes('\r') ? line.replace(/[^\r]+/g, (piece) => sealPiece(piece, words, named)) : line === '' ? line : sealPiece(line, words, named);
  }
  /** What a terminal would show of it holds the secret whole: then that is what is kept. */
  function sealPiece(piece: string, words: Words, named: boolean): string {
    const read = readable(piece);
    const sealed = read === null ? null : sealLine(read, words, named);
    return sealed === null || sealed === read ? sealLine(piece, words, named) : sealed;
  }
  function replaced(line: string, found: readonly Found[], words: Words): string {
    let result = '';
    let at = 0;
    for (const { start, end, as } of found) {
      result += line.slice(at, start) + words.write(token(words.read(line.slice(start, end)), as));
      at = end;
    }
    return at === 0 ? line : result + line.slice(at);
  }

  function inlined(all: string, begin: string, name: string, body: string, end: string, words: Words): string {
    const account = name.endsWith('user-pass') ? /^[^\n]*\n/.exec(body)?.[0] : '';
    const secret = account === undefined ? '' : body.slice(account.length).trim();
    return secret === '' || all.includes(words.open) ? all : `${begin}${account}${words.write(token(words.read(secret), 'plain'))}${end}`;
  }

  return (raw, command) => {
    const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const words = isWide(bytes) ? WIDE : bytes.toString('utf8').includes('\ufffd') ? BYTES : TEXT;
    const whole = bytes.toString(words.encoding);
    const withoutKeys = whole.replace(PRIVATE_KEY, (_all, begin: string, body: string, end: string) => (body.includes(words.open) ? `${begin}${body}${end}` : `${begin}\n${words.write(token(words.read(body.trim()), 'plain'))}\n${end}`));
    const withoutInline = withoutKeys.includes('</') ? withoutKeys.replace(INLINE, (all, begin: string, name: string, body: string, end: string) => inlined(all, begin, name, body, end, words)) : withoutKeys;
    const sealed = sealLines(withoutInline, words, NAMES.test(command), command);
    return sealed === whole ? raw : Buffer.from(sealed, words.encoding);
  };
}

/** Text is handled as text; bytes that are no UTF-8 one by one, so that all of them stay as they are. */
interface Words {
  readonly open: string;
  readonly encoding: 'utf8' | 'latin1' | 'utf16le';
  write(token: string): string;
  read(secret: string): string;
}
const TEXT: Words = { open: OPEN, encoding: 'utf8', write: (token) => token, read: (secret) => secret };
const WIDE: Words = { ...TEXT, encoding: 'utf16le' };
const BYTES: Words = {
  open: Buffer.from(OPEN).toString('latin1'),
  encoding: 'latin1',
  write: (token) => Buffer.from(token).toString('latin1'),
  read: (secret) => secret,
};

/** UTF-16 of little end, as Windows writes it into files: the mark of its order, or a zero behind each of the first characters. */
function isWide(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return false;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[3] === 0;
  return bytes.subarray(0, 64).every((byte, i) => (byte === 0) === (i % 2 === 1));
}
function spansOf(line: string, pattern: RegExp, open: string): readonly Found[] {
  const found: Found[] = [];
  const spans = pattern.global ? [...line.matchAll(pattern)].map((match) => match.indices?.[1]) : (pattern.exec(line)?.indices?.slice(1) ?? []);
  for (const span of spans) {
    if (!span || span[1] <= span[0] || line.slice(span[0], span[1]).includes(open)) continue;
    const one = bare(line, { start: span[0], end: span[1], as: 'plain' });
    if (one.end > one.start) found.push({ ...one, as: /^\$\w+\$/.test(line.slice(one.start, one.end)) ? 'salted' : 'plain' });
  }
  return found;
}
