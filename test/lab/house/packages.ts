/** Knows the programs a lab runs, and the Debian package each comes from. */
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
  keepalived: 'keepalived',
  tcpdump: 'tcpdump',
  unshare: 'util-linux',
  nsenter: 'util-linux',
};
