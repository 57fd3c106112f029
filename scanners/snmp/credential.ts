/** Knows SNMP credentials as the scanner is handed them, and how they become a net-snmp session. */
import { getCiphers } from 'node:crypto';
import { isIP } from 'node:net';
import snmp, { type Session, type SessionOptions, type User } from 'net-snmp';
import type { Address, Cidr } from '../../src/model/address.js';
import type { AuthProtocol, PrivProtocol } from '../../src/model/site.js';

/** A credential with its secrets in clear, for as long as the scanner runs. `for`: networks it may be offered to. */
export type ResolvedSnmpCredential =
  | { readonly name: string; readonly type: 'snmp-v1' | 'snmp-v2c'; readonly community: string; readonly for: readonly Cidr[] }
  | {
      readonly name: string;
      readonly type: 'snmp-v3';
      readonly user: string;
      readonly auth: { readonly protocol: AuthProtocol; readonly key: string } | null;
      readonly priv: { readonly protocol: PrivProtocol; readonly key: string } | null;
      readonly for: readonly Cidr[];
    };

/** Why this credential cannot be used on this machine, or null. */
export function unusable(credential: ResolvedSnmpCredential): string | null {
  if (credential.type !== 'snmp-v3') return null;
  if (credential.priv && !credential.auth) return `${credential.name}: privacy needs authentication`;
  if (credential.priv?.protocol === 'des' && !getCiphers().includes('des-cbc')) return `${credential.name}: this system's OpenSSL has no DES`;
  return null;
}

/**
 * A net-snmp session that has sent nothing yet. `context` is a VLAN number: `community@vlan` in v1 and v2c,
 * context name `vlan-N` in v3, as the makes with a forwarding table per VLAN expect it.
 */
export function openSession(target: Address, credential: ResolvedSnmpCredential, context: string, options: SessionOptions): Session {
  const transport = isIP(target) === 6 ? 'udp6' : 'udp4';
  if (credential.type === 'snmp-v3') {
    return snmp.createV3Session(target, userOf(credential), { ...options, transport, context: context === '' ? '' : `vlan-${context}` });
  }
  const community = context === '' ? credential.community : `${credential.community}@${context}`;
  const version = credential.type === 'snmp-v1' ? snmp.Version1 : snmp.Version2c;
  return snmp.createSession(target, community, { ...options, transport, version });
}

function userOf(credential: Extract<ResolvedSnmpCredential, { type: 'snmp-v3' }>): User {
  const { SecurityLevel, AuthProtocols, PrivProtocols } = snmp;
  const { user: name, auth, priv } = credential;
  if (!auth) return { name, level: SecurityLevel.noAuthNoPriv };
  const authenticated = { name, authProtocol: AuthProtocols[auth.protocol], authKey: auth.key };
  if (!priv) return { ...authenticated, level: SecurityLevel.authNoPriv };
  return { ...authenticated, level: SecurityLevel.authPriv, privProtocol: PrivProtocols[priv.protocol], privKey: priv.key };
}
