/** Routing instances (VRFs, virtual routers) are read from every language that has them, and what is in two of them is kept apart. */
import { describe, expect, it } from 'vitest';
import { readIosLike } from '../../src/dialects/bricks/ios-like.js';
import { readJunos } from '../../src/dialects/bricks/junos.js';
import { readRouterOs } from '../../src/dialects/bricks/routeros.js';
import { readVyatta } from '../../src/dialects/bricks/vyatta.js';
import linux from '../../src/dialects/linux-network.js';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import { driftBetween } from '../../src/drift/drift.js';
import type { Said } from '../../src/dialects/bricks/config-facts.js';
import type { Reading } from '../../src/model/fact.js';
import { observationId } from '../../src/model/observation.js';
import { clinic } from './audit-builder.js';
import { derived, fact, roleOf } from './topology-builder.js';

const short = (said: Iterable<Said | Reading>): readonly string[] => [...said].flatMap((one) => (one.kind === 'in-vrf' ? [`${one.port} in ${one.vrf}`] : one.kind === 'route' ? [`${one.destination} by ${one.nextHop} in ${one.vrf ?? 'none'}`] : []));
const ROUTE = '10.9.0.0/16 by 10.1.0.9 in red';

describe('a configuration', () => {
  it.each([
    ['Cisco IOS', 'vrf definition red\n address-family ipv4\ninterface Gi0/1\n vrf forwarding red\n ip address 10.1.0.1 255.255.255.0\ninterface Gi0/2\n ip vrf forwarding blue\nip route vrf red 10.9.0.0 255.255.0.0 10.1.0.9\n', ['Gi0/1 in red', 'Gi0/2 in blue', ROUTE]],
    ['Cisco NX-OS', 'vrf context red\n  ip route 10.9.0.0/16 10.1.0.9\ninterface Ethernet1/1\n  vrf member red\nip route 10.8.0.0/16 10.2.0.9\n', ['Ethernet1/1 in red', ROUTE, '10.8.0.0/16 by 10.2.0.9 in none']],
    ['Arista EOS', 'vrf instance red\ninterface Ethernet1\n   vrf red\nip route vrf red 10.9.0.0/16 10.1.0.9\n', ['Ethernet1 in red', ROUTE]],
    ['Aruba AOS-CX', 'vrf red\ninterface 1/1/1\n    vrf attach red\nip route 10.9.0.0/16 10.1.0.9 vrf red\n', ['1/1/1 in red', ROUTE]],
    ['Comware and Huawei', 'interface Vlan-interface10\n ip binding vpn-instance red\nip route-static vpn-instance red 10.9.0.0 255.255.0.0 10.1.0.9\n', ['Vlan-interface10 in red', ROUTE]],
    ['FRR', 'vrf red\n ip route 10.9.0.0/16 10.1.0.9\nexit-vrf\n!\ninterface eth1 vrf red\n ip address 10.1.0.1/24\n', ['eth1 in red', ROUTE]],
    ['one with a port in the common instance', 'interface Ethernet1/1\n  vrf member default\n', []],
  ])('of %s', (_, text, expected) => expect(short(readIosLike(text, true)).toSorted()).toEqual([...expected].sort()));
  it('of Junos, where instances of other types share the common table', () => {
    const text = ['red instance-type virtual-router', 'red interface ge-0/0/1.0', 'red routing-options static route 10.9.0.0/16 next-hop 10.1.0.9', 'bridged instance-type virtual-switch', 'bridged interface ge-0/0/2.0', 'mgmt_junos routing-options static route 0.0.0.0/0 next-hop 10.5.0.1'].map((line) => `set routing-instances ${line}`).join('\n');
    expect(short(readJunos(text, true))).toEqual(['ge-0/0/1.0 in red', ROUTE, '0.0.0.0/0 by 10.5.0.1 in mgmt_junos']);
  });
  it('of VyOS', () => {
    const text = "set interfaces ethernet eth1 vrf 'red'\nset interfaces ethernet eth2 vif 20 vrf 'red'\nset vrf name red protocols static route 10.9.0.0/16 next-hop 10.1.0.9\nset vrf name red table '100'\n";
    expect(short(readVyatta(text.replaceAll("'", ''), true))).toEqual(['eth1 in red', 'eth2.20 in red', ROUTE]);
  });
  it('of RouterOS 7 and 6, where a table that is no instance is chosen by rules', () => {
    const seven = '/ip vrf\nadd interfaces=ether2,vlan7 name=red\n/ip route\nadd dst-address=10.9.0.0/16 gateway=10.1.0.9 routing-table=red\nadd dst-address=0.0.0.0/0 gateway=192.0.2.1 routing-table=second-line\n';
    expect(short(readRouterOs(seven, true))).toEqual(['ether2 in red', 'vlan7 in red', ROUTE, '0.0.0.0/0 by 192.0.2.1 in none']);
    expect(short(readRouterOs('/ip route vrf\nadd interfaces=ether2 routing-mark=red\n/ip route\nadd dst-address=10.9.0.0/16 gateway=10.1.0.9 routing-mark=red\n', true))).toEqual(['ether2 in red', ROUTE]);
  });
  it('is not needed where Linux lists its ports: the device of an instance resolves no addresses', () => {
    const raw = '2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500\n3: eth1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel master red state UP\n4: red: <NOARP,MASTER,UP,LOWER_UP> mtu 65575\n5: eth2: <BROADCAST,MULTICAST,SLAVE,UP,LOWER_UP> mtu 1500 master bond0\n6: bond0: <BROADCAST,MULTICAST,MASTER,UP,LOWER_UP> mtu 1500\n';
    const ask = { via: 'ssh', run: 'ip addr' } as const;
    const answers = answersOf('h', [{ id: observationId('s', 'h', ask), sweep: 's', target: 'h', at: '2026-01-01T00:00:00Z', ask, outcome: { is: 'answered', raw: Buffer.from(raw) }, requests: 1 }]);
    expect(short(linux.read(answers))).toEqual(['eth1 in red']);
  });
});

