/** Knows sections of configurations and files whose lines hold a secret that the line alone does not tell. */

export interface Section {
  readonly opens: RegExp;
  readonly closes: RegExp;
  readonly secret: RegExp;
  /** Lines in it that hold none, whatever their words say. */
  readonly plain?: RegExp;
}
const NEVER = /$^/;
/** From the line that opens one to the line that closes it, what `secret` finds in its first group is one: the community's name in some makes. */
export const SECTIONS: readonly Section[] = [
  { opens: /^\s*config [\w -]*snmp[ -]community\s*$/, closes: /^\s{0,2}(?:end|config [a-z])\b/, secret: /^\s*set name ("[^"]*"|\S+)/d },
  { opens: /^\s*hsrp \d+(?: ipv[46])?\s*$/, closes: /^\s{0,3}\S/, secret: /^\s{4,}authentication (?!md5\b|text\b|key-chain\b)(\S+)\s*$/d },
  { opens: /^\s*chpasswd:\s*$/, closes: /^[^\s#-]/, secret: /^\s+(?:- )?[\w.-]+:([^\s]+)\s*$/d },
  { opens: /^\s*vpdn-group \S+\s*$/, closes: /^\S/, secret: /^\s+authentication (?!(?:aaa|chap|pap|ms-chap\S*|eap|default|local|radius|tacacs|none|required|optional|login|ppp)\s*$)(\S+)\s*$/d },
  { opens: /^vrrp \d+\s*$/, closes: /^\S/, secret: /^\s+authentication (?!md5\b|text\b|mode\b|none\b)(\S+)\s*$/d },
  { opens: /^(?:configure|create) account .*\bencrypted\s*$/, closes: /\S\s+\S/, secret: /^\s*(\S+)\s*$/d },
  { opens: /^sys db \S*(?:password|passphrase|secret|community)(?:\.\w*encrypted)? \{\s*$/, closes: /^\}/, secret: /^\s+value ("[^"]*"|\S+)/d },
  { opens: /^#\s*server\[:port\]\s+shared_secret/, closes: NEVER, secret: /^[^#\s]\S*\s+(\S+)\s+\d{1,3}\s*$/d },
  { opens: /^\s*<[\w:.-]{0,60}(?:password|passwd|passphrase|secret|psk|community|private_?key|shared_?key)(?:\s[^<>]{0,120})?>\s*$/i, closes: /<\/(?!Value>)/, secret: /^\s*(?:<Value>)?([^<\s][^<]*?)\s*(?:<\/Value>\s*)?$/d },
  // YAML, where the value begins in the line after its name
  { opens: /^\s*(?:- )?["']?[\w.-]{0,60}(?:password|passwd|passphrase|secret|psk|private_?key|token)["']?:\s*(?:[|>][+-]?\d?)?\s*$/i, closes: /^\s*(?:[^\s:#]+:(?:\s|$)|- |$)|^\S/, secret: /^\s+("[^"]*"|'[^']*'|[^\s:]+)\s*$/d },
  { opens: /^\s*stringData:\s*$/, closes: /^\S/, secret: /^\s+[\w.-]+: ("[^"]*"|'[^']*'|(?![|>])[^\s"']+)\s*$/d },
  { opens: /^\s*data:\s*$/, closes: /^\S/, secret: /^\s+[\w.-]+: ([A-Za-z0-9+/]{6,}={1,2})\s*$/d },
  // whoever types the password at a prompt: the command after the one that waits for it
  { opens: /^\s*action \S+ cli command .*\bpattern "[^"]*(?:assword|assphrase|ecret)/i, closes: /^\s*action \S+ (?!cli command )|^\s*action \S+ cli command "(?:en(?:able)?|conf\w* .*|end|exit|show .*|copy .*|write.*)"|^\S/i, secret: /^\s*action \S+ cli command "(?!en(?:able)?")([^"]+)"/d },
  // communities of routes, in braces
  { opens: /^policy-options \{\s*$/, closes: /^\}/, secret: NEVER, plain: /^\s+community \S+ (?:\{|members\b)/ },
  { opens: /<pushover>(?!.*<\/pushover>)/, closes: /<\/pushover>/, secret: /<user>([^<]+)<\/user>/d },
  { opens: /^\s*<SNMPCommunity\b[^>]*>\s*$/, closes: /<\/SNMPCommunity>/, secret: /<Name>([^<]+)<\/Name>/d },
  { opens: /^\/(?:interface )?zerotier\s*$/, closes: /^\//, secret: /\bidentity="?([^"\s]+)/d },
  // JSON over several lines
  { opens: /^\s*["'](?:snmp_?)?communit(?:y|ies)["']\s*:\s*\[\s*$/i, closes: /^\s*\],?\s*$/, secret: /^\s*\{?\s*["']name["']\s*:\s*"([^"]+)"/d },
  { opens: /^\s*["'](?:snmp_?)?communit(?:y|ies)["']\s*:\s*\{\s*$/i, closes: /^\s*\},?\s*$/, secret: /^\s*["']name["']\s*:\s*"([^"]+)"/d },
  { opens: /^\s*["'](?:tacacs|radius|ldap|ike|ipsec|isakmp|psk|wpa|wep|macsec)\w{0,30}["']\s*:\s*[[{]\s*$/i, closes: /^\s*[\]}],?\s*$/, secret: /^\s*["']key["']\s*:\s*"([^"]+)"/d },
  // keys in the forms of PuTTY and of PKCS #12
  { opens: /^Private-Lines: \d+\s*$/, closes: /^[\w-]+: /, secret: /^(\S+)\s*$/d },
  { opens: /^End with the word "quit" on a line|^\s*crypto (?:ca|pki) (?:import|export) \S+ pkcs12\b/, closes: /^quit\b|^\S+ \S/, secret: /^([A-Za-z0-9+/=]{8,})\s*$/d },
  { opens: /^\/snmp community\s*$/, closes: /^\//, secret: /\bname=("[^"]*"|[^\s"]+)/d },
];
