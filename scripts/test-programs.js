const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;

/** Programs the tests run, and the Debian package each comes from. */
export const TEST_PROGRAMS = {
  '/usr/lib/postgresql': 'postgresql',
  snmpd: 'snmpd',
  snmpwalk: 'snmp',
  lldpd: 'lldpd',
  sshd: 'openssh-server',
  'ssh-keygen': 'openssh-client',
  dnsmasq: 'dnsmasq-base',
  keepalived: 'keepalived',
  tcpdump: 'tcpdump',
  nft: 'nftables',
  sudo: 'sudo',
  '/usr/lib/frr/ospfd': 'frr',
  [`${LIBRARIES}/frr/modules/ospfd_snmp.so`]: 'frr-snmp',
  'ovs-vswitchd': 'openvswitch-switch',
  'ovsdb-server': 'openvswitch-switch',
  ethtool: 'ethtool',
  wg: 'wireguard-tools',
  'wireguard-go': 'wireguard-go',
  perl: 'perl-base',
  rpmbuild: 'rpm',
  unshare: 'util-linux',
  nsenter: 'util-linux',
  chromium: 'chromium',
};
