/** Knows bundles of cables that carry more than they could with one cable less: the spare is there and does not suffice. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, counted, deviceOf } from './bricks/subjects.js';

const MEGA = 1e6;

const rule: Rule = {
  title: 'A bundle of cables that is too full to lose one',
  group: 'Apparent redundancy',
  rationale: 'Several cables were bundled so that one may fail. They carry more together than the others could without it, so everything beyond them would become slow or break off just when one fails.',
  remedy: 'Add a cable to the bundle, or faster ports; until then look at it again at the busiest hour.',
  effort: '0.5',
  controls: ['CSF PR.IR-04', 'ISO A.8.6', 'ISO A.8.14'],
  needs: ['aggregated', 'interface', 'port-load'],
  impact: { level: 'M1', because: 'it would be slow, and not stop' },
  *check(seen) {
    const loads = groupBy(seen.facts('port-load'), ({ device, port }) => `${device} ${port}`);
    for (const facts of groupBy(seen.facts('aggregated'), ({ device, into }) => `${device} ${into}`).values()) {
      const { device: id, into } = facts[0]!;
      const device = deviceOf(seen, id);
      const working = [...new Set(facts.map(({ port }) => port))].flatMap((name) => device?.interfaces.find((port) => port.name === name && port.up === true) ?? []);
      const own = working.flatMap(({ name }) => loads.get(`${id} ${name}`)?.[0] ?? []);
      if (!device || working.length < 2 || own.length < working.length || working.some(({ speed }) => speed === null)) continue;
      const speeds = working.map(({ speed }) => speed! * MEGA);
      const left = speeds.reduce((sum, speed) => sum + speed, 0) - Math.max(...speeds);
      const carried = Math.max(own.reduce((sum, one) => sum + one.inBitsPerSecond, 0), own.reduce((sum, one) => sum + one.outBitsPerSecond, 0));
      if (carried <= left) continue;
      yield {
        about: [aboutDevice(device), { kind: 'config', id: `${device.id} ${into}`, name: `${device.name} ${into}` }],
        says: `${into} of ${device.name} carried ${Math.round(carried / MEGA)} Mbit/s; without one of its ${working.length} cables it could carry ${Math.round(left / MEGA)}.`,
        why: `Octets of all members were read twice, ${counted(Math.max(...own.map(({ seconds }) => seconds)), 'second')} apart, and added up for the busier direction.`,
        from: cite(device.from, ...facts.map(({ from }) => from), ...own.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'two cables of a gigabit that carry more than one', given: 'core = sw1\ncore.1: aggregated po1\ncore.2: aggregated po1\ncore.1: interface up=true speedMbps=1000\ncore.2: interface up=true speedMbps=1000\ncore.1: port-load 100000000 700000000 30\ncore.2: port-load 50000000 600000000 30', finds: ['core'] },
    { name: 'two that carry less; one direction each', given: 'core = sw1\ncore.1: aggregated po1\ncore.2: aggregated po1\ncore.1: interface up=true speedMbps=1000\ncore.2: interface up=true speedMbps=1000\ncore.1: port-load 100000000 700000000 30\ncore.2: port-load 800000000 200000000 30', finds: [] },
    { name: 'one of two is down already, or tells no speed', given: 'core = sw1\ncore.1: aggregated po1\ncore.2: aggregated po1\ncore.1: interface up=true speedMbps=1000\ncore.2: interface up=false speedMbps=1000\ncore.1: port-load 0 900000000 30\ncore.2: port-load 0 900000000 30\nsw1.1: aggregated po1\nsw1.2: aggregated po1\nsw1.1: interface up=true\nsw1.2: interface up=true\nsw1.1: port-load 0 900000000 30\nsw1.2: port-load 0 900000000 30', finds: [] },
    { name: 'no counter was read twice', given: 'core = sw1\ncore.1: aggregated po1\ncore.2: aggregated po1\ncore.1: interface up=true speedMbps=1000\ncore.2: interface up=true speedMbps=1000', finds: null },
  ],
};
export default rule;
