/** Knows the commands of the platforms that hold a secret, and the lines that only look as if they did. */

/** Any way of writing down a secret, before it: an encryption type, an encoding. */
const HOW = '(?:(?:\\d{1,2}a?|ENC|encrypted|unencrypted|clear|clear-text|cleartext|cipher|ciphertext|simple|plain|plaintext|plain-text|hash|hashed|irreversible-cipher|ascii|ascii-text|hex|hexadecimal|sha512|sha256|sha1|localized)[ \\t]+(?=\\S))*';
const SECRET = '("(?:[^"\\\\]|\\\\.)*"|\'[^\']*\'|[^\\s;]+)';
const ADDRESS = '"?(?:\\d+\\.\\d+\\.\\d+\\.\\d+|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+|[a-z][\\w-]*\\.[\\w.-]+)"?';
const AUTH = '(?:md5|sha(?:[- ]?2)?(?:[ -]?(?:1|224|256|384|512))?)';
const CIPHER = '(?:3?des(?:56|-ede3|-?\\d+)?|3desede|aes(?:[- ]?(?:128|192|256)\\w*(?:-cfb|-c)?)?)';
/** Words of a trap receiver's line before its community. */
const HOST_WORDS = '(?:(?:vrf|use-vrf|filter|source-interface|udp-port|timeout|retries) \\S+|traps?|informs?|poll|trap-version|version (?:v?[123]c?)|community|noauth|auth|priv|\\d{2,5}(?= \\S+ smode))';

/** `§` a secret, `<how>` how it may be written, a blank any blanks. Such a line holds no other secrets than these. */
const line = (text: string): RegExp => new RegExp(`^[ \\t]*(?:encrypted[ \\t]+)?${written(text)}`, 'di');
/** The same, anywhere in a line. */
const within = (text: string): RegExp => new RegExp(`\\b${written(text)}`, 'di');
function written(text: string): string {
  return text.replaceAll('.*?', '.{0,300}?').replaceAll('(?:.* )?', '(?:.{0,300} )?').replaceAll(' ', '[ \\t]+').replaceAll('<how>[ \\t]+', HOW).replaceAll('<address>', ADDRESS).replaceAll('<auth>', AUTH).replaceAll('<cipher>', CIPHER).replaceAll('§', SECRET);
}

