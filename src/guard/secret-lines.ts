/** Knows the commands of the platforms that hold a secret, and the lines that only look as if they did. */

/** Any way of writing down a secret, before it: an encryption type, an encoding. */
const HOW = '(?:(?:\\d{1,2}a?|ENC|encrypted|unencrypted|clear|clear-text|cleartext|cipher|ciphertext|simple|plain|plaintext|plain-text|hash|hashed|irreversible-cipher|ascii|ascii-text|hex|hexadecimal|hex-string|sha512|sha256|sha1|localized)[ \\t]+(?=\\S))*';
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
  line(String.raw`snmp(?:-server)? (?:mib )?community-map <how> §`),
  line(String.raw`snmp-server community-group §`),
  line(String.raw`snmp-server community mode §\s*$`),
  line(String.raw`snmp-agent usm-user v(?:1|2c) <how> § \S`),
  line(String.raw`(?:no )?snmptrap (?:mode|ipaddr|snmpversion) §(?: ipaddr| ip6addr)? <address>`),
  line(String.raw`snmpv3 community index \S+ name §`),
  within(String.raw`snmp-community \S+ community-name §`),
  line(String.raw`snmp-server host (?:[A-Za-z][\w/-]* (?=<address>))?<address>(?: ${HOST_WORDS})* (?!(?:${HOST_WORDS})(?:\s|$))(?!user )<how> §`),
  within(String.raw`params securityname <how> §(?= v[12]c?\b|\s*$)`),
  line(String.raw`snmptrap (?!(?:ipaddr|snmpversion|mode) \S+ \d)§ (?:ipaddr |ip6addr )?<address>`),
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
  line(String.raw`group \S+ key <how> §`),
  line(String.raw`ip \d\S+ (?:vpn-instance \S+ )?key (?:cipher|simple) §`),
  line(String.raw`server (?:encrypted-)?key <how> §\s*$`),
  line(String.raw`nas \S+ key <how> §`),
  line(String.raw`user \S+ nthash <how> §`),
  line(String.raw`eapfast server-key (?:primary|secondary) <how> §`),
  line(String.raw`mail-server [^\s:@]+:([^\s@]+)@\S`),
  line(String.raw`radius-common-pw <how> §`),
  line(String.raw`(?:cbd )?token <how> §\s*$`),
  line(String.raw`license [07] §\s*$`),
  line(String.raw`license ([0-9A-Fa-f]{32})\s*$`),
  line(String.raw`event manager environment \S*(?:pass|pwd|secret|token|key)\S* §`),
  line(String.raw`crypto (?:pki|ca) (?:export|import) .*?\b(?:password|passphrase) <how> §`),
  // who may log in
  line(String.raw`username \S+ password § (?:encrypted|pbkdf2|nt-encrypted|mschap)\b`),
  line(String.raw`username \S+ (?:privilege \d+ )?encrypted §`),
  line(String.raw`password (?:manager|operator|port-access)(?: user-name \S+)? (?:plaintext|sha1|sha256) §`),
  line(String.raw`(?:set authentication |super )?password (?:level \d+ |role \S+ )?(?:hash|cipher|simple|irreversible-cipher) §`),
  line(String.raw`users passwd \S+ <how> §`),
  line(String.raw`enable (?:password|secret) priv-lvl \d+ <how> §`),
  line(String.raw`mgmt-user \S+ (?:root |read-only |guest-mgmt )?(?!root\s*$|ssh-pubkey\b|webui-cacert\b)<how> §\s*$`),
  line(String.raw`key config-key password-encrypt(?:ion)? §`),
  line(String.raw`aaa authentication local-user .*?\bpassword (?:plaintext|sha1|sha256) §`),
  line(String.raw`password-policy \S+ password <how> §`),
  line(String.raw`authentication credential \S+ §`),
  line(String.raw`url authentication \S+ \S+ §`),
  line(String.raw`pin §\s*$`),
  // routing protocols and gateways
  line(String.raw`(?:ikev[12] )?(?:(?:remote|local)-authentication )?pre-shared-key (?:(?:address (?:ipv6 )?\S+(?: \d+\.\d+\.\d+\.\d+| \d{1,3})?|hostname \S+) key |(?:local|remote|address|hostname) )?<how> (?!key-chain\b|ckn\b)§`),
  line(String.raw`authentication (?:local|remote) pre-share key <how> §`),
  line(String.raw`set session-key (?:inbound|outbound) (?:esp|ah) \d+ (?:cipher )?<how> §(?: authenticator §)?`),
  within(String.raw`ipsec spi \d+ (?:md5|sha1) (?:passphrase )?<how> §`),
  within(String.raw`ipsec spi \d+ esp (?:3?des(?:-cbc)?|null|aes-cbc(?: \d{3})?|aes-\d{3}-cbc)(?: <how> (?!(?:md5|sha1) )§)? (?:md5|sha1) <how> §`),
  within(String.raw`ipsec spi \d+ (?:md5|sha1) <how> § (?:3?des|aes\S*|null) <how> §`),
  line(String.raw`ip msdp password peer \S+ <how> §`),
  line(String.raw`authentication mode hmac-sha-256 <how> §`),
  line(String.raw`authentication key (?!\d+ key-string\b)(?:eigrp \d+ )?<how> §`),
  line(String.raw`(?:ip rip )?authentication key \d+ key-string <how> §`),
  line(String.raw`(?:authentication|encryption) (?:md5|sha\d*|3?des|aes\d*) key <how> §\s*$`),
  line(String.raw`(?:device-ha ap-mode )?authentication(?:-| )(?:string|encrypted-string|ah-md5(?:-encrypted)?) §\s*$`),
  line(String.raw`authentication-data <how> §`),
  line(String.raw`text-authentication <how> §`),
  within(String.raw`virtual-link \S+ authentication (?:encrypt|simple) §`),
  within(String.raw`sha-key \d+ sha\S* <how> §`),
  line(String.raw`(?:vlink-peer|sham-link) \S+ .*?\b(?:md5|hmac-\S+) \d+ <how> §`),
  line(String.raw`(?:vlink-peer|sham-link) \S+ .*?\bsimple (?:cipher|plain) §`),
  within(String.raw`md5-password (?:cipher|plain) <address> §`),
  within(String.raw`md5-(?:password|authentication) <address> (?:cipher|plain) §`),
  line(String.raw`mpls ldp (?:vrf \S+ )?password (?:fallback|option \d+ for \S+) (?!key-chain\b)<how> §`),
  line(String.raw`cts sxp connection peer .*?\bpassword required <how> §`),
  within(String.raw`sap pmk <how> §`),
  line(String.raw`(?:ip )?(?:ospf |rip |vrrp \d+ )authentication (?:encrypt|simple|string) <how> §`),
  line(String.raw`authentication-type (?:simple|simple-text) <how> §`),
  within(String.raw`authentication-mode (?:simple|md5|m-md5|m-sha1|hmac-\S+)(?: (?:rfc\d+|usual|nonstandard))?(?: (?:key-id )?\d{1,3}(?= ))? (?!keychain\b|key-chain\b|key-value\b|encrypted-key\b)<how> §`),
  within(String.raw`authentication key-id \d+ authentication-mode \S+ (?:key-value|encrypted-key) §`),
  within(String.raw`authentication-key \d+(?: type \S+)? value §`),
  within(String.raw`key-id \d+ algorithm \S+ key <how> §`),
  line(String.raw`s?ntp authentication-key \d+ \S+ <how> §`),
  line(String.raw`(?:key-chain \S+ )?key \d+ (?:key-string|encrypted-key|encrypted-key-string) <how> §`),
  line(String.raw`(?:fallback )?key [0-9a-f]{2,64} (?:0|7|8a) §`),
  line(String.raw`key-string (?:password )?<how> §`),
  within(String.raw`md5 \d+ key §`),
  within(String.raw`key-id \d+ md5-key §`),
  within(String.raw`(?:psk|pre-shared-key)(?: ckn \S+)? (?:encrypted-)?cak <how> §`),
  line(String.raw`cak <how> §`),
  line(String.raw`sa (?:string-key|authentication-hex|encryption-hex|hex-key (?:authentication|encryption)) (?:in|out)bound (?:ah|esp) <how> §`),
  within(String.raw`manual (?:direction \S+ )?(?:authentication|encryption) key (?:ascii-text|hexadecimal) §`),
  within(String.raw`manual-key (?:esp|ah) (?:authentication \S+|encryption(?: algorithm \S+)?|md5|sha\d*) key §`),
  within(String.raw`fallback-key cak §`),
  within(String.raw`(?:string-key|pin|pin verify|cak|key|key-chain) cipher §`),
  line(String.raw`key \d+ (?:\S+ ){1,4}key-string <how> §`),
  line(String.raw`vrrp \d+ authentication ciphertext §`),
  line(String.raw`(?:hpe-anw-central-token|(?:https-server |rest )?rest-token|(?:ams|ipsec)-key|bkup-passwords|cellular-uplink-pin|hash-mgmt-user \S+ password hash|preshare|wpa-psk-encrypted|(?:server )?password-encrypted) <how> §\s*$`),
  within(String.raw`[\w-]{0,40}(?:secret|password)[\w-]{0,20} value §`),
  within(String.raw`(?:ddns-vendor-config password value|security static-wep key-\d) §`),
  // wireless
  line(String.raw`encryption (?:vlan \d+ )?key \d size \d+\s*bits? <how> §`),
  within(String.raw`set-key (?:ascii|hex) <how> §`),
  line(String.raw`wep (?:default-)?key \d(?: wep\d+ (?:pass-phrase|raw-key))? <how> §`),
  within(String.raw`static-wep-key encryption \d+ <how> §`),
  line(String.raw`preshared-key (?:pass-phrase|raw-key) <how> §`),
  line(String.raw`security wpa\S* psk (?:pass-phrase|hex) <how> §`),
  line(String.raw`(?:localip|masterip|cluster-member-(?:ip|mac)) \S+ ipsec §`),
  line(String.raw`cli ftp password default (?:\d,)?§`),
  // braces and set lines
  within(String.raw`server-profile kerberos \S+ keytab §`),
  within(String.raw`psk (?:id |\S+ )?secret §`),
  within(String.raw`(?:otp key|authentication token|security wep key|mka cak|macsec\d* security static key|openvpn shared-secret \S+ key) §`),
  within(String.raw`nhrp tunnel \S+ (?:cisco-)?authentication §`),
  within(String.raw`environment \S*(?:pass|pwd|secret|token|key)\S* value §`),
  within(String.raw`(?:api keys id \S+ key|private key) §`),
  within(String.raw`(?:(?:area|domain)-)?password (?:plaintext-password|md5|clear) §`),
];

