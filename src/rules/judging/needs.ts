/** Knows what must have been seen before a rule may say none, and which tables a kind of fact is read from. */
import type { FactKind } from '../../model/fact.js';
import type { Need, Seen } from '../../model/rule.js';
import type { TableName } from '../../model/table.js';

/** Kinds that are not here come from probes and log-ins, not from a table: a device that answered was asked for them. */
const TABLES: Readonly<Partial<Record<FactKind, readonly TableName[]>>> = {
  described: ['system'],
  located: ['system'],
  uptime: ['system'],
  component: ['entity'],
  interface: ['interfaces'],
  address: ['addresses'],
  aggregated: ['lag'],
  stacked: ['interfaces'],
  vlan: ['vlans'],
  'vlan-port': ['vlans'],
  neighbour: ['lldp', 'cdp'],
  learned: ['fdb'],
  resolved: ['arp'],
  bridge: ['fdb', 'stp'],
  'spanning-tree': ['stp'],
  'spanning-tree-port': ['stp'],
  route: ['routes'],
  'in-vrf': ['routes'],
  'virtual-gateway': ['fhrp'],
  'routing-neighbour': ['ospf', 'bgp', 'isis'],
  listener: ['listeners'],
  connection: ['connections'],
  package: ['packages'],
  job: ['jobs'],
  backup: ['jobs'],
  account: ['users'],
  'authorized-key': ['keys'],
  resolver: ['resolver'],
  'hosts-entry': ['hosts'],
  'lease-range': ['policies', 'config'],
  'relays-dhcp': ['config', 'policies'],
  'steers-access-point': ['wireless'],
  filesystem: ['mounts'],
  mount: ['mounts'],
  array: ['mounts'],
  'waits-for-restart': ['policies'],
  'failed-service': ['services'],
  clock: ['clock'],
  'last-login': ['logins'],
  'login-policy': ['policies'],
  'packet-filter': ['policies'],
  'terminal-process': ['policies'],
  'changed-program': ['packages'],
  'unpackaged-program': ['packages'],
  duplex: ['interfaces'],
  fan: ['power'],
  'feeds-power': ['power'],
  'power-supply': ['power'],
  battery: ['ups'],
  config: ['config', 'facts'],
  unsaved: ['config'],
  'config-server': ['config'],
  'config-user': ['config'],
  'config-secret': ['config'],
  'config-object': ['config'],
  'config-read': ['config'],
  'filter-entry': ['config'],
  'port-forward': ['config'],
  'management-door': ['config'],
  leftover: ['config'],
  'last-change': ['config'],
};

/** Parts of the audit that can be there or not; everything else a rule may need is a kind of fact. */
const PARTS: Readonly<Record<Exclude<Need, FactKind>, (seen: Seen) => boolean>> = {
  devices: (seen) => seen.topology.devices.length > 0,
  links: (seen) => hasPaths(seen),
  failures: (seen) => hasPaths(seen) && seen.services.some((service) => service.atBaseline === 'works'),
  documents: (seen) => seen.documents !== null,
  services: (seen) => seen.services.length > 0,
  subnets: (seen) => seen.topology.subnets.length > 0,
  coverage: (seen) => seen.addresses.length > 0 || seen.tables.size > 0,
  providers: (seen) => seen.topology.providers.length > 0,
  'support-dates': (seen) => seen.supportDates != null,
};

function hasPaths({ topology }: Seen): boolean {
  return topology.links.length > 0 || topology.segments.length > 0 || topology.devices.some((device) => device.attachment !== null);
}

export function isFactKind(need: Need): need is FactKind {
  return !(need in PARTS);
}

/** Whether `need` was seen at all: a fact of that kind, or one device whose table for it was read whole and held none. */
export function isSeen(seen: Seen, need: Need): boolean {
  if (!isFactKind(need)) return PARTS[need](seen);
  if (seen.has(need)) return true;
  const tables = TABLES[need] ?? [];
  return [...seen.tables.values()].some((rows) => rows.some((row) => row.state === 'complete' && tables.includes(row.what)));
}

/**
 * Why it is not known whether `device` still has what a rule with these needs found there; null: it was looked at.
 * Looked at means: the device is there, answered, and the tables behind each need were read whole.
 */
export function notLookedAt(seen: Seen, device: string, needs: readonly Need[]): string | null {
  const found = seen.topology.devices.find((one) => one.id === device);
  if (!found) return 'it was not seen this time';
  const outcomes = seen.addresses.filter((row) => row.device === device || found.addresses.includes(row.address));
  const answered = outcomes.length === 0 || outcomes.some((row) => row.outcome === 'answered');
  const tables = seen.tables.get(device) ?? [];
  for (const need of needs) {
    if (need === 'links' || need === 'failures') {
      if (found.examined === 'none') return 'it could not be examined this time';
      const cut = tables.find((row) => row.state === 'incomplete' && PATH_TABLES.includes(row.what));
      if (cut) return `its table ${cut.what} was not read whole (${cut.reason ?? 'no reason given'})`;
    }
    if (!isFactKind(need)) continue;
    const sources = TABLES[need];
    if (!sources) {
      if (!answered) return 'it did not answer this time';
      continue;
    }
    const rows = tables.filter((row) => sources.includes(row.what));
    const cut = rows.find((row) => row.state === 'incomplete');
    if (cut) return `its table ${cut.what} was not read whole (${cut.reason ?? 'no reason given'})`;
    if (!rows.some((row) => row.state === 'complete')) return `its ${sources.join(' or ')} could not be read this time`;
  }
  return null;
}
/** The tables that tell links: when one of them is cut short, a missing link proves nothing. */
const PATH_TABLES: readonly TableName[] = ['lldp', 'cdp', 'fdb', 'stp', 'lag', 'interfaces'];
