/** Knows what the legs of an apparent redundancy all hang on, and the box that a guest runs in. */
import { distinct, sortedBy } from '../../model/order.js';
import type { FindingCertainty, Seen } from '../../model/rule.js';
import type { Device } from '../../model/topology.js';
import { hasRole, isPair, legsOf, neighboursOf } from './network.js';
import { certaintyOf } from './stops.js';
import { deviceOf } from './subjects.js';

export interface Common {
  readonly device: Device;
  /** Ids of the legs, sorted. */
  readonly legs: readonly string[];
  readonly certainty: FindingCertainty;
}

/** Devices that all legs of some redundancy of `kind` depend on, each with the legs it carries; pairs under one name are none. Sorted by device and legs. */
export function commonDevices(seen: Seen, kind: string): readonly Common[] {
  const common = seen.redundancies.filter((one) => one.kind === kind).flatMap(({ legs, common: units }) =>
    units.flatMap((unit): Common[] => {
      const device = unit.kind === 'device' ? deviceOf(seen, unit.id) : undefined;
      const failure = seen.failures.find((one) => one.unit.id === unit.id);
      return device && !isPair(device) ? [{ device, legs: distinct(legs), certainty: failure ? certaintyOf(failure) : 'inferred' }] : [];
    }),
  );
  return sortedBy(new Map(common.map((one) => [`${one.device.id} ${one.legs.join(' ')}`, one])).values(), ({ device }) => device.id, ({ legs }) => legs.join(' '));
}

/** The id of the hypervisor that a guest runs on, or that is the only thing it is cabled to; a server that others hang on carries guests, too. Any other machine is its own box. */
export function boxOf(device: Device, seen: Seen): string {
  const carriers = legsOf(device).flatMap((leg) => {
    const segment = seen.topology.segments.find(({ id, kind }) => id === leg.device && kind === 'hypervisor');
    return segment ? segment.ports.map((port) => port.device) : [leg.device];
  });
  const beside = neighboursOf(seen.topology, device.id);
  return [...carriers, ...(beside.length === 1 ? beside : [])].find((id) => carriesGuests(deviceOf(seen, id))) ?? device.id;
}

function carriesGuests(device: Device | undefined): boolean {
  return device !== undefined && (hasRole(device, 'hypervisor') || (hasRole(device, 'server') && !hasRole(device, 'switch', 'router', 'firewall', 'access-point')));
}
