/** Knows in which VLAN an end host lives (by its port's untagged VLAN, else by the one VLAN its card was learned in), and what ports and links carry. */
import { groupBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Device, Link } from '../model/topology.js';

export interface Vlans {
  /** The VLAN of untagged frames on a port; null: not told, or several. */
  ofPort(device: string, port: string | null): number | null;
  ofHost(host: Device): number | null;
  /** Whether a port carries a VLAN, tagged or not; one that tells none is taken to carry all. */
  isOnPort(device: string, port: string | null, vlan: number): boolean;
}

export function vlansOf(devices: readonly Device[], facts: readonly DeviceFact[]): Vlans {
  const untagged = new Map<string, Set<number>>();
  const learned = new Map<string, Set<number>>();
  const carried = new Map<string, Set<number>>();
  const note = (into: Map<string, Set<number>>, key: string, vlan: number) => into.set(key, (into.get(key) ?? new Set()).add(vlan));
  for (const fact of facts) {
    if (fact.kind === 'vlan-port') note(carried, wordOf(fact.device, fact.port), fact.vlan);
    if (fact.kind === 'vlan-port' && !fact.tagged) note(untagged, wordOf(fact.device, fact.port), fact.vlan);
    if (fact.kind === 'learned' && fact.vlan !== null) note(learned, fact.mac, fact.vlan);
  }
  for (const { id, interfaces } of devices) {
    for (const { name, vlans } of interfaces) {
      for (const vlan of vlans) note(carried, wordOf(id, name), vlan);
      if (vlans.length === 1 && !untagged.has(wordOf(id, name))) note(untagged, wordOf(id, name), vlans[0]!);
    }
  }
  const ofPort = (device: string, port: string | null) => (port === null ? null : only(untagged.get(wordOf(device, port))));
  return {
    ofPort,
    isOnPort: (device, port, vlan) => (port === null ? null : carried.get(wordOf(device, port)))?.has(vlan) ?? true,
    ofHost: (host) => {
      const byPort = new Set(legsOf(host).flatMap(({ device, port }) => ofPort(device, port) ?? []));
      return only(byPort) ?? only(new Set(host.macs.flatMap((mac) => [...(learned.get(mac) ?? [])])));
    },
  };
}

/** Whether a link carries a VLAN from one end to the other, now or as a spare. A link that tells no VLANs is taken to carry all, save where its ends share none. */
export function carries(link: Link, vlan: number): boolean {
  return (link.vlans.length === 0 && link.apart === undefined) || link.vlans.some(({ id }) => id === vlan);
}

/** Where an end host hangs: each leg, each place once. */
export function legsOf({ attachment, attachments }: Pick<Device, 'attachment' | 'attachments'>): Device['attachments'] {
  const legs = attachments.length > 0 ? attachments : attachment ? [attachment] : [];
  if (legs.length < 2) return legs;
  return [...groupBy(legs, ({ device, port }) => wordOf(device, port)).values()].map(([first]) => first!);
}

function wordOf(device: string, port: string | null): string {
  return `${device} ${port ?? ''}`;
}
function only(vlans: ReadonlySet<number> | undefined): number | null {
  return vlans?.size === 1 ? [...vlans][0]! : null;
}
