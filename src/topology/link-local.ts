/** Knows whose an address is that holds on one link alone (RFC 4291): what such an address was heard to say, the box says whose card it is. */
import { addressNumber, isWithin, parseAddress } from '../model/address.js';
import type { Fact, FactKind } from '../model/fact.js';
import { isStationMac, type Mac } from '../model/mac.js';

const LINK_LOCAL = 'fe80::/10';
/** What the appliance hears such an address say of itself. A shared address is worth telling whoever it is; the others would make a second box of one that has no home. */
const SAID: ReadonlySet<FactKind> = new Set(['virtual-gateway', 'named', 'is-a', 'role']);

/** The card in an address that was made of it: its first three octets with one bit turned, ff:fe, the last three (RFC 4291, appendix A). Null: made otherwise. */
export function cardOf(address: string): Mac | null {
  const octets = addressNumber(address).value.toString(16).padStart(32, '0').slice(16).match(/../g)!;
  if (octets[3] !== 'ff' || octets[4] !== 'fe') return null;
  const mac = [(parseInt(octets[0]!, 16) ^ 2).toString(16).padStart(2, '0'), octets[1], octets[2], octets[5], octets[6], octets[7]].join(':');
  return isStationMac(mac) ? mac : null;
}

/**
 * `facts`, where what a link-local address says is told by the one target that has the card behind it, by the address itself or by a row of ND. Where there
 * is no such target, shared addresses stay, and the rest is left out. `asked`: targets that were asked themselves; what they say is theirs.
 */
export function atHome(facts: readonly Fact[], asked: ReadonlySet<string> = new Set()): readonly Fact[] {
  const isLocal = (target: string): boolean => target.includes(':') && parseAddress(target) !== null && isWithin(target, LINK_LOCAL);
  const speakers = new Set(facts.flatMap(({ kind, target }) => (SAID.has(kind) && isLocal(target) && !asked.has(target) ? target : [])));
  if (speakers.size === 0) return facts;
  const owners = new Map<Mac, string | null>();
  const own = (mac: Mac, target: string) => owners.set(mac, (owners.get(mac) ?? target) === target && owners.get(mac) !== null ? target : null);
  const resolved = new Map<string, Mac>();
  for (const fact of facts) {
    if ((fact.kind === 'interface' || fact.kind === 'own-mac') && fact.mac !== undefined && !speakers.has(fact.target)) own(fact.mac, fact.target);
    if (fact.kind === 'resolved' && fact.address === fact.target) own(fact.mac, fact.target);
    if (fact.kind === 'resolved' && speakers.has(fact.address)) resolved.set(fact.address, fact.mac);
  }
  for (const fact of facts) if (fact.kind === 'resolved' && !speakers.has(fact.address) && !owners.has(fact.mac) && !fact.address.includes(':')) own(fact.mac, fact.address);
  const homes = new Map([...speakers].flatMap((target) => {
    const mac = cardOf(target) ?? resolved.get(target);
    const home = mac === undefined ? null : (owners.get(mac) ?? null);
    return home === null ? [] : [[target, home] as const];
  }));
  return facts.flatMap((fact) => {
    if (!speakers.has(fact.target) || !SAID.has(fact.kind)) return [fact];
    const home = homes.get(fact.target);
    return home !== undefined ? [{ ...fact, target: home }] : fact.kind === 'virtual-gateway' ? [fact] : [];
  });
}