/** Lines that hold a word for a secret and none: only what shows itself to be a secret is looked for in them. */
export const PLAIN_LINES: readonly RegExp[] = [
  /^\s*(?:no |undo |default )?(?:service |security |system |set system login |local-aaa-user )?(?:user)?pass(?:words?|phrase|wd)[ -](?:encryption|complexity|strength-check|min(?:imum)?-?\w*|max(?:imum)?-?\w*|length|history|aging|expir\w+|policy|recovery|lock-?out|format|change-type|prompt|control|configuration|renewal|default\S*|warntime|gracetime|lifetime|non-plaintext\S*|constraints\S*|enforce\S*)\b/i,
  /^\s*no [\w -]*(?:password(?: (?:manager|operator|port-access|all))?|secret|community|key)\s*$/i,
  /^\s*(?:auth|account|password|session)\s+(?:\[|required|requisite|sufficient|optional|include|substack)/,
  /=\s*(?:\([^)]*\))?\s*(?:(?:NO)?(?:PASSWD|EXEC|SETENV): ?)+/,
  /^\s*(?:route-map|class-map|policy-map|bgp (?:(?:large-|ext)?community-list|as-path)|ip (?:access-list|community-list|extcommunity-list|prefix-list|as-path|nat|local pool)|ipv6 (?:access-list|prefix-list)|object-group|access-list|regex|crypto (?:key (?:generate|zeroize)|ca|pki))\b/i,
  /^\s*(?:set (?:ext|large-?)?community (?:\(.*|\d[\d: ]*(?:additive)?|[^"]* (?:additive|replace|delete))\s*$|delete community\b|(?:(?:else)?if|and|or)\b.*\bcommunity (?:matches-|is-|in\b))/i,
  /^\s*aaa (?:authentication|authorization|accounting) (?!.*\b(?:ciphertext|plaintext|encrypted|sha1|sha256)\b)/i,
  /^\s*(?:authentication|authorization|accounting) (?:login|default|lan-access|portal|ppp|super|command)\b/i,
  /^\s*(?:set system )?s?ntp (?:server|peer|pool|broadcast|multicast)\b/i,
  /^\s*mpls ldp (?:vrf \S+ )?password (?:required|rollover|option .*\bkey-chain)\b/i,
  /^\s*cts sxp connection peer .*\bpassword (?:default|none)\b/i,
  /^\s*username \S+ (?:passphrase|(?:.{0,200} )?nopassword)\b/i,
  /^\s*set [\w-]+ (?:enable|disable)\s*$/i,
  /^!export-password:/,
  /^\s*set system (?:login message|master-password iteration-count|ntp authentication-key \d+ type \S+$)/,
  /\bsnmp-community \S+ (?:security-name|tag|context)\b/,
  /\bpre-shared-key ckn \S+\s*$/,
  /\b(?:neighbor \S+ password|authentication mode|session) shared-secret profile\b/,
  /^\s*key controller\s*$/,
  /^\s*(?:\/container envs )?add (?:.{0,100} )?key="?\w+"? (?:(?:name|list)=\S+ )?value=/,
  /^\s*authentication (?:protocol|mode) (?:password|public-key)\b/,
  /^\s*set (?:vlans|policy-options prefix-list|firewall (?:family \S+ filter|name|ipv6-name)|policy \S+list|policy route-map|system login banner) /,
  /\bpublic-keys \S+ key\b/,
  /\bauthentication psk (?:\S+ )?id\b/,
  /\bopenvpn shared-secret \S+ version\b/,
  /^\s*(?:set )?(?:policy-options )?(?:policy-statement \S+ .{0,300})?(?:(?:then|from) community|community \S+ (?:members|invert-match))\b/i,
  /\bauthentication-mode (?:scheme|aaa|none|password|local|simple|md5|sha\S*|key-?chain \S+)\s*$/i,
  /^\s*ppp authentication-mode\b/i,
  /^\s*snmp-agent (?:sys-info|local-engineid|trap enable|group|community complexity-check)\b/i,
  /^\s*snmp-server (?:view|group) /i,
  /^\s*snmp-server host .*\bversion v3 user \S+\s*$/i,
  /^\s*snmp-server host (?:[A-Za-z][\w/-]* )?\d[\d.]+(?: (?:vrf|use-vrf|source-interface) \S+)*\s*$/i,
  /^\s*(?:key chain|key-chain|keychain)\b/i,
  /^\s*(?:Load|Import)Credential(?:Encrypted)?=/,
  /^\s*authentication (?:pre-share|rsa-sig|open|order|priority|port-control|host-mode|periodic|violation|event|timer|control-direction|key-management|key-chain)\b/i,
];
/** Where somebody wrote words: a word for a secret is one of them, unless a value is given to it. */
export const FREE_TEXT = /^\s*(?:\d+ )?(?:set )?(?:description|descr|remark|comments?|alias|banner|header (?:login|motd|shell|incoming|legal)|address-object|snmp-server (?:location|contact)|snmp-agent sys-info)\b/i;

/** Sections whose lines hold a secret that the line alone does not tell: the community's name in some makes. */
export const SECTIONS: readonly { readonly opens: RegExp; readonly closes: RegExp; readonly secret: RegExp }[] = [
  { opens: /^\s*config system snmp community\s*$/, closes: /^\s{0,2}(?:end|config [a-z])\b/, secret: /^\s*set name ("[^"]*"|\S+)/d },
  { opens: /^\s*hsrp \d+(?: ipv[46])?\s*$/, closes: /^\s{0,3}\S/, secret: /^\s{4,}authentication (?!md5\b|text\b|key-chain\b)(\S+)\s*$/d },
  { opens: /^\s*chpasswd:\s*$/, closes: /^[^\s#-]/, secret: /^\s+[\w.-]+:([^\s]+)\s*$/d },
  { opens: /^\s*vpdn-group \S+\s*$/, closes: /^\S/, secret: /^\s+authentication (?!(?:aaa|chap|pap|ms-chap\S*|eap|default|local|radius|tacacs|none|required|optional|login|ppp)\s*$)(\S+)\s*$/d },
  { opens: /^\/snmp community\s*$/, closes: /^\//, secret: /\bname=("[^"]*"|[^\s"]+)/d },
];