/** Positions that commands of network platforms define: every group that took part is a secret, and nothing else in such a line is one. */
export const SECRET_LINES: readonly RegExp[] = [
  // SNMP: users, communities, receivers of traps
  line(String.raw`snmp\S* (?:v3 )?user(?:name)? .*?\b(?:auth(?:-prot)?|authentication)(?:-mode)? <auth> (?:auth-pass(?:word)? )?<how> §`),
  line(String.raw`snmp\S* (?:v3 )?user(?:name)? .*?\bpriv(?:acy)?(?:-prot)? (?:<cipher> )?(?:priv-pass(?:word)? )?<how> (?!auth\b|noauth\b)§`),
  line(String.raw`snmp\S* (?:v3 )?user .*?\bauth-(?:md5|sha)(?:-key)? <how> §(?: priv-(?:3?des|aes\d*)(?:-key)? <how> §)?`),
  line(String.raw`snmp\S* (?:v3 )?user .*?\b<auth> (?!auth\b)§ (?:<cipher>) §\s*$`),
  line(String.raw`snmp-server user .*?\bcmode \S+ (?:cpwd|cencrypted-pwd) <how> §(?: emode \S+ (?:epwd|eencrypted-pwd) <how> §)?`),
  line(String.raw`users snmpv3 encryption \S+ (?:<cipher>) <how> §`),
  line(String.raw`snmp-agent usm-user .*?\bauthentication-mode \S+ <how> §(?: privacy-mode \S+ <how> §)?`),
  line(String.raw`snmp-server community (?:(?:ro|rw) (?!ro\b|rw\b|view\b)(?=\S+\s*$)|(?:ipaddr|ipmask) \S+ )?<how> §`),
  line(String.raw`snmp-agent community (?:read|write) <how> §`),
  line(String.raw`snmp mib community-map <how> §`),
  line(String.raw`snmpv3 community index \S+ name §`),
  within(String.raw`snmp-community \S+ community-name §`),
  line(String.raw`snmp-server host (?:[A-Za-z][\w/-]* (?=<address>))?<address>(?: ${HOST_WORDS})* (?!(?:${HOST_WORDS})(?:\s|$))<how> §`),
  within(String.raw`params securityname <how> §(?= v[12]c?\b|\s*$)`),
  line(String.raw`snmptrap § (?:ipaddr |ip6addr )?<address>`),
  line(String.raw`snmp-server get-community <how> §(?: set-community <how> §)?(?: trap-community <how> §)?`),
  // servers that are asked who somebody is
  line(String.raw`radius server key (?:auth|acct) <address> <how> §`),
  line(String.raw`(?:radius|tacacs|hwtacacs|ldap)\S* .*?\b(?:encrypted-key|secret-key|server-key|shared-key|key) (?!(?:auth|acct|authentication|accounting|authorization|chain) )<how> §`),
  line(String.raw`(?:radius|tacacs|hwtacacs)-server (?:key|encrypted-key) <how> §`),
  line(String.raw`(?:server-private|client|primary|secondary|portal server|aaa port-access) .*?\b(?:server-key|shared-key|key|secret) <how> §`),
  line(String.raw`server \d\S+ (?:.* )?key <how> (?!\d{1,5}\s*$)§`),
  line(String.raw`(?:pac|cluster|failover) key (?:hex )?<how> §`),
  line(String.raw`key (?:authentication|accounting|authorization) <how> §\s*$`),
  line(String.raw`aaa-server \S+ \(\S+\) host <address> (?!timeout\b)§`),
  line(String.raw`radius-common-pw <how> §`),
  // who may log in
  line(String.raw`username \S+ password § (?:encrypted|pbkdf2|nt-encrypted|mschap)\b`),
  line(String.raw`username \S+ (?:privilege \d+ )?encrypted §`),
  line(String.raw`password (?:manager|operator|port-access)(?: user-name \S+)? (?:plaintext|sha1|sha256) §`),
  line(String.raw`(?:set authentication |super )?password (?:level \d+ |role \S+ )?(?:hash|cipher|simple|irreversible-cipher) §`),
  line(String.raw`users passwd \S+ <how> §`),
  line(String.raw`mgmt-user \S+ (?:root |read-only |guest-mgmt )?(?!root\s*$|ssh-pubkey\b|webui-cacert\b)<how> §\s*$`),
  line(String.raw`key config-key password-encrypt(?:ion)? §`),
  // routing protocols and gateways
  line(String.raw`(?:ikev[12] )?(?:(?:remote|local)-authentication )?pre-shared-key (?:(?:address (?:ipv6 )?\S+(?: \d+\.\d+\.\d+\.\d+)?|hostname \S+) key |(?:local|remote|address|hostname) )?<how> (?!key-chain\b|ckn\b)§`),
  line(String.raw`authentication (?:local|remote) pre-share key <how> §`),
  line(String.raw`set session-key (?:inbound|outbound) (?:esp|ah) \d+ (?:cipher )?<how> §(?: authenticator §)?`),
  within(String.raw`ipsec spi \d+ (?:md5|sha1) <how> §`),
  within(String.raw`ipsec spi \d+ esp (?:3?des|null|aes-cbc(?: \d{3})?)(?: <how> (?!(?:md5|sha1) )§)? (?:md5|sha1) <how> §`),
  line(String.raw`ip msdp password peer \S+ <how> §`),
  line(String.raw`authentication mode hmac-sha-256 <how> §`),
  line(String.raw`authentication key (?:eigrp \d+ )?<how> §`),
  line(String.raw`(?:ip )?(?:ospf |rip |vrrp \d+ )authentication (?:encrypt|simple|string) <how> §`),
  line(String.raw`authentication-type (?:simple|simple-text) <how> §`),
  within(String.raw`authentication-mode (?:simple|md5|hmac-\S+)(?: (?:rfc\d+|usual|nonstandard))?(?: \d{1,3}(?= ))? (?!keychain\b|key-chain\b|key-value\b|encrypted-key\b)<how> §`),
  within(String.raw`authentication key-id \d+ authentication-mode \S+ (?:key-value|encrypted-key) §`),
  within(String.raw`authentication-key \d+ type \S+ value §`),
  line(String.raw`sntp authentication-key \d+ \S+ <how> §`),
  line(String.raw`key \d+ (?:key-string|encrypted-key|encrypted-key-string) <how> §`),
  line(String.raw`(?:fallback )?key [0-9a-f]{2,64} (?:0|7|8a) §`),
  line(String.raw`key-string (?:password )?<how> §`),
  within(String.raw`md5 \d+ key §`),
  within(String.raw`key-id \d+ md5-key §`),
  within(String.raw`(?:psk|pre-shared-key)(?: ckn \S+)? cak <how> §`),
  line(String.raw`cak <how> §`),
  line(String.raw`sa (?:string-key|authentication-hex|encryption-hex) (?:in|out)bound (?:ah|esp) <how> §`),
  within(String.raw`manual direction \S+ (?:authentication|encryption) key (?:ascii-text|hexadecimal) §`),
  // wireless
  line(String.raw`encryption (?:vlan \d+ )?key \d size \d+\s*bits? <how> §`),
  within(String.raw`set-key (?:ascii|hex) <how> §`),
  line(String.raw`preshared-key (?:pass-phrase|raw-key) <how> §`),
  line(String.raw`security wpa\S* psk (?:pass-phrase|hex) <how> §`),
  line(String.raw`(?:localip|masterip) \S+ ipsec(?:-\S+)? §`),
  line(String.raw`cli ftp password default (?:\d,)?§`),
  // braces and set lines
  within(String.raw`server-profile kerberos \S+ keytab §`),
  within(String.raw`authentication psk \S+ secret §`),
  within(String.raw`(?:api keys id \S+ key|private key) §`),
  within(String.raw`(?:area|domain)-password (?:plaintext-password|md5|clear) §`),
];

