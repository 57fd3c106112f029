/** Knows which subnets, VLANs, protocol relations and internet edges came, went or changed. */
import type { Change } from '../model/drift.js';
import type { SubjectKind } from '../model/rule.js';
import { byCodePoint, distinct } from '../model/order.js';
import type { TableName } from '../model/table.js';
import { type Adjacency, type Provider, type Subnet, type Vlan, subnetKey } from '../model/topology.js';
import { doubtOfOneSide, isCarrier } from './presence.js';
import { type Doubt, type Found, type Side, bothComplete, carriedBetween, changed, doubtOf, judged, together } from './sides.js';

const TABLE_OF: Readonly<Record<Adjacency['kind'], TableName>> = { subnet: 'addresses', ospf: 'ospf', bgp: 'bgp', isis: 'isis', vrrp: 'fhrp', hsrp: 'fhrp', route: 'routes', tunnel: 'interfaces' };

export function networksBetween(before: Side, after: Side): Found {
  return together([subnets(before, after), vlans(before, after), portVlans(before, after), adjacencies(before, after), providers(before, after)]);
}

function row(change: '+' | '-', kind: string, subject: { readonly kind: SubjectKind; readonly id: string; readonly name: string }, said: string, from: readonly string[]): Change {
  return { layer: 'structure', change, kind, subject, before: change === '-' ? said : null, after: change === '+' ? said : null, from };
}
/** What only one side has, both ways, by key. */
function apart<T>(before: readonly T[], after: readonly T[], key: (thing: T) => string): { readonly gone: readonly T[]; readonly come: readonly T[]; readonly same: readonly (readonly [T, T])[] } {
  const old = new Map(before.map((thing) => [key(thing), thing]));
  const now = new Map(after.map((thing) => [key(thing), thing]));
  return {
    gone: [...old].filter(([id]) => !now.has(id)).map(([, thing]) => thing),
    come: [...now].filter(([id]) => !old.has(id)).map(([, thing]) => thing),
    same: [...old].flatMap(([id, thing]) => (now.has(id) ? [[thing, now.get(id)!] as const] : [])),
  };
}

function subnets(before: Side, after: Side): Found {
  // Whether equal networks are one or two rests on what ARP tables happened to hold; it is no change of the network.
  const several = [before, after].map(({ audit }) => new Set(audit.subnets.flatMap(({ cidr, behind }) => (behind === undefined ? [] : [cidr]))));
  const known = ({ audit }: Side) => audit.subnets.filter(({ cidr }) => several[0]!.has(cidr) === several[1]!.has(cidr));
  const { gone, come, same } = apart(known(before), known(after), subnetKey);
  const subject = ({ cidr, vrf, behind }: Subnet) => ({ kind: 'subnet' as const, id: cidr, name: `${cidr}${vrf === undefined ? '' : ` in ${vrf}`}${behind === undefined ? '' : ` behind ${(after.devices.has(behind) ? after : before).nameOf(behind)}`}` });
  const said = ({ gateways }: Subnet, side: Side) => (gateways.length === 0 ? 'no gateway known' : `gateway ${distinct(gateways.map(side.nameOf)).join(', ')}`);
  const tellers = ({ gateways, devices }: Subnet, side: Side) => distinct([...gateways, ...devices.filter((id) => side.devices.has(id) && (isCarrier(side.devices.get(id)!) || side.isTold(id, 'addresses')))]);
  const doubt = (subnet: Subnet, own: Side, other: Side): Doubt => {
    const boxes = tellers(subnet, own);
    const missing = boxes.find((id) => !other.devices.has(id));
    if (missing !== undefined && boxes.length === 1) return `${own.nameOf(missing)}, which is in it, was not seen`;
    return doubtOf(boxes.filter((id) => other.devices.has(id)).map((id) => [id, 'addresses'] as const), own, other);
  };
  return together([
    judged(gone, (one) => doubt(one, before, after), (one) => row('-', 'subnet', subject(one), said(one, before), one.from), (one) => ({ kind: 'subnet', id: one.cidr, name: one.cidr })),
    judged(come, (one) => doubt(one, after, before), (one) => row('+', 'subnet', subject(one), said(one, after), one.from), (one) => ({ kind: 'subnet', id: one.cidr, name: one.cidr })),
    {
      changes: same.flatMap(([was, is]) => {
        const whole = distinct([...was.gateways, ...is.gateways]).every((id) => bothComplete(before, after, id, 'addresses'));
        const virtual = was.virtualGateway !== null && is.virtualGateway !== null ? changed('subnet', subject(is), `virtual gateway ${was.virtualGateway}`, `virtual gateway ${is.virtualGateway}`, [...was.from, ...is.from]) : [];
        return whole && was.gateways.length > 0 && is.gateways.length > 0 ? [...changed('subnet', subject(is), said(was, before), said(is, after), [...was.from, ...is.from]), ...virtual] : virtual;
      }),
      notChecked: [],
    },
  ]);
}

/** VLANs are told by all switches together: one that was read less leaves the question open. */
function vlans(before: Side, after: Side): Found {
  const { gone, come, same } = apart(before.audit.vlans, after.audit.vlans, ({ id }) => String(id));
  const subject = ({ id, names }: Vlan) => ({ kind: 'vlan' as const, id: String(id), name: names[0] === undefined ? `VLAN ${id}` : `VLAN ${id} ${names[0]}` });
  const doubt = (own: Side, other: Side): Doubt => doubtOf(own.audit.devices.filter(({ id }) => own.isTold(id, 'vlans') && (other.devices.has(id) || doubtOfOneSide(own.devices.get(id)!, own, other) !== null)).map(({ id }) => [id, 'vlans'] as const), own, other);
  const named = (one: Vlan) => ({ kind: 'vlan', id: String(one.id), name: subject(one).name });
  const [lost, won] = [doubt(before, after), doubt(after, before)];
  const said = ({ names }: Vlan) => (names.length === 0 ? 'without a name' : [...names].sort(byCodePoint).join(', '));
  return together([
    judged(gone, () => lost, (one) => row('-', 'vlan', subject(one), said(one), []), named),
    judged(come, () => won, (one) => row('+', 'vlan', subject(one), said(one), []), named),
    { changes: lost === null && won === null ? same.flatMap(([was, is]) => changed('vlan', subject(is), said(was), said(is), [])) : [], notChecked: [] },
  ]);
}

