/** Knows cables that were only inferred, on which people hang in such a way that much may stop if they are not there: one question, not one fault per box on the way. */
import { distinct, sortedBy } from '../model/order.js';
import type { Rule, Seen, Subject } from '../model/rule.js';
import { doubtfulFailures, stopsText, together, worstOf } from './bricks/stops.js';
import { aboutLink, aboutSegment, cite, counted, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A cable that nobody has seen at both its ends',
  group: 'Apparent redundancy',
  rationale: 'We know of these cables only because of what switches learned on their ports. If they are as we think, no single box on the way stops anybody. If one of them is not there, one might.',
  remedy: 'Look at both ends of the cables that are named, and say in the site’s declarations that they are there; or let both boxes speak LLDP.',
  effort: '0.1',
  controls: ['CSF ID.AM-03', 'CIS 12.4', 'ISO A.8.20'],
  needs: ['failures'],
  impact: { level: 'M2', because: 'it may hide that one box stops all of it' },
  *check(seen) {
    for (const same of together(doubtfulFailures(seen), ({ hangsOn }) => hangsOn!)) {
      const ids = new Set(same.flatMap(({ hangsOn }) => hangsOn!));
      const cables = subjects(ids, seen);
      const worst = worstOf(same);
      if (cables.length === 0) continue;
      yield {
        about: [cables[0]!, ...cables.slice(1)],
        says: `${listed(cables.map(({ name }) => name))}: is ${cables.length === 1 ? 'this cable' : 'each of these cables'} there as we think? Then nothing stops. If not, any of ${counted(same.length, 'thing')} on the way may stop work (${listed(distinct(same.map(({ unit }) => unit.name)))}): ${stopsText(worst, seen.services)}`,
        why: 'With all inferred cables there, nothing is lost when one of these fails. With confirmed cables alone, those behind them have no way at all; so whatever lies on their other way may be the only one.',
        from: cite(...same.map(({ from }) => from), ...seen.topology.links.filter(({ id }) => ids.has(id)).map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    {
      name: 'two firewalls on the way, and an access switch whose cables were only inferred',
      given: `
        isp1 - fw1 - core1, isp2 - fw2 - core2, fw1 - core2, fw2 - core1, core1 - core2
        core1 ~ sw1, core2 ~ sw1
        sw1 - pc*3
        subnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254
        service Web essential needs=internet`,
      finds: ['core1–sw1'],
    },
    {
      name: 'the same cables, seen at both ends',
      given: `
        isp1 - fw1 - core1, isp2 - fw2 - core2, fw1 - core2, fw2 - core1, core1 - core2
        core1 - sw1, core2 - sw1
        sw1 - pc*3
        subnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254
        service Web essential needs=internet`,
      finds: [],
    },
    { name: 'one inferred cable on the only way: that is no question, the boxes on the way stop work', given: 'isp - fw - core ~ sw1\nsw1 - pc*3\nservice Web essential needs=internet', finds: [] },
    { name: 'no cable is known', given: 'fw', finds: null },
  ],
};
export default rule;

function subjects(ids: ReadonlySet<string>, { topology }: Seen): Subject[] {
  const links = topology.links.filter(({ id }) => ids.has(id)).map((link) => aboutLink(link, topology));
  const segments = topology.segments.filter(({ id }) => ids.has(id)).map(aboutSegment);
  return sortedBy([...links, ...segments], ({ name }) => name, ({ id }) => id);
}
