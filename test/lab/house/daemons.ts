/** Knows how each daemon of a node is configured and started: shell lines for the node's own script. */
import { join } from 'node:path';
import { indexOf, type LabNetwork, type LabNode, portsOf, type SnmpAgent } from './network.js';

const here = import.meta.dirname;
/** IANAifType. */
const IEEE_8023AD_LAG = 161;
const AGENTX = '/run/agentx';

/** A file of the node, written by its script. */
export function write(path: string, text: string, mode = '644'): string {
  return [`mkdir -p ${path.slice(0, path.lastIndexOf('/')) || '/'}`, `cat > ${path} <<'LAB_END_OF_FILE'`, text.replace(/\n$/, ''), 'LAB_END_OF_FILE', `chmod ${mode} ${path}`].join('\n');
}

/** Shell lines that start what the node runs, in the background. */
export function daemonLines(network: LabNetwork, node: LabNode, hostKey: string, auditKey: string): string[] {
  return [
    ...(node.snmp ? snmpd(network, node) : []),
    ...(node.lldp ? lldpd(network, node) : []),
    ...(node.vrrp ? keepalived(node) : []),
    ...(node.ospf || node.bgp ? frr(node) : []),
    ...(node.dns ? dnsmasq(node) : []),
    ...(node.dhcp ? dhcpd(node) : []),
    ...(node.machine ? sshd(node, hostKey, auditKey) : []),
    ...(node.listens ? [`perl ${join(here, 'listener.pl')} ${node.listens.join(' ')} &`] : []),
    ...(node.talks && node.gateway ? [`ping -q -i 15 ${node.gateway} >/dev/null 2>&1 &`] : []),
  ];
}

/** How net-snmp's own programs ask this agent. */
export function snmpOptions({ community, user }: SnmpAgent): readonly string[] {
  if (user) return ['-v3', '-l', 'authPriv', '-u', user.name, '-a', 'SHA-256', '-A', user.auth, '-x', 'AES', '-X', user.priv];
  return ['-v2c', '-c', community ?? 'public'];
}

function snmpd(network: LabNetwork, node: LabNode): string[] {
  const { community, user, descr, objectId, location, contact, chassis, labels, forwarding = 'both' } = node.snmp!;
  const override = (oid: string, type: string, value: string | number) => `override ${oid} ${type} ${typeof value === 'number' ? value : `"${value}"`}`;
  const entity = '.1.3.6.1.2.1.47.1.1.1.1';
  const lines = [
    'agentAddress udp:161',
    'master agentx',
    `agentXSocket ${AGENTX}/master`,
    'agentXPerms 0777 0755',
    `exactEngineID 0x80001f8804${Buffer.from(`${network.name}/${node.name}`).toString('hex').slice(0, 54)}`,
    `sysName ${node.name}`,
    `sysDescr ${descr}`,
    `sysObjectID ${objectId}`,
    `sysServices ${node.kind === 'switch' ? 2 : node.kind === 'router' ? 78 : 72}`,
    `sysLocation ${location ?? 'rack 1'}`,
    `sysContact ${contact ?? 'it@clinic.example'}`,
    // No switch or firewall tells of its programs and disks as a host does.
    'view network included .1',
    'view network excluded .1.3.6.1.2.1.25',
    ...(community ? [`rocommunity ${community} default -V network`] : []),
    ...(user ? [`rouser ${user.name} priv -V network`] : []),
    ...Object.keys(node.vlans?.aggregates ?? {}).map((name) => override(`.1.3.6.1.2.1.2.2.1.3.${indexOf(network, { device: node.name, port: name })}`, 'integer', IEEE_8023AD_LAG)),
    ...(node.kind === 'switch' && node.vlans ? [`pass_persist .1.3.6.1.2.1.17 /usr/bin/perl ${join(here, 'ovs-mib.pl')} bridge br0`, `pass_persist .1.2.840.10006.300.43 /usr/bin/perl ${join(here, 'ovs-mib.pl')} lag br0`] : []),
    ...(node.kind === 'switch' && !node.vlans ? [`pass_persist .1.3.6.1.2.1.17 /usr/bin/perl ${join(here, 'bridge-mib.pl')} br0 ${forwarding}`] : []),
    ...Object.entries(labels ?? {}).map(([port, label]) => override(`.1.3.6.1.2.1.31.1.1.1.18.${indexOf(network, { device: node.name, port })}`, 'octet_str', label)),
    ...(chassis
      ? [
          override(`${entity}.2.1`, 'octet_str', chassis.model),
          override(`${entity}.4.1`, 'integer', 0),
          override(`${entity}.5.1`, 'integer', 3),
          override(`${entity}.7.1`, 'octet_str', 'Chassis'),
          override(`${entity}.11.1`, 'octet_str', chassis.serial),
          override(`${entity}.12.1`, 'octet_str', chassis.vendor),
          override(`${entity}.13.1`, 'octet_str', chassis.model),
        ]
      : []),
  ];
  return [
    `mkdir -p /run/snmp ${AGENTX}`,
    write('/run/snmp/lab.conf', lines.join('\n')),
    write('/run/snmp/snmpd.conf', user ? `createUser ${user.name} SHA-256 "${user.auth}" AES "${user.priv}"` : ''),
    'MIBS="" SNMP_PERSISTENT_DIR=/run/snmp SNMPCONFPATH=/run/snmp snmpd -f -Lf "$LOG/snmpd" -C -c /run/snmp/lab.conf,/run/snmp/snmpd.conf -p /run/snmp/pid -I -smux &',
  ];
}

