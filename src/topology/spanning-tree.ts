/** Knows what spanning tree tells of cables: a port names the bridge and port that is designated on its segment (IEEE 802.1D). */
import { groupBy, sortedBy } from '../model/order.js';
import type { Box, Directory } from './boxes.js';
import type { Cable } from './cable.js';

/** Cables from ports to the designated port of another bridge of ours; the far port is null where its number fits none. */
export function treeCables(directory: Directory): Cable[] {
  const cables = new Map<string, Cable>();
  for (const box of directory.boxes()) {
    for (const fact of box.bag.of('spanning-tree-port')) {
      if (fact.designatedBridge === null || fact.state === 'disabled' || fact.state === 'unknown') continue;
      const other = directory.byMac(fact.designatedBridge);
      if (!other || other === box) continue;
      const far = fact.designatedPort === null ? null : portNumbered(other, fact.instance, fact.designatedPort);
      if (far === null) continue;
      const near = box.layers.trunkOf(fact.port);
      const ends = sortedBy([{ device: box.id, port: near }, { device: other.id, port: other.layers.trunkOf(far) }], ({ device }) => device) as unknown as Cable['ends'];
      const key = ends.map(({ device, port }) => `${device} ${port}`).join('\n');
      const because = `Spanning tree of ${box.name} names ${other.name} port ${far} as designated on ${fact.port}.`;
      const known = cables.get(key);
      cables.set(key, { ends, certainty: 'inferred', by: ['stp'], because: known && known.because < because ? known.because : because, from: [...new Set([...(known?.from ?? []), ...fact.from])].sort() });
    }
  }
  return sortedBy(cables.values(), ({ ends }) => ends.map(({ device, port }) => `${device} ${port}`).join('\n'));
}

/** The one tree of a bridge, and that of VLAN 1 where there is one per VLAN: the two talk to each other (IEEE 802.1D frames go untagged). */
const COMMON = ['0', '1'];
const numbered = new WeakMap<Box, ReadonlyMap<string, string | null>>();

/** The port with this number in spanning tree; null where none or several bear it. */
function portNumbered(box: Box, instance: string, number: number): string | null {
  let ports = numbered.get(box);
  if (!ports) {
    const groups = groupBy(box.bag.of('spanning-tree-port').filter((fact) => fact.number !== null), (fact) => `${fact.instance} ${fact.number}`);
    ports = new Map([...groups].map(([key, facts]) => [key, new Set(facts.map(({ port }) => port)).size === 1 ? facts[0]!.port : null]));
    numbered.set(box, ports);
  }
  const known = ports.get(`${instance} ${number}`);
  if (known !== undefined || !COMMON.includes(instance) || box.bag.of('spanning-tree-port').some((fact) => fact.instance === instance)) return known ?? null;
  return ports.get(`${COMMON.find((other) => other !== instance)} ${number}`) ?? null;
}
