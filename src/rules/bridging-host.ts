/** Knows a machine that joins two cables as if it were a switch. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { hasRole, isForwarding } from './bricks/network.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

/** Names of ports with a socket, as Linux, BSD and Windows give them. */
const HAS_SOCKET = /^(eth|en[opsx]|em|igb|ix|ice|bge|re|vmx)\w*\d$|^Ethernet/i;

const rule: Rule = {
  title: 'A machine that acts as a switch',
  group: 'Things nobody designed',
  rationale: 'This machine joins two cables and passes everything between them. Nobody planned it as a switch: when it is restarted, what hangs behind it is cut off, and a loop through it can stop a floor.',
  remedy: 'Plug what hangs behind it into a switch, and undo the joint.',
  effort: '0.3',
  controls: ['CSF ID.AM-03', 'CIS 12.4', 'ISO A.8.20'],
  needs: ['stacked'],
  impact: { level: 'M1', because: 'what stops with it is weighed where its failure is' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('stacked'))) {
      if (isForwarding(device) || hasRole(device, 'access-point', 'hypervisor')) continue;
      for (const [upper, joined] of groupBy(facts, (fact) => fact.upper)) {
        const ports = [...new Set(joined.map(({ lower }) => lower))].filter((name) => HAS_SOCKET.test(name) && device.interfaces.some((port) => port.name === name && port.up));
        if (ports.length < 2 || device.interfaces.some(({ lag }) => lag === upper)) continue;
        yield {
          about: [aboutDevice(device)],
          says: `${device.name} joins its ports ${ports.join(' and ')} and passes traffic between them.`,
          why: `Both lie below ${upper}, and both are up.`,
          from: cite(...joined.map(({ from }) => from)),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'two sockets below one bridge', given: 'sw1 = lab\nlab: device roles=server\nlab: stacked br0 eth0\nlab: stacked br0 eth1\nport lab eth0\nport lab eth1', finds: ['lab'] },
    { name: 'one socket and its guests; a switch; a hypervisor', given: 'sw1 - lab, sw1 - hv1\nlab: stacked br0 eth0\nlab: stacked br0 tap3\nport lab eth0\nport lab tap3\nsw1: stacked br0 eth0\nsw1: stacked br0 eth1\nhv1: stacked vmbr0 eth0\nhv1: stacked vmbr0 eth1', finds: [] },
    { name: 'no machine told what lies on what', given: 'sw1 - lab', finds: null },
  ],
};
export default rule;