/** Which VLANs a port carries. */
function portVlans(before: Side, after: Side): Found {
  const changes = after.audit.devices.flatMap((is) => {
    const was = before.devices.get(is.id);
    if (!was || !bothComplete(before, after, is.id, 'vlans')) return [];
    const old = new Map(was.interfaces.map((port) => [port.name, port.vlans]));
    return is.interfaces.flatMap(({ name, vlans: now }) => {
      const carried = carriedBetween(old.get(name) ?? now, now, before, after);
      return carried === null ? [] : changed('port', { kind: 'device', id: is.id, name: `${is.name} ${name}` }, `VLAN ${carried[0]}`, `VLAN ${carried[1]}`, [...was.from, ...is.from]);
    });
  });
  return { changes, notChecked: [] };
}

/** Relations of protocols. That two boxes share a subnet is told by the subnet. */
function adjacencies(before: Side, after: Side): Found {
  const key = ({ kind, ends }: Adjacency) => [kind, ...ends.map(({ device, port }) => `${device} ${port ?? ''}`).sort(byCodePoint)].join('\n');
  const own = ({ audit }: Side) => audit.adjacencies.filter(({ kind }) => kind !== 'subnet');
  const { gone, come } = apart(own(before), own(after), key);
  const subject = ({ kind, ends }: Adjacency, side: Side) => ({ kind: 'device' as const, id: ends[0]!.device, name: `${kind} ${ends.map((end) => side.endOf(end)).join(' – ')}` });
  const named = (side: Side) => (one: Adjacency) => ({ kind: 'adjacency', id: one.ends[0]!.device, name: subject(one, side).name });
  const doubt = ({ kind, ends }: Adjacency, mine: Side, other: Side): Doubt => {
    const missing = ends.find(({ device }) => mine.devices.has(device) && !other.devices.has(device));
    const told = ends.filter(({ device }) => other.devices.has(device)).map(({ device }) => [device, TABLE_OF[kind]] as const);
    if (missing && doubtOfOneSide(mine.devices.get(missing.device)!, mine, other) !== null) return `${mine.nameOf(missing.device)} was not checked`;
    return missing && told.every(([id, table]) => !mine.isTold(id, table)) ? `${mine.nameOf(missing.device)} was not seen` : doubtOf(told, mine, other);
  };
  // The same relation told by one end only: the other was read less one time, so its name is another.
  const isShadow = (one: Adjacency, others: readonly Adjacency[], mine: Side, other: Side): boolean =>
    others.some((twin) => twin.kind === one.kind && twin.ends.some(({ device }) => one.ends.some((end) => end.device === device)) && [...twin.ends, ...one.ends].some(({ device }) => mine.isComplete(device, TABLE_OF[one.kind]) !== other.isComplete(device, TABLE_OF[one.kind])));
  const hasEnds = ({ ends }: Adjacency) => ends.length > 0;
  return together([
    judged(gone.filter(hasEnds), (one) => (isShadow(one, come, before, after) ? 'one of its ends was read less' : doubt(one, before, after)), (one) => row('-', 'adjacency', subject(one, before), one.kind, one.from), named(before)),
    judged(come.filter(hasEnds), (one) => (isShadow(one, gone, after, before) ? 'one of its ends was read less' : doubt(one, after, before)), (one) => row('+', 'adjacency', subject(one, after), one.kind, one.from), named(after)),
  ]);
}

/** Where default routes lead. Another next hop of the same edge is the same line changed. */
function providers(before: Side, after: Side): Found {
  const { gone, come } = apart(before.audit.providers, after.audit.providers, ({ id }) => id);
  const alone = (ones: readonly Provider[], device: string) => ones.filter(({ edge }) => edge.device === device);
  const turned = gone.flatMap((was) => {
    const [is, ...more] = alone(come, was.edge.device);
    return is && more.length === 0 && alone(gone, was.edge.device).length === 1 ? [[was, is] as const] : [];
  });
  const subject = ({ id, name }: Provider) => ({ kind: 'provider' as const, id, name });
  const said = ({ nextHop, edge }: Provider, side: Side) => `${side.endOf(edge)} to ${nextHop ?? 'its far end'}`;
  const named = ({ id, name }: Provider) => ({ kind: 'provider', id, name });
  const doubt = ({ edge }: Provider, own: Side, other: Side): Doubt => (other.devices.has(edge.device) ? doubtOf([[edge.device, 'routes']], own, other) : `${own.nameOf(edge.device)} was not seen`);
  const isTurned = new Set(turned.flat());
  return together([
    { changes: turned.flatMap(([was, is]) => changed('provider', subject(is), said(was, before), said(is, after), [...was.from, ...is.from])), notChecked: [] },
    judged(gone.filter((one) => !isTurned.has(one)), (one) => doubt(one, before, after), (one) => row('-', 'provider', subject(one), said(one, before), one.from), named),
    judged(come.filter((one) => !isTurned.has(one)), (one) => doubt(one, after, before), (one) => row('+', 'provider', subject(one), said(one, after), one.from), named),
  ]);
}
