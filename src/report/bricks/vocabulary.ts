/** Knows the words of the report: what each means, and which of them an owner is never asked to read. */

export interface Word {
  readonly word: string;
  readonly means: string;
  /** `engineers`: never on the owner's page. */
  readonly for: 'all' | 'engineers';
}

/** Sorted as a reader looks them up. A row of several words gives them with commas. */
export const VOCABULARY: readonly Word[] = [
  { word: 'Act now', means: 'an essential service stops for everyone, cannot come back in the time you can bear, and it is confirmed', for: 'all' },
  { word: 'Ask', means: 'a question for the owner: no known service reaches it', for: 'all' },
  { word: 'blast radius', means: 'what stops when a unit fails', for: 'engineers' },
  { word: 'both-ends, one-end, inferred, declared', means: 'how sure a link is: both devices name each other; one names the other; read from tables; somebody told us', for: 'engineers' },
  { word: 'complete, incomplete', means: 'whether an answer proved itself whole. Incomplete is never counted as good', for: 'engineers' },
  { word: 'finding', means: 'one instance of a rule, with its evidence', for: 'engineers' },
  { word: 'gateway', means: 'the box through which a network reaches all others', for: 'engineers' },
  { word: 'LAG', means: 'several cables that act as one', for: 'engineers' },
  { word: 'link', means: 'two ports joined by a cable', for: 'engineers' },
  { word: 'not checked', means: 'nobody could look this time; never counted as good, fixed or gone', for: 'all' },
  { word: 'Plan', means: 'worth doing with a date', for: 'all' },
  { word: 'proven ▲, possible △', means: 'stops however uncertain cables turn out; stops only if an inferred cable is not there', for: 'engineers' },
  { word: 'segment', means: 'a shared medium with more than two ends, such as a switch that nobody manages', for: 'engineers' },
  { word: 'service', means: 'something the business cannot do without; declared by you, or assumed by us', for: 'all' },
  { word: 'subnet, VLAN', means: 'a network of addresses; one of several networks on the same cables', for: 'engineers' },
  { word: 'sweep', means: 'one run over the agreed networks', for: 'engineers' },
  { word: 'Track', means: 'known, watched at each visit', for: 'all' },
  { word: 'unit of failure', means: 'a device, link, segment, line or group that can fail as one', for: 'engineers' },
  { word: 'Verify', means: 'probably so; somebody should look before money is spent', for: 'all' },
];

/** Acronyms and names of tongues that the network speaks: never on the owner's page either. */
export const ACRONYMS: readonly string[] = ['ARP', 'BGP', 'CDP', 'CVSS', 'DHCP', 'DNS', 'FDB', 'HSRP', 'ICMP', 'LACP', 'LLDP', 'MAC', 'MIB', 'OID', 'OSPF', 'SNMP', 'SSH', 'STP', 'TCP', 'TLS', 'UDP', 'VRRP'];
