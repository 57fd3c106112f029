/** Knows one box whose failure stops a service. */
import { isWorkingPairOfGateways } from '../model/members.js';
import { sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { certaintyOf, coveredFailures, failureSteps, graveFailures, graveGroups, stopsText, worstOf } from './bricks/stops.js';
import { aboutDevice, aboutGroup, aboutSegment, cite, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'One box that stops work when it fails',
  group: 'Single points of failure',
  rationale: 'When this one box fails, people cannot work until it is repaired or replaced, and nothing takes its place.',
  remedy: 'What stands in for it should take over by itself; where that is too dear, keep a tested spare and write down who swaps it and how long that takes.',
  effort: '1–3',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['failures'],
  impact: 'failure',
  *check(seen) {
    for (const failure of graveFailures(seen, 'device')) {
      const device = deviceOf(seen, failure.unit.id);
      if (!device || isWorkingPairOfGateways(device)) continue;
      yield {
        about: [aboutDevice(device)],
        says: `If ${device.name} fails: ${stopsText(failure, seen.services)}`,
        why: failureSteps(failure, seen),
        from: cite(failure.from, device.from),
        certainty: certaintyOf(failure),
      };
    }
    // One box of a stack takes the cables in its own ports; that of its name is the stack as a whole.
    for (const failure of graveGroups(seen, ({ risk }) => risk === 'member')) {
      const device = deviceOf(seen, failure.unit.on?.[0] ?? '');
      if (!device) continue;
      yield {
        about: [aboutGroup(failure.unit)],
        also: [aboutDevice(device)],
        says: `If ${failure.unit.name} fails, one of ${device.members.length} boxes under that name: ${stopsText(failure, seen.services)}`,
        why: failureSteps(failure, seen),
        from: cite(failure.from, device.from),
        certainty: certaintyOf(failure),
      };
    }
    // What may stand in for each other is one question, not one fault per box.
    for (const { ids, failures: same } of coveredFailures(seen)) {
      const [first, ...others] = sortedBy([...seen.topology.devices.filter(({ id }) => ids.has(id)).map(aboutDevice), ...seen.topology.segments.filter(({ id }) => ids.has(id)).map(aboutSegment)], ({ name }) => name, ({ id }) => id);
      if (!first) continue;
      const worst = worstOf(same);
      yield {
        about: [first, ...others],
        says: `${listed([first, ...others].map(({ name }) => name))}: when one of them fails, do the others take over what hangs on it? If not, ${stopsText(worst, seen.services)}`,
        why: failureSteps(worst, seen),
        from: cite(...same.map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    {
      name: 'everything passes one firewall and one core switch',
      given: `
        isp - fw - core - sw1, core - sw2
        sw1 - pc*3, sw2 - host*3
        service Web essential needs=internet`,
      finds: ['core', 'fw', 'sw1', 'sw2'],
    },
    {
      name: 'two of each, cabled crosswise; a host of its own hangs on two switches',
      given: `
        isp1 - fw1 - core1, isp2 - fw2 - core2, fw1 - core2, fw2 - core1, core1 - core2
        core1 - pc1, core2 - pc1
        subnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254
        service Web essential needs=internet`,
      finds: [],
    },
    { name: 'the firewall is a pair, and both members are well', given: 'isp - fw - core - pc*3\nfw: device members=2 states=active,standby\nservice Web essential needs=internet', finds: ['core'] },
    { name: 'the firewall is a pair, and one member has failed', given: 'isp - fw - core - pc*3\nfw: device members=2 states=active,failed\nservice Web essential needs=internet', finds: ['core', 'fw'] },
    {
      name: 'one of two boxes of a stack holds the only cable to the firewall and to a switch; the other one holds none that is alone',
      given: `
        isp - fw, core, sw1 - pc*3, sw2 - host*3
        core: device members=2
        cable core Gi1/0/1 fw lan
        cable core Gi1/0/2 sw1 up1
        cable core Gi1/0/3 sw2 up1
        cable core Gi2/0/3 sw2 up2
        port core Gi2/0/9
        service Web essential needs=internet`,
      finds: ['1 of core', 'core', 'fw', 'sw1', 'sw2'],
    },
    { name: 'three wireless boxes in one network may reach each other’s clients: one question, not three faults', given: 'isp - fw = core = sw1\nsw1 - radio1 - pc*2, sw1 - radio2 - host*2, sw1 - radio3\nfw: device members=2 states=active,standby\nservice Web essential needs=internet', finds: ['core', 'radio1', 'sw1'] },
    { name: 'one wireless box alone is told by itself, elsewhere', given: 'isp - fw = core = sw1\nsw1 - radio1 - pc*2\nfw: device members=2 states=active,standby\nservice Web essential needs=internet', finds: ['core', 'sw1'] },
    { name: 'no cable is known', given: 'fw', finds: null },
  ],
};
export default rule;
