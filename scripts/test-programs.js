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
  perl: 'perl-base',
  unshare: 'util-linux',
  nsenter: 'util-linux',
  chromium: 'chromium',
};
