/** Knows the measures: counted ratios, each with the list behind it. What is not known counts as not good, and is listed as unknown. */
import { type Cidr, isSpecialAddress, parseNetwork } from '../model/address.js';
import type { ConfigCopy, PriorConfig } from '../model/audit.js';
import type { Documents } from '../model/documents.js';
import { hoursOf } from '../model/duration.js';
import type { Failure, Measure, MeasureName, Service } from '../model/failure.js';
import { isWorkingPairOfGateways } from '../model/members.js';
import { distinct } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Site } from '../model/site.js';
import type { TableCoverage } from '../model/table.js';
import type { Device, Topology } from '../model/topology.js';
import { isEndDevice } from './network.js';
import { upPorts } from './open-ends.js';
import { isRestorable } from './restorable.js';
import { isSwept, type Reach } from './swept.js';

export interface MeasuresInput {
  readonly topology: Topology;
  readonly services: readonly Service[];
  readonly failures: readonly Failure[];
  /** Null: no documentation was given, so nothing is known to be written down. */
  readonly documents: Documents | null;
  /** Coverage by device id. */
  readonly tables: ReadonlyMap<string, readonly TableCoverage[]>;
  readonly site: Site | null;
  readonly configs: readonly ConfigCopy[];
  /** The last whole copies of all sweeps; absent: none. */
  readonly heldConfigs?: readonly PriorConfig[];
  readonly reach: Reach;
  readonly facts: readonly DeviceFact[];
  /** Subnets that the documentation lists; absent or empty: it has no such list. */
  readonly writtenSubnets?: readonly string[];
}
type Answer = 'yes' | 'no' | 'unknown';

/**
 * All measures. `of` is how many were asked about; `lower` counts those that are good for certain, `upper` adds those of which nothing is known.
 * `yes`, `no` and `unknown` list service ids, ids of devices and providers, CIDRs, written rows or ports (`id port`), sorted.
 */
export function measuresOf(input: MeasuresInput): Record<MeasureName, Measure> {
  const { services, documents, topology } = input;
  // One box of a working pair may fail; that both do at once is no single failure.
  const pairs = new Set(topology.devices.filter(isWorkingPairOfGateways).map(({ id }) => id));
  const failures = input.failures.filter(({ unit }) => unit.kind !== 'device' || !pairs.has(unit.id));
  const carriers = topology.devices.filter((device) => !isEndDevice(device));
  const subnets = topology.subnets.map(({ cidr }) => cidr).filter((cidr) => !isSpecialAddress(cidr.split('/')[0]!));
  return {
    survival: counted(services.map((service) => [service.id, survives(service, failures)])),
    knowledge: counted(services.map((service) => [service.id, service.source === 'assumed' ? 'unknown' : isKnown(service) ? 'yes' : 'no'])),
    documentation: counted([
      ...topology.devices.filter(isWorthWriting).map((device): [string, Answer] => [device.id, writtenAs(device, documents)]),
      ...subnets.map((cidr): [string, Answer] => [cidr, subnetWritten(cidr, input)]),
      ...topology.providers.map(({ id, name, nextHop }): [string, Answer] => [id, documents ? (documents.unseen.some((row) => row.name?.toLowerCase() === name.toLowerCase() || (nextHop !== null && row.address === nextHop)) ? 'yes' : 'no') : 'unknown']),
    ]),
    unseen: counted((documents?.unseen ?? []).map((row): [string, Answer] => [`${row.source}:${row.line} ${row.name ?? row.address ?? row.serial ?? ''}`.trim(), row.checked ? 'no' : 'unknown'])),
    recovery: counted(neededDevices(input).map((device) => [device.id, isRestorable(device.id, { ...input, ...(input.heldConfigs && { held: input.heldConfigs }) })])),
    coverage: counted(carriers.map((device) => [device.id, device.examined === 'full' ? 'yes' : 'no'])),
    subnets: counted(subnets.map((cidr) => [cidr, isSwept(cidr, input.site, input.reach)])),
    ports: counted(upPorts(topology, input.facts, new Set(carriers.map(({ id }) => id))).map(({ device, port, isExplained }) => [`${device} ${port}`, isExplained === null ? 'unknown' : isExplained ? 'yes' : 'no'])),
  };
}

function counted(answers: readonly (readonly [string, Answer])[]): Measure {
  const given = new Map(answers);
  const list = (wanted: Answer) => distinct([...given].flatMap(([id, answer]) => (answer === wanted ? [id] : [])));
  const [yes, no, unknown] = [list('yes'), list('no'), list('unknown')];
  return { of: given.size, lower: yes.length, upper: yes.length + unknown.length, yes, no, unknown };
}

/** A service survives where no single unit stops it for anybody, or what does is back in time. One that was cut already, for some or all, or that only may stop, is not known to. */
function survives(service: Service, failures: readonly Failure[]): Answer {
  const stopping = failures.filter(({ stops }) => stops.everywhere.includes(service.id) || stops.somewhere.some((one) => one.service === service.id) || stops.after[service.id] !== undefined);
  const lasting = stopping.filter(({ returns, stops }) => !isBack(service, returns, hoursOf(stops.after[service.id])));
  if (lasting.some(({ unit, certainty }) => certainty === 'proven' && !service.stopsWith.possible.includes(unit.id))) return 'no';
  const mayStop = failures.some(({ possibly, returns }) => possibly?.includes(service.id) && !isBack(service, returns));
  return lasting.length > 0 || mayStop || service.atBaseline !== 'works' || service.unserved ? 'unknown' : 'yes';
}
/** `carried`: the hours that leases carry it before anybody notices. */
function isBack({ tolerableOutageHours }: Service, { hours, by }: Failure['returns'], carried = 0): boolean {
  if (by === null || by === 'none' || hours === null) return false;
  return hours <= carried || (tolerableOutageHours !== null && hours <= tolerableOutageHours + carried);
}

/** Two people who can restore it, and notes that somebody has looked over. */
function isKnown({ knows, runbook }: Service): boolean {
  return new Set(knows).size >= 2 && runbook?.reviewed != null;
}

function isWorthWriting(device: Device): boolean {
  if (device.controls !== undefined) return false;
  return !isEndDevice(device) || device.roles.some((role) => role === 'server' || role === 'storage' || role === 'ups' || role === 'appliance');
}
function writtenAs({ id, documented }: Device, documents: Documents | null): Answer {
  if (!documents) return 'unknown';
  return documented === 'yes' || (documents.matched.includes(id) && documented !== 'differs') ? 'yes' : 'no';
}

function subnetWritten(cidr: Cidr, { documents, writtenSubnets = [] }: MeasuresInput): Answer {
  if (!documents || writtenSubnets.length === 0) return 'unknown';
  return writtenSubnets.some((written) => parseNetwork(written) === cidr) ? 'yes' : 'no';
}

/** Boxes that carry others and that a failure row names, and those that services need: what must be restored. */
function neededDevices({ topology, services, failures }: MeasuresInput): Device[] {
  const stopping = new Set(failures.filter(({ stops }) => stops.everywhere.length + stops.somewhere.length > 0).map(({ unit }) => unit.id));
  const needed = new Set(services.flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf)));
  return topology.devices.filter(({ id }) => stopping.has(id) || needed.has(id));
}
