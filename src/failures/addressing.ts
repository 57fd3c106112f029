/** Knows who hands out the addresses of each network: a server in it, or one elsewhere to which boxes of the network pass requests on. */
import { isWithin } from '../model/address.js';
import type { Service } from '../model/failure.js';
import { distinct, groupBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Subnet, Topology } from '../model/topology.js';
import type { MayNeed } from './may-need.js';
import { type Relaying, relayingOf } from './relays.js';

/** Networks that get their addresses in the same way. */
export interface Addressing {
  /** In the order of the topology. */
  readonly subnets: readonly Subnet[];
  readonly needs: Service['needs'];
  readonly mayNeed: readonly MayNeed[];
}

/** `servers`: ids of all devices that hand out addresses. `lived`: the networks that end devices live in. What nobody hands out addresses for, as far as is known, needs nothing. */
export function addressingOf(topology: Topology, facts: readonly DeviceFact[], servers: readonly string[], lived: readonly Subnet[]): readonly Addressing[] {
  const homed = new Set(topology.subnets.flatMap(({ devices }) => devices));
  const relaying = relayingOf(topology, facts);
  const ranges = rangesIn(facts);
  const named = new Map(topology.devices.map(({ id, name }) => [id, name]));
  const telling = new Set(facts.flatMap((fact) => (fact.kind === 'listener' ? [fact.device] : [])));
  const rows = lived.map((subnet) => {
    const passed = relaying(subnet);
    if (passed) return { subnet, ...passedOn(subnet, passed, { servers, ranges, telling, nameOf: (id) => named.get(id) ?? id }) };
    const members = leasing(servers, subnet, ranges, homed);
    return { subnet, needs: members.length === 0 ? [] : [{ kind: 'dhcp', anyOf: members }], mayNeed: [] };
  });
  return [...groupBy(rows, ({ needs, mayNeed }) => JSON.stringify([needs, mayNeed])).values()].map((same) => {
    const where = distinct(same.map(({ subnet }) => subnet.cidr)).join(' and ');
    return { subnets: same.map(({ subnet }) => subnet), needs: same[0]!.needs, mayNeed: same[0]!.mayNeed.map(({ need, open, cure }) => ({ need, open: open(where), cure: cure(where) })) };
  });
}

/** The same for whichever networks. */
interface Doubt {
  readonly need: MayNeed['need'];
  open(where: string): string;
  cure(where: string): string;
}

interface Ranges {
  /** Those that told any range. */
  readonly told: ReadonlySet<string>;
  /** Those that hand out in a network, by their ranges or by the gateways that they offer. */
  in(cidr: string): ReadonlySet<string>;
}
function rangesIn(facts: readonly DeviceFact[]): Ranges {
  const told = new Set(facts.flatMap((fact) => (fact.kind === 'lease-range' ? [fact.device] : [])));
  return {
    told,
    in: (cidr) => new Set(facts.flatMap((fact) => (fact.kind === 'lease-range' && isWithin(fact.first, cidr) ? [fact.device] : fact.kind === 'offers-dhcp' && !told.has(fact.device) && fact.routers.some((router) => isWithin(router, cidr)) ? [fact.device] : []))),
  };
}

/**
 * `homed`: all whose networks are known. Those of `servers` that hand out addresses in a network. One that told its ranges serves where they lie; one that told none serves where it lives, or where the gateways
 * lead that it offers. Only where none of these is there beside the gateways, which may just pass requests on, it may be any that told no ranges.
 */
function leasing(servers: readonly string[], { cidr, devices, gateways }: Subnet, { told, in: within }: Ranges, homed: ReadonlySet<string>): readonly string[] {
  const here = within(cidr);
  const serving = servers.filter((id) => here.has(id) || (!told.has(id) && (devices.includes(id) || !homed.has(id))));
  return serving.some((id) => here.has(id) || !gateways.includes(id)) ? serving : servers.filter((id) => !told.has(id));
}

interface Ground {
  readonly servers: readonly string[];
  readonly ranges: Ranges;
  /** Devices that told what they listen on. */
  readonly telling: ReadonlySet<string>;
  nameOf(id: string): string;
}
/**
 * Where requests are passed on: any server in the network itself, and any of those that they are passed on to, save what told of ranges and of none here. Not all that is named so hands out addresses (some start
 * machines over the network, or look who comes), so beside one that does the others are in doubt. Who runs renews with the server itself (RFC 2131 § 4.4.5): a relay is missed for certain only
 * where the way is gone with it.
 */
function passedOn({ cidr, devices, gateways }: Subnet, { by, maybe, to, unseen }: Relaying, { servers, ranges, telling, nameOf }: Ground): { readonly needs: Addressing['needs']; readonly mayNeed: readonly Doubt[] } {
  const here = ranges.in(cidr);
  const local = servers.filter((id) => devices.includes(id) && (here.has(id) || (!ranges.told.has(id) && !gateways.includes(id) && !by.includes(id))));
  const remote = to.filter((id) => here.has(id) || !ranges.told.has(id));
  if (local.length > 0) return { needs: [{ kind: 'dhcp', anyOf: distinct([...local, ...remote]) }], mayNeed: [] };
  const sure = remote.filter((id) => servers.includes(id) || here.has(id));
  const open = remote.filter((id) => !sure.includes(id) && !(sure.length > 0 && telling.has(id)));
  const relays = { kind: 'dhcp-relay', anyOf: distinct([...by, ...maybe]) };
  const isWhole = gateways.length > 0 && gateways.every((id) => relays.anyOf.includes(id));
  const ofRelays: Doubt[] = isWhole && maybe.length === 0 ? [] : [{
    need: { kind: 'dhcp-relay', anyOf: by },
    open: (where) => `whether what starts in ${where} gets an address without ${listed(by, nameOf)}, by which requests are passed on`,
    cure: (where) => `Let every gateway of ${where} pass requests for addresses on.`,
  }];
  const doubt = (anyOf: readonly string[], others: string): Doubt => ({
    need: { kind: 'dhcp', anyOf },
    open: (where) => `whether ${others}, to which requests of ${where} are passed on as well, hands out addresses`,
    cure: (where) => `Look whether ${others} hands out addresses of ${where} too; then nothing needs to be bought.`,
  });
  const isOpen = unseen.length > 0 || remote.length === 0;
  const others = (but: readonly string[]) => [...open.filter((id) => !but.includes(id)).map(nameOf), ...unseen].join(' or ');
  const apart = (sure.length > 0 ? [sure] : open.map((id) => [id])).filter((own) => others(own) !== '');
  const ofServers = apart.map((own) => doubt(own, others(own)));
  return { needs: [...(isOpen ? [] : [{ kind: 'dhcp', anyOf: distinct([...sure, ...open]) }]), ...(isWhole ? [relays] : [])], mayNeed: [...ofServers, ...ofRelays] };
}
function listed(ids: readonly string[], nameOf: (id: string) => string): string {
  return ids.map(nameOf).join(' or ');
}
