/** Knows the commands of firewalls and balancers of other makes that hold a secret: Check Point, F5, NetScaler, ScreenOS, SonicOS, PAN-OS. */
import { line, within } from './secret-grammar.js';

export const GATEWAY_LINES: readonly RegExp[] = [
  // Gaia
  within(String.raw`authtype (?:simple(?: password)?|md5 (?:key \d+ )?secret) §`),
  line(String.raw`set vpn site \S+ auth-method preshared-secret password §`),
  // F5
  line(String.raw`Registration Key §`),
  line(String.raw`sys db \S*(?:password|passphrase|secret|community)(?:\.\w*encrypted)? \{ value §`),
  // NetScaler
  line(String.raw`(?:set|add) system user \S+ (?!-)§`),
  within(String.raw`(?<=^\s*(?:add|set|bind|link|create|import|update)\s.{0,1000}\s-)(?!(?:site|public|primary|cert|ssl)\w*key\b|strong|min)(?:\w+(?:key|secret|passwd|password|community|communityname)|communityname|passcrypt|keyvalue|activationcode|psk|password) (?!-)§`),
  line(String.raw`(?:add|set|bind|create|update) .*? (?!-)§ -encrypted\b`),
  line(String.raw`[\w-]+-encrypted §\s*$`),
  // ScreenOS
  line(String.raw`set ike gateway .*?\b(?:seed-)?preshare (?!peer\b)§(?: peer preshare §)?`),
  line(String.raw`set vpn .*?\bmanual .*?\b(?:password|key) §(?: auth \S+ (?:password|key) §)?`),
  line(String.raw`set snmp host § \d`),
  line(String.raw`set ntp server .*?\bpreshared?-key §`),
  within(String.raw`neighbor \S+ md5-authentication §`),
  line(String.raw`set nsmgmt init otp §`),
  line(String.raw`set ssid .*?\b(?:preshare|passphrase|asciitext|hexadecimal) §`),
  within(String.raw`scep challenge §`),
  // SonicOS
  line(String.raw`(?:admin )?password old-password § new-password § confirm-password §`),
  line(String.raw`plain-text-authentication (?:\d,)?§`),
  // PAN-OS
  within(String.raw`scep-challenge (?:fixed|dynamic password) §`),
  within(String.raw`mfa-config \S+ value §`),
  // FortiOS
  line(String.raw`execute (?:backup|restore) .*?\b(?:ftp|sftp) \S+ \S+ \S+ §(?: §)?`),
];
