/** Knows a server that lets in whatever knocks. */
import type { Rule, Seen } from '../model/rule.js';
import { isSpecialAddress } from '../model/address.js';
import { aboutDevice, byDevice, cite, counted } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A server that lets in whatever knocks',
  group: 'Hosts',
  rationale: 'This server has a gatekeeper, and it was told to let everybody in. Whatever program is started on it can be reached by every machine of the network at once.',
  remedy: 'Let in only what the server is there for, and turn away the rest; test it before you leave.',
  effort: '0.2',
  controls: ['CSF PR.IR-01', 'CIS 4.4', 'ISO A.8.20'],
  needs: ['packet-filter', 'listener'],
  impact: { level: 'M1', because: 'nothing stops by it' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('packet-filter'))) {
      const doors = doorsOf(device.id, seen);
      if (doors < 2 || facts.some(({ policy, rules }) => policy === 'drop' || rules > 0)) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} lets in everything, with ${counted(doors, 'open door')}.`,
        why: `Its packet filter (${facts.map(({ by }) => by).join(', ')}) accepts what comes in, and has no rule.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'everything passes', given: 'core - a1\na1: packet-filter iptables accept 0\na1: listener 0.0.0.0 22 sshd\na1: listener 0.0.0.0 5432 postgres', finds: ['a1'] },
    { name: 'one of two filters drops; there are rules; nothing listens', given: 'core - a1, core - b1, core - c1\na1: packet-filter iptables accept 0\na1: packet-filter nft drop 4\na1: listener 0.0.0.0 22 sshd\na1: listener 0.0.0.0 80 nginx\nb1: packet-filter iptables accept 9\nb1: listener 0.0.0.0 22 sshd\nb1: listener 0.0.0.0 80 nginx\nc1: packet-filter iptables accept 0\nc1: listener 127.0.0.1 5432 postgres', finds: [] },
    { name: 'no filter was read', given: 'core - a1\na1: listener 0.0.0.0 22 sshd', finds: null },
  ],
};
export default rule;

/** Ports that others can reach. */
function doorsOf(id: string, seen: Seen): number {
  const reachable = seen.facts('listener').filter(({ device, address }) => device === id && (/^(0\.0\.0\.0|::|\*)$/.test(address) || !isSpecialAddress(address)));
  return new Set(reachable.map(({ protocol, port }) => `${protocol} ${port}`)).size;
}
