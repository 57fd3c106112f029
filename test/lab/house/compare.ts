/** Knows how an audit document differs from a network's truth: one line per difference, none where the audit is right. */
import type { Audit } from '../../../src/model/audit.js';
import type { Finding } from '../../../src/model/rule.js';
import type { Device } from '../../../src/model/topology.js';
import { compareServices } from './compare-services.js';
import { compareLayer3 } from './compare-layer3.js';
import { endsOf, linkEndsOf, type LabNetwork, type Truth } from './network.js';

/** Every difference between what was found and what is there; empty: the audit is right. */
export function compare(audit: Audit, network: LabNetwork): readonly string[] {
  const names = namesOf(audit, network);
  return [...compareDevices(audit, network), ...compareLinks(audit, network, names), ...compareSegments(audit, network, names), ...compareHosts(audit, network), ...compareFailures(audit, network, names), ...compareLayer3(audit, network, names), ...compareServices(audit, network, names), ...compareFindings(audit, network, names)];
}

/** The lab's names of audited devices, by their ids. */
export type Names = ReadonlyMap<string, string>;

/** The lab's name of each audited device, by its id: known by the addresses it was given. */
export function namesOf(audit: Audit, network: LabNetwork): Names {
  return new Map(network.truth.devices.flatMap((name) => devicesAt(audit, network, name).map((device) => [device.id, name] as const)));
}

function devicesAt(audit: Audit, network: LabNetwork, name: string): readonly Device[] {
  const own = addressesOf(network, name);
  return audit.devices.filter(({ addresses }) => addresses.some((address) => own.includes(address)));
}

function addressesOf(network: LabNetwork, name: string): readonly string[] {
  return Object.values(network.nodes.find((node) => node.name === name)?.addresses ?? {}).map((address) => address.split('/')[0]!);
}

function* compareDevices(audit: Audit, network: LabNetwork): Generator<string> {
  const known = new Set<string>();
  for (const name of network.truth.devices) {
    const found = devicesAt(audit, network, name);
    found.forEach(({ id }) => known.add(id));
    if (found.length !== 1) yield `device ${name}: found ${found.length} times${found.length > 1 ? ` (${found.map((one) => one.name).join(', ')})` : ''}`;
    const [one] = found;
    const others = network.truth.devices.filter((other) => other !== name && devicesAt(audit, network, other)[0]?.id === one?.id);
    if (one && others.length > 0) yield `device ${name}: is one with ${others.join(', ')}`;
    const told = network.nodes.find((node) => node.name === name);
    if (one && (told?.snmp || told?.machine) && one.name.split('.')[0] !== name) yield `device ${name}: is called ${one.name}`;
  }
  const isOutside = ({ addresses }: Device) => addresses.length > 0 && addresses.every((address) => network.outside.includes(address));
  for (const device of audit.devices) if (!known.has(device.id) && !isOutside(device)) yield `device ${device.name} (${[...device.addresses, ...device.macs].join(', ')}) is not there`;
}

const pairText = (ends: readonly string[]) => [...ends].sort().join(' – ');

function* compareLinks(audit: Audit, network: LabNetwork, names: Names): Generator<string> {
  const expected = new Map(network.truth.links.map((link) => [pairText([`${link.a}.${link.aPort}`, `${link.b}.${link.bPort}`]), link]));
  const seen = new Set<string>();
  for (const link of audit.links) {
    const text = pairText(link.ends.map(({ device, port }) => `${names.get(device) ?? device}.${port ?? '?'}`));
    const truth = expected.get(text);
    if (!truth) yield `link ${text} (${link.certainty}, ${link.by.join('+')}) is not there`;
    else if (seen.has(text)) yield `link ${text} is told twice`;
    else if (link.certainty !== (truth.certainty ?? 'both-ends')) yield `link ${text} is told as ${link.certainty}`;
    else if (!statesOf(truth, network).includes(link.state)) yield `link ${text} is said to be ${link.state}`;
    else if (membersText(link.members.map(({ ends }) => ends.map(({ device, port }) => `${names.get(device) ?? device}.${port ?? '?'}`))) !== membersText((truth.members ?? []).map((cable) => endsOf(cable).map(({ device, port }) => `${device}.${port}`)))) yield `link ${text} has other members`;
    else if (truth.vlans && link.vlans.map(({ id }) => id).join() !== truth.vlans.join()) yield `link ${text} is said to carry VLANs ${link.vlans.map(({ id }) => id).join()}`;
    seen.add(text);
  }
  for (const text of expected.keys()) if (!seen.has(text)) yield `link ${text} was not found`;
}

const membersText = (members: readonly (readonly string[])[]) => members.map(pairText).sort().join('; ');

/** What may be said of a link's state: where neither end has a spanning tree on it there is none to tell it. */
function statesOf({ a, aPort, b, bPort, state = 'forwarding' }: Truth['links'][number], { nodes }: LabNetwork): readonly string[] {
  const hasTree = (name: string, port: string) => {
    const node = nodes.find((one) => one.name === name);
    return node?.kind === 'switch' && !(node.vlans && (node.stp === undefined || port in (node.vlans.aggregates ?? {})));
  };
  return hasTree(a, aPort) || hasTree(b, bPort) ? [state] : [state, 'unknown'];
}

