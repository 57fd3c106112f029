/** Knows a switch with VLANs and aggregates, and a router with a leg in each VLAN of one cable: Open vSwitch without a kernel module, as shell lines. */
import { indexOf, type LabNetwork, type LabNode, macOf, portsOf } from './network.js';

/** Shell lines that bring the bridge `br0` up with all its ports; the ports are there already, and the ports inside come with it. */
export function openVSwitchLines(network: LabNetwork, node: LabNode): string[] {
  const { names, ports, aggregates = {}, inside = {} } = node.vlans!;
  const members = new Set(Object.values(aggregates).flat());
  const numberOf = (port: string) => indexOf(network, { device: node.name, port }) - FIRST_INDEX + 1;
  const carries = (port: string) => {
    const vlans = ports[port] ?? [];
    return typeof vlans === 'number' ? `tag=${vlans} vlan_mode=access` : `vlan_mode=trunk trunks=${vlans.length > 0 ? vlans.join(',') : NO_VLAN}`;
  };
  const single = portsOf(network, node.name).filter((port) => !members.has(port) && port in ports);
  const command = [
    'ovs-vsctl --timeout=60 add-br br0 -- set bridge br0 datapath_type=netdev',
    `other_config:hwaddr=${macOf(network, { device: node.name, port: 'br0' })}`,
    ...(node.stp ? [`rstp_enable=true other_config:rstp-priority=${node.stp.priority}`] : []),
    ...Object.entries(names).map(([vlan, name]) => `external_ids:vlan${vlan}=${name}`),
    ...single.map((port) => `-- add-port br0 ${port} ${carries(port)} other_config:rstp-port-num=${numberOf(port)} -- set interface ${port} ofport_request=${numberOf(port)}`),
    ...Object.entries(aggregates).map(([name, [...own]]) => `-- add-bond br0 ${name} ${own.join(' ')} ${carries(name)} lacp=active bond_mode=balance-tcp other_config:lacp-time=fast ${own.map((port) => `-- set interface ${port} ofport_request=${numberOf(port)}`).join(' ')}`),
    ...Object.entries(inside).map(([name, vlan]) => (name === 'br0' ? `-- set port br0 tag=${vlan}` : `-- add-port br0 ${name} tag=${vlan} -- set interface ${name} type=internal mac=\\"${macOf(network, { device: node.name, port: portsOf(network, node.name)[0]! })}\\"`)),
  ];
  const home = '/run/openvswitch';
  return [
    `mkdir -p ${home}`,
    `ovsdb-tool create ${home}/conf.db /usr/share/openvswitch/vswitch.ovsschema`,
    `ovsdb-server ${home}/conf.db --remote=punix:${home}/db.sock --pidfile --detach --no-chdir -vconsole:off --log-file="$LOG/ovsdb"`,
    'ovs-vsctl --no-wait init',
    `ovs-vswitchd unix:${home}/db.sock --pidfile --detach --no-chdir -vconsole:off --log-file="$LOG/vswitchd"`,
    command.join(' \\\n '),
    ...Object.keys({ br0: 0, ...inside }).map((name) => `ip link set dev ${name} up`),
  ];
}

/** The ifIndex of a node's first port. */
const FIRST_INDEX = 11;
/** An empty list would be all VLANs. */
const NO_VLAN = 4095;

/** What a node with VLANs still waits for, from `ovs-appctl rstp/show br0` and `lacp/show`; null: nothing. `cabled`: the members that have a cable. */
export function unsettledVSwitch(tree: string, lacp: string, cabled: readonly string[]): string | null {
  if (/^ +\S+ +(Designated|Root) +(?!Forwarding)\S/m.test(tree)) return 'spanning tree is still listening or learning';
  const waiting = cabled.filter((port) => !new RegExp(`member: ${port}: current attached`).test(lacp));
  return waiting.length > 0 ? `its aggregates wait for ${waiting.join(', ')}` : null;
}
