/** Knows a switch at whose sockets nothing stops a wrong cable or a foreign box. */
import type { Rule } from '../model/rule.js';
import { hasRole, legsOf } from './bricks/network.js';
import { wholeConfigs } from './bricks/configs.js';
import { aboutDevice, cite, counted } from './bricks/subjects.js';

/** A switch without desks has no edge. */
const FEWEST_DESKS = 3;
/** How makes call what switches a port off that should only have a desk behind it, what stops foreign address servers, and what stops floods. */
const GUARDS = /bpdu-?\s?(?:guard|protection|block)|block-bpdu|loop-?(?:protect(?:ion)?|guard|detect(?:ion)?)|loopback-?detect(?:ion)?|dhcp[- ](?:l2[- ]?)?snoop(?:ing)?|dhcp-?(?:server-?)?(?:guard|screening)|no-?bpdu|storm[- ]?(?:control|constrain)|broadcast-(?:limit|suppression)|rate-limit broadcast|port-?security|bpduguard|errdisable recovery cause loopback/i;

const rule: Rule = {
  title: 'Sockets without any guard',
  group: 'Things nobody designed',
  rationale: 'At these sockets nothing stops a cable that is plugged in twice, or a small router from home. Either can bring the whole office to a standstill, and it happens when desks are moved.',
  remedy: 'Let the switch close a socket at which a loop or a foreign address server shows up; begin with meeting rooms.',
  effort: '0.3–0.5',
  controls: ['CSF PR.IR-01', 'CIS 12.2', 'ISO A.8.20'],
  needs: ['config', 'links'],
  impact: { level: 'M1', because: 'nothing stops until somebody plugs in a wrong cable' },
  *check(seen) {
    for (const { device, fact } of wholeConfigs(seen)) {
      const desks = seen.topology.devices.filter((host) => legsOf(host).some((leg) => leg.device === device.id)).length;
      if (!hasRole(device, 'switch') || hasRole(device, 'hypervisor') || desks < FEWEST_DESKS || GUARDS.test(fact.text)) continue;
      yield {
        about: [aboutDevice(device)],
        says: `On ${device.name}, with ${counted(desks, 'machine')} plugged in, nothing guards against loops, foreign address servers or floods.`,
        why: 'Its whole configuration was read, and switches none of these guards on. What the make does without being told is not in it.',
        from: cite(fact.from),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'desks and no guard', given: 'core - sw1\nsw1 - pc*4\nsw1: config "hostname sw1|interface 1| description desk"', finds: ['sw1'] },
    { name: 'a guard is on; a switch without desks', given: 'core - sw1, core - sw2\nsw1 - pc*4\nsw1: config "hostname sw1|spanning-tree 1-24 bpdu-protection"\nsw2: config "hostname sw2"', finds: [] },
    { name: 'no configuration was read', given: 'core - sw1\nsw1 - pc*4', finds: null },
  ],
};
export default rule;
