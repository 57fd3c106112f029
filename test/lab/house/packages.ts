/** Knows the programs a lab runs, and the Debian package each comes from. */
const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;

export const LAB_PACKAGES: Readonly<Record<string, string>> = {
  ip: 'iproute2',
  ping: 'iputils-ping',
  nmap: 'nmap',
  nft: 'nftables',
  perl: 'perl-base',
  snmpd: 'snmpd',
  snmpget: 'snmp',
  lldpd: 'lldpd',
  sshd: 'openssh-server',
  'ssh-keygen': 'openssh-client',
  sudo: 'sudo',
  dnsmasq: 'dnsmasq-base',
  '/usr/lib/frr/ospfd': 'frr',
  '/usr/lib/frr/bgpd': 'frr',
  [`${LIBRARIES}/frr/modules/ospfd_snmp.so`]: 'frr-snmp',
  wg: 'wireguard-tools',
  'wireguard-go': 'wireguard-go',
  keepalived: 'keepalived',
  'ovs-vswitchd': 'openvswitch-switch',
  'ovsdb-server': 'openvswitch-switch',
  ethtool: 'ethtool',
  tcpdump: 'tcpdump',
  unshare: 'util-linux',
  nsenter: 'util-linux',
};
