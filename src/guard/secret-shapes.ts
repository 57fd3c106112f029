/** Knows secrets that show themselves by the shape of what stands around them: hashes, markup, addresses of the web, options of programs. */

/** Start and end of a secret in a line. `as` tells what of it may be compared between sweeps and boxes. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly as: 'plain' | 'salted' | 're-encoded';
}

export interface Shape {
  readonly pattern: RegExp;
  /** Words without which it is not looked for. */
  readonly holds?: string;
  readonly as: Found['as'];
}
/** Positions with a shape of their own: every group that took part is a secret. */
export const SHAPES: readonly Shape[] = [
  { pattern: /\bENC "?([A-Za-z0-9+/]{8,}={0,2})/dg, holds: 'ENC ', as: 're-encoded' },
  { pattern: /^\s*set [\w-]+ ENC "?([^ \t"]+)/dg, holds: 'ENC ', as: 're-encoded' },
  { pattern: /(?<!\S)("[^"]*"|[^\s;]+); ## SECRET-DATA/dg, holds: 'SECRET-DATA', as: 'plain' },
  { pattern: /(\$(?:1|2[abxy]?|5|6|7|8|9|14|y|gy|apr1|argon2\w*|pbkdf2\S*?|sha1|sha256|sha512)\$[^ \t"':;,<>]{6,})/dg, holds: '$', as: 'salted' },
  { pattern: /(\$[ch]\$\d{1,2}\$[^\s"';,<>]{6,})/dg, holds: '$', as: 'salted' },
  { pattern: /(?<!\S)"?((%\^%#|%@%@|%\$%\$|%#%#|@%@%)\S{8,300}?\2)(?!\S)/dg, holds: '%', as: 'salted' },
  { pattern: /^[^:\s]+:([^:*!\s][^:\s]{7,}):\d+:\d*:\d*:\d*:/dg, as: 'salted' },
  { pattern: /\bversion (?:1|v1|2c|v2c) (?!community\b|v\dc?\b|enable\b|disable\b)([^ \t]+)[ \t]*$/dgi, as: 'plain' },
  { pattern: /\bauth(?:entication)? (?:md5|sha[-\d]*) (?:(?:encrypted|clear|localizedkey|ciphertext|plaintext|cipher|plain|simple) |0x)?(?!key-string\b|key-chain\b|priv(?:acy)?\b|\d{1,3} key\b|key-id\b|auth-pass|encrypted\b|clear\b|\d{1,3}\b)("[^"]+"|[^ \t"]+)/dgi, as: 'plain' },
  { pattern: /\bsyscon (?:address )?[^ \t]+ ([^ \t]+)/dgi, as: 'plain' },
  { pattern: /\b(?:nhrp|standby|glbp \d+|vrrp(?: \d+)?(?: peer)?|hsrp|standby \d+) authentication (?:\d (?=\S))?(?!md5\b|text\b|key-chain\b|mode\b|simple\b|ietf-md5\b)([^ \t]+)/dgi, as: 'plain' },
  { pattern: /:\/\/[^\s/:@]{0,120}:(?:([^\s"'<>?]{1,200})@(?=(?:\d+\.\d+\.\d+\.\d+|\[[\w:.%]+\]|(?:[\w-]+\.)+[a-z]{2,}|localhost)(?:[:/?\s"',;)]|$))|([^\s@/]{1,200})@)/dg, holds: '://', as: 'plain' },
  { pattern: /(?:^|[\s-])(?:pin|cak)=("[^"]*"|[^\s"]+)/dg, holds: '=', as: 'plain' },
  { pattern: /\bkey=("[^"]*"|[^\s"]+) key-id=/dg, holds: 'key-id=', as: 'plain' },
  { pattern: /^\s*(?:\/\S.{0,60} )?(?:add|set) (?!.*\bvalue=)(?:.{0,200} )?(?:(?:tls-crypt|lns|join|encryption)-)?key=("[^"]*"|[^\s"]+)/dg, holds: 'key=', as: 'plain' },
  { pattern: /\bkey="?\w*(?:PASS|PWD|SECRET|TOKEN|KEY)\w*"? (?:(?:name|list)=\S+ )?value=("[^"]*"|\S+)/dgi, holds: 'value=', as: 'plain' },
  { pattern: /-(?:cv|ingest)auth=key,([^\s,]+)/dg, holds: 'auth=key', as: 'plain' },
  { pattern: /\bwss?:\/\/[^\s"'+]{1,200}\+([^\s"'+]+)/dg, holds: '://', as: 'plain' },
  { pattern: /\b(?:authorization|proxy-authorization)["']?(?:\s*[:=]\s*|\s+value\s+)["']?(?:bearer|basic|token|digest)\s+([^\s"'\\]+)/dgi, as: 'plain' },
  { pattern: /\bsshpass\s+-p\s*["']?([^\s"']+)/dg, holds: 'sshpass', as: 'plain' },
  { pattern: /\b(?:x-[\w-]{0,30}(?:key|token|auth)|private-token|api-key|apikey)["']?\s*:\s*["']?([^\s"']+)/dgi, as: 'plain' },
  { pattern: /\bsnmp(?:get|getnext|walk|bulkget|bulkwalk|table|status|df|trap|inform|netstat)\b[^|;&]{0,300}?\s-c\s*["']?([^\s"']+)/dg, holds: 'snmp', as: 'plain' },
  { pattern: /\bproxy\s[^|;&]{0,120}?\s-c\s+["']?([^\s"']+)/dg, holds: ' -c', as: 'plain' },
  { pattern: /\bsnmp(?:get|getnext|walk|bulkget|bulkwalk|table|status|df|trap|inform|netstat)\b[^|;&]{0,300}?\s-A\s+["']?([^\s"']+)/dg, holds: 'snmp', as: 'plain' },
  { pattern: /\bsnmp(?:get|getnext|walk|bulkget|bulkwalk|table|status|df|trap|inform|netstat)\b[^|;&]{0,300}?\s-X\s+["']?([^\s"']+)/dg, holds: 'snmp', as: 'plain' },
  { pattern: /\blftp\b[^|;&]{0,300}?\s-u\s+["']?[^\s,"']+,([^\s"']+)/dg, holds: 'lftp', as: 'plain' },
  { pattern: /\b(?:ncftp\w*|mongo\w*|ssh-copy-id|wput)\b[^|;&]{0,300}?\s-p\s*["']?([^\s"'-][^\s"']*)/dg, holds: ' -p', as: 'plain' },
  { pattern: /\b(?:ipmitool|sqlcmd|bcp|tsql|osql)\b[^|;&]{0,300}?\s-P\s*["']?([^\s"'-][^\s"']*)/dg, holds: ' -P', as: 'plain' },
  { pattern: /\bredis-cli\b[^|;&]{0,300}?\s-a\s*["']?([^\s"']+)/dg, holds: 'redis-cli', as: 'plain' },
  { pattern: /\bopenssl\b[^|;&]{0,300}?\s(?:-k\s+|-pass(?:in|out)?\s+pass:)["']?([^\s"']+)/dg, holds: 'openssl', as: 'plain' },
  { pattern: /\bnet use\b[^|;&]{0,300}?\s\/user:[^\s]+\s+["']?([^\s"'/]+)/dgi, as: 'plain' },
  { pattern: /\bnet use\s+(?:[a-z*]:?\s+)?\\\\\S+\s+["']?([^\s"'/*][^\s"']*)["']?\s+\/user:/dgi, as: 'plain' },
  { pattern: /\becho\s+(?:-n\s+)?["']?([^\s"'|$]+)["']?\s*\|\s*sudo\s+-S/dg, holds: 'echo', as: 'plain' },
  { pattern: /\b(?:kinit|sudo|passwd|cryptsetup|gpg|su)\b[^|;&]{0,200}?<<<\s*["']?([^\s"'$]+)/dg, holds: '<<<', as: 'plain' },
  { pattern: /^\s*com2sec6?\s+(?:-Cn\s+\S+\s+)?\S+\s+\S+\s+(\S+)/dg, holds: 'com2sec', as: 'plain' },
  { pattern: /^\s*(?:trap2?sink|informsink)\s+\S+\s+(\S+)/dg, holds: 'sink', as: 'plain' },
  { pattern: /^\s*createUser\s+(?:-e\s+\S+\s+)?\S+\s+(?:MD5|SHA\S*)\s+("[^"]*"|\S+)(?:\s+(?:DES|AES\S*)\s+("[^"]*"|\S+))?/dg, holds: 'createUser', as: 'plain' },
  { pattern: /^\s*:(?:local|global|set)\s+\w*(?:pass|pwd|secret|token|key)\w*\s+("[^"]*"|[^\s;]+)/dgi, as: 'plain' },
  { pattern: /^\s*\/snmp community (?:add|set)\b.*?\bname=("[^"]*"|\S+)/dg, holds: '/snmp community', as: 'plain' },
  { pattern: /^\s*set (?:[\w-]*(?:(?<!forti)token|passw(?:or)?d\d?|psksecret(?:-remote|-local)?|(?<!public|host|keepalive)-key|(?:api|enc|md5|auth|ddns|wep|access|account|secondary)key)|keytab|seed|cak|pmk|[\w-]+-key-hmac|(?:sim\d?-)?pin(?:-number)?|password-hash) (?!enable\b|disable\b)("[^"]*"|[^\s"]+)\s*$/dgi, as: 'plain' },
  { pattern: /^\s*set key (?!enable\b|disable\b|\d{1,3}\s*$)("[^"]*"|[^\s"]+)\s*$/dg, holds: 'key', as: 'plain' },
  { pattern: /^\s*set community ("[^"]*"|(?!\d+\s*$|no-|local-|internet|additive|none)[^\s":]+)\s*$/dg, holds: 'community', as: 'plain' },
  { pattern: /^[A-Za-z][\w .-]{0,60}(?:passw(?:or)?d|pwd|pw|secret|token|(?<!(?:public|host|sort|primary|foreign|fastopen|cache|partition)[ _-]?)key|community)[ \t]*=[ \t]*("[^"]*"|[^\s"/][^\s"]*)\s*$/dgi, as: 'plain' },
  { pattern: /\b(?:mysql\w*|mariadb\S*)\b[^|;&]{0,300}?\s-p(?![\s])["']?([^\s"']+)/dg, holds: ' -p', as: 'plain' },
  { pattern: /\b(?:curl|wget|smbclient|smbmap|smbget|ldapsearch|rpcclient|winexe|wmic|net (?:ads|rpc))\b[^|;&]{0,300}?\s(?:-[uU]\s*|--(?:proxy-)?user[\s=]+)["']?[^\s:%"']+[:%]([^\s"']+)/dg, as: 'plain' },
  { pattern: /\bldap\w*\b[^|;&]{0,300}?\s-w\s*["']?([^\s"']+)/dg, holds: 'ldap', as: 'plain' },
  { pattern: /(?:^|\s)--?(?:password|passwd|pass|secret|token|api-key|passphrase)(?:=|\s+)["']?(?!pass:|file:|env:|fd:|stdin\b)([^\s"'-][^\s"']*)/dgi, as: 'plain' },
  { pattern: /(?:^|[\s"'])-u\s+\S+\s+-p\s+(?<!\b(?:mysql\w*|mariadb\S*)\b[^|;&]{0,200})["']?(?!\d{1,5}(?:\s|$)|[\d.:-]*:\d+(?:\/\w+)?(?:\s|$))([^\s"'$-][^\s"']*)/dg, holds: ' -p', as: 'plain' },
  { pattern: /(?:^|\s)\/(?:p|pass|pwd|password|rp|key|apikey|secret|token)(?::|(?<=\/rp)\s+)["']?([^\s"'=;%]+)(?=["']?(?:\s|$))/dgi, as: 'plain' },
  { pattern: /\bConvertTo-SecureString\s+(?:-String\s+)?["']?([^\s"'$(-][^\s"']*)/dgi, as: 'plain' },
  { pattern: /\b(?:sqlplus|expdp|impdp|rman|sqlldr)\s+(?:-\S+\s+|target\s+){0,3}["']?\w+\/([^\s@"'/]+)/dg, as: 'plain' },
  { pattern: /\baws_secret_access_key\s+(?!=)(\S+)/dg, holds: 'aws_secret', as: 'plain' },
  { pattern: /(?:\s--(?:basic-)?auth[\s=]|\bhttps?\s(?:\S+\s+){0,4}-a\s+)["']?[\w.@-]+:([^\s"'/]+)/dg, holds: ':', as: 'plain' },
  { pattern: /\bss-?(?:server|local|redir|tunnel|manager)\b[^|;&]{0,300}?\s-k\s+["']?([^\s"']+)/dg, holds: ' -k', as: 'plain' },
  { pattern: /\bbasicauth\.users["']?\s*[:=]\s*["']?[^\s:"',]+:([^\s"',$]+)/dgi, as: 'plain' },
  { pattern: /\bset_?env\s+\w*(?:pass|pwd|secret|token)\w*\s+["']?([^\s"';<]+)/dgi, as: 'plain' },
  { pattern: /^\s*(?:-\s+)?["']?[A-Z][A-Z0-9]*_(?:[A-Z0-9]+_)*(?:SECRET|TOKEN|PASS|PASSWD|PASSWORD|PWD|(?<!PUBLIC_|PUB_|HOST_|SORT_|PARTITION_)KEY|SALT)(?:_BASE)?["']?:\s+("[^"]*"|'[^']*'|[^\s"'#]+)\s*$/dg, holds: '_', as: 'plain' },
  { pattern: /(?:\bdefine\(\s*(?=['"]\w{0,80}['"]\s*,)|(?=['"]\w{0,80}['"]\]?\s*=))['"]\w{0,60}?(?:password|passwd|secret|_key|salt)\w{0,20}['"]\]?\s*(?:=>?|,)\s*(?:'([^']+)'|"([^"$]+)")/dgi, as: 'plain' },
  { pattern: /^\s*["']?[\w.@-]+["']?\s*:\s*(?:EAP|XAUTH|NTLM|PIN)\s+"([^"]+)"/dg, holds: ' "', as: 'plain' },
  { pattern: /^\s*["']?[A-Za-z][\w.@\\-]*["']?\s+["']?(?:\*|x?l2tpd|pptpd|pppd)["']?\s+("[^"]+"|(?!\d+\.\d+\.\d+\.\d+\s)[^\s"*]+)\s+["']?(?:\*|\d+\.\d+\.\d+\.\d+)["']?\s*$/dg, as: 'plain' },
  { pattern: /^\s*MONITOR\s+\S+@\S+\s+\d+\s+\S+\s+("[^"]+"|\S+)\s+(?:master|slave|primary|secondary)\b/dg, holds: 'MONITOR', as: 'plain' },
  { pattern: /^\s*(?:incoming|outgoing)user\s+\S+\s+(\S+)/dgi, as: 'plain' },
  { pattern: /^\s*stats\s+auth\s+[^\s:]+:(\S+)/dg, holds: 'stats', as: 'plain' },
  { pattern: /^\s*user\s+\S+\s.{0,60}?(?<=\s)[>#](\S+)/dg, holds: 'user', as: 'plain' },
  { pattern: /\bAuthorization\s+["'](?:Basic|Bearer)\s+([^\s"']+)/dg, holds: 'Authorization', as: 'plain' },
  { pattern: /"auth"\s*:\s*"([A-Za-z0-9+/=_-]{6,})"/dg, holds: '"auth"', as: 'plain' },
  { pattern: /^\s*_auth\s*=\s*(\S+)/dg, holds: '_auth', as: 'plain' },
  { pattern: /"x_vwirekey"\s*:\s*"([^"]+)"/dg, holds: 'x_vwirekey', as: 'plain' },
  { pattern: /\busername [^ \t]+ enable admin ([^ \t]+)(?:.{0,40}?\benable user ([^ \t]+))?/dgi, as: 'plain' },
  { pattern: /\bip http (?:client )?(?:proxy-)?username [^ \t]+ ([^ \t]+)$/dgi, as: 'plain' },
  { pattern: /\/(?:interface )?zerotier\b.{0,300}?\bidentity="([^"]+)"/dg, holds: 'zerotier', as: 'plain' },
  // markup whose attributes tell what the value is
  { pattern: /<[\w:.-]{1,60}\s[^<>]{0,200}?\b(?:name|key|field)=["'][\w.-]{0,60}?(?:secret|passw(?:or)?d|passwd|passphrase|psk|pre-?shared-?key|community(?:-?string)?|private-?key|shared-?key|api-?key|auth-?key|token)["'](?:\s[^<>]{0,200})?(?<!\/)>([^<>]+)</dgi, holds: '=', as: 'plain' },
  { pattern: /\bname=["'][\w.-]{0,60}?(?:secret|passw(?:or)?d|passwd|passphrase|psk|pre-?shared-?key|community(?:-?string)?|private-?key|shared-?key|api-?key|auth-?key|token)["']\s[^<>]{0,200}?\bvalue=["']([^"'<>]+)["']/dgi, holds: 'alue=', as: 'plain' },
  { pattern: /<[\w:.-]{0,60}?(?:secret|passw(?:or)?d|passwd|passphrase|psk|pre-?shared-?key|community(?:-?string)?|private-?key|shared-?key|api-?key|auth-?key|token)\s[^<>]{0,200}?\bvalue=["']([^"'<>]+)["']/dgi, holds: 'alue=', as: 'plain' },
  { pattern: /<pushover>[^\n]{0,300}?<user>([^<]+)</dg, holds: '<pushover>', as: 'plain' },
  { pattern: /<SNMP(?:v\d)?Community>[^\n]{0,300}?<Name>([^<]+)</dg, holds: 'Community>', as: 'plain' },
  { pattern: /<\w*Password>\s*<Value>([^<]+)</dgi, holds: '<Value>', as: 'plain' },
  { pattern: /<(?:\w{1,30}:)?community>\s*<name>([^<]+)<\/name>(?!\s*<(?:members|invert-match))/dg, holds: '<name>', as: 'plain' },
  { pattern: /<(?:password|secret|key|passphrase)>\s*(?:<[\w-]{1,30}>\d{1,2}<\/[\w-]{1,30}>\s*)?<(?:text|value|data|key|secret|password)>([^<]+)</dg, holds: '><', as: 'plain' },
  // members of JSON whose names alone do not tell
  { pattern: /["'](?:\w{1,30}[_-])?pin(?:_?code)?["']\s*:\s*["']([^"']+)["']/dgi, holds: ':', as: 'plain' },
  { pattern: /["'](?:tacacs|radius|ldap|ike|ipsec|isakmp|psk|wpa|wep|macsec)\w{0,30}["']\s*:\s*\{[^{}]{0,300}?["']key["']\s*:\s*["']([^"']+)["']/dgi, holds: ':', as: 'plain' },
  { pattern: /(?:["'](?:snmp_?)?communit(?:y|ies)["']\s*:\s*[[{]|(?<=["'](?:snmp_?)?communit(?:y|ies)["']\s*:\s*[[{][^\]]{1,300}),)[^\]]{0,100}?["']name["']\s*:\s*["']([^"']+)["']/dgi, holds: 'ommunit', as: 'plain' },
  // marks that makers of tokens put before them: GitHub, GitLab, Slack, Stripe, age, JWT (RFC 7519)
  { pattern: /(?<![\w-])((?:gh[opsu]_|github_pat_|glpat-|xox[abprs]-|[rs]k_live_|AGE-SECRET-KEY-1)[\w-]{10,}|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,})/dg, as: 'plain' },
  // words that people write into banners and descriptions
  { pattern: /\b(?:user(?:name)?|login|account|benutzer)\b.{0,80}?\bpass[ \t]*:[ \t]*["']?([^\s"'<>]+)/dgi, holds: 'ass', as: 'plain' },
  { pattern: /(?<![\w-])(?:passwort|kennwort|mot de passe|contrase(?:ñ|n)a|wachtwoord|heslo|has[łl]o|senha)[ \t]*[:=][ \t]*["']?([^\s"'<>]+)/dgi, as: 'plain' },
  { pattern: /<api>([^<>\s]{16,})<\/api>/dgi, holds: '<api>', as: 'plain' },
  // SonicOS writes how it is encrypted before a comma
  { pattern: /^\s*(?:authentication (?:md5|sha\d*)|encryption (?:3?des|aes)\S*|smtp-pass|pop-pass) \d,(\S+)/dgi, as: 'plain' },
  // a script kept as one quoted line
  { pattern: /:(?:local|global|set)\s+\w*(?:pass|pwd|pw|secret|token|psk)\w*\s+\\"([^"\\]+)/dgi, holds: '\\"', as: 'plain' },
  // files and commands of hosts
  { pattern: /^(?![0-9a-f:.]+\s*$)(?:\*|[\w.-]+|\/[\w./-]+):(?:\*|\d{2,5}):(?:\*|[\w.-]+):(?:\*|[\w.@-]+):([^:\s]+)\s*$/dgi, as: 'plain' },
  { pattern: /:\/\/([A-Za-z0-9_-]{20,})@/dg, holds: '://', as: 'plain' },
  { pattern: /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/]{0,100}\/([^\s"'/]+)/dg, holds: 'hooks.', as: 'plain' },
  { pattern: /\bdiscord(?:app)?\.com\/api\/webhooks\/\d+\/([\w-]+)/dg, holds: 'discord', as: 'plain' },
  { pattern: /\bwebhook\.office\.com\/webhookb2\/[\w@-]{1,100}\/IncomingWebhook\/(\w+)/dg, holds: 'webhook.', as: 'plain' },
  { pattern: /\bapi\.telegram\.org\/bot(\d+:[\w-]+)/dg, holds: 'telegram', as: 'plain' },
  { pattern: /\becho\s+(?:-[ne]+\s+)?["']?[\w.-]+:([^\s"'|]+)["']?\s*\|\s*(?:sudo\s+)?chpasswd\b/dg, holds: 'echo', as: 'plain' },
  { pattern: /\becho\s+(?:-[ne]+\s+)?["']?([^\s"'|$]+)["']?\s*\|\s*(?:sudo\s+)?passwd\b/dg, holds: 'echo', as: 'plain' },
  { pattern: /\b(?:useradd|usermod)\b[^|;&]{0,200}?\s(?:-p|--password)[\s=]*["']?([^\s"'-][^\s"']*)/dg, holds: 'user', as: 'plain' },
  { pattern: /\bhtpasswd\s+(?=-\S*b)(?:-\S+\s+){1,6}(?:\/\S+\s+|\.\S+\s+)?[\w.@-]+\s+["']?([^\s"']+)/dg, holds: 'htpasswd', as: 'plain' },
  { pattern: /\bopenssl\s+passwd\s+(?:-(?:salt\s+)?\S+\s+){0,6}["']?([^\s"'-][^\s"']*)/dg, holds: 'openssl', as: 'plain' },
  { pattern: /\brclone\s+config\s+(?:create|update|password)\b[^|;&]{0,300}?\bpass(?:word)?[\s=]+["']?([^\s"']+)/dg, holds: 'rclone', as: 'plain' },
  { pattern: /assword:?\*?["']?[\s};{]{0,20}send\s+(?:--\s+)?"([^"\\]+)/dg, holds: 'assword', as: 'plain' },
  { pattern: /\biwconfig\b[^|;&]{0,200}?\skey\s+(?:(?:restricted|open|\[\d\])\s+)*(?:s:)?(?!off\b|on\b|restricted\b|open\b)([^\s[]+)/dg, holds: 'iwconfig', as: 'plain' },
  { pattern: /^\s*usmUser\s+\d+\s+\d+\s+\S+\s+\S+\s+\S+\s+\S+\s+\S+\s+(\S+)\s+\S+\s+(\S+)/dg, holds: 'usmUser', as: 'salted' },
];

/** An element of markup with what it holds: the end of its name tells. */
const ELEMENT = /<([\w:.-]{1,80})(?:\s[^<>=]{0,60}=[^<>]{0,120}|\s{1,8})?>(?:<!\[CDATA\[((?:(?!\]\]>)[^\n]){1,4000})\]\]>|([^<]+))/dg;
const SECRET_ELEMENT = /(?:secret\d?|radius_?key\d?|key_?material|password_?hash|passw(?:or)?d(?:again|input|fld|old|f|\d)?|token|oink(?:master)?code|et_?pro_?code|passwd|passphrase|_pass\d?|^password_encryption|eab_?hmac|tlspskfile|unlock_?-?code|password_?of_?day|wep[_-]?key[_-]?\d?|^dns_\w+_(?:as|ak|ck|sk|hmac)|^otp|(?:slack|telegram|pushover)_api|proxypass|pwd|psk|pre-?_?shared_?-?key(?:remote|local)?|community|community-?string|private_?-?key|privkey|api_?key|auth_?key|shared-?_?key|static_?key|trapstring|bindpw|keydata|cronkey|otp[_-]?seed|key-?string|community-?name|static_?keys|(?:sim[_-]?|simcard)?pin(?:code)?|phash|(?:bcrypt|sha512|sha256|md5|nt|password)-hash|psk-?value|secret_?key|crypto_password2?|(?<!^|by|com)pass|(?<!^)pw|(?<!^|^re|^re-|pub|public|public[-_]|pub[-_]|host|host[-_]|primary[-_]|foreign[-_]|sort[-_])key)$|^(?:prv|tls|key|token|pkcs12)$/i;
/** What an element named `hash` holds where it tells how, not what. */
const ALGORITHM = /^(?:(?:hmac[_-])?(?:md\d|sha\d?(?:[-_]?\d{3})?|ripemd\d*|blake\w*|aes\w*|none|auto|default|any)(?:[, ]|$)|\d{1,5}$)/i;
/** What elements of markup hold that are named for a secret. */
export function elementsIn(line: string): readonly Found[] {
  if (!line.includes('<')) return [];
  return [...line.matchAll(ELEMENT)].flatMap((match) => {
    const [start, end] = (match.indices![2] ?? match.indices![3])!;
    const isNumber = /^(?:tls|key|token|otp|auth-gen-token)$/i.test(match[1]!) && /^\d{1,5}$/.test(line.slice(start, end));
    const isHash = /^hash$/i.test(match[1]!) && !ALGORITHM.test(line.slice(start, end).trim());
    return (SECRET_ELEMENT.test(match[1]!) || isHash) && !isNumber ? [{ start, end, as: 'plain' as const }] : [];
  });
}
