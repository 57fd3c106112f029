/** Knows the parts of a box that can fail alone: members of a stack or pair, and line cards, each with the cables in its ports. */
import { stableId } from '../model/digest.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Device, Topology } from '../model/topology.js';
import { portId } from './network.js';
import { legsOf } from './vlans.js';
import type { Removable } from './removable.js';
import type { Told } from './told.js';

/**
 * Members take the cables in their own ports; the last one that works takes the whole box. In a pair the partner has the same ports, so while it works
 * nothing is gone. Which port belongs to which part is read from the first numbers of its name (`2/0/7` is on part 2, card 2/0), and only where these
 * are the numbers of the parts; else a part takes nothing, as far as is known. Members that do not work are left out.
 */
export function partsOf(told: Told): readonly Removable[] {
  const devices = told.topology.devices.filter(({ members }) => members.length > 1);
  const modules = groupBy(told.facts.filter((fact): fact is DeviceFact<'component'> => fact.kind === 'component' && fact.class === 'module'), ({ device }) => device);
  const carded = told.topology.devices.filter(({ id }) => (modules.get(id) ?? []).length > 1);
  if (devices.length + carded.length === 0) return [];
  const cables = cablesByPort(told.topology);
  const facts = groupBy(told.facts.filter((fact): fact is DeviceFact<'member'> => fact.kind === 'member'), ({ device }) => device);
  return [...devices.flatMap((device) => membersIn(device, facts.get(device.id) ?? [], cables)), ...carded.flatMap((device) => cardsIn(device, modules.get(device.id)!, cables))];
}

interface Cable {
  readonly device: string;
  readonly port: string;
  readonly id: string;
  /** How many ports of the same box must be gone before it is: cables of one bundle. */
  readonly ports: number;
}
/** Every cable in a port of a box: links, each by all of its pairs, and what is plugged in without being a link. */
function cablesByPort({ devices, links, segments, providers }: Topology): ReadonlyMap<string, readonly Cable[]> {
  const ofLinks = links.flatMap(({ id, ends, members }) => {
    const all = (members.length > 0 ? members.map((member) => member.ends) : [ends]).flat();
    return all.flatMap(({ device, port }) => (port === null ? [] : [{ device, port, id, ports: new Set(all.flatMap((end) => (end.device === device && end.port !== null ? [end.port] : []))).size }]));
  });
  const plugged = [...segments.flatMap(({ ports }) => ports), ...providers.map(({ edge }) => edge), ...devices.flatMap((device) => legsOf(device))];
  return groupBy([...ofLinks, ...plugged.flatMap(({ device, port }) => (port === null ? [] : [{ device, port, id: portId(device, port), ports: 1 }]))], ({ device }) => device);
}

/** `Gi2/0/7`: 2, 0. The numbers of what a port is on, outermost first; empty where its name tells none. */
function placeOf(port: string): readonly number[] {
  return [...port.matchAll(/(\d+)(?=[/:])/g)].map(([number]) => Number(number));
}

/** Ids of the cables of which all ports satisfy `isOn`. */
function gone(cables: readonly Cable[], isOn: (port: string) => boolean): string[] {
  const ports = groupBy(cables.filter(({ port }) => isOn(port)), ({ id }) => id);
  return distinct([...ports].flatMap(([id, own]) => (new Set(own.map(({ port }) => port)).size >= own[0]!.ports ? [id] : [])));
}

function membersIn(device: Device, facts: readonly DeviceFact<'member'>[], cables: ReadonlyMap<string, readonly Cable[]>): Removable[] {
  const all = device.members.map(({ name, serial }) => ({ name, fact: facts.find((one) => one.name === name && (one.serial ?? null) === serial), number: Number(/(\d+)\D*$/.exec(name)?.[1] ?? NaN), key: serial ?? name }));
  const working = all.filter(({ fact }) => fact?.works ?? true);
  const own = cables.get(device.id) ?? [];
  const told = distinct(own.flatMap(({ port }) => (placeOf(port)[0] === undefined ? [] : [String(placeOf(port)[0])])));
  const isStack = all.every(({ fact }) => fact?.group !== 'pair') && told.length > 0 && told.every((number) => all.some((member) => String(member.number) === number));
  return working.map(({ name, fact, number, key }): Removable => ({
    unit: { kind: 'group', id: stableId('g', 'member', device.id, key), name: `${name} of ${device.name}`, risk: 'member', on: [device.id] },
    ids: working.length === 1 ? [device.id] : isStack ? gone(own, (port) => placeOf(port)[0] === number) : [],
    from: fact?.from ?? device.from,
  }));
}

function cardsIn(device: Device, modules: readonly DeviceFact<'component'>[], cables: ReadonlyMap<string, readonly Cable[]>): Removable[] {
  const own = cables.get(device.id) ?? [];
  const slotOf = (port: string) => placeOf(port).join('/');
  const slots = distinct(own.map(({ port }) => slotOf(port)).filter((slot) => slot !== ''));
  if (slots.length < 2) return [];
  const cards = slots.map((slot): Removable => ({
    unit: { kind: 'group', id: stableId('g', 'line-card', device.id, slot), name: `card ${slot} of ${device.name}`, risk: 'line-card', on: [device.id] },
    ids: gone(own, (port) => slotOf(port) === slot),
    from: distinct(modules.flatMap(({ from }) => from)),
  }));
  return sortedBy(cards, ({ unit }) => unit.id);
}