function* compareSegments(audit: Audit, network: LabNetwork, names: Names): Generator<string> {
  const textOf = (ports: readonly { readonly device: string; readonly port: string | null }[], devices: readonly string[]) => `${pairText(ports.map(({ device, port }) => `${device}.${port ?? '?'}`))} with ${[...devices].sort().join(', ')}`;
  const expected = network.truth.segments.map(({ ports, devices }) => textOf(ports, devices));
  const found = audit.segments.map(({ ports, devices }) => textOf(ports.map(({ device, port }) => ({ device: names.get(device) ?? device, port })), devices.map((id) => names.get(id) ?? id)));
  for (const text of expected) if (!found.includes(text)) yield `segment ${text} was not found`;
  for (const text of found) if (!expected.includes(text)) yield `segment ${text} is not there`;
}

function* compareHosts(audit: Audit, network: LabNetwork): Generator<string> {
  const names = namesOf(audit, network);
  for (const [host, { device, port }] of Object.entries(network.truth.hostPorts)) {
    const [audited] = devicesAt(audit, network, host);
    const legs = audited?.attachment ? [audited.attachment, ...audited.attachments] : [];
    const ends = legs.flatMap((leg) => audit.segments.find(({ id }) => id === leg.device)?.ports ?? [leg]);
    const found = ends.map((end) => `${names.get(end.device) ?? end.device}.${end.port ?? '?'}`);
    if (!found.includes(`${device}.${port}`)) yield `host ${host}: hangs on ${device}.${port}, found on ${found.join(', ') || 'no port'}`;
  }
}

interface Cut {
  readonly what: string;
  readonly hosts: number;
  readonly devices: readonly string[];
}
const cutText = ({ what, hosts, devices }: Cut) => `${what} cuts off ${hosts} hosts and [${[...devices].sort().join(', ')}]`;

function* compareFailures(audit: Audit, network: LabNetwork, names: Names): Generator<string> {
  const { truth } = network;
  const toldOf = (hosts: readonly string[], devices: readonly string[]) => {
    const staying = hosts.filter((host) => !truth.roaming?.includes(host)).length;
    return staying + devices.length > 0 ? staying : hosts.length;
  };
  const endText = (ends: readonly { readonly device: string; readonly port: string | null }[]) => pairText(ends.map(({ device, port }) => `${names.get(device) ?? device}.${port ?? '?'}`));
  const expected = [
    ...truth.cutDevices.map(({ name, hosts, devices }) => ({ what: `device ${name}`, hosts: toldOf(hosts, devices), devices })),
    ...truth.cutLinks.map(({ cable, hosts, devices }) => ({ what: `link ${endText(linkEndsOf(network, cable))}`, hosts: toldOf(hosts, devices), devices })),
    ...truth.cutSegments.map(({ hosts, devices = [] }, at) => ({ what: `segment ${endText(truth.segments[at]!.ports)}`, hosts: toldOf(hosts, devices), devices })),
  ].map(cutText);
  const found = audit.failures
    .filter(({ unit, cutOff }) => ['device', 'link', 'segment'].includes(unit.kind) && (cutOff.hosts > 0 || cutOff.devices.length > 0))
    .map(({ unit, cutOff, certainty }) => {
      const ends = unit.kind === 'link' ? audit.links.find(({ id }) => id === unit.id)?.ends : audit.segments.find(({ id }) => id === unit.id)?.ports;
      const what = `${unit.kind} ${unit.kind === 'device' ? (names.get(unit.id) ?? unit.name) : ends ? endText(ends) : unit.name}`;
      return { text: cutText({ what, hosts: cutOff.hosts, devices: cutOff.devices.map((id) => names.get(id) ?? id) }), certainty };
    });
  for (const text of expected) if (!found.some((one) => one.text === text)) yield `failure: ${text}, not found`;
  for (const { text, certainty } of found) if (!expected.includes(text)) yield `failure: ${text} (${certainty}) is not so`;
}

function* compareFindings(audit: Audit, network: LabNetwork, names: Names): Generator<string> {
  const { truth } = network;
  const findings = audit.findings.filter(({ status }) => status !== 'fixed');
  const isAbout = (finding: Finding, name: string) => finding.about.some((subject) => subject.name === name || names.get(subject.id) === name);
  const matches = (finding: Finding, list: Iterable<{ readonly rule: string; readonly about: string }>) => [...list].some(({ rule, about }) => finding.rule === rule && isAbout(finding, about));
  for (const planted of truth.findings) if (!findings.some((finding) => matches(finding, [planted]))) yield `finding ${planted.rule} about ${planted.about} is missing (rule: ${audit.rules.find(({ id }) => id === planted.rule)?.verdict ?? 'unknown to the audit'})`;
  const text = (finding: Finding) => `${finding.outcome} ${finding.rule} about ${finding.about.map(({ name }) => name).join(', ')}: ${finding.says}`;
  for (const finding of findings) {
    const isGrave = finding.outcome === 'ACT_NOW' || finding.outcome === 'PLAN';
    if (isGrave && !matches(finding, truth.grave)) yield `finding ${text(finding)} is not grave here`;
    else if (truth.soundRules.includes(finding.rule)) yield `finding ${text(finding)}: this is sound`;
    else if (truth.exactRules.includes(finding.rule) && !matches(finding, truth.findings)) yield `finding ${text(finding)}: nothing was planted there`;
  }
  for (const rule of audit.rules) if (rule.verdict === 'error') yield `rule ${rule.id} failed: ${rule.why ?? ''}`;
}