/** Lines that hold a word for a secret and none: only what shows itself to be a secret is looked for in them. */
export const PLAIN_LINES: readonly RegExp[] = [
  /^\s*(?:no |undo |default )?(?:service |security |system |set system login )?(?:user)?pass(?:words?|phrase|wd)[ -](?:encryption|complexity|strength-check|min(?:imum)?-?\w*|max(?:imum)?-?\w*|length|history|aging|expir\w+|policy|recovery|lock-?out|format|change-type|prompt|control|configuration|renewal)\b/i,
  /^\s*no [\w -]*(?:password|secret|community|key)\s*$/i,
  /^\s*(?:auth|account|password|session)\s+(?:\[|required|requisite|sufficient|optional|include|substack)/,
  /=\s*(?:\([^)]*\))?\s*(?:(?:NO)?(?:PASSWD|EXEC|SETENV): ?)+/,
  /^\s*(?:route-map|class-map|policy-map|ip (?:access-list|community-list|extcommunity-list|prefix-list|as-path)|ipv6 (?:access-list|prefix-list)|object-group|access-list|crypto (?:key (?:generate|zeroize)|ca|pki))\b/i,
  /^\s*(?:set )?(?:policy-options )?(?:policy-statement \S+ .{0,300})?(?:(?:then|from) community|community \S+ (?:members|invert-match))\b/i,
  /\bauthentication-mode (?:scheme|aaa|none|password|local|key-?chain \S+)\s*$/i,
  /^\s*snmp-agent (?:sys-info|local-engineid|trap enable|group)\b/i,
  /^\s*snmp-server host (?:[A-Za-z][\w/-]* )?\d[\d.]+(?: (?:vrf|use-vrf|source-interface) \S+)*\s*$/i,
  /^\s*(?:key chain|key-chain|keychain)\b/i,
  /^\s*(?:Load|Import)Credential(?:Encrypted)?=/,
  /^\s*authentication (?:pre-share|rsa-sig|open|order|priority|port-control|host-mode|periodic|violation|event|timer|control-direction|key-management|key-chain)\b/i,
];
/** Where somebody wrote words: a word for a secret is one of them, unless a value is given to it. */
export const FREE_TEXT = /^\s*(?:\d+ )?(?:set )?(?:description|descr|remark|comment|alias|snmp-server (?:location|contact)|snmp-agent sys-info)\b/i;

/** Sections whose lines hold a secret that the line alone does not tell: the community's name in some makes. */
export const SECTIONS: readonly { readonly opens: RegExp; readonly closes: RegExp; readonly secret: RegExp }[] = [
  { opens: /^\s*config system snmp community\s*$/, closes: /^\s{0,2}(?:end|config [a-z])\b/, secret: /^\s*set name ("[^"]*"|\S+)/d },
  { opens: /^\s*chpasswd:\s*$/, closes: /^[^\s#-]/, secret: /^\s+[\w.-]+:([^\s]+)\s*$/d },
  { opens: /^\/snmp community\s*$/, closes: /^\//, secret: /\bname=("[^"]*"|[^\s"]+)/d },
];
