/** Knows which wireless controllers steer which access points. What is on the air then goes by way of the controller, or stays where it is: only where its card was learned tells. */
import { distinct } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Topology } from '../model/topology.js';
import { idsOf, wordsOfDevices } from './names.js';

/** Ids of the controllers by the id of the access point. One that steers itself, and one that is steered, is none. */
export function controllersOf({ devices }: Pick<Topology, 'devices'>, facts: readonly DeviceFact[]): ReadonlyMap<string, readonly string[]> {
  const told = facts.filter((fact): fact is DeviceFact<'steers-access-point'> => fact.kind === 'steers-access-point');
  if (told.length === 0) return new Map();
  const words = wordsOfDevices({ devices }, facts);
  const only = (written: string | null) => {
    const found = written === null ? [] : idsOf(written, words);
    return found.length === 1 ? found[0]! : null;
  };
  const pairs = told.flatMap(({ device, address, name }) => {
    const steered = only(address) ?? only(name);
    return steered === null || steered === device ? [] : [{ steered, device }];
  });
  const all = new Set(pairs.map(({ steered }) => steered));
  const steering = new Map<string, readonly string[]>();
  for (const { steered, device } of pairs) if (!all.has(device)) steering.set(steered, distinct([...(steering.get(steered) ?? []), device]));
  return steering;
}
