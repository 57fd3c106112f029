/** Knows where in a line of configuration or output a secret stands: its position decides, not how random it looks. */

/** Start and end of a secret in a line. `as` tells what of it may be compared between sweeps and boxes. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly as: 'plain' | 'salted' | 're-encoded';
}

/** Words after which, past any `MARKER`, a secret follows: as `password X`, `password=X`, `"password": "X"`. They may end longer words. */
const WORDS = [
  'secret', 'passw(?:or)?d', 'passphrase', 'passwd', 'psk', 'pre-?shared-?(?:key|secret)', 'pre_shared_key', 'presharedkey', 'shared[-_]?(?:key|secret)', 'wpa[-_]?key', 'wep[-_]?key(?:\\d)?', 'private[-_]?key',
  'community', '(?:auth(?:entication)?|encryption|message-digest|session|server|priv|privacy)-?key', 'key-string', 'key-hash', 'key-octet-string', 'hexadecimal-string', 'trap-group', 'authentication text', 'community-name',
  'authentication-mode', 'privacy-mode', 'auth-?pass', 'priv-?pass', 'snmp-community', '(?:login|enable|user|admin|root|bind|sent)-?pass(?:word)?',
];
/** Names that are only worth a secret where a value is assigned to them. */
const ASSIGNED = ['[\\w.-]{0,60}(?:api[-_]?key|access[-_]?key|secret[-_]?key|token|credential|pass|pwd|password|passwd|secret)\\w{0,40}'];
/** What may stand between the word and the secret: how it is written down. */
const MARKER = /^(?:(?:read|write|read-only|read-write|ro|rw)(?= (?:cipher|simple) )|(?:manager|operator)(?: user-name [^ ]+)?(?= (?:plaintext|sha1|sha256) )|ENC|level \d+|encrypted|unencrypted|hashed|irreversible-cipher|cipher-text|ciphertext|cipher|simple|plaintext|plain-text|ascii-text|hexadecimal|plain|clear-text|cleartext|clear|ascii|hex|text|sha512|sha384|sha256|sha224|sha1|sha2|sha|md5|pbkdf2|bcrypt-sha512|scrypt|hmac-\S+|3des(?:-\S+)?|des(?:-\S+)?|aes(?:-?\d+)?(?:-\S+)?|auth|priv|address \S+|address ipv6 \S+|hostname \S+|remote|local|key|\d{1,3}|0x|is|to)(?=[ \t]+[^ \t])[ \t]+/i;
/** No line has more of them before a secret. */
const MARKERS = 8;
const LONGEST_MARKER = 200;
const VALUE = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^ \t"'\\<>][^ \t]*))/;
const WORD = new RegExp(`(?<![A-Za-z0-9])(?:[\\w.-]{0,60}[_.-])?(?:${WORDS.join('|')})(?![A-Za-z0-9_-])(?:\\\\?"|')?[ \\t]*(?:[:=]|=>)?[ \\t]*(?=[^ \\t:=])`, 'gi');
const SUFFIX = /(?<![A-Za-z0-9])[\w.-]{0,60}(?:secret|password|passwd|passphrase|psk|presharedkey)(?![A-Za-z0-9_-])(?:\\?"|')?[ \t]*(?:[:=]|=>)?[ \t]*(?=[^ \t:=])/gi;
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
  { pattern: /\bset (?:password|passwd|psksecret|secret|key) ENC ([^ \t"]+)/dg, as: 're-encoded' },
  { pattern: /(\$(?:1|2[abxy]?|5|6|7|8|9|14|y|gy|apr1|argon2\w*|pbkdf2\S*?|sha1|sha256|sha512)\$[^ \t"':;,<>]{6,})/dg, as: 'salted' },
  { pattern: /^[^:\s]+:([^:*!\s][^:\s]{7,}):\d+:\d*:\d*:\d*:/dg, as: 'salted' },
  { pattern: /\bsnmp-server host [^ \t]+ (?:vrf [^ \t]+ )?(?:traps? |informs? )?(?:version (?:1|2c|3 (?:auth|noauth|priv)) )?(?!version\b|traps?\b|informs?\b|vrf\b|use-vrf\b|source-interface\b|udp-port\b)([^ \t]+)/dgi, as: 'plain' },
  { pattern: /\bversion (?:1|v1|2c|v2c) (?!community\b)([^ \t]+)[ \t]*$/dgi, as: 'plain' },
  { pattern: /\bauth(?:entication)? (?:md5|sha[-\d]*) (?:encrypted |localizedkey |0x)?(?!key-string\b|key-chain\b)("[^"]+"|[^ \t"]+)/dgi, as: 'plain' },
  { pattern: /\bsnmp\S* user .{0,200}?\bpriv(?:acy)? (?:(?:3?des|aes)(?:[- ]?\d+)? )?(?:encrypted )?("[^"]+"|[^ \t"]+)/dgi, as: 'plain' },
  { pattern: /\bsession-key .{0,80}?\bcipher ([^ \t]+)(?:.{0,80}?\bauthenticator ([^ \t]+))?/dgi, as: 'plain' },
  { pattern: /\bsession-key .{0,80}?\bah \d+ ([^ \t]+)/dgi, as: 'plain' },
  { pattern: /\bsyscon (?:address )?[^ \t]+ ([^ \t]+)/dgi, as: 'plain' },
  { pattern: /\b(?:nhrp|standby|glbp \d+|vrrp \d+|hsrp|standby \d+) authentication (?!md5\b|text\b|key-chain\b|mode\b)([^ \t]+)/dgi, as: 'plain' },
  { pattern: /<[^<>/]{0,60}(?:secret|passw(?:or)?d|passphrase|pre_?shared_?key|psk|community|private_?key)[^<>]{0,120}>([^<>]+)</dgi, as: 'plain' },
  { pattern: /:\/\/[^\s/:@]{0,120}:([^\s@/]{1,200})@/dg, as: 'plain' },
  { pattern: /\b(?:authorization|proxy-authorization)["']?\s*[:=]\s*["']?(?:bearer|basic|token|digest)\s+([^\s"']+)/dgi, as: 'plain' },
  { pattern: /\bsshpass\s+-p\s*["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /\b(?:mysql\w*|mariadb\S*)\b[^|;&]{0,300}?\s-p(?![\s])["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /\b(?:curl|wget|smbclient|smbmap|ldapsearch)\b[^|;&]{0,300}?\s(?:-u|-U|--user)[\s=]+["']?[^\s:%"']+[:%]([^\s"']+)/dg, as: 'plain' },
  { pattern: /\bldap\w*\b[^|;&]{0,300}?\s-w\s*["']?([^\s"']+)/dg, as: 'plain' },
  { pattern: /(?:^|\s)--?(?:password|passwd|pass|secret|token|api-key|passphrase)(?:=|\s+)["']?([^\s"'-][^\s"']*)/dgi, as: 'plain' },
  { pattern: /\busername [^ \t]+ enable admin ([^ \t]+)(?:.{0,40}?\benable user ([^ \t]+))?/dgi, as: 'plain' },
  { pattern: /\bip http (?:client )?(?:proxy-)?username [^ \t]+ ([^ \t]+)$/dgi, as: 'plain' },
];
/** No line without one of these holds a secret, so that most lines are passed over at once. */
const TRIGGER = /username|secret|pass|pwd|psk|key|community|trap-group|authent|auth |authorization|token|credential|-mode|hexadecimal|\$\w+\$|\bENC |snmp|version|session|syscon|:\/\/|mysql|mariadb|curl|wget|smb|ldap| -p|:\d+:\d*:|http/i;
/** In place of a secret: structure, a mask, a well-known BGP community, or a switch. */
const NO_SECRET = /^(?:[{}[\]();,|*]+|\*+|x|yes|no|true|false|null|\d+:\d+(?::\d+)?|additive|no-export|no-advertise|local-as|internet|<[^>]*>|pam_\S+|files|compat|systemd|required|requisite|sufficient|optional)[;,]?$/i;
const NOT_COMMUNITY = /(?:send|match|set ip|ip|large|ext|extended|standard|expanded|additive|bgp)[- ]community|community-list|communities/i;

/** Every secret of a line, sorted, without overlaps. `sealed` begins what was sealed before; it is left as it is. */
export function secretsIn(line: string, sealed: string): readonly Found[] {
  if (!TRIGGER.test(line)) return [];
  const found: Found[] = [];
  for (const { pattern, as } of SHAPES) {
    for (const match of line.matchAll(pattern)) for (const span of match.indices!.slice(1)) if (span) found.push(unquoted(line, { start: span[0], end: span[1], as }));
  }
  const prefixes = NOT_COMMUNITY.test(line) && !/snmp/i.test(line) ? [SUFFIX, ASSIGNMENT] : [WORD, SUFFIX, ASSIGNMENT];
  for (const prefix of prefixes) for (const match of line.matchAll(prefix)) found.push(...valueAt(line, match.index + match[0].length));
  if (KEY_COMPANY.test(line) || /^[ \t]*key /i.test(line)) for (const match of line.matchAll(KEY)) found.push(...valueAt(line, match.index + match[0].length));
  return apart(found.filter(({ start, end }) => end > start && !NO_SECRET.test(line.slice(start, end)) && !line.slice(start, end).includes(sealed) && !isInside(line, start, sealed)));
}

/** The value that begins at `at`, past markers; a lone number of up to three digits is a number, not a secret. */
function valueAt(line: string, at: number): readonly Found[] {
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
  const text = value[1] ?? value[2] ?? value[3]!.replace(/[;,]+$/, '').replace(/["']+$/, '');
  if (!quoted && start === at && /^\d{1,3}$/.test(text)) return [];
  return [{ start: start + (quoted ? 1 : 0), end: start + (quoted ? 1 : 0) + text.length, as }];
}

function unquoted(line: string, { start, end, as }: Found): Found {
  return line[start] === '"' && line[end - 1] === '"' && end - start > 1 ? { start: start + 1, end: end - 1, as } : { start, end, as };
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
