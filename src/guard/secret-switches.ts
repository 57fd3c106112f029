/** Knows the commands of switches and wireless controllers of other makes that hold a secret: Aruba, D-Link, Extreme, Brocade, Alcatel, Zyxel, TP-Link. */
import { line, within } from './secret-grammar.js';

export const SWITCH_LINES: readonly RegExp[] = [
  // ProCurve
  line(String.raw`password all (?:plaintext|sha1|sha256) §`),
  line(String.raw`password (?:manager|operator|port-access) user-name \S+ (?!plaintext\b|sha1\b|sha256\b)§\s*$`),
  // ArubaOS and Instant
  line(String.raw`mgmt-user \S+ (?:(?:[\w]+-(?:mgmt|provisioning|operations|only)|root|standard) )?(?!root\s*$|ssh-pubkey\b|webui-cacert\b)<how> §(?: [\w-]+-(?:mgmt|only))?\s*$`),
  line(String.raw`hash-mgmt-user \S+ password (?:hash|cleartext) §`),
  line(String.raw`user \S+ (?:cleartext )?§ (?:radius|portal|dot1x|guest)\s*$`),
  line(String.raw`(?:(?:secondary )?(?:master|conductor)ip|peer-ip-address) \S+ (?:vpn-ip \S+ )?ipsec §`),
  line(String.raw`dynamic-dns key [\w-]+:[^\s:]+:§`),
  line(String.raw`proxy server \S+ \d+ \S+ §`),
  line(String.raw`cellular profile .*?\bpass §`),
  // D-Link's DGS and DES, and what Extreme's EXOS has alike
  line(String.raw`(?:create|configure|config) account (?:(?:admin|operator|power_user|user) )?\S+ (?:encrypted|encrypt (?:plain_text|sha_1)) §`),
  line(String.raw`create account (?:admin|operator|power_user|user) \S+ (?!encrypted\b)§\s*$`),
  line(String.raw`config admin local_enable encrypt \S+ §`),
  line(String.raw`create snmp (?:v6)?host \S+ v(?:1|2c) §`),
  line(String.raw`create snmp user .*?\bby_(?:password|key) auth \S+ §(?: priv \S+ §)?`),
  line(String.raw`create snmp group § v(?:1|2c)\b`),
  line(String.raw`create (?:802\.1x|wac|jwac) user \S+ §\s*$`),
  line(String.raw`(?:config|create) ospf .*?\bauthentication simple §`),
  line(String.raw`config rip .*?\bauthentication enable §`),
  line(String.raw`(?:create|config) md5 key \d+ §`),
  line(String.raw`config vrrp .*?\bauthdata §`),
  // EXOS
  line(String.raw`configure snmpv3 add user \S+ .*?\bauthentication (?:md5|sha\d*) (?:auth-encrypted )?(?:localized-key |hex )?§(?: privacy (?:<cipher> )?(?:\d+ )?(?:privacy-encrypted )?(?:localized-key |hex )?§)?`),
  line(String.raw`configure snmpv3 add community <how> §(?: encrypted)? name §`),
  line(String.raw`configure snmp(?:v3)? (?:add|delete) community (?:readonly|readwrite) <how> §`),
  line(String.raw`configure ospf .*?\bauthentication (?:encrypted )?md5 \d+ §`),
  line(String.raw`(?:create|configure) netlogin local-user \S+ <how> (?!vlan-vsa\b|security-profile\b)§`),
  line(String.raw`configure netlogin add mac-list \S+ \d+ <how> §`),
  line(String.raw`configure ldap domain \S+ bind-user \S+ (?:password )?<how> §`),
  line(String.raw`configure xml-notification target \S+ user \S+ (?:encrypted-auth|encrypted) §`),
  // Brocade and Ruckus ICX
  line(String.raw`username \S+ [0258] §\s*$`),
  within(String.raw`ipsec spi \d+ esp sha1 (?:encryptb64 )?<how> §\s*$`),
  within(String.raw`auth-type (?:simple-text|md5)-auth <how> §`),
  line(String.raw`authentication-key key-id \d+ \S+ <how> §`),
  within(String.raw`md5-authentication key-id \d+ key <how> §`),
  line(String.raw`passcode-authentication static §`),
  line(String.raw`mac-authentication password-override <how> §`),
  // Alcatel-Lucent AOS
  line(String.raw`(?:aaa|snmp|ip|security|vrrp|ntp)\b.*? (?:hash-key|encrypt-key|auth-encrypt-key|key-encrypt) <how> §(?: salt §)?(?: hash-salt §)?`),
  line(String.raw`snmp community(?:-| )map (?!mode\b)(?:hash-key )?§(?: hash-key §)?`),
  line(String.raw`snmp station \S+ (?:\d+ )?§ v[12]c?\b`),
  line(String.raw`snmp station \S+ (?:\d+ )?v[12]c? § (?:en|dis)able`),
  line(String.raw`ip msdp peer \S+ md5-auth §`),
  line(String.raw`vrrp \d+ \d+ authentication §`),
  line(String.raw`security key \d+ algorithm \S+ (?:encrypt-|hex-)?key §`),
  // Zyxel
  line(String.raw`set session-key (?:(?:in|out)bound )?(?:esp|ah) \d+ (?:(?:encrypted-)?cipher )?<how> §(?: (?:encrypted-)?authenticator §)?`),
  line(String.raw`content-filter license license §`),
  within(String.raw`authentication-key \d+ key-string §`),
  // TP-Link
  within(String.raw`authentication-mode \S+ key-id \d+ key-string <how> §`),
  // Adtran
  line(String.raw`dynamic-dns \S+ \S+ \S+ <how> §\s*$`),
  // Comware and VRP
  line(String.raw`snmp-agent community (?:simple|cipher) (?:read|write) §`),
  within(String.raw`(?:sharekey|auth-code|shared-key-cipher) (?:cipher )?§`),
  line(String.raw`ldap-server authentication manager \S+ <how> §\s*$`),
  line(String.raw`mpls rsvp-te authentication (?:cipher|plain) §`),
  line(String.raw`wep key \d+ wep-\d+ (?:pass-phrase|hex) <how> §`),
];
