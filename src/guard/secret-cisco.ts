/** Knows the commands of Cisco's platforms that hold a secret beside those which other makes took over from them. */
import { line, within } from './secret-grammar.js';

/** Local files and servers, in front of a passphrase. */
const A_PLACE = '(?:[a-z]+\\d*:\\S* )?';

/** The one word that ends such a line is the secret whichever it is, a word of the commands' own too. */
export const ANY_WORD_LINES: readonly RegExp[] = [
  line(String.raw`enable (?:secret|password) (?:level \d+ )?(?!(?:encryption|recovery|complexity|display)\s*$)<how> §\s*$`),
  line(String.raw`username \S+ (?:privilege \d+ )?(?:secret|password) <how> §\s*$`),
  line(String.raw`snmp-server community (?!mode\b|ipaddr\b|ipmask\b|ro\b|rw\b)<how> § (?:ro|rw)\b`),
  line(String.raw`(?:crypto )?isakmp key <how> § (?:address|hostname)\b`),
  line(String.raw`(?:ip ftp|vtp|isis|l2tp tunnel|ppp chap) password <how> §(?: level-\d| hidden)?\s*$`),
  line(String.raw`(?:area|domain)-password (?!hmac-|md5 |clear |plaintext-password )<how> §\s*$`),
  line(String.raw`(?:standby|vrrp|glbp) (?:\d+ )?authentication (?:md5 key-string|text) <how> §(?: timeout \d+)?\s*$`),
  line(String.raw`ip ospf (?:authentication-key|message-digest-key \d+ md5) <how> §\s*$`),
  line(String.raw`key-string (?!password6? )<how> §\s*$`),
  line(String.raw`ntp authentication-key \d+ md5 <how> §(?: \d)?\s*$`),
  line(String.raw`(?:radius|tacacs)-server (?:host \S+ (?:.* )?)?key <how> §\s*$`),
  line(String.raw`snmp-server host \d\S+ (?:(?:traps|informs) )?(?:version (?:1|2c) )(?!encrypted\b|clear\b)§(?: [\w-]+)*\s*$`),
  line(String.raw`neighbor \S+ password (?!inheritance-disable\b|encryption\b|none\b|disable\b)<how> §\s*$`),
];

export const CISCO_LINES: readonly RegExp[] = [
  // IOS and IOS-XE
  line(String.raw`neighbor \S+ password encryption \d §`),
  line(String.raw`address ipv[46] \S+ .*?key <how> §`),
  within(String.raw`etr map-server \S+ key (?:hash-function \S+ )?<how> §`),
  line(String.raw`ip rsvp authentication key <how> §`),
  line(String.raw`(?:config )?mobility group key <how> §`),
  line(String.raw`key config-key (?:password-encrypt(?:ion)?|ascii|newpass) <how> §(?: (?:old )?§)?`),
  line(String.raw`crypto (?:pki|ca) (?:import|export) \S+ pkcs12 ${A_PLACE}(?:password )?(?![a-z]+\d*:|password\b)§\s*$`),
  line(String.raw`crypto key (?:import|export) rsa \S+ .*?(?:terminal|url \S+)(?: 3des| des)? §\s*$`),
  line(String.raw`crypto pki token \S+ (?:secondary )?user-pin <how> §`),
  line(String.raw`cable shared-secondary-secret index \d+ <how> §`),
  line(String.raw`rmon event \d+ (?:log )?trap <how> (?!description\b|owner\b)§`),
  line(String.raw`cluster-key <how> §`),
  // IOS-XR
  line(String.raw`secret \d+ enc-type \d+ §`),
  line(String.raw`authentication-key \d+ \S+ (?:encrypted|clear) §`),
  line(String.raw`(?:lsp|hello)-password accept <how> §`),
  line(String.raw`(?:hsrp )?authentication (?:clear|encrypted) §\s*$`),
  line(String.raw`(?:\S+ )?password for \S+ <how> §\s*$`),
  line(String.raw`tcp-md5 (?:clear|encrypted) §`),
  line(String.raw`key-string password6? §(?: cryptographic-algorithm\b|\s*$)`),
  line(String.raw`eem event manager environment \S*(?:pass|pwd|pw|secret|token|key)\S* §`),
  line(String.raw`host \S+ (?:traps|informs) .*?version (?:1|2c) <how> §`),
  // NX-OS
  line(String.raw`ip pim hello-authentication ah-md5 <how> §`),
  line(String.raw`ip msdp password \d\S+ <how> §`),
  // ASA
  line(String.raw`crypto map \S+ \d+ set session-key (?:in|out)bound (?:esp|ah) \d+ (?:cipher )?§(?: authenticator §)?`),
  // AireOS
  line(String.raw`(?:config )?(?:mgmtuser|netuser) add (?:encrypt \S+ <blob>|(?!encrypt )\S+ §)`),
  line(String.raw`(?:config )?(?:mgmtuser|netuser) password \S+ §`),
  line(String.raw`(?:config )?snmp community (?:create|delete|accessmode r[ow]|mode (?:en|dis)able|ipaddr \S+ \S+) §`),
  line(String.raw`(?:config )?snmp trapreceiver (?:create|delete|mode (?:en|dis)able) §`),
  line(String.raw`(?:config )?snmp v3user create (?!encrypt )\S+ r[ow] \S+ \S+ §(?: §)?`),
  line(String.raw`(?:config )?snmp v3user create encrypt .*?(?:(?:auth|encrypt)key (?:<blob>|§))(?: encryptkey (?:<blob>|§))?\s*$`),
  line(String.raw`(?:config )?(?:radius|tacacs) (?:auth|acct|athr) add (?:encrypt \d+ \S+ \d+ password <blob>|\d+ \S+ \d+ (?:ascii|hex) §)`),
  line(String.raw`(?:config )?radius auth keywrap add (?:ascii|hex) § §`),
  line(String.raw`(?:config )?wlan security wpa akm psk set-key (?:ascii|hex) (?:encrypt <blob>|(?!encrypt )§)`),
  line(String.raw`(?:config )?wlan security static-wep-key encryption \d+ \d+ (?:ascii|hex) §`),
  line(String.raw`(?:config )?ap (?:mgmtuser|dot1xuser|802\.1Xuser) add encrypt username \S+ password <blob>(?: secret <blob>)?`),
  line(String.raw`(?:config )?ldap add .*?\bauthenticated \S+ §`),
  line(String.raw`(?:config )?mesh security psk provisioning key (?:\d )?§`),
  line(String.raw`(?:config )?transfer encrypt set-key §`),
  line(String.raw`(?:config )?local-auth method fast server-key (?:encrypt <blob>|(?!encrypt )§)`),
  line(String.raw`(?:config )?cloud-services cmx id-token §`),
];
