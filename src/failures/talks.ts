/** Knows which machines were seen talking to which others: what a service may need, for a person to confirm (after Natarajan et al., NSDMiner, INFOCOM 2012). */
import type { Service, Talk } from '../model/failure.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Topology } from '../model/topology.js';
import { idsByAddress } from './names.js';

/**
 * Per server the machines and ports it was seen asking, sorted. Who asks is who uses a port that the other listens on; where nobody told his listeners,
 * the lower port is the one asked. Left out: itself, what is not a known device, and what every service that needs the server is said to need already.
 */
export function talksOf({ devices }: Pick<Topology, 'devices'>, services: readonly Service[], facts: readonly DeviceFact[]): readonly Talk[] {
  const deviceAt = idsByAddress({ devices });
  const serving = new Set(devices.filter(({ roles }) => roles.some((role) => role === 'server' || role === 'storage' || role === 'appliance' || role === 'hypervisor')).map(({ id }) => id));
  const open = new Set(facts.flatMap((fact) => (fact.kind === 'listener' || fact.kind === 'open-port' ? [`${fact.device} ${fact.protocol}/${fact.port}`] : [])));
  const seen = facts.flatMap((fact) => {
    if (fact.kind !== 'connection' || !serving.has(fact.device)) return [];
    const { protocol, localPort, remotePort } = fact;
    const to = deviceAt.get(fact.remote);
    const isAnswer = open.has(`${fact.device} ${protocol}/${localPort}`);
    const isAsked = to !== undefined && open.has(`${to} ${protocol}/${remotePort}`);
    if (to === undefined || to === fact.device || isAnswer || (!isAsked && remotePort >= localPort)) return [];
    return [{ device: fact.device, to, port: `${protocol}/${remotePort}`, from: fact.from }];
  });
  const isKnown = (device: string, to: string): boolean => {
    const using = services.filter(({ needs }) => needs.some(({ anyOf }) => anyOf.includes(device)));
    return using.length > 0 && using.every(({ needs }) => needs.some(({ anyOf }) => anyOf.includes(to)));
  };
  const rows = [...groupBy(seen, ({ device }) => device)].map(([device, all]): Talk => {
    const asked = [...groupBy(all.filter(({ to }) => !isKnown(device, to)), ({ to }) => to)].map(([to, same]) => ({ device: to, ports: distinct(same.map(({ port }) => port)) }));
    return { device, asks: sortedBy(asked, (one) => one.device), from: distinct(all.flatMap(({ from }) => from)) };
  });
  return sortedBy(rows.filter(({ asks }) => asks.length > 0), ({ device }) => device);
}
