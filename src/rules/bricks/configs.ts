/** Knows which configurations were read whole, and which devices do the same work. */
import { distinct, groupBy, sortedBy } from '../../model/order.js';
import type { FactKind } from '../../model/fact.js';
import type { DeviceFact, Gap, Seen } from '../../model/rule.js';
import type { Device } from '../../model/topology.js';
import { aboutDevice, counted, deviceOf } from './subjects.js';

const INFRASTRUCTURE = /^(?:router|switch|firewall|access-point)$/;

export function isInfrastructure({ roles }: Pick<Device, 'roles'>): boolean {
  return roles.some((role) => INFRASTRUCTURE.test(role));
}

/** The running configurations that were read whole, one per device, sorted by device. */
export function wholeConfigs(seen: Seen): readonly { readonly device: Device; readonly fact: DeviceFact<'config'> }[] {
  const whole = seen.facts('config').filter(({ what, complete }) => what === 'running' && complete);
  return sortedBy(groupBy(whole, ({ device }) => device), ([id]) => id).flatMap(([id, facts]) => {
    const device = deviceOf(seen, id);
    return device ? [{ device, fact: facts[0]! }] : [];
  });
}

/** Devices of which the running configuration broke off: its last line may be half a line, and what is not in it may be in the rest. */
function partlyRead(seen: Seen): ReadonlySet<string> {
  const whole = new Set(wholeConfigs(seen).map(({ device }) => device.id));
  return new Set(seen.facts('config').filter(({ what, device }) => what === 'running' && !whole.has(device)).map(({ device }) => device));
}
/** Facts of a kind that were read from configurations, without those of copies that broke off. */
export function ofWholeCopies<K extends FactKind>(seen: Seen, kind: K): readonly DeviceFact<K>[] {
  const partly = partlyRead(seen);
  return seen.facts(kind).filter(({ device }) => !partly.has(device));
}
/** What can therefore not be said. */
export function* brokenCopies(seen: Seen): Generator<Gap> {
  const devices = [...partlyRead(seen)].flatMap((id) => deviceOf(seen, id) ?? []);
  if (devices.length > 0) yield { unknown: `of ${counted(devices.length, 'device')} the configuration was not read whole`, about: devices.map(aboutDevice) };
}

/** Devices whose configuration was read: whole copies, and tables that were read whole without one in a drawing. */
export function readDevices(seen: Seen): readonly string[] {
  return distinct([...wholeConfigs(seen).map(({ device }) => device.id), ...[...seen.tables].filter(([, rows]) => rows.some(({ what, state }) => what === 'config' && state === 'complete')).map(([device]) => device)]);
}

/** What a device is for and what it runs: those alike are told alike. Null: not known. */
export function workOf({ roles, vendor, os }: Device): string | null {
  const role = roles.find((one) => INFRASTRUCTURE.test(one));
  return role === undefined || (vendor === null && os === null) ? null : `${role} ${vendor ?? ''} ${os ?? ''}`.trim();
}