describe('networks in routing instances', () => {
  const at = (port: string, vrf: string | null, address: string) => [fact('r1', { kind: 'interface', index: null, port }), fact('r1', { kind: 'address', address, prefix: 24, port }), ...(vrf === null ? [] : [fact('r1', { kind: 'in-vrf', port: port.replace('Gi', 'GigabitEthernet'), vrf })])];
  const router = [fact('r1', { kind: 'named', name: 'r1', by: 'sysname' }), roleOf('r1', 'router'), fact('r1', { kind: 'forwards', layer: 3 })];
  it('are apart where one box has one range twice, also where its configuration spells the ports in full', () => {
    const { subnets } = derived([...router, ...at('Gi0/1', 'red', '10.1.0.1'), ...at('Gi0/2', 'blue', '10.1.0.1'), ...at('Gi0/3', null, '10.1.0.1')]).topology;
    expect(subnets.map(({ cidr, vrf }) => `${cidr} ${vrf ?? '-'}`)).toEqual(['10.1.0.0/24 -', '10.1.0.0/24 blue', '10.1.0.0/24 red']);
  });
  it('lead to no provider where they are there for management', () => {
    const out = (vrf?: string) => derived([...router, ...at('Gi0/1', vrf ?? null, '10.1.0.1'), fact('r1', { kind: 'route', destination: '0.0.0.0/0', nextHop: '10.1.0.254', port: null, protocol: 'static', ...(vrf !== undefined && { vrf }) })]).topology.providers.length;
    expect([out('Mgmt-vrf'), out('management'), out('mgmtVrf'), out('MGMT'), out('internet'), out()]).toEqual([0, 0, 0, 0, 1, 1]);
  });
  it('are two networks in drift as well', () => {
    const subnet = (vrf: string) => ({ cidr: '10.1.0.0/24', vrf, gateways: ['core'], virtualGateway: null, devices: ['core'], from: ['o-1'] });
    const sweep = (...vrfs: readonly string[]) => ({ audit: clinic({ subnets: vrfs.map(subnet) }), configTexts: [], prior: { devices: [], findings: [] } });
    const { changes, notChecked } = driftBetween(sweep('red', 'blue'), sweep('red'));
    expect([...changes.map(({ subject }) => subject.name), ...notChecked.map(({ kind }) => kind)]).toHaveLength(1);
    expect(driftBetween(sweep('red', 'blue'), sweep('blue', 'red')).changes).toEqual([]);
  });
});