const WAIT_AGENTX = `for try in $(seq 100); do [ -S ${AGENTX}/master ] && break; sleep 0.1; done`;

/** Its bridge is no port of its own: LLDP belongs to the wires. It must find the AgentX socket there. */
function lldpd(network: LabNetwork, node: LabNode): string[] {
  const agent = node.snmp ? `-x -X ${AGENTX}/master` : '';
  return [
    'mkdir -p /run/lldpd',
    write('/etc/lldpd.conf', `configure lldp tx-interval 5\nconfigure lldp tx-hold 4\nconfigure system hostname ${node.name}\n${node.deaf ? 'configure lldp status tx-only\n' : ''}`),
    'rm -rf /etc/lldpd.d',
    ...(node.snmp ? [WAIT_AGENTX] : []),
    `lldpd -d ${agent} -I '${portsOf(network, node.name).join(',')}' -S '${node.snmp?.descr ?? node.name}' >"$LOG/lldpd" 2>&1 &`,
  ];
}

function keepalived(node: LabNode): string[] {
  const { group, address, port, priority, tracks } = node.vrrp!;
  const uplink = Object.keys(node.addresses ?? {}).find((one) => one !== port);
  const block = (title: string, lines: readonly string[]) => `${title} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
  const conf = [
    block('global_defs', [`router_id ${node.name}`, 'enable_script_security', 'script_user root', 'enable_snmp_vrrp', 'enable_snmp_rfcv2', `snmp_socket ${AGENTX}/master`, 'vrrp_garp_master_refresh 20']),
    block('vrrp_script outside', [`script "/bin/ping -c 1 -W 1 ${tracks}"`, 'interval 2', 'fall 2', 'rise 2', 'weight -60']),
    block('vrrp_instance lan', [
      'state BACKUP',
      `interface ${port}`,
      `use_vmac vrrp${group}`,
      'version 2',
      `virtual_router_id ${group}`,
      `priority ${priority}`,
      'advert_int 1',
      block('virtual_ipaddress', [address]),
      block('track_script', ['outside']),
      ...(uplink ? [block('track_interface', [`${uplink} weight -60`])] : []),
    ]),
  ].join('\n');
  return [
    write('/etc/keepalived/keepalived.conf', conf),
    ...(node.snmp ? [WAIT_AGENTX] : []),
    'keepalived -n -l -D -x -f /etc/keepalived/keepalived.conf -p /run/ka.pid -r /run/ka-vrrp.pid >"$LOG/keepalived" 2>&1 &',
  ];
}

/** Timers that settle within seconds; ports called `to-…` are lines between two routers. What the daemons know of their neighbours they tell the SNMP agent themselves. */
function frr(node: LabNode): string[] {
  const modules = node.snmp ? '-M snmp' : '';
  const run = (daemon: string) => `/usr/lib/frr/${daemon} ${daemon === 'zebra' ? '' : modules} -f /run/frr/${daemon}.conf -i /run/frr/${daemon}.pid -z /run/frr/zserv.api --vty_socket /run/frr --log stdout >"$LOG/${daemon}" 2>&1 &`;
  const agent = node.snmp ? ['agentx'] : [];
  return [
    'mkdir -p /run/frr',
    write('/run/frr/zebra.conf', `hostname ${node.name}`),
    ...(node.ospf ? [write('/run/frr/ospfd.conf', [...agent, ...ospfd(node)].join('\n'))] : []),
    ...(node.bgp ? [write('/run/frr/bgpd.conf', [...agent, ...bgpd(node)].join('\n'))] : []),
    ...(node.snmp ? [write('/etc/snmp/frr.conf', `agentXSocket ${AGENTX}/master`), WAIT_AGENTX] : []),
    'chown -R frr:frr /run/frr',
    run('zebra'),
    'for try in $(seq 50); do [ -S /run/frr/zserv.api ] && break; sleep 0.1; done',
    ...(node.ospf ? [run('ospfd')] : []),
    ...(node.bgp ? [run('bgpd')] : []),
  ];
}

function ospfd(node: LabNode): string[] {
  const { id, networks, default: leadsOut } = node.ospf!;
  const ports = Object.keys(node.addresses ?? {});
  return [
    `hostname ${node.name}`,
    ...ports.flatMap((port) => [`interface ${port}`, ' ip ospf hello-interval 1', ' ip ospf dead-interval 4', ...(port.startsWith('to-') ? [' ip ospf network point-to-point'] : []), '!']),
    'router ospf',
    ` ospf router-id ${id}`,
    ...networks.map((network) => ` network ${network} area 0`),
    ' timers throttle spf 10 100 500',
    ' timers throttle lsa all 100',
    ' timers lsa min-arrival 50',
    ...(leadsOut ? [' default-information originate'] : []),
    '!',
  ];
}

function bgpd(node: LabNode): string[] {
  const { as, id, networks, peers } = node.bgp!;
  return [
    `hostname ${node.name}`,
    `router bgp ${as}`,
    ` bgp router-id ${id}`,
    ' no bgp ebgp-requires-policy',
    ' no bgp network import-check',
    ' timers bgp 2 6',
    ...Object.entries(peers).flatMap(([address, other]) => [` neighbor ${address} remote-as ${other}`, ` neighbor ${address} timers connect 2`]),
    ' address-family ipv4 unicast',
    ...networks.map((network) => `  network ${network}`),
    ' exit-address-family',
    '!',
  ];
}

function dnsmasq(node: LabNode): string[] {
  const names = Object.entries(node.dns!).map(([name, address]) => `host-record=${name}.clinic.example,${name},${address}`);
  return [
    write('/etc/lab-dns.conf', ['port=53', 'no-resolv', 'no-hosts', 'no-poll', 'bind-interfaces', 'user=root', 'local=/clinic.example/', 'domain=clinic.example', ...names].join('\n')),
    'dnsmasq -k -C /etc/lab-dns.conf >"$LOG/dnsmasq" 2>&1 &',
  ];
}

function dhcpd(node: LabNode): string[] {
  const { range, gateway, delay } = node.dhcp!;
  return [
    write('/etc/lab-dhcp.conf', ['port=0', 'user=root', 'bind-dynamic', 'leasefile-ro', `dhcp-range=${range},5m`, `dhcp-option=3,${gateway}`, 'dhcp-authoritative', ...(delay === undefined ? [] : ['no-ping', `dhcp-reply-delay=${delay}`])].join('\n')),
    'dnsmasq -k -C /etc/lab-dhcp.conf >"$LOG/dhcpd" 2>&1 &',
  ];
}

function sshd(node: LabNode, hostKey: string, auditKey: string): string[] {
  const { account, keys = {}, files = {}, resolvers, sudo = true } = node.machine!;
  const accounts = [...new Set([account, ...Object.keys(keys)])];
  const homeOf = (name: string) => (name === 'root' ? '/root' : `/home/${name}`);
  const held = (name: string) => [...(name === account ? [auditKey] : []), ...(keys[name] ?? [])].join('\n');
  const conf = ['Port 22', 'HostKey /run/sshd/host_key', 'PidFile /run/sshd/pid', 'UsePAM no', 'PasswordAuthentication no', 'PermitRootLogin no', 'UseDNS no', 'Subsystem sftp internal-sftp'];
  return [
    'mkdir -p /run/sshd',
    write('/run/sshd/config', conf.join('\n')),
    `cp ${hostKey} /run/sshd/host_key; chmod 600 /run/sshd/host_key`,
    ...accounts.flatMap((name, at) => [
      ...(name === 'root' ? [] : [`echo '${name}:x:${2000 + at}:${2000 + at}::/home/${name}:/bin/bash' >> /etc/passwd`, `echo '${name}:*:19700:0:99999:7:::' >> /etc/shadow`, `echo '${name}:x:${2000 + at}:' >> /etc/group`]),
      write(`${homeOf(name)}/.ssh/authorized_keys`, held(name), '600'),
      ...(name === 'root' ? ['chmod 700 /root /root/.ssh'] : [`chown -R ${2000 + at}:${2000 + at} /home/${name}; chmod 700 /home/${name} /home/${name}/.ssh`]),
    ]),
    ...(sudo ? [write('/etc/sudoers.d/lab-audit', `${account} ALL=(ALL) NOPASSWD: ALL`, '440')] : []),
    write('/etc/resolv.conf', resolvers.map((address) => `nameserver ${address}`).join('\n')),
    ...Object.entries(files).map(([path, text]) => write(path, text, text.startsWith('#!') ? '755' : '644')),
    '/usr/sbin/sshd -D -f /run/sshd/config -E "$LOG/sshd" &',
  ];
}
