/** Knows the script that is a node's pid 1: its own file system, then its wires, then its daemons; it ends when its standard input does. */
import { join } from 'node:path';
import { daemonLines, write } from './daemons.js';
import { openVSwitchLines } from './open-vswitch.js';
import { isBridge, type LabNetwork, type LabNode, macOf, portsOf } from './network.js';
import { wireguardLines } from './wireguard.js';

/** What the script prints once its namespaces are its own, and once its daemons are started. */
export const READY = 'lab: ready for wires';
export const STARTED = 'lab: started';

/** Folders that a node sees as its own copy: written to in memory, gone with it. */
const OVERLAID = ['/etc', '/home', '/root', '/opt', '/srv', '/usr/local', '/var/spool'];

/** Where dpkg keeps what programs were when they came. */
const SUMS = '/var/lib/dpkg/info';

export function nodeScript(network: LabNetwork, node: LabNode, folder: string, auditKey: string): string {
  return [
    `LOG=${folder}`,
    'export PATH=/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin LC_ALL=C.UTF-8',
    `hostname ${node.name}`,
    'mount -t sysfs sysfs /sys',
    'mount -t tmpfs -o mode=755 tmpfs /run',
    ...[...OVERLAID, ...(node.copies ?? [])].map((path) => overlay(path)),
    ...(node.machine && !network.keepsSums ? [overlay(SUMS), `rm -f ${SUMS}/*.md5sums`] : []),
    'for path in cron.d cron.hourly cron.daily cron.weekly cron.monthly; do rm -rf /etc/$path; mkdir /etc/$path; done',
    'rm -rf /home/* /root/.ssh /var/spool/cron/crontabs/* /etc/crontab /etc/sudoers.d/*',
    `echo ${node.name} > /etc/hostname`,
    write('/etc/hosts', `127.0.0.1 localhost\n127.0.1.1 ${node.name}`),
    `printf '%s' '${machineId(network, node.cloneOf ?? node.name)}' > /etc/machine-id`,
    'echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6; echo 1 > /proc/sys/net/ipv6/conf/default/disable_ipv6',
    'echo 0 > /proc/sys/net/ipv4/conf/all/rp_filter; echo 0 > /proc/sys/net/ipv4/conf/default/rp_filter',
    `echo '${READY}'`,
    'read -r wired || exit 0',
    ...wireLines(network, node),
    ...daemonLines(network, node, join(folder, '..', node.machine?.hostKeyOf ?? node.name, 'host_key'), auditKey),
    `echo '${STARTED}'`,
    'while read -r line; do :; done',
    '',
  ].join('\n');
}

/** The `ip` batch that gives a node its routes back after one of its ports was down. */
export function routeBatch(node: LabNode): string {
  return node.gateway ? `route replace default via ${node.gateway}\n` : '';
}

function wireLines(network: LabNetwork, node: LabNode): string[] {
  const ports = portsOf(network, node.name);
  const stp = node.stp ? `stp_state 1 priority ${node.stp.priority} forward_delay 200 hello_time 100 max_age 600` : 'stp_state 0 forward_delay 0';
  const ageing = node.ageing === undefined ? '' : ` ageing_time ${node.ageing * 100}`;
  const batch = [
    'link set dev lo up',
    ...(isBridge(node) ? [`link add name br0 address ${macOf(network, { device: node.name, port: 'br0' })} type bridge ${stp}${ageing}`, ...ports.map((port) => `link set dev ${port} master br0`), 'link set dev br0 up'] : []),
    ...[...ports, ...Object.keys(node.vlans?.aggregates ?? {})].map((port) => `link set dev ${port} up`),
  ];
  const addressed = [...Object.entries(node.addresses ?? {}).filter(([port]) => !node.tunnels?.[port]).map(([port, address]) => `address add ${address} broadcast + dev ${port}`), routeBatch(node).trim()].filter((line) => line !== '');
  const ip = (lines: readonly string[]) => `ip -batch - <<'LAB_END_OF_FILE'\n${lines.join('\n')}\nLAB_END_OF_FILE`;
  return [
    ip(batch),
    // Open vSwitch takes frames as they are: sums that are left to a card would never be made.
    ...(network.nodes.some(({ vlans }) => vlans) ? ports.map((port) => `ethtool -K ${port} tx off >/dev/null`) : []),
    ...(node.vlans ? openVSwitchLines(network, node) : []),
    ...(addressed.length > 0 ? [ip(addressed)] : []),
    ...(node.kind === 'dumb-switch' ? ['echo 0x4000 > /sys/class/net/br0/bridge/group_fwd_mask'] : []),
    ...(node.kind === 'router' || node.kind === 'provider' ? ['echo 1 > /proc/sys/net/ipv4/ip_forward'] : []),
    ...(node.natOn ? [`nft -f - <<'LAB_END_OF_FILE'\ntable ip nat {\n chain out {\n  type nat hook postrouting priority 100;\n  oifname "${node.natOn}" masquerade\n }\n}\nLAB_END_OF_FILE`] : []),
    ...wireguardLines(network, node),
    ...(node.also ?? []),
  ];
}

function overlay(path: string): string {
  const own = `/run/own${path}`;
  return `if [ -d ${path} ]; then mkdir -p ${own}/upper ${own}/work; mount -t overlay overlay -o lowerdir=${path},upperdir=${own}/upper,workdir=${own}/work ${path}; fi`;
}

function machineId(network: LabNetwork, machine: string): string {
  return Buffer.from(`${network.name} ${machine}`).toString('hex').padEnd(32, '0').slice(-32);
}
