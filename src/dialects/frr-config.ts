/** Knows the configuration of FRRouting on a Linux host, as its shell prints it. */
import { speaksLinux } from './bricks/linux.js';
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = "vtysh -c 'show running-config'";
const SAVED = 'cat /etc/frr/frr.conf';

const platform = configDialect({
  title: 'FRRouting: configuration',
  systems: /^FRR/,
  own: /^frr version \S+|^Current configuration:\s*\n!\s*\nfrr /m,
  is: { vendor: 'FRRouting', os: 'FRR' },
  running: [RUNNING],
  optional: true,
  sudo: true,
  saved: [SAVED],
  end: /^end\s*$/m,
  holds: /^frr version|^frr defaults/m,
  restless: [/^Building configuration/, /^Current configuration:\s*$/],
  // People write the file by hand: without the ends of sections, indented as they like, with remarks.
  compared: (text) => text.split('\n').map((line) => line.trim().replace(/\s+/g, ' ')).filter((line) => line !== '' && !/^(?:[!#]|end$|exit(?:-\S+)?$|frr (?:version|defaults) |(?:no )?service |(?:no )?log |(?:no )?ip(?:v6)? forwarding$|hostname |domainname |(?:enable )?password |line vty$|Building |Current )/.test(line)),
  // Its access-lists choose routes, not packets; addresses and VLANs are told by the host, which has more of them.
  *read(text, alone) {
    for (const said of readIosLike(text, alone)) {
      if (said.kind === 'filter-entry' || said.kind === 'address' || said.kind === 'vlan' || said.kind === 'vlan-port') continue;
      if (said.kind !== 'interface' || said.description !== undefined) yield said;
    }
  },
  examples: [
    { name: 'a router of the site', given: { ssh: { [RUNNING]: 'Building configuration...\n\nCurrent configuration:\n!\nfrr version 8.4.4\nfrr defaults traditional\nhostname rt1\n!\nrouter bgp 65001\n neighbor 192.0.2.9 remote-as 65002\n address-family ipv4 unicast\n  neighbor 192.0.2.9 route-map OUT out\n exit-address-family\n!\nend\n' } }, reads: [{ kind: 'config', what: 'running', complete: true }, { kind: 'config-object', name: 'OUT', type: 'route-map', defined: false, used: 1 }], readsNo: ['config-read', 'is-a'] },
    { name: 'a file written by hand that says the same, and one that does not', given: { ssh: { [RUNNING]: 'Building configuration...\n\nCurrent configuration:\n!\nfrr version 8.4.4\nfrr defaults traditional\nhostname rt1\nno ipv6 forwarding\n!\nrouter ospf\n network 192.0.2.0/24 area 0\nexit\n!\nend\n', [SAVED]: '# ours\nfrr defaults traditional\nrouter ospf\n  network 192.0.2.0/24 area 0\n' } }, reads: [{ kind: 'config', what: 'startup', complete: true }], readsNo: ['unsaved'] },
    { name: 'a neighbour that the file does not know', given: { ssh: { [RUNNING]: 'Current configuration:\n!\nfrr version 8.4.4\nfrr defaults traditional\n!\nrouter bgp 65001\n neighbor 192.0.2.9 remote-as 65002\nexit\n!\nend\n', [SAVED]: 'frr defaults traditional\nrouter bgp 65001\n' } }, reads: [{ kind: 'unsaved', lines: 1, first: 'neighbor 192.0.2.9 remote-as 65002' }] },
    { name: 'no such program', given: { ssh: { [RUNNING]: '' } }, reads: [], readsNo: ['config', 'is-a'] },
  ],
});

/** The host stays what it is; only its routing is FRR's: whom it asks for the time or tells its messages stands elsewhere. */
export default {
  ...platform,
  speaks: speaksLinux,
  *read(answers: Parameters<typeof platform.read>[0]) {
    for (const reading of platform.read(answers)) if (reading.kind !== 'is-a' && reading.kind !== 'identity' && reading.kind !== 'named' && reading.kind !== 'config-read') yield reading;
  },
};
