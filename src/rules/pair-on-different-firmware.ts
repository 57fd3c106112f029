/** Knows two boxes that stand in for each other and run different software. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { fullest } from './bricks/versions.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A pair of boxes with different software',
  group: 'Apparent redundancy',
  rationale: 'Two boxes of one kind stand in for each other, and run different versions of their software. A take-over between different versions is what nobody tested, also not the maker.',
  remedy: 'Bring both to the same version, one after the other, and try the take-over.',
  effort: '0.3',
  controls: ['CSF PR.PS-02', 'CIS 12.1', 'ISO A.8.14'],
  needs: ['virtual-gateway'],
  impact: { level: 'M1', because: 'both work; only the take-over is in doubt' },
  *check(seen) {
    const said = new Set<string>();
    for (const facts of groupBy(seen.facts('virtual-gateway'), ({ protocol, group, address }) => `${protocol} ${group} ${address}`).values()) {
      const devices = [...new Set(facts.map(({ device }) => device))].sort().map((id) => deviceOf(seen, id)!);
      const [first, second] = devices;
      const key = devices.map(({ id }) => id).join(' ');
      if (!first || !second || devices.length !== 2 || said.has(key) || first.model === null || first.model !== second.model || first.version === null || second.version === null || fullest(first.version, [second.version]) === fullest(second.version, [first.version])) continue;
      said.add(key);
      yield {
        about: [aboutDevice(first), aboutDevice(second)],
        says: `${first.name} runs ${first.version}, its partner ${second.name} runs ${second.version}.`,
        why: `Both are ${first.model} and share ${facts[0]!.address ?? 'a gateway address'}.`,
        from: cite(first.from, second.from, ...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one was brought up to date', given: 'fw1 - sw1 - fw2\nfw1: is-a Acme F100 7.2.1\nfw2: is-a Acme F100 7.0.9\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nfw2: virtual-gateway vrrp 1 10.0.0.254 backup 100', finds: ['fw1'] },
    { name: 'one tells its version in short', given: 'fw1 - sw1 - fw2\nfw1: is-a Acme F100 7.2.1\nfw2: is-a Acme F100 7.2\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nfw2: virtual-gateway vrrp 1 10.0.0.254 backup 100', finds: [] },
    { name: 'same version; another kind of box', given: 'fw1 - sw1 - fw2, sw1 - fw3\nfw1: is-a Acme F100 7.2.1\nfw2: is-a Acme F100 7.2.1\nfw3: is-a Acme F200 7.4\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nfw2: virtual-gateway vrrp 1 10.0.0.254 backup 100', finds: [] },
    { name: 'no shared gateway was read', given: 'fw1 - sw1 - fw2', finds: null },
  ],
};
export default rule;
