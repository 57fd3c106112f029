/** Knows one key that opens most of the machines. */
import { distinct, groupBy } from '../model/order.js';
import type { Rule, Seen } from '../model/rule.js';
import { aboutEnd, cite, listed, nameOf } from './bricks/subjects.js';

const FEWEST_HOSTS = 3;

const rule: Rule = {
  title: 'One key that opens most machines',
  group: 'Hosts',
  rationale: 'Whoever holds this one key gets into most of your machines. It may belong to a tool that needs it; if it belongs to a person or is lost, all of them are open.',
  remedy: 'Ask whose key it is. If it is a tool’s, restrict it to that tool’s machine and commands; if it is a person’s, give each person a key of their own and take this one away.',
  effort: '0.5–1',
  controls: ['CSF PR.AA-01', 'CIS 5.1', 'ISO A.8.2'],
  needs: ['authorized-key'],
  impact: { level: 'M?', because: 'it may be the key of a backup or of a tool that sets up machines: only the owner can say' },
  *check(seen) {
    const read = readHosts(seen);
    const auditing = new Set(seen.site?.credentials.flatMap((one) => (one.type === 'ssh-key' ? [one.user] : [])));
    for (const [fingerprint, keys] of groupBy(seen.facts('authorized-key'), (key) => key.fingerprint)) {
      const hosts = distinct(keys.map(({ device }) => device));
      if (hosts.length < FEWEST_HOSTS || hosts.length * 2 <= read.length || keys.every(({ account }) => auditing.has(account))) continue;
      yield {
        about: [{ kind: 'config', id: `key ${fingerprint}`, name: fingerprint }],
        also: hosts.map((id) => aboutEnd(seen.topology, id)),
        says: `One key opens ${hosts.length} of the ${read.length} machines whose keys were read. Whose is it? It may be a backup’s or a set-up tool’s.`,
        why: `The ${keys[0]!.type} key ${fingerprint} may log in on ${listed(hosts.map((id) => nameOf(seen.topology, id)))}.`,
        from: cite(...keys.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'on three of four', given: 'core - a1, core - b1, core - c1, core - d1\na1: authorized-key root SHA256:x\nb1: authorized-key root SHA256:x\nc1: authorized-key root SHA256:x\nd1: authorized-key root SHA256:y', finds: ['SHA256:x'] },
    { name: 'on two of three', given: 'core - a1, core - b1, core - c1\na1: authorized-key root SHA256:x\nb1: authorized-key root SHA256:x\nc1: authorized-key root SHA256:y', finds: [] },
    { name: 'on three of six', given: 'core - a1, core - b1, core - c1\ncore - d1, core - e1, core - f1\na1: authorized-key root SHA256:x\nb1: authorized-key root SHA256:x\nc1: authorized-key root SHA256:x\nread d1: keys\nread e1: keys\nread f1: keys', finds: [] },
    { name: 'no keys were read', given: 'core - a1', finds: null },
  ],
};
export default rule;

/** Devices whose authorized keys were read, with or without finding one. */
function readHosts(seen: Seen): readonly string[] {
  const whole = [...seen.tables].filter(([, rows]) => rows.some(({ what, state }) => what === 'keys' && state === 'complete')).map(([device]) => device);
  return distinct([...whole, ...seen.facts('authorized-key').map(({ device }) => device)]);
}
