/** Knows which devices leave a door to their management open, by their configuration or by a port that answered. */
import { distinct, groupBy } from '../../model/order.js';
import type { DeviceFact, Gap, Hit, Seen } from '../../model/rule.js';
import type { Device } from '../../model/topology.js';
import { readDevices } from './configs.js';
import { aboutDevice, cite, deviceOf } from './subjects.js';

type Door = DeviceFact<'management-door'>['door'];
interface Told {
  readonly says: (device: Device) => string;
  /** Whether an answering port tells it; null: only the configuration does. */
  readonly byPort: ((ports: ReadonlySet<number>, device: Device) => boolean) | null;
  readonly portSays?: string;
  readonly certainty?: Hit['certainty'];
}

export function* openDoors(seen: Seen, door: Door, { says, byPort, portSays = '', certainty = 'confirmed' }: Told): Generator<Hit | Gap> {
  const written = groupBy(seen.facts('management-door').filter((fact) => fact.door === door), ({ device }) => device);
  const ports = groupBy(seen.facts('open-port').filter(({ protocol }) => protocol === 'tcp'), ({ device }) => device);
  const read = new Set([...readDevices(seen), ...written.keys()]);
  if (read.size === 0 && (byPort === null || ports.size === 0)) yield { unknown: 'neither a configuration nor an open port was seen', about: [] };
  for (const id of distinct([...written.keys(), ...(byPort ? ports.keys() : [])])) {
    const device = deviceOf(seen, id);
    const own = ports.get(id) ?? [];
    const lines = written.get(id) ?? [];
    const answers = byPort !== null && device !== undefined && byPort(new Set(own.map(({ port }) => port)), device);
    if (!device || (lines.length === 0 && !answers)) continue;
    const shown = distinct(lines.map(({ line }) => line).filter((line) => line !== ''));
    yield {
      about: [aboutDevice(device)],
      says: says(device),
      why: lines.length > 0 ? `Its configuration says${shown.length > 0 ? `: ${shown.slice(0, 3).join('; ')}` : ' so'}.` : portSays,
      from: cite(...(lines.length > 0 ? lines : own).map(({ from }) => from)),
      certainty: lines.length > 0 ? 'confirmed' : certainty,
    };
  }
  const unread = seen.topology.devices.filter(({ id }) => !read.has(id) && (byPort === null || !ports.has(id)));
  if (read.size > 0 && unread.length > 0) yield { unknown: `of ${unread.length} devices neither the configuration nor open ports were seen`, about: unread.map(aboutDevice) };
}
