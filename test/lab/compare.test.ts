/** Knows that the comparison itself judges rightly: an audit that says the truth has no difference, and each way of being wrong shows. */
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/model/audit.js';
import { compare } from './house/compare.js';
import { compareShown } from './house/compare-shown.js';
import { endsOf, type LabNetwork, linkEndsOf } from './house/network.js';
import { branch } from './networks/branch.js';
import { campusSound } from './networks/campus-sound.js';
import { clinic } from './networks/clinic.js';
import { harbour } from './networks/harbour.js';
import { patchwork } from './networks/patchwork.js';
import { ringSound } from './networks/ring-sound.js';
import { SHOWN } from './networks/shown.js';
import { vineyard } from './networks/vineyard.js';

/** What `compare` reads of an audit; ids are `d-` and the name. */
type Told = { -readonly [K in 'devices' | 'links' | 'segments' | 'failures' | 'findings' | 'rules' | 'vlans' | 'subnets' | 'providers' | 'adjacencies' | 'services']: Record<string, unknown>[] };

function rightAudit(network: LabNetwork): Told {
  const { truth } = network;
  const id = (name: string) => `d-${name}`;
  const ends = (all: readonly { device: string; port: string }[]) => all.map(({ device, port }) => ({ device: id(device), port }));
  const links = truth.links.map(({ a, aPort, b, bPort, state, certainty, members, vlans = [] }, at) => ({ vlans: vlans.map((vlan) => ({ id: vlan })), id: `l${at}`, ends: ends([{ device: a, port: aPort }, { device: b, port: bPort }]), certainty: certainty ?? 'both-ends', by: ['lldp'], members: (members ?? []).map((cable) => ({ ends: ends(endsOf(cable)) })), state: state ?? 'forwarding' }));
  const linkOf = (cable: string) => links.find((link) => linkEndsOf(network, cable).every(({ device, port }) => link.ends.some((end) => end.device === id(device) && end.port === port)))!.id;
  const written = (unit: string) => (unit.includes(' - ') ? linkOf(unit) : id(unit));
  const somewhere = (unit: string) => (truth.stops ?? []).flatMap(({ service, partly = {} }) => Object.entries(partly).flatMap(([one, hosts]) => (written(one) === unit ? [{ service: `v-${service}`, hosts }] : [])));
  const cut = (kind: string, unit: string, hosts: readonly string[], devices: readonly string[]) => ({ unit: { kind, id: unit, name: unit }, certainty: 'proven', cutOff: { hosts: hosts.length, devices: devices.map(id) }, stops: { somewhere: somewhere(unit) } });
  return {
    devices: truth.devices.map((name) => ({
      id: id(name),
      name,
      addresses: Object.values(network.nodes.find((node) => node.name === name)!.addresses ?? {}).map((address) => address.split('/')[0]),
      macs: [],
      attachments: [],
      attachment: truth.hostPorts[name] ? { ...ends([truth.hostPorts[name]])[0] } : null,
    })),
    links,
    segments: truth.segments.map(({ ports, devices }, at) => ({ id: `s${at}`, ports: ends(ports), devices: devices.map(id) })),
    failures: [
      ...truth.cutDevices.map(({ name, hosts, devices }) => cut('device', id(name), hosts, devices)),
      ...truth.cutLinks.map(({ cable, hosts, devices }) => cut('link', linkOf(cable), hosts, devices)),
      ...truth.cutSegments.map(({ hosts, devices = [] }, at) => cut('segment', `s${at}`, hosts, devices)),
    ],
    findings: truth.findings.map(({ rule, about }) => ({ rule, outcome: 'TRACK', status: 'new', about: [{ kind: 'device', id: id(about), name: about }], says: '' })),
    rules: [],
    vlans: Object.entries(truth.vlans ?? {}).map(([vlan, name]) => ({ id: Number(vlan), names: [name] })),
    subnets: (truth.subnets ?? []).map(({ cidr, gateways, virtual }) => ({ cidr, gateways: gateways.map(id), virtualGateway: virtual ?? null })),
    providers: (truth.providers ?? []).map((device, at) => ({ id: `w${at}`, edge: { device: id(device), port: null } })),
    adjacencies: (truth.adjacencies?.rows ?? []).map(({ kind, ends: both }) => ({ kind, ends: both.map((device) => ({ device: id(device), port: null })) })),
    services: (truth.stops ?? []).map(({ service, units }) => ({ id: `v-${service}`, name: service, stopsWith: { proven: units.map(written) } })),
  };
}
const differences = (told: Told, network: LabNetwork) => compare(told as unknown as Audit, network);

