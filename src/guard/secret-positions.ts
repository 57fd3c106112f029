/** Knows where in a line of configuration or output a secret stands: its position decides, not how random it looks. */
import { FREE_TEXT, PLAIN_LINES, SECRET_LINES } from './secret-lines.js';

/** Start and end of a secret in a line. `as` tells what of it may be compared between sweeps and boxes. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly as: 'plain' | 'salted' | 're-encoded';
}

/** Words after which, past any `MARKER`, a secret follows: as `password X`, `password=X`, `"password": "X"`. They may end longer words. */
const WORDS = [
  'secret', 'passw(?:or)?d', 'passphrase', 'passwd', 'psk', 'pre-?shared-?(?:key|secret)', 'pre_shared_key', 'presharedkey', 'shared[-_]?(?:key|secret)', 'wpa[-_]?key', 'wep[-_]?key(?:\\d)?', 'wepkey', 'private[-_]?key',
  'community', '(?:auth(?:entication)?|encryption|message-digest|session|server|priv|privacy)-?key', 'key-string', 'key-hash', 'key-octet-string', 'hexadecimal-string', 'trap-group', 'authentication text', 'community-name',
  'authentication-mode', 'privacy-mode', 'encrypted-(?:key|keystring|password)', 'plaintext-key', 'keystring', 'key-value', '(?:wpa-?)?hexkey', 'phash', 'plain-text-password-value', '(?:snmp-)?community-string', '(?:auth|priv)(?:pwd|passwd|pw)', 'auth-pwd', 'priv-pwd', '(?:bind|rootbind|root|admin|smtp)pw', 'radius-common-pw', 'requirepass', 'masterauth', 'auth_pass',
  'r[ow]community6?', 'trapcommunity', '(?:md5|tcp-md5|shared|secret|static|management-protection|virtual-controller|api|access|enc|ddns|secondary|account)-?key(?:-\\d)?', 'chap-secret', 'shared_key', 'auth-?pass', 'priv-?pass', 'snmp-community', '(?:login|enable|user|admin|root|bind|sent)-?pass(?:word)?',
];
/** Names that are only worth a secret where a value is assigned to them. */
const ASSIGNED = ['[\\w.-]{0,60}(?:api[-_]?key|access[-_]?key|secret[-_]?key|token|authtok|x_shadow|credential(?!s?["\']?[ \\t]*[:=][ \\t]*["\']?/)|pass|pwd|password|passwd|secret)\\w{0,40}'];
/** What may stand between the word and the secret: how it is written down. */
const MARKER = /^(?:(?:read|write|read-only|read-write|ro|rw)(?= (?:cipher|simple) )|(?:manager|operator)(?: user-name [^ ]+)?(?= (?:plaintext|sha1|sha256) )|ENC|level \d+|encrypted|unencrypted|hashed|irreversible-cipher|cipher-text|ciphertext|cipher|simple|plaintext|plain-text|ascii-text|hexadecimal|plain|clear-text|cleartext|clear|ascii|hex|text|sha512|sha384|sha256|sha224|sha1|sha2|sha|md5|pbkdf2|bcrypt-sha512|scrypt|hmac-\S+|3des(?:-\S+)?|des(?:-\S+)?|aes(?:-?\d+)?(?:-\S+)?|auth|priv|address \S+|address ipv6 \S+|hostname \S+|remote|local|key|\d{1,3}|0x|is|to)(?=[ \t]+[^ \t])[ \t]+/i;
/** No line has more of them before a secret. */
const MARKERS = 8;
const LONGEST_MARKER = 200;
const VALUE = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^ \t"'\\<>][^ \t]*))/;
const WORD = new RegExp(`(?<![A-Za-z0-9/=-])(?:[\\w.-]{0,60}[_.-])?(?:${WORDS.join('|')})(?![A-Za-z0-9_-])(?:\\\\?"|')?[ \\t]*(?:[:=]|=>)?[ \\t]*(?=[^ \\t:=])`, 'gi');
const SUFFIX = /(?<![A-Za-z0-9/=-])[\w.-]{0,60}(?:secret|password|passwd|passphrase|psk|presharedkey)(?![A-Za-z0-9_-])(?:\\?"|')?[ \t]*(?:[:=]|=>)?[ \t]*(?=[^ \t:=])/gi;
const ASSIGNMENT = new RegExp(`(?<![A-Za-z0-9])(?:${ASSIGNED.join('|')})(?:\\\\?"|')?[ \\t]*(?:=|:(?=[ \\t]*["']))[ \\t]*(?=[^ \\t=])`, 'gi');
/** A bare `key` means a secret only in such company, or at the start of a line. */
const KEY_COMPANY = /tacacs|radius|isakmp|ikev?[12]?\b|pre-shared|\bntp\b|\bldap|license|wpa|psk|aaa|\bbfd\b|macsec|hsrp|vrrp|ospf|isis|bgp|eigrp|rip\b/i;
const KEY = /(?:^[ \t]*|[ \t])key[ \t]+(?!chain\b|generate\b|zeroize\b|rsa\b|dsa\b|ecdsa\b|management\b|exchange\b|config-key\b|pubkey|algorithm|size|type|length|id\b|storage|modulus)(?=[^ \t])/gi;

interface Shape {
  readonly pattern: RegExp;
  readonly as: Found['as'];
}
/** Positions with a shape of their own: every group that took part is a secret. */
const SHAPES: readonly Shape[] = [
  { pattern: /\bENC ([A-Za-z0-9+/]{8,}={0,2})/dg, as: 're-encoded' },
  { pattern: /^\s*set [\w-]+ ENC ([^ \t"]+)/dg, as: 're-encoded' },
  { pattern: /(?<!\S)("[^"]*"|[^\s;]+); ## SECRET-DATA/dg, as: 'plain' },
  { pattern: /(\$(?:1|2[abxy]?|5|6|7|8|9|14|y|gy|apr1|argon2\w*|pbkdf2\S*?|sha1|sha256|sha512)\$[^ \t"':;,<>]{6,})/dg, as: 'salted' },
  { pattern: /^[^:\s]+:([^:*!\s][^:\s]{7,}):\d+:\d*:\d*:\d*:/dg, as: 'salted' },
  { pattern: /\bversion (?:1|v1|2c|v2c) (?!community\b|v\dc?\b)([^ \t]+)[ \t]*$/dgi, as: 'plain' },
  { pattern: /\bauth(?:entication)? (?:md5|sha[-\d]*) (?:encrypted |clear |localizedkey |0x)?(?!key-string\b|key-chain\b|\d{1,3} key\b|key-id\b|auth-pass|encrypted\b|clear\b|\d{1,3}\b)("[^"]+"|[^ \t"]+)/dgi, as: 'plain' },
  { pattern: /\bsyscon (?:address )?[^ \t]+ ([^ \t]+)/dgi, as: 'plain' },
  { pattern: /\b(?:nhrp|standby|glbp \d+|vrrp \d+|hsrp|standby \d+) authentication (?!md5\b|text\b|key-chain\b|mode\b|simple\b)([^ \t]+)/dgi, as: 'plain' },
  { pattern: /<(?:[\w:.-]{0,60}?(?:secret|passw(?:or)?d(?:again|input)?|passwd|passphrase|_pass|proxypass|pwd|psk|pre-?_?shared_?-?key|community|community-?string|private_?-?key|privkey|api_?key|auth_?key|shared-?_?key|static_?key|trapstring|bindpw|keydata|cronkey|otp_seed|phash|(?:bcrypt|sha512|sha256|md5|nt|password)-hash|secret_?key|crypto_password2?)|prv|tls|key|token)(?:\s[^<>]{0,120})?>(?:<!\[CDATA\[)?([^<>\]]+)/dgi, as: 'plain' },
  { pattern: /:\/\/[^\s/:@]{0,120}:([^\s@/]{1,200})@/dg, as: 'plain' },
  { pattern: /\b(?:authorization|proxy-authorization)["']?\s*[:=]\s*["']?(?:bearer|basic|token|digest)\s+([^\s"']+)/dgi, as: 'plain' },
  { pattern: /\bsshpass\s+-p\s*["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /\b(?:x-[\w-]{0,30}(?:key|token|auth)|private-token|api-key|apikey)["']?\s*:\s*["']?([^\s"']+)/dgi, as: 'plain' },
  { pattern: /\bsnmp(?:get|getnext|walk|bulkget|bulkwalk|table|status|df|trap|inform|netstat)\b[^|;&]{0,300}?\s-c\s*["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /\bproxy\s[^|;&]{0,120}?\s-c\s+["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /\bsnmp(?:get|getnext|walk|bulkget|bulkwalk|table|status|df|trap|inform|netstat)\b[^|;&]{0,300}?\s-A\s+["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /\bsnmp(?:get|getnext|walk|bulkget|bulkwalk|table|status|df|trap|inform|netstat)\b[^|;&]{0,300}?\s-X\s+["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /\blftp\b[^|;&]{0,300}?\s-u\s+["']?[^\s,"']+,([^\s"']+)/dg, as: 'plain' },
  { pattern: /\b(?:ncftp\w*|mongo\w*|ssh-copy-id|wput)\b[^|;&]{0,300}?\s-p\s*["']?([^\s"'-][^\s"']*)/dg, as: 'plain' },
  { pattern: /\b(?:ipmitool|sqlcmd|bcp|tsql|osql)\b[^|;&]{0,300}?\s-P\s*["']?([^\s"'-][^\s"']*)/dg, as: 'plain' },
  { pattern: /\bredis-cli\b[^|;&]{0,300}?\s-a\s*["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /\bopenssl\b[^|;&]{0,300}?\s(?:-k\s+|-pass(?:in|out)?\s+pass:)["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /\bnet use\b[^|;&]{0,300}?\s\/user:[^\s]+\s+["']?([^\s"'/]+)/dgi, as: 'plain' },
  { pattern: /\becho\s+(?:-n\s+)?["']?([^\s"'|$]+)["']?\s*\|\s*sudo\s+-S/dg, as: 'plain' },
  { pattern: /\b(?:kinit|sudo|passwd|cryptsetup|gpg|su)\b[^|;&]{0,200}?<<<\s*["']?([^\s"'$]+)/dg, as: 'plain' },
  { pattern: /^\s*com2sec6?\s+(?:-Cn\s+\S+\s+)?\S+\s+\S+\s+(\S+)/dg, as: 'plain' },
  { pattern: /^\s*(?:trap2?sink|informsink)\s+\S+\s+(\S+)/dg, as: 'plain' },
  { pattern: /^\s*createUser\s+(?:-e\s+\S+\s+)?\S+\s+(?:MD5|SHA\S*)\s+("[^"]*"|\S+)(?:\s+(?:DES|AES\S*)\s+("[^"]*"|\S+))?/dg, as: 'plain' },
  { pattern: /^\s*:(?:local|global|set)\s+\w*(?:pass|pwd|secret|token|key)\w*\s+("[^"]*"|[^\s;]+)/dgi, as: 'plain' },
  { pattern: /^\s*\/snmp community (?:add|set)\b.*?\bname=("[^"]*"|\S+)/dg, as: 'plain' },
  { pattern: /^\s*set [\w-]*(?:(?<!forti)token|passw(?:or)?d2?|(?:api|enc|md5|auth|ddns|wep|access|account|secondary)-?key) ("[^"]*"|[^\s"]+)\s*$/dgi, as: 'plain' },
  { pattern: /^\s*set community ("[^"]*"|(?!no-|local-|internet|additive|none)[^\s":]+)\s*$/dg, as: 'plain' },
  { pattern: /^[A-Za-z][\w .-]{0,60}(?:passw(?:or)?d|pwd|pw|secret|token|(?<!public[ _-]?)(?<!host[ _-]?)key|community)[ \t]*=[ \t]*("[^"]*"|[^\s"/][^\s"]*)\s*$/dgi, as: 'plain' },
  { pattern: /\b(?:mysql\w*|mariadb\S*)\b[^|;&]{0,300}?\s-p(?![\s])["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /\b(?:curl|wget|smbclient|smbmap|ldapsearch)\b[^|;&]{0,300}?\s(?:-u|-U|--user)[\s=]+["']?[^\s:%"']+[:%]([^\s"']+)/dg, as: 'plain' },
  { pattern: /\bldap\w*\b[^|;&]{0,300}?\s-w\s*["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /(?:^|\s)--?(?:password|passwd|pass|secret|token|api-key|passphrase)(?:=|\s+)["']?(?!pass:|file:|env:|fd:|stdin\b)([^\s"'-][^\s"']*)/dgi, as: 'plain' },
  { pattern: /\busername [^ \t]+ enable admin ([^ \t]+)(?:.{0,40}?\benable user ([^ \t]+))?/dgi, as: 'plain' },
  { pattern: /\bip http (?:client )?(?:proxy-)?username [^ \t]+ ([^ \t]+)$/dgi, as: 'plain' },
];
/** No line without one of these holds a secret, so that most lines are passed over at once. */
const TRIGGER = /username|hash|proxy|authtok|shadow|user |server|encrypt|ipsec|pw\b|requirep|masterauth|com2sec|trap|createuser|openssl|ipmitool|sqlcmd|redis|mongo|lftp|ncftp|<<<|echo|net use|cak |\bsa |<[a-z]|secret|pass|pwd|psk|key|community|trap-group|authent|auth |authorization|token|credential|-mode|hexadecimal|\$\w+\$|\bENC |snmp|version|session|syscon|:\/\/|mysql|mariadb|curl|wget|smb|ldap| -p|:\d+:\d*:|http/i;
/** In place of a secret: structure, a mask, a well-known BGP community, or a switch. */
const NO_SECRET = /^(?:[{}[\]();,|*]+|-{4,5}|\*+|x|yes|no|true|false|null|\d+:\d+(?::\d+)?|additive|no-export|no-advertise|local-as|internet|<[^>]*>|pam_\S+|files|compat|systemd|required|requisite|sufficient|optional|scheme|aaa|none|keychain|hash|cipher|simple|role|add|set|key|=|format|min(?:imum)?-\S+|max(?:imum)?-\S+|complexity|encryption|strength-check|history|aging|change-type|mode|key-chain|hashform=.*)[;,]?$/i;
const NOT_COMMUNITY = /(?:send|match|set ip|ip|large|ext|extended|standard|expanded|additive|bgp)[- ]community|community-list|communities/i;

/** Every secret of a line, sorted, without overlaps. `sealed` begins what was sealed before; it is left as it is. */
export function secretsIn(line: string, sealed: string): readonly Found[] {
  if (!TRIGGER.test(line)) return [];
  const evident: Found[] = [];
  for (const { pattern, as } of SHAPES) {
    for (const match of line.matchAll(pattern)) for (const span of match.indices!.slice(1)) if (span) evident.push(bare(line, { start: span[0], end: span[1], as }));
  }
  const free = FREE_TEXT.test(line);
  const commands = free ? [] : commanded(line);
  const loose = commands.length > 0 || PLAIN_LINES.some((pattern) => pattern.test(line)) ? [] : free ? assigned(line) : generic(line);
  const isSecret = ({ start, end }: Found): boolean => end > start && !NO_SECRET.test(line.slice(start, end)) && !line.slice(start, end).includes(sealed) && !isInside(line, start, sealed);
  return apart([...(commands.length > 0 ? evident.filter(({ as }) => as !== 'plain') : evident), ...commands, ...loose].filter(isSecret));
}

/** What the commands that are known hold: none of it is doubted, and nothing else is looked for in such a line. */
function commanded(line: string): readonly Found[] {
  const found: Found[] = [];
  for (const pattern of SECRET_LINES) {
    const match = pattern.exec(line);
    for (const span of match?.indices?.slice(1) ?? []) if (span) found.push(bare(line, { start: span[0], end: span[1], as: line.slice(0, span[0]).endsWith('ENC ') ? 're-encoded' : 'plain' }));
  }
  return found;
}
function generic(line: string): readonly Found[] {
  const found: Found[] = [];
  const isMarkup = /^\s*<[A-Za-z?!]/.test(line);
  const prefixes = isMarkup ? [ASSIGNMENT] : NOT_COMMUNITY.test(line) && !/snmp/i.test(line) ? [SUFFIX, ASSIGNMENT] : [WORD, SUFFIX, ASSIGNMENT];
  for (const prefix of prefixes) for (const match of line.matchAll(prefix)) found.push(...valueAt(line, match.index + match[0].length, separatorBefore(line, match.index)));
  if (!isMarkup && (KEY_COMPANY.test(line) || /^[ \t]*key /i.test(line))) for (const match of line.matchAll(KEY)) found.push(...valueAt(line, match.index + match[0].length, ''));
  return found;
}
/** In words that somebody wrote: what is given a value, or has a digit where a word would have none. */
function assigned(line: string): readonly Found[] {
  const given = /\b(?:password|passwd|passphrase|pwd|pw|psk|secret|pin|community|key)\b(?:[ \t]*[:=][ \t]*|[ \t]+is[ \t]+)["']?([^\s"']+)|\b(?:password|passwd|passphrase|pwd|psk)[ \t]+["']?(?=[^\s"']*\d)([^\s"']+)/dgi;
  return [...line.matchAll(given)].flatMap((match) => match.indices!.slice(1).flatMap((span) => (span ? [{ start: span[0], end: span[1], as: 'plain' as const }] : [])));
}
/** What parts one assignment from the next: `&` in addresses of the web, `,` among the options of a mount. */
function separatorBefore(line: string, at: number): string {
  const before = line[at - 1] ?? '';
  return before === '?' || before === '&' ? '&' : before === ',' ? ',' : '';
}

/** The value that begins at `at`, past markers; a lone number of up to three digits is a number, not a secret. */
function valueAt(line: string, at: number, separator: string): readonly Found[] {
  let start = at;
  let as: Found['as'] = 'plain';
  for (let markers = 0; markers < MARKERS; markers++) {
    const marker = MARKER.exec(line.slice(start, start + LONGEST_MARKER))?.[0];
    if (marker === undefined) break;
    if (marker.startsWith('ENC')) as = 're-encoded';
    start += marker.length;
  }
  const rest = line.slice(start);
  const escaped = /^\\"((?:[^"\\]|\\[^"])*)/.exec(rest);
  if (escaped) return [{ start: start + 2, end: start + escaped[0].length, as }];
  const value = VALUE.exec(rest);
  if (!value) return [];
  const quoted = value[3] === undefined;
  const upTo = separator === '' ? (value[3] ?? '') : (value[3] ?? '').split(separator)[0]!;
  const text = value[1] ?? value[2] ?? upTo.replace(/[;,]+$/, '').replace(/["']+$/, '');
  if (!quoted && start === at && /^\d{1,3}$/.test(text)) return [];
  return [{ start: start + (quoted ? 1 : 0), end: start + (quoted ? 1 : 0) + text.length, as }];
}

/** Without its quotes, and without what ends a statement. */
export function bare(line: string, { start, end, as }: Found): Found {
  let [from, to] = [start, end];
  while (to > from && /[;,]/.test(line[to - 1]!)) to--;
  if (/["']/.test(line[from] ?? '') && to - from > 1) {
    from++;
    if (/["']/.test(line[to - 1]!)) to--;
  } else while (to > from && /["']/.test(line[to - 1]!)) to--;
  return { start: from, end: to, as };
}
/** Whether `at` lies in a token of an earlier pass. */
function isInside(line: string, at: number, sealed: string): boolean {
  const open = line.lastIndexOf(sealed, at);
  return open >= 0 && !/[ \t]/.test(line.slice(open, at));
}

/** Where two overlap, the longer stands; of two alike, the one that may be compared least. */
function apart(found: readonly Found[]): readonly Found[] {
  const RANK = { 're-encoded': 0, salted: 1, plain: 2 } as const;
  const chosen: Found[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || RANK[a.as] - RANK[b.as] || a.start - b.start)) {
    if (chosen.every(({ start, end }) => one.end <= start || one.start >= end)) chosen.push(one);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
