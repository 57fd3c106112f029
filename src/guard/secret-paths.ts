/** Knows files of hosts whose names alone tell that their lines hold a secret: no word beside it says so. */

interface Kind {
  /** Its path. */
  readonly named: RegExp;
  /** Every group that took part is a secret. A line that was switched off with `#` counts, words about the file do not. */
  readonly secret: RegExp;
}
const VALUE = `("[^"]*"|'[^']*'|[^\\s"']\\S*)`;
/** `§` a secret, `_` any other word, a blank any blanks. */
const lineOf = (text: string): RegExp => new RegExp(`^\\s*(?:#(?=\\S))?${text.replaceAll('_', `(?:"[^"]*"|'[^']*'|[^\\s#"'][^\\s"']*)`).replaceAll(' ', '[ \\t]+').replaceAll('§', VALUE)}`, 'd');

const KINDS: readonly Kind[] = [
  // racoon(8): who, key
  { named: /(?:^|[\\/])psk\.txt$/, secret: lineOf(String.raw`_ §\s*$`) },
  // pppd(8), xl2tpd: client, server, secret, addresses
  { named: /(?:^|[\\/])(?:chap|pap|srp|l2tp)-secrets$/, secret: lineOf('_ _ §') },
  // davfs2: where, account, password
  { named: /(?:^|[\\/])(?:davfs2\/secrets|\.davfs2\/secrets)$/, secret: lineOf(String.raw`_ _ §\s*$`) },
  // chronyd(8), ntpd(8): number, how, key
  { named: /(?:^|[\\/])(?:chrony|ntp)\.?keys?$|(?:^|[\\/])ntp\/keys$/, secret: lineOf(String.raw`\d{1,10} (?:_ (?=\S))?(?:(?:HEX|ASCII):)?§`) },
  // pam_radius: server, secret, seconds
  { named: /(?:^|[\\/])(?:pam_radius(?:_auth)?\.conf|raddb\/server)$/, secret: lineOf('_ §') },
  // postfix, exim: where mail goes on, account and password
  { named: /(?:^|[\\/])(?:sasl_?passwd\w*|smtp_auth|relay_passwd)$/, secret: lineOf(String.raw`_ [^\s:]+:(\S+)`) },
  { named: /(?:^|[\\/])passwd\.client$/, secret: lineOf(String.raw`[^\s:]+:[^\s:]+:(\S+)`) },
  // netrc(5), one word a line or all in one
  { named: /(?:^|[\\/])(?:\.netrc|\.authinfo|netrc)$/, secret: lineOf(String.raw`(?:.{0,300}? )?(?:password|passwd|account) §`) },
  { named: /(?:^|[\\/])(?:\.netrc|\.authinfo|netrc)$/, secret: lineOf(String.raw`(?!(?:machine|default|login|user|password|account|macdef|port)\b)(\S+)\s*$`) },
  // PostgreSQL: host, port, database, account, password, in which a backslash keeps a colon
  { named: /(?:^|[\\/])\.?pgpass(?:\.conf)?$/, secret: lineOf(String.raw`(?:(?:\\.|[^:\\\s])*:){4}(\S.*?)\s*$`) },
  // smbpasswd(5): account, number, LANMAN and NT hash
  { named: /(?:^|[\\/])smbpasswd$/, secret: lineOf(String.raw`[^\s:]+:\d+:([0-9A-Fa-fX]{32}):([0-9A-Fa-fX]{32}):`) },
  // opasswd of pam_unix(8), gshadow(5)
  { named: /(?:^|[\\/])opasswd$/, secret: lineOf(String.raw`[^\s:]+:\d+:\d+:(\S+)`) },
  { named: /(?:^|[\\/])(?:g?shadow|master\.passwd)-?$/, secret: lineOf(String.raw`[^\s:]+:([^:*!x\s][^:\s]*):`) },
  // rsyncd.conf(5), htpasswd(1) and others: account, password; what logs in by a file of two lines or of one
  { named: /(?:^|[\\/])(?:[\w.-]*[._-])?(?:secrets?|passwords?|passwd|passfile|pass|pw|psk|ht(?:passwd|digest)|credentials?|userpass|auth-user-pass|tokens?|keyfile|apikey)(?:\.(?:txt|dat|conf|list|file))?$/i, secret: lineOf(String.raw`(?:[^:#"']+:){0,2}([^\s:#=]+)\s*$`) },
];

/** What is looked for in the lines of a file of this path; empty where its name tells nothing. */
function secretsOfFile(path: string): readonly RegExp[] {
  return KINDS.flatMap(({ named, secret }) => (named.test(path) ? [secret] : []));
}

const PRINTS = /^(?:sudo (?:-n )?)?(?:cat|type|more|head|tail|file show|Get-Content)\b((?: +\S+)+)\s*$/;
/** As grep(1) puts it before a line, and as tail(1) puts it above the lines of each of several files. */
const BEFORE_LINE = /^((?:\/|[A-Za-z]:\\)[^\s:]{1,240})[:-](?=.)/;
const ABOVE_LINES = /^==> (\S{1,240}) <==\s*$/;

/** What a line's file tells of it: what to look for, from which character on. */
export interface OfFile {
  readonly patterns: readonly RegExp[];
  readonly from: number;
}
/** A function that is given the lines that `command` printed, one after the other, and tells what the file of each says of it; null where it says nothing. */
export function filesOf(command: string): (line: string) => OfFile | null {
  const printed = (PRINTS.exec(command.trim())?.[1] ?? '').split(/ +/).filter((word) => word !== '' && !word.startsWith('-'));
  let current = printed.flatMap((path) => secretsOfFile(path));
  const known = new Map<string, readonly RegExp[]>();
  return (line) => {
    const above = ABOVE_LINES.exec(line)?.[1];
    if (above !== undefined) current = [...secretsOfFile(above)];
    if (above !== undefined) return null;
    const [before, path] = BEFORE_LINE.exec(line) ?? [];
    if (before === undefined || path === undefined) return current.length > 0 ? { patterns: current, from: 0 } : null;
    const patterns = known.get(path) ?? secretsOfFile(path);
    known.set(path, patterns);
    return patterns.length > 0 ? { patterns, from: before.length } : null;
  };
}
