/** Knows a pair of Nexus switches to which others are cabled as to one, and whether the two still see each other (CISCO-VPC-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, isBridge, isOf, walks } from './bricks/asks.js';
import { numberOf } from './bricks/rows.js';

const KEEPALIVE = '1.3.6.1.4.1.9.9.807.1.1.2.1.2';
const ROLE = '1.3.6.1.4.1.9.9.807.1.2.1.1.2';
const ROLES: Readonly<Record<number, string>> = { 1: 'primary, acting as secondary', 2: 'primary', 3: 'secondary, acting as primary', 4: 'secondary', 5: 'none established' };
const PEERS: Readonly<Record<number, string>> = { 1: 'not watched', 2: 'alive', 3: 'unreachable', 4: 'of another domain', 5: 'suspended', 6: 'unreachable', 7: 'unusable', 8: 'misconfigured' };
const ALIVE = 2;

const dialect: Dialect = {
  title: 'CISCO-VPC-MIB: two switches that share cables',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Cisco') && isBridge(known) && known.some((fact) => fact.kind === 'is-a' && fact.os === 'NX-OS'),
  asks: walks('lag', KEEPALIVE, ROLE),
  *read(answers) {
    const peers = new Map(answers.rows(KEEPALIVE).map((row) => [row.index, row]));
    for (const row of answers.rows(ROLE)) {
      const role = ROLES[numberOf(row) ?? 0];
      if (role === undefined) continue;
      const peer = peers.get(row.index);
      const number = numberOf(peer) ?? 0;
      yield { kind: 'shares-links', protocol: 'vpc', role, peer: PEERS[number] ?? 'unknown', works: number === ALIVE && numberOf(row) !== 5, from: [...new Set([row.from, ...(peer ? [peer.from] : [])])].sort() };
    }
  },
  examples: [
    { name: 'a primary that sees its peer', given: { snmp: `${KEEPALIVE}.10|2|2\n${ROLE}.10|2|2` }, reads: [{ kind: 'shares-links', protocol: 'vpc', role: 'primary', peer: 'alive', works: true }] },
    { name: 'a peer that is gone', given: { snmp: `${KEEPALIVE}.10|2|3\n${ROLE}.10|2|3` }, reads: [{ kind: 'shares-links', peer: 'unreachable', works: false }] },
  ],
};
export default dialect;
