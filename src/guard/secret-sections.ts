/** Knows sections of configurations and files whose lines hold a secret that the line alone does not tell. */

/** From the line that opens one to the line that closes it, what `secret` finds in its first group is one: the community's name in some makes. */
export const SECTIONS: readonly { readonly opens: RegExp; readonly closes: RegExp; readonly secret: RegExp }[] = [
  { opens: /^\s*config system snmp community\s*$/, closes: /^\s{0,2}(?:end|config [a-z])\b/, secret: /^\s*set name ("[^"]*"|\S+)/d },
  { opens: /^\s*hsrp \d+(?: ipv[46])?\s*$/, closes: /^\s{0,3}\S/, secret: /^\s{4,}authentication (?!md5\b|text\b|key-chain\b)(\S+)\s*$/d },
  { opens: /^\s*chpasswd:\s*$/, closes: /^[^\s#-]/, secret: /^\s+(?:- )?[\w.-]+:([^\s]+)\s*$/d },
  { opens: /^\s*vpdn-group \S+\s*$/, closes: /^\S/, secret: /^\s+authentication (?!(?:aaa|chap|pap|ms-chap\S*|eap|default|local|radius|tacacs|none|required|optional|login|ppp)\s*$)(\S+)\s*$/d },
  { opens: /^vrrp \d+\s*$/, closes: /^\S/, secret: /^\s+authentication (?!md5\b|text\b|mode\b|none\b)(\S+)\s*$/d },
  { opens: /^(?:configure|create) account .*\bencrypted\s*$/, closes: /\S\s+\S/, secret: /^\s*(\S+)\s*$/d },
  { opens: /^sys db \S*(?:password|passphrase|secret|community)(?:\.\w*encrypted)? \{\s*$/, closes: /^\}/, secret: /^\s+value ("[^"]*"|\S+)/d },
  { opens: /^#\s*server\[:port\]\s+shared_secret/, closes: /$^/, secret: /^[^#\s]\S*\s+(\S+)\s+\d{1,3}\s*$/d },
  { opens: /<\w*Password>\s*$/, closes: /<\/\w*Password>/, secret: /<Value>([^<]+)</d },
  { opens: /^\/snmp community\s*$/, closes: /^\//, secret: /\bname=("[^"]*"|[^\s"]+)/d },
];
