/** Knows HSRP as it is spoken on a link: version 1 (RFC 2281 §5.1), and version 2, a list of TLVs (packet-hsrp.c of Wireshark tells their form). */
import { type Address, isSpecialAddress, parseAddress } from '../../model/address.js';
import { addressOfBytes } from './rows.js';

export interface HsrpGroup {
  readonly group: number;
  /** Null: not learned yet, or good on this link alone. */
  readonly address: Address | null;
  readonly state: string;
  readonly priority: number;
}
const STATES: Readonly<Record<number, string>> = { 0: 'initial', 1: 'learn', 2: 'listen', 4: 'speak', 8: 'standby', 16: 'active' };
const STATES_2: Readonly<Record<number, string>> = { 1: 'initial', 2: 'learn', 3: 'listen', 4: 'speak', 5: 'standby', 6: 'active' };
const HELLO = 0;
const GROUP_STATE = 1;
const GROUP_STATE_LENGTH = 40;
const GROUPS_AT_MOST = 64;

/** The groups whose state a message says; none where it is no hello. */
export function hsrpIn(message: Buffer): readonly HsrpGroup[] {
  if (message.length >= 20 && message[0] === 0) {
    if (message[1] !== HELLO) return [];
    return [{ group: message[6]!, address: shown(parseAddress(message.subarray(16, 20).join('.'))), state: STATES[message[2]!] ?? 'unknown', priority: message[5]! }];
  }
  const groups: HsrpGroup[] = [];
  for (let at = 0; at + 2 <= message.length && groups.length < GROUPS_AT_MOST; at += 2 + message[at + 1]!) {
    const value = message.subarray(at + 2, at + 2 + message[at + 1]!);
    if (message[at] !== GROUP_STATE || value.length !== GROUP_STATE_LENGTH || value[0] !== 2 || value[1] !== HELLO) continue;
    const address = addressOfBytes(value.subarray(24, value[3] === 6 ? 40 : 28));
    groups.push({ group: value.readUInt16BE(4), address: shown(address), state: STATES_2[value[2]!] ?? 'unknown', priority: Math.min(value.readUInt32BE(12), 255) });
  }
  return groups;
}

function shown(address: Address | null): Address | null {
  return address === null || isSpecialAddress(address) ? null : address;
}
