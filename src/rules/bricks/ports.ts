/** Knows what is plugged into which port, as far as links and placements tell. */
import type { Seen } from '../../model/rule.js';
import type { Certainty, Device, Interface, Link, Topology } from '../../model/topology.js';
import { legsOf } from './network.js';

export interface Plugged {
  readonly device: Device;
  readonly port: Interface;
  /** What is at the other end: one device for a link, all hosts placed there for an access port. */
  readonly far: readonly Device[];
  readonly certainty: Certainty;
  /** The link's own; null for an access port. */
  readonly link: Link | null;
  readonly from: readonly string[];
}

/** Every port of which it is known what hangs on it. A port that opens onto a segment is left out: what is behind it is not one thing. */
export function pluggedPorts({ topology }: Pick<Seen, 'topology'>): readonly Plugged[] {
  let ports = plugged.get(topology);
  if (!ports) plugged.set(topology, (ports = [...pluggedIn(topology)]));
  return ports;
}
const plugged = new WeakMap<Topology, readonly Plugged[]>();

function* pluggedIn(topology: Topology): Generator<Plugged> {
  const deviceById = new Map(topology.devices.map((device) => [device.id, device]));
  const portsOf = new Map<string, ReadonlyMap<string, Interface>>();
  const portOf = (id: string, port: string | null) => {
    let ports = portsOf.get(id);
    if (!ports) portsOf.set(id, (ports = new Map([...(deviceById.get(id)?.interfaces ?? [])].reverse().map((one) => [one.name, one] as const))));
    return port === null ? undefined : ports.get(port);
  };
  const shared = new Set(topology.segments.flatMap(({ ports }) => ports.map(({ device, port }) => `${device} ${port}`)));
  for (const link of topology.links) {
    for (const [near, other] of [link.ends, ...link.members.map(({ ends }) => ends)].flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
      const [device, port, far] = [deviceById.get(near.device), portOf(near.device, near.port), deviceById.get(other.device)];
      if (device && port && far && !shared.has(`${near.device} ${near.port}`)) yield { device, port, far: [far], certainty: link.certainty, link, from: link.from };
    }
  }
  const placed = new Map<string, { far: Device[]; certainty: Certainty; from: string[] }>();
  for (const host of topology.devices) {
    for (const leg of legsOf(host)) {
      const key = `${leg.device} ${leg.port}`;
      if (leg.port === null || shared.has(key)) continue;
      let known = placed.get(key);
      if (!known) placed.set(key, (known = { far: [], certainty: leg.certainty, from: [] }));
      known.far.push(host);
      known.from.push(...leg.from);
      known.certainty = leg.certainty;
    }
  }
  for (const [key, { far, certainty, from }] of placed) {
    const [id = '', port = ''] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
    const [device, found] = [deviceById.get(id), portOf(id, port)];
    if (device && found) yield { device, port: found, far, certainty, link: null, from };
  }
}
