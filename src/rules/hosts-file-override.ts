/** Knows a machine that keeps names of others in a list of its own. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A machine with a private list of names',
  group: 'Hosts',
  rationale: 'This machine does not ask for some names but has them in a list of its own. When the other machine moves, everybody finds it, and this one still calls the old place.',
  remedy: 'Take the entries out and let it ask the name server; if there was a reason, write it down.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 4.1', 'ISO A.8.9'],
  needs: ['hosts-entry'],
  impact: { level: 'M1', because: 'it works until the other machine moves' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('hosts-entry'))) {
      const others = facts.filter(({ address, names }) => !device.addresses.includes(address) && !names.some((name) => name.split('.')[0]!.toLowerCase() === device.name.split('.')[0]!.toLowerCase()));
      if (others.length === 0) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} keeps ${listed(others.map(({ names, address }) => `${names[0]} (${address})`), 4)} in a list of its own.`,
        why: 'These stand in its file /etc/hosts, which wins over the name server.',
        from: cite(...others.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a name by hand', given: 'core - srv1 - nas\ncore - nas\nsrv1: hosts-entry 10.0.0.99 files,files.office.example', finds: ['srv1'] },
    { name: 'its own name only', given: 'core - srv1\nsrv1: hosts-entry @srv1 srv1.office.example,srv1', finds: [] },
    { name: 'no such list was read', given: 'core - srv1', finds: null },
  ],
};
export default rule;
