/** Knows the names of what can be asked of a device, and how whole an answer was: the rows of coverage. */
import type { Incomplete } from './observation.js';

export type TableName =
  | 'system' | 'interfaces' | 'addresses' | 'arp' | 'routes' | 'lldp' | 'cdp' | 'fdb' | 'vlans' | 'stp' | 'lag' | 'entity' | 'power' | 'fhrp'
  | 'ospf' | 'bgp' | 'isis' | 'hosts' | 'ups' | 'config' | 'facts'
  | 'listeners' | 'connections' | 'packages' | 'jobs' | 'users' | 'keys' | 'resolver' | 'mounts' | 'policies'
  | 'services' | 'guests' | 'clock' | 'logins' | 'wireless';

/** `absent`: asked, and the device has no such table. `not_asked`: nobody put the question, so nothing is known. */
export interface TableCoverage {
  readonly what: TableName;
  readonly state: 'complete' | 'incomplete' | 'absent' | 'not_asked';
  readonly reason: Incomplete | null;
  readonly rows: number;
}
