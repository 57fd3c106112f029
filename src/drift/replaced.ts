/** Knows whether another box stands in the place of one: by what is printed on it or burnt into it, not by what moves with its name or its disk. */
import { isLocalMac, parseMac } from '../model/mac.js';
import type { IdentityKind } from '../model/fact.js';
import type { Device } from '../model/topology.js';
import { type Side, bothComplete } from './sides.js';

/** What lies on a disk or in a configuration: where these agree, other cards are cards that were changed. */
const CARRIED: readonly IdentityKind[] = ['engine', 'hostkey', 'machine'];

/**
 * Whether the box that bears one id both times was exchanged. Serial numbers decide where both sweeps tell some: none in common is another
 * box, one in common is a stack that changed a member. Without them its network cards do, if not one is the same and nothing that
 * is copied with a configuration is. `alike`: what tells of itself was read equally well both times.
 */
export function isReplaced(was: Device, is: Device, before: Side, after: Side, alike: boolean): boolean {
  const [old, now] = [serialsOf(was), serialsOf(is)];
  const [cards, newCards] = [cardsOf(was), cardsOf(is)];
  if (old.size > 0 && now.size > 0) {
    // Of a pair that shares its cards now the other answers; a serial of another source is no other box.
    const isSameBody = shares(cards, newCards) && (!alike || was.members.length > 1 || is.members.length > 1);
    return !shares(old, now) && !isSameBody;
  }
  if (was.examined === 'none' || is.examined === 'none' || !tellsCards(was, is, before, after)) return false;
  const [burnt, newlyBurnt] = [cards, newCards].map((own) => new Set([...own].filter((mac) => !isLocalMac(mac))));
  if (burnt!.size === 0 || newlyBurnt!.size === 0 || shares(cards, newCards)) return false;
  return !CARRIED.some((kind) => shares(valuesOf(was, kind), valuesOf(is, kind)));
}

/** Whether its cards are those that it told itself, both times. */
function tellsCards(was: Device, is: Device, before: Side, after: Side): boolean {
  const isTold = (kind: IdentityKind) => valuesOf(was, kind).size > 0 && valuesOf(is, kind).size > 0;
  return isTold('chassis') || isTold('bridge') || bothComplete(before, after, is.id, 'interfaces');
}
/** What tells it from another in the row of the change. */
export function labelOf(device: Device): string {
  const { name, serial } = device;
  const [bridge] = valuesOf(device, 'bridge');
  const card = [...valuesOf(device, 'chassis')].flatMap((word) => parseMac(word.replace(/^4\//, '')) ?? [])[0] ?? bridge ?? device.macs[0];
  return [name, serial === null ? '' : `serial ${serial}`, card === undefined ? '' : `card ${card}`].filter((part) => part !== '').join(', ');
}

function serialsOf(device: Device): ReadonlySet<string> {
  const { serial, members } = device;
  return new Set([...(serial === null ? [] : [serial]), ...members.flatMap((member) => member.serial ?? []), ...valuesOf(device, 'serial')].map((value) => value.toLowerCase().replace(/[^a-z0-9]/g, '')));
}
function cardsOf(device: Device): ReadonlySet<string> {
  const announced = [...valuesOf(device, 'chassis')].flatMap((word) => (word.startsWith('4/') ? (parseMac(word.slice(2)) ?? []) : []));
  return new Set([...device.macs, ...announced, ...valuesOf(device, 'bridge'), ...valuesOf(device, 'mac')]);
}
function valuesOf({ keys }: Device, kind: IdentityKind): ReadonlySet<string> {
  return new Set(keys.flatMap((key) => (key.kind === kind ? key.value : [])));
}
function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => b.has(one));
}
