/** Knows gateways that should stand in for each other and both believe to be the one in charge. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two gateways that both think they are in charge',
  group: 'Apparent redundancy',
  rationale: 'Of two boxes that share one address, one should work and one should wait. Both work: they do not hear each other, and connections break for no visible reason.',
  remedy: 'Find why they do not hear each other: a missing cable between them, a network that is not led to both, or settings that differ.',
  effort: '0.5',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['virtual-gateway'],
  impact: { level: 'M2', because: 'the spare is lost: two in charge is as good as one' },
  *check(seen) {
    const inCharge = seen.facts('virtual-gateway').filter(({ address, state }) => address !== null && /^(master|active)$/i.test(state));
    for (const [shared, facts] of groupBy(inCharge, ({ protocol, group, address }) => `${protocol} ${group} ${address}`)) {
      const devices = [...new Set(facts.map(({ device }) => device))].map((id) => deviceOf(seen, id)).filter((device) => device !== undefined);
      const [first, ...rest] = devices.map(aboutDevice);
      if (!first || rest.length === 0) continue;
      yield {
        about: [first, ...rest],
        says: `${devices.map(({ name }) => name).join(' and ')} all hold ${facts[0]!.address} at the same time. Look at both again: a change-over in the middle of the sweep looks alike.`,
        why: `Each says that it is in charge of ${shared}.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'two masters', given: 'fw1 - sw1 - fw2\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nfw2: virtual-gateway vrrp 1 10.0.0.254 master 100', finds: ['fw1'] },
    { name: 'one master, one backup; another group elsewhere', given: 'fw1 - sw1 - fw2\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nfw2: virtual-gateway vrrp 1 10.0.0.254 backup 100\nfw2: virtual-gateway vrrp 1 10.0.1.254 master 100', finds: [] },
    { name: 'no shared gateway was read', given: 'fw1 - sw1 - fw2', finds: null },
  ],
};
export default rule;