describe.each([branch, campusSound, clinic, harbour, patchwork, ringSound, vineyard])('compared with $name', (network) => {
  it('the truth has no difference', () => expect(differences(rightAudit(network), network)).toEqual([]));

  const wrong: readonly (readonly [string, (told: Told) => void, RegExp])[] = [
    ['a device is missing', (told) => told.devices.pop(), /found 0 times/],
    ['a device is there twice', (told) => told.devices.push({ ...told.devices[0]!, id: 'd-again' }), /found 2 times/],
    ['two devices are taken for one', (told) => { const [a, b] = told.devices.splice(0, 2); told.devices.push({ ...a!, addresses: [...(a!.addresses as string[]), ...(b!.addresses as string[])] }); }, /is one with/],
    ['a device is made up', (told) => told.devices.push({ id: 'd-ghost', name: 'ghost', addresses: ['10.255.255.9'], macs: [] }), /ghost .*is not there/],
    ['a link is missing', (told) => told.links.shift(), /was not found/],
    ['a link is told twice', (told) => told.links.push({ ...told.links[0]!, id: 'again' }), /told twice/],
    ['a link has the wrong port', (told) => { told.links[0]!.ends = [{ device: 'd-x', port: 'p' }, ...(told.links[0]!.ends as object[]).slice(1)]; }, /is not there/],
    ['a link is only inferred', (told) => { told.links[0]!.certainty = 'inferred'; }, /told as inferred/],
    ['a link has the wrong state', (told) => { told.links[0]!.state = 'down'; }, /said to be down/],
    ['a segment is made up', (told) => told.segments.push({ id: 's9', ports: [{ device: 'd-x', port: 'p' }], devices: [] }), /segment x?.*is not there/],
    ['a host hangs elsewhere', (told) => { const host = told.devices.find(({ attachment }) => attachment)!; host.attachment = { device: host.id, port: 'p99' }; }, /hangs on/],
    ['a failure is missing', (told) => told.failures.shift(), /not found/],
    ['a failure counts wrongly', (told) => { told.failures[0]!.cutOff = { hosts: 99, devices: [] }; }, /cuts off 99 hosts/],
    ['a failure is made up', (told) => told.failures.push({ unit: { kind: 'device', id: 'd-x', name: 'x' }, certainty: 'proven', cutOff: { hosts: 1, devices: [] }, stops: { somewhere: [] } }), /is not so/],
    ['a grave finding is made up', (told) => told.findings.push({ rule: 'mtu-mismatch', outcome: 'PLAN', status: 'new', about: [{ id: 'x', name: 'x' }], says: '' }), /not grave here/],
    ['a rule failed', (told) => told.rules.push({ id: 'cut-device', verdict: 'error', why: 'threw' }), /rule cut-device failed/],
  ];
  it.each(wrong)('%s: it shows', (_what, spoil, expected) => {
    const told = rightAudit(network);
    spoil(told);
    expect(differences(told, network).join('\n')).toMatch(expected);
  });

  const layers: readonly (readonly [keyof Told, unknown, Record<string, unknown>, RegExp])[] = [
    ['vlans', network.truth.vlans, { id: 4000, names: ['made up'] }, /VLAN/],
    ['subnets', network.truth.subnets, { cidr: '10.254.0.0/24', gateways: [], virtualGateway: null }, /subnet/],
    ['providers', network.truth.providers, { id: 'w9', edge: { device: 'd-x', port: null } }, /way out/],
    ['adjacencies', network.truth.adjacencies, { kind: network.truth.adjacencies?.kinds[0], ends: [{ device: 'd-x', port: null }] }, /adjacency/],
    ['services', network.truth.stops, { name: 'made up', stopsWith: { proven: [] } }, /service/],
  ];
  it.each(layers.filter(([, stated]) => stated !== undefined))('%s: what is missing and what is made up shows', (layer, _stated, ghost, expected) => {
    const told = rightAudit(network);
    told[layer].pop();
    expect(differences(told, network).join('\n')).toMatch(expected);
    const more = rightAudit(network);
    if (layer === 'services') (more[layer][0]!.stopsWith as { proven: string[] }).proven.push('d-x');
    else more[layer].push(ghost);
    expect(differences(more, network).join('\n')).toMatch(layer === 'services' ? /stops without d-x: is not there/ : /is not there/);
  });
  it.runIf(network.truth.stops?.some(({ partly }) => partly !== undefined))('a service that stops for another number of its users shows', () => {
    const told = rightAudit(network);
    const stops = told.failures.map((failure) => (failure.stops as { somewhere: { hosts: number }[] }).somewhere).find((somewhere) => somewhere.length > 0)!;
    stops[0]!.hosts += 1;
    expect(differences(told, network).join('\n')).toMatch(/stops without .* for \d+: not found/);
  });
  it.runIf(network.truth.links.some(({ vlans }) => vlans !== undefined))('a VLAN that is said to pass a cable shows', () => {
    const told = rightAudit(network);
    (told.links[0]!.vlans as object[]).push({ id: 4000 });
    expect(differences(told, network).join('\n')).toMatch(/said to carry VLANs .*4000/);
  });
  it.runIf(network.truth.findings.length > 0)('a planted fault that was not found shows', () => {
    const told = rightAudit(network);
    told.findings.shift();
    expect(differences(told, network).join('\n')).toMatch(/is missing/);
  });
  it.runIf(network.truth.soundRules.length > 0)('a finding on what is sound shows, unless it is fixed', () => {
    const told = rightAudit(network);
    told.findings.push({ rule: network.truth.soundRules[0], outcome: 'TRACK', status: 'open', about: [{ id: 'x', name: 'x' }], says: '' });
    expect(differences(told, network).join('\n')).toMatch(/this is sound/);
    told.findings.at(-1)!.status = 'fixed';
    expect(differences(told, network)).toEqual([]);
  });
});

describe.each(Object.keys(SHOWN))('the findings of %s', (name) => {
  const right = Object.entries(SHOWN[name]!).flatMap(([key, list]) => list.map((about) => ({ outcome: key.split(' ')[0], rule: key.split(' ')[1], status: 'new', says: '', about: key.endsWith('key-everywhere') ? [{ kind: 'address', id: 'k', name: 'k' }, { kind: 'device', id: 'd', name: about }] : [{ kind: 'service', id: about, name: about }] })));
  const told = (findings: readonly object[]) => [...compareShown({ findings } as unknown as Audit, { name }, new Map())];
  it('are right as they are written', () => expect(told(right)).toEqual([]));
  it('tell one too many, one missing, and one of another weight', () => {
    expect(told([...right, { outcome: 'PLAN', rule: 'cut-device', status: 'new', says: 'x', about: [{ kind: 'device', id: 'z', name: 'z' }] }])).toEqual(['finding PLAN cut-device z is not right here: x']);
    expect(told(right.slice(1))).toEqual([expect.stringContaining('is missing')]);
    expect(told([{ ...right[0]!, outcome: 'ACT_NOW' }, ...right.slice(1)])).toHaveLength(2);
  });
});
